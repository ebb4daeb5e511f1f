namespace PeaceTalks.Modeling;

/// <summary>Log-normal by median and geometric standard deviation, perhaps truncated to [low, high].</summary>
internal sealed record LogNormalDistribution(double MedianValue, double GeometricSd, double? Low, double? High) : Distribution
{
    public override double Minimum => throw new NotSupportedException();

    public override double Maximum => throw new NotSupportedException();

    public override double Mean => throw new NotSupportedException();

    public override double Variance => throw new NotSupportedException();

    public override double Cdf(double value) => throw new NotSupportedException();

    internal override double QuantileAt(double probability) => throw new NotSupportedException();
}
