using System.Globalization;
using System.Numerics;
using MathNet.Numerics.Distributions;

namespace PeaceTalks.Modeling;

/// <summary>
/// A number found by simulation, with the interval that holds the true one (under the scenario's assumptions) with 95 %
/// confidence, and the number of replications behind it. Immutable, compared by value.
/// </summary>
public sealed record Estimate
{
    private const double Confidence = 0.95;

    /// <summary>The quantile of the standard normal distribution at 97.5 %.</summary>
    internal const double Z = 1.959963984540054;

    internal Estimate(double value, double lower, double upper, long count) =>
        (Value, Lower, Upper, Count) = (value, lower, upper, count);

    /// <summary>The estimate itself.</summary>
    public double Value { get; }

    /// <summary>The lower end of the 95 % interval, at most <see cref="Value"/>.</summary>
    public double Lower { get; }

    /// <summary>The upper end of the 95 % interval, at least <see cref="Value"/>.</summary>
    public double Upper { get; }

    /// <summary>The number of observations, at least 1.</summary>
    public long Count { get; }

    /// <summary>As "0.372 [0.369, 0.375]", in the invariant culture.</summary>
    public override string ToString()
    {
        string format = "F" + Decimals().ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Value.ToString(format, CultureInfo.InvariantCulture)} [{Lower.ToString(format, CultureInfo.InvariantCulture)}, {Upper.ToString(format, CultureInfo.InvariantCulture)}]");
    }

    /// <summary>A share of <paramref name="count"/> with its Wilson interval (Wilson 1927); null where the count is 0.</summary>
    internal static Estimate? OfProportion(long hits, long count, double confidence = Confidence)
    {
        Guard.AtLeast(hits, 0);
        Guard.AtLeast(count, hits);
        if (count == 0)
            return null;
        double n = count;
        double p = hits / n;
        double z = confidence == Confidence ? Z : StandardNormal.Quantile((1 + confidence) / 2);
        double center = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        // At the ends the formula gives 0 and 1 but for rounding.
        return new Estimate(p, hits == 0 ? 0 : Math.Max(center - half, 0), hits == count ? 1 : Math.Min(center + half, 1), count);
    }

    /// <summary>
    /// The mean of whole numbers, each times <paramref name="unit"/>, with Student's t interval (Student 1908), clipped to
    /// what is possible; the whole of that for one observation; null without any.
    /// </summary>
    internal static Estimate? OfMean(in Moments moments, double unit, double minimum, double maximum) =>
        moments.Mean is double mean
            ? OfMean(mean * unit, moments.SampleVariance * unit * unit, moments.Count, minimum, maximum)
            : null;

    /// <summary>
    /// The ratio of two sums of whole numbers over the same observations, part and whole, with the interval of the ratio
    /// estimator (Cochran 1977, section 6.3), clipped to [0, 1]; the whole of that for one observation; null where the
    /// whole is 0.
    /// </summary>
    internal static Estimate? OfShare(in Moments part, in Moments whole, Int128 sumOfProducts)
    {
        if (whole.Sum == 0)
            return null;
        double share = (double)part.Sum / (double)whole.Sum;
        if (whole.Count < 2)
            return new Estimate(share, 0, 1, whole.Count);
        // The sum over the observations of (part - share * whole)^2, times the square of the whole's sum: exact.
        BigInteger p = part.Sum, w = whole.Sum;
        BigInteger squares = w * w * part.SumOfSquares - 2 * p * w * sumOfProducts + p * p * whole.SumOfSquares;
        double half = StudentFactor(whole.Count - 1) * Math.Sqrt((double)BigInteger.Max(squares, 0) / (whole.Count - 1) * whole.Count) / ((double)w * (double)w);
        return new Estimate(share, Math.Max(share - half, 0), Math.Min(share + half, 1), whole.Count);
    }

    /// <summary>A mean from the unbiased variance of its observations (null for one observation).</summary>
    internal static Estimate OfMean(double mean, double? sampleVariance, long count, double minimum, double maximum, double confidence = Confidence)
    {
        mean = Math.Clamp(mean, minimum, maximum);
        if (sampleVariance is not double variance)
            return new Estimate(mean, minimum, maximum, count);
        double half = StudentFactor(count - 1, confidence) * Math.Sqrt(variance / count);
        return new Estimate(mean, Math.Max(mean - half, minimum), Math.Min(mean + half, maximum), count);
    }

    /// <summary>
    /// A difference of two probabilities over the same runs, of which some are won and some lost, with the adjusted Wald interval of Bonett and
    /// Price (2012): as if there had been one more of either.
    /// </summary>
    internal static Estimate OfPairedDifference(long gained, long lost, long count)
    {
        double more = (gained + 1) / (count + 2.0), less = (lost + 1) / (count + 2.0), value = (gained - lost) / (double)count;
        double half = Z * Math.Sqrt((more + less - (more - less) * (more - less)) / (count + 2.0));
        return new Estimate(value, Math.Max(-1, Math.Min(value, more - less - half)), Math.Min(1, Math.Max(value, more - less + half)), count);
    }

    /// <summary>A difference of two shares from the intervals of both (Newcombe 1998, method 10): what there is without their errors' going together.</summary>
    internal static Estimate OfDifference(Estimate before, Estimate after, long count)
    {
        double value = after.Value - before.Value;
        double down = Math.Sqrt(Math.Pow(after.Value - after.Lower, 2) + Math.Pow(before.Upper - before.Value, 2));
        double up = Math.Sqrt(Math.Pow(after.Upper - after.Value, 2) + Math.Pow(before.Value - before.Lower, 2));
        return new(value, Math.Max(-1, value - down), Math.Min(1, value + up), count);
    }

    /// <summary>A value with its standard error, of so many degrees of freedom, and Student's t interval, clipped to what is possible.</summary>
    internal static Estimate OfError(
        double value, double error, long freedom, long count, double minimum = double.NegativeInfinity, double maximum = double.PositiveInfinity)
    {
        double half = error == 0 ? 0 : StudentFactor(freedom) * error;
        return new(value, Math.Max(minimum, value - half), Math.Min(maximum, value + half), count);
    }

    /// <summary>A share with its standard error, and the normal interval clipped to [0, 1] as the share itself is.</summary>
    internal static Estimate OfShare(double share, double error, long count) => OfShare(share, error, long.MaxValue, count);

    /// <summary>A share with its standard error, of so many degrees of freedom, and Student's t interval clipped to [0, 1] as the share itself is.</summary>
    internal static Estimate OfShare(double share, double error, long freedom, long count)
    {
        share = Math.Clamp(share, 0, 1);
        double half = StudentFactor(freedom) * error;
        return new(share, Math.Max(0, share - half), Math.Min(1, share + half), count);
    }

    /// <summary>
    /// The mean of what lies between two ends. Where all observations stand at one of them they have no spread, and yet others may be: at most as many as Wilson's interval of
    /// a share (1927) leaves, at the other end.
    /// </summary>
    internal Estimate WithRoom(double minimum, double maximum)
    {
        double width = maximum - minimum;
        if (Lower != Upper || !(width > 0 && double.IsFinite(width)) || (Value != minimum && Value != maximum))
            return this;
        Estimate share = OfProportion(Value == maximum ? Count : 0, Count)!;
        return new Estimate(Value, Value == maximum ? minimum + width * share.Lower : Lower, Value == maximum ? Upper : minimum + width * share.Upper, Count);
    }

    /// <summary>Student's t at both ends of an interval; beyond a million degrees of freedom the normal's, equal to six digits.</summary>
    private static double StudentFactor(long freedom, double confidence = Confidence)
    {
        if (freedom <= 1_000_000)
            return StudentT.InvCDF(0, 1, freedom, (1 + confidence) / 2);
        return confidence == Confidence ? Z : StandardNormal.Quantile((1 + confidence) / 2);
    }

    /// <summary>Three significant digits of the largest number, or one of the interval's half width if that is more.</summary>
    private int Decimals()
    {
        double largest = Math.Max(Math.Abs(Lower), Math.Abs(Upper));
        double half = (Upper - Lower) / 2;
        int decimals = largest is > 1 and < double.PositiveInfinity ? 2 - (int)Math.Floor(Math.Log10(largest)) : 3;
        if (half is > 0 and < double.PositiveInfinity)
            decimals = Math.Max(decimals, -(int)Math.Floor(Math.Log10(half)));
        return Math.Clamp(decimals, 0, 9);
    }
}
