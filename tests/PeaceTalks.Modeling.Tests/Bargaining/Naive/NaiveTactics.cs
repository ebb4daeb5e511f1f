using System.Numerics;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What each tactic would propose now (DESIGN 3.3).</summary>
internal static class NaiveTactics
{
    /// <param name="time">From 0 in the first round of the stage to 1 in its last.</param>
    /// <param name="standing">The standing offer of another party, or null.</param>
    public static int[] Proposal(NaiveTable table, NaivePrincipal me, double time, int[]? standing) => me.Party.Tactic.Name switch
    {
        "zeuthen" => Zeuthen(table, me),
        "micro" => Micro(table, me),
        _ => NaiveOffers.Choose(table, me, Target(table, me, time), standing),
    };

    /// <summary>Whether it moves with time alone.</summary>
    public static bool MovesWithTime(NaivePrincipal party) => party.Party.Tactic.Name switch
    {
        "timeDependent" => true,
        "titForTat" => party.Parameter("generosity") > 0,
        _ => false,
    };

    public static long Target(NaiveTable table, NaivePrincipal me, double time)
    {
        long most = table.Most(me), least = table.Floor(me);
        switch (me.Party.Tactic.Name)
        {
            case "timeDependent":
                double opening = me.Parameter("opening");
                double conceded = opening + (1 - opening) * Elementary.Pow(time, 1 / me.Parameter("exponent"));
                return NaiveNumbers.Round(least + (most - least) * (1 - conceded));
            case "titForTat":
                double given = me.Parameter("generosity") * (most - least) * time;
                double returned = me.Parameter("reciprocity") * table.Others(me).Min(other => Conceded(table, me, other));
                return Math.Max(least, NaiveNumbers.Round(most - given - returned));
            default:
                return most;
        }
    }

    private static long Conceded(NaiveTable table, NaivePrincipal me, NaivePrincipal other)
    {
        long[] offered = [.. table.Offers(other).Select(x => table.Worth(me, x))];
        return offered.Length == 0 ? 0 : offered.Max() - offered[0];
    }

    private static int[] Micro(NaiveTable table, NaivePrincipal me)
    {
        int received = table.Others(me).Min(other => Distinct(table.Offers(other)).Count);
        HashSet<string> made = Distinct(table.Offers(me));
        if (made.Count <= received)
        {
            int[]? next = table.Settlements().Where(x => !me.Crosses(x) && table.Worth(me, x) >= table.Floor(me))
                .OrderByDescending(x => table.Worth(me, x)).FirstOrDefault(x => !made.Contains(Text(x)));
            if (next is not null)
                return next;
        }
        return NewestOrBest(table, me);
    }

    private static int[] Zeuthen(NaiveTable table, NaivePrincipal me)
    {
        int[] present = NewestOrBest(table, me);
        int[]?[] theirs = [.. table.Others(me).Select(table.Newest)];
        if (table.Newest(me) is not int[] newest || !newest.SequenceEqual(present) || theirs.Contains(null))
            return present;
        if (table.Others(me).Any(other => Compare(Risk(table, me), Risk(table, other)) > 0))
            return present;
        BigInteger needed = theirs.Max(x => Weight(table, x!));
        return table.Settlements()
            .Where(x => !x.SequenceEqual(present) && table.Worth(me, x) <= table.Worth(me, present) && table.Worth(me, x) >= table.Floor(me))
            .Where(x => Weight(table, x) > 0 && Weight(table, x) >= needed)
            .MaxBy(x => table.Worth(me, x)) ?? present;
    }

    /// <summary>The own newest offer; the own best settlement where there is none, or it can't be offered any more.</summary>
    private static int[] NewestOrBest(NaiveTable table, NaivePrincipal me) =>
        table.Newest(me) is int[] newest && !me.Crosses(newest) && table.Worth(me, newest) >= table.Floor(me) ? newest : table.Best(me);

    /// <summary>The risk as a fraction with a positive denominator: the least over all others.</summary>
    private static (BigInteger Top, BigInteger Bottom) Risk(NaiveTable table, NaivePrincipal me)
    {
        long own = table.Worth(me, table.Newest(me)!);
        long bottom = own - table.Floor(me);
        long best = table.Others(me).Max(other => table.Worth(me, table.Newest(other)!));
        return bottom <= 0 ? (1, 1) : (own - best, bottom);
    }

    private static int Compare((BigInteger Top, BigInteger Bottom) a, (BigInteger Top, BigInteger Bottom) b) => (a.Top * b.Bottom).CompareTo(b.Top * a.Bottom);

    /// <summary>The product of gains, 0 across a real red line of anybody at the table.</summary>
    private static BigInteger Weight(NaiveTable table, int[] offer) => table.CrossesAnybody(offer) ? 0 : table.Product(offer);

    private static HashSet<string> Distinct(int[][] offers) => [.. offers.Select(Text)];

    private static string Text(int[] offer) => string.Join(',', offer);
}
