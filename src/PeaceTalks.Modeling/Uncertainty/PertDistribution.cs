namespace PeaceTalks.Modeling;

/// <summary>
/// PERT (Malcolm, Roseboom, Clark and Fazar 1959): a beta distribution on [low, high] with shapes 1 + 4 (mode − low) / width
/// and 1 + 4 (high − mode) / width, whose mean is (low + 4 mode + high) / 6.
/// </summary>
internal sealed record PertDistribution(double Low, double Mode, double High) : Distribution
{
    private Cache<BetaQuantile> _quantile;

    public double Low { get; } = Low;

    public double Mode { get; } = Mode;

    public double High { get; } = High;

    public override double Minimum => Low;

    public override double Maximum => High;

    public override double Mean => Low + ((High - Low) + 4 * (Mode - Low)) / 6;

    /// <summary>The beta's: w² a b / ((a + b)² (a + b + 1)) with a + b = 6.</summary>
    public override double Variance => (High - Low) * (High - Low) * (A * B) / 252;

    private double A => 1 + 4 * ((Mode - Low) / (High - Low));

    private double B => 1 + 4 * ((High - Mode) / (High - Low));

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(double low, double mode, double high) => Parameters.RangeWithMode(low, mode, high);

    public override double Cdf(double value) => BetaDistribution.Cdf(A, B, (value - Low) / (High - Low));

    public override string ToString() => $"pert({Guard.Text(Low)}, {Guard.Text(Mode)}, {Guard.Text(High)})";

    internal override double QuantileAt(double probability)
    {
        BetaQuantile quantile = _quantile.Value ?? _quantile.Fill(new BetaQuantile(A, B));
        return probability == 1 ? High : Math.Min(Math.Max(Low + (High - Low) * quantile.At(probability), Low), High);
    }
}
