namespace PeaceTalks.Modeling;

/// <summary>Log-normal by median and geometric standard deviation, perhaps truncated to [low, high].</summary>
internal sealed record LogNormalDistribution(double MedianValue, double GeometricSd, double? Low, double? High) : Distribution
{
    private readonly double _sigma = Elementary.Log(GeometricSd);
    private readonly TruncatedNormal _normal = Standard(MedianValue, GeometricSd, Low, High);

    public double MedianValue { get; } = MedianValue;

    public double GeometricSd { get; } = GeometricSd;

    public double? Low { get; } = Low;

    public double? High { get; } = High;

    public override double Minimum => Low ?? 0;

    public override double Maximum => High ?? double.PositiveInfinity;

    /// <summary>Without bounds, median · e^(σ²/2) (Johnson, Kotz and Balakrishnan 1994, ch. 14).</summary>
    public override double Mean => IsWhole
        ? MedianValue * Elementary.Exp(_sigma * _sigma / 2)
        : Math.Clamp(MedianValue * Relative().Mean, Minimum, Maximum);

    /// <summary>Without bounds, mean² (e^σ² − 1).</summary>
    public override double Variance => IsWhole
        ? MedianValue * MedianValue * Elementary.Exp(_sigma * _sigma) * ExpLessOne(_sigma * _sigma)
        : MedianValue * MedianValue * Relative().Variance;

    private bool IsWhole => Minimum == 0 && High is null;

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(double median, double geometricStandardDeviation, double? low, double? high) =>
        Parameters.Above("median", median, 0)
        ?? Parameters.Above("geometricStandardDeviation", geometricStandardDeviation, 1)
        ?? Parameters.Truncation(low, high)
        ?? (low < 0 ? Parameters.Wrong("low", low.Value, "at least 0, as every value of a log-normal is") : null)
        ?? (high <= 0 ? Parameters.Wrong("high", high.Value, "above 0, as every value of a log-normal is") : null)
        ?? (Standard(median, geometricStandardDeviation, low, high).IsPossible ? null : Parameters.NothingWithin(low, high));

    public override double Cdf(double value)
    {
        if (value >= Maximum)
            return 1;
        return value <= Minimum ? 0 : _normal.Cdf(Score(value, MedianValue, _sigma));
    }

    public override string ToString() => $"logNormal({Guard.Text(MedianValue)}, {Guard.Text(GeometricSd)}){Parameters.Within(Low, High)}";

    internal override double QuantileAt(double probability)
    {
        if (probability is 0 or 1)
            return probability == 0 ? Minimum : Maximum;
        return Math.Min(Math.Max(MedianValue * Elementary.Exp(_sigma * _normal.Quantile(probability)), Minimum), Maximum);
    }

    private static TruncatedNormal Standard(double median, double gsd, double? low, double? high)
    {
        double sigma = Elementary.Log(gsd);
        return new(
            low is double l ? Score(l, median, sigma) : double.NegativeInfinity,
            high is double h ? Score(h, median, sigma) : double.PositiveInfinity);
    }

    /// <summary>The standard normal value that belongs to a value.</summary>
    private static double Score(double value, double median, double sigma) => Elementary.Log(value / median) / sigma;

    /// <summary>e^x − 1 for x of at least 0; by its series where the difference would lose digits.</summary>
    private static double ExpLessOne(double x) =>
        x > 1e-3 ? Elementary.Exp(x) - 1 : x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))));

    /// <summary>Mean and variance of the value divided by the median; e^(2σz) φ(z), its square, has its bulk at 2σ.</summary>
    private (double Mean, double Variance) Relative()
    {
        double sigma = _sigma;
        return _normal.Moments(z => Elementary.Exp(sigma * z), 2 * sigma);
    }
}
