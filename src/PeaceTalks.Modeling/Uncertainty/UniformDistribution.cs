namespace PeaceTalks.Modeling;

/// <summary>Every value between two ends equally likely.</summary>
internal sealed record UniformDistribution(double Low, double High) : Distribution
{
    public override double Minimum => Low;

    public override double Maximum => High;

    public override double Mean => Low + (High - Low) / 2;

    public override double Variance => (High - Low) * (High - Low) / 12;

    public override double Cdf(double value) => double.IsNaN(value) ? double.NaN : Math.Clamp((value - Low) / (High - Low), 0, 1);

    public override string ToString() => $"uniform({Guard.Text(Low)}, {Guard.Text(High)})";

    internal override double QuantileAt(double probability) => Low + (High - Low) * probability;
}
