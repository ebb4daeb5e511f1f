namespace PeaceTalks.Modeling;

/// <summary>Every value between two ends equally likely.</summary>
internal sealed record UniformDistribution(double Low, double High) : Distribution
{
    public override double Minimum => Low;

    public override double Maximum => High;

    public override double Mean => Low + (High - Low) / 2;

    public override double Variance => (High - Low) * (High - Low) / 12;

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(double low, double high) => Parameters.Range(low, high);

    public override double Cdf(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    public override string ToString() => $"uniform({Guard.Text(Low)}, {Guard.Text(High)})";

    internal override double QuantileAt(double probability) =>
        probability == 1 ? High : Math.Min(Low + (High - Low) * probability, High);
}
