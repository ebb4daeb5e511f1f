namespace PeaceTalks.Modeling;

/// <summary>
/// Starts from its own best settlement and concedes where its risk is not above any other's (Zeuthen 1930, Harsanyi 1956,
/// Rosenschein and Zlotkin 1994): risk = (U(own offer) - U(other's)) / (U(own offer) - r), 1 where the denominator is not
/// positive, the least over several others. It then moves to the settlement, other than its offer, that is worth most to
/// itself, but no more than its offer, among those whose product of gains over r is positive and at least that of every
/// other's offer (for several parties the product criterion of Endriss 2006).
/// </summary>
/// <remarks>
/// Complete information: each party's values, walk-away value (or the f of its mandate) and real red lines are taken as
/// known. An own offer that is no longer worth r, or crosses a red line that has turned out to be real, gives way to the
/// best settlement.
/// </remarks>
internal sealed class Zeuthen(GamePlan plan) : SeatTactic
{
    private readonly RankedSettlements _list = new(plan);
    private readonly int[] _candidate = new int[plan.IssueCount];
    private int _from;

    public override bool MovesWithTime(Seat seat) => false;

    public override void Refresh(Seat seat, Table table)
    {
        _list.Refresh(seat, table);
        _from = 0;
    }

    public override int Propose(Seat seat, Table table, PowerBase time, int[] reference)
    {
        int worth = seat.Repeat(table);
        if (!seat.StandsByOffer(table) || !EverybodyHasOffered(table) || !IsWilling(seat, table))
            return worth;
        int present = table.IndexOf(seat.Proposal);
        GainProduct least = GreatestOfOthers(seat, table);
        while (_list.TryGet(_from, out (int Index, int Worth) settlement) && settlement.Worth > worth)
            _from++;
        for (int rank = _from; _list.TryGet(rank, out (int Index, int Worth) settlement) && settlement.Worth >= seat.Floor; rank++)
        {
            if (settlement.Index == present)
                continue;
            table.Decode(settlement.Index, _candidate);
            GainProduct product = table.GainProduct(_candidate);
            if (product.IsZero || product.CompareTo(least) < 0)
                continue;
            table.Decode(settlement.Index, seat.Proposal);
            return settlement.Worth;
        }
        return worth;
    }

    private static bool EverybodyHasOffered(Table table)
    {
        foreach (Seat seat in table.Seats)
        {
            if (!seat.HasOffer)
                return false;
        }
        return true;
    }

    /// <summary>Whether the party's risk is not above any other's.</summary>
    private static bool IsWilling(Seat seat, Table table)
    {
        (long Numerator, long Denominator) own = Risk(seat, table);
        foreach (Seat other in table.Seats)
        {
            (long Numerator, long Denominator) risk = Risk(other, table);
            // Both denominators are positive and nothing is beyond 2 * 10^9, so that no product overflows.
            if (own.Numerator * risk.Denominator > risk.Numerator * own.Denominator)
                return false;
        }
        return true;
    }

    private static (long Numerator, long Denominator) Risk(Seat seat, Table table)
    {
        int own = seat.Worth(seat.Offer, table);
        if (own <= seat.Floor)
            return (1, 1);
        int best = int.MinValue;
        foreach (Seat other in table.Seats)
        {
            if (other != seat)
                best = Math.Max(best, seat.Worth(other.Offer, table));
        }
        return (own - best, own - seat.Floor);
    }

    private static GainProduct GreatestOfOthers(Seat seat, Table table)
    {
        GainProduct greatest = default;
        foreach (Seat other in table.Seats)
        {
            if (other == seat)
                continue;
            GainProduct product = table.GainProduct(other.Offer);
            if (product.CompareTo(greatest) > 0)
                greatest = product;
        }
        return greatest;
    }
}
