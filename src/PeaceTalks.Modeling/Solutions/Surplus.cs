namespace PeaceTalks.Modeling;

/// <summary>What there is to gain over the walk-away values, summed over the principals.</summary>
internal static class Surplus
{
    /// <summary>The largest sum of gains among the settlements worth its walk-away value to everybody, in billionths; null where there are none.</summary>
    public static long? Largest(FeasibleSet set) =>
        SolutionSearch.Find(set, new TotalGain([.. Enumerable.Repeat(1, set.Principals)])) is BestVectors best ? best.Gains.Sum(gain => (long)gain) : null;

    /// <summary>The sum of gains of some utilities, in billionths.</summary>
    public static long Of(FeasibleSet set, int[] utilities) => utilities.Zip(set.WalkAways, (utility, walkAway) => (long)utility - walkAway).Sum();

    /// <summary>The sum of gains as a share of the largest; null where there is nothing to gain.</summary>
    public static double? Efficiency(FeasibleSet set, int[] utilities) => Largest(set) is long most and > 0 ? Of(set, utilities) / (double)most : null;
}
