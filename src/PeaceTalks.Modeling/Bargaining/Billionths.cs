using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>
/// Utilities are counted in whole billionths: rounded half to even when they are drawn or changed, and from there on
/// exact integers, so that sums, comparisons and ties don't depend on the order of operations.
/// </summary>
internal static class Billionths
{
    public const int One = 1_000_000_000;

    private const double SureWithin = 0.5 - 2 * NearPower.Error * One;

    /// <summary>The nearest billionth, half to even, of a utility near [0, 1].</summary>
    public static int Round(double utility) => (int)Math.Round(utility * One);

    /// <summary>The nearest billionths, half to even, of shares of utilities near [0, 1].</summary>
    /// <returns>False where an error of <see cref="NearPower.Error"/> in a utility could have moved one to another whole billionth.</returns>
    public static bool Round(ReadOnlySpan<double> shares, ReadOnlySpan<double> utilities, Span<int> billionths)
    {
        Vector256<double> farthest = Vector256<double>.Zero;
        int k = 0;
        for (; Vector256.IsHardwareAccelerated && k <= utilities.Length - Vector256<double>.Count; k += Vector256<double>.Count)
        {
            Vector256<double> utility = Vector256.Create(shares[k..]) * Vector256.Create(utilities[k..]) * Vector256.Create((double)One);
            Vector256<double> rounded = utility + Vector256.Create(Elementary.Rounder);
            farthest = Vector256.Max(farthest, Vector256.Abs(utility - (rounded - Vector256.Create(Elementary.Rounder))));
            Vector256.Narrow(rounded.AsInt64(), rounded.AsInt64()).GetLower().CopyTo(billionths[k..]);
        }
        bool certain = Vector256.LessThanAll(farthest, Vector256.Create(SureWithin));
        for (; k < utilities.Length; k++)
        {
            billionths[k] = Round(shares[k] * utilities[k]);
            certain &= IsSure(shares[k] * utilities[k]);
        }
        return certain;
    }

    /// <summary>Whether an error of <see cref="NearPower.Error"/> could not have moved a utility to another whole billionth.</summary>
    public static bool IsSure(double utility) => Math.Abs(utility * One - Math.Round(utility * One)) < SureWithin;

    /// <summary>A number of billionths, not yet whole, rounded and clipped to [0, 1].</summary>
    public static int Clip(double billionths) => (int)Math.Clamp(Math.Round(billionths), 0, One);

    public static double ToDouble(int billionths) => billionths / (double)One;
}
