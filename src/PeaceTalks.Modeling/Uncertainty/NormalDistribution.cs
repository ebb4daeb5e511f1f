namespace PeaceTalks.Modeling;

/// <summary>Normal, perhaps truncated to [low, high].</summary>
internal sealed record NormalDistribution(double Center, double Sd, double? Low, double? High) : Distribution
{
    private readonly TruncatedNormal _normal = Standard(Center, Sd, Low, High);

    public double Center { get; } = Center;

    public double Sd { get; } = Sd;

    public double? Low { get; } = Low;

    public double? High { get; } = High;

    public override double Minimum => Low ?? double.NegativeInfinity;

    public override double Maximum => High ?? double.PositiveInfinity;

    public override double Mean => IsWhole ? Center : Math.Clamp(Center + Sd * _normal.Moments(z => z, 0).Mean, Minimum, Maximum);

    public override double Variance => IsWhole ? Sd * Sd : Sd * Sd * _normal.Moments(z => z, 0).Variance;

    private bool IsWhole => Low is null && High is null;

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(double mean, double standardDeviation, double? low, double? high) =>
        Parameters.Finite("mean", mean)
        ?? Parameters.Above("standardDeviation", standardDeviation, 0)
        ?? Parameters.Truncation(low, high)
        ?? (Standard(mean, standardDeviation, low, high).IsPossible ? null : Parameters.NothingWithin(low, high));

    public override double Cdf(double value) => value >= Maximum ? 1 : _normal.Cdf((value - Center) / Sd);

    public override string ToString() => $"normal({Guard.Text(Center)}, {Guard.Text(Sd)}){Parameters.Within(Low, High)}";

    internal override double QuantileAt(double probability)
    {
        if (probability is 0 or 1)
            return probability == 0 ? Minimum : Maximum;
        return Math.Min(Math.Max(Center + Sd * _normal.Quantile(probability), Minimum), Maximum);
    }

    private static TruncatedNormal Standard(double center, double sd, double? low, double? high) => new(
        (low - center) / sd ?? double.NegativeInfinity, (high - center) / sd ?? double.PositiveInfinity);
}
