using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>
/// Utilities are counted in whole billionths: rounded half to even when they are drawn or changed, and from there on
/// exact integers, so that sums, comparisons and ties don't depend on the order of operations.
/// </summary>
internal static class Billionths
{
    public const int One = 1_000_000_000;

    /// <summary>How many numbers whole vectors may write beyond the last.</summary>
    public const int Room = 8;

    // A part-worth is at most twice what its option is worth, and its error too; as much again for its own rounding.
    private const double SureWithin = 0.5 - 4 * NearPower.Error * One;

    /// <summary>The nearest billionth, half to even, of a utility near [0, 1].</summary>
    public static int Round(double utility) => (int)Math.Round(utility * One);

    /// <summary>The nearest billionths, half to even, of a share of utilities near [0, 1]: whole vectors of them, which may go beyond the last.</summary>
    /// <param name="share">The share.</param>
    /// <param name="utilities">The utilities, with <see cref="Room"/> behind them.</param>
    /// <param name="billionths">The list to write to, with the same room.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>False where an error of <see cref="NearPower.Error"/> in a utility could have moved one to another whole billionth.</returns>
    public static bool Round(double share, ReadOnlySpan<double> utilities, Span<int> billionths, int count)
    {
        if (!Vector256.IsHardwareAccelerated)
            return RoundEach(share, utilities[..count], billionths);
        Vector512<double> farthest = Vector512<double>.Zero;
        for (int k = 0; k < count; k += Vector512<double>.Count)
        {
            Vector512<double> utility = Vector512.Create(share) * Vector512.Create(utilities[k..]) * Vector512.Create((double)One);
            Vector512<double> rounded = utility + Vector512.Create(Elementary.Rounder);
            farthest = Vector512.Max(farthest, Vector512.Abs(utility - (rounded - Vector512.Create(Elementary.Rounder))));
            Vector512.Narrow(rounded.AsInt64(), rounded.AsInt64()).GetLower().CopyTo(billionths[k..]);
        }
        return Vector512.LessThanAll(farthest, Vector512.Create(SureWithin));
    }

    private static bool RoundEach(double share, ReadOnlySpan<double> utilities, Span<int> billionths)
    {
        double farthest = 0;
        for (int k = 0; k < utilities.Length; k++)
        {
            double utility = share * utilities[k] * One, rounded = utility + Elementary.Rounder;
            farthest = Math.Max(farthest, Math.Abs(utility - (rounded - Elementary.Rounder)));
            billionths[k] = (int)BitConverter.DoubleToInt64Bits(rounded);
        }
        return farthest < SureWithin;
    }

    /// <summary>Whether an error of <see cref="NearPower.Error"/> could not have moved a utility to another whole billionth.</summary>
    public static bool IsSure(double utility) => Math.Abs(utility * One - Math.Round(utility * One)) < SureWithin;

    /// <summary>A number of billionths, not yet whole, rounded and clipped to [0, 1].</summary>
    public static int Clip(double billionths) => (int)Math.Clamp(Math.Round(billionths), 0, One);

    public static double ToDouble(int billionths) => billionths / (double)One;
}
