namespace PeaceTalks.Modeling;

/// <summary>
/// Utilities are counted in whole billionths: rounded half to even when they are drawn or changed, and from there on
/// exact integers, so that sums, comparisons and ties don't depend on the order of operations.
/// </summary>
internal static class Billionths
{
    public const int One = 1_000_000_000;

    /// <summary>The nearest billionth, half to even, of a utility near [0, 1].</summary>
    public static int Round(double utility) => (int)Math.Round(utility * One);

    /// <summary>A number of billionths, not yet whole, rounded and clipped to [0, 1].</summary>
    public static int Clip(double billionths) => (int)Math.Clamp(Math.Round(billionths), 0, One);

    public static double ToDouble(int billionths) => billionths / (double)One;
}
