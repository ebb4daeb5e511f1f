namespace PeaceTalks.Modeling.Tests;

/// <summary>Choice of offer: which settlement, among those that reach a target (DESIGN 3.3).</summary>
internal static class NaiveOffers
{
    /// <param name="standing">The standing offer of another party, or null.</param>
    public static int[] Choose(NaiveTable table, NaivePrincipal me, long target, int[]? standing)
    {
        if (me.Party.Tactic.Offers == OfferChoice.ClosestToTarget)
            return table.Settlements().Where(x => IsFine(x)).MinBy(x => table.Worth(me, x))!;

        int?[] reference = Reference(table, me, standing);
        int[] offer = table.Best(me);
        while (true)
        {
            var steps =
                from j in table.Open
                where reference[j] is not null && reference[j] != offer[j]
                let next = Moved(offer, j, Math.Sign(reference[j]!.Value - offer[j]))
                where IsFine(next)
                // The cost divided by the step's size, which is 1/(options - 1).
                select (Price: (table.Worth(me, offer) - table.Worth(me, next)) * (table.Issue(j).Options.Count - 1), Next: next);
            if (!steps.Any())
                return offer;
            offer = steps.MinBy(step => step.Price).Next;
        }

        bool IsFine(int[] x) => !me.Crosses(x) && table.Worth(me, x) >= target;
    }

    private static int?[] Reference(NaiveTable table, NaivePrincipal me, int[]? standing)
    {
        int seat = table.Seats.ToList().IndexOf(me);
        NaivePrincipal next = table.Seats[(seat + 1) % table.Seats.Count];
        int[]? offer = standing ?? table.Newest(next);
        return offer is null
            ? [.. Enumerable.Range(0, table.Best(me).Length).Select(j => next.Asks(j))]
            : [.. offer.Select(option => (int?)option)];
    }

    private static int[] Moved(int[] offer, int issue, int step)
    {
        int[] moved = [.. offer];
        moved[issue] += step;
        return moved;
    }
}
