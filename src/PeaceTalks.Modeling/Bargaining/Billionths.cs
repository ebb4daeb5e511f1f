using System.Runtime.Intrinsics;

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

    /// <summary>The nearest billionths, half to even, of a share of utilities near [0, 1].</summary>
    public static void Round(double share, ReadOnlySpan<double> utilities, Span<int> billionths)
    {
        int k = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; k <= utilities.Length - Vector256<double>.Count; k += Vector256<double>.Count)
            {
                // 1.5 * 2^52 leaves no room below the point: the nearest whole number, half to even, stands in the low bits.
                Vector256<double> sum = Vector256.Create(share) * Vector256.Create(utilities[k..]) * Vector256.Create((double)One) + Vector256.Create(6755399441055744.0);
                Vector256.Narrow(sum.AsInt64(), sum.AsInt64()).GetLower().CopyTo(billionths[k..]);
            }
        }
        for (; k < utilities.Length; k++)
            billionths[k] = Round(share * utilities[k]);
    }

    /// <summary>A number of billionths, not yet whole, rounded and clipped to [0, 1].</summary>
    public static int Clip(double billionths) => (int)Math.Clamp(Math.Round(billionths), 0, One);

    public static double ToDouble(int billionths) => billionths / (double)One;
}
