namespace PeaceTalks.Modeling;

/// <summary>
/// The difference of two ratios of sums over the same batches of runs. Either ratio R = sum(y) / sum(x) is linearised: a batch moves it by
/// (y - R x) / sum(x) (Cochran 1977, section 6.3), and the difference by the difference of the two, which is where the same luck pays.
/// </summary>
internal static class PairedRatios
{
    /// <summary>
    /// The second ratio less the first, with Student's t interval over the batches. Batches without data tell nothing of the spread: those with data, in the ratio that
    /// has fewer of them, count; null where it has but one.
    /// </summary>
    /// <param name="first">Part and whole by batch; the wholes don't add up to 0.</param>
    /// <param name="second">The same of the other.</param>
    /// <param name="count">The number of runs behind them.</param>
    /// <param name="isShare">Whether the ratios are in [0, 1], and their difference in [-1, 1].</param>
    public static Estimate? Difference((double Part, double Whole)[] first, (double Part, double Whole)[] second, long count, bool isShare)
    {
        int filled = Math.Min(first.Count(batch => batch.Whole != 0), second.Count(batch => batch.Whole != 0));
        if (filled < 2)
            return null;
        (double part, double whole) = Sum(first);
        (double otherPart, double otherWhole) = Sum(second);
        double ratio = part / whole, otherRatio = otherPart / otherWhole, squares = 0;
        for (int batch = 0; batch < first.Length; batch++)
        {
            double moved = (second[batch].Part - otherRatio * second[batch].Whole) / otherWhole - (first[batch].Part - ratio * first[batch].Whole) / whole;
            squares += moved * moved;
        }
        // What each batch moves is its share of the whole: the variance of the sum is that of the batches times their number.
        double error = Math.Sqrt(squares * filled / (filled - 1)), most = isShare ? 1 : double.PositiveInfinity;
        return Estimate.OfError(otherRatio - ratio, error, filled - 1, count, -most, most);
    }

    private static (double Part, double Whole) Sum((double Part, double Whole)[] batches)
    {
        double part = 0, whole = 0;
        foreach ((double p, double w) in batches)
        {
            part += p;
            whole += w;
        }
        return (part, whole);
    }
}
