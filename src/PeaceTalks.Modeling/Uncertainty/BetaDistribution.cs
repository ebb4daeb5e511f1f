namespace PeaceTalks.Modeling;

/// <summary>Beta with shapes a and b, stretched to [low, high].</summary>
internal sealed record BetaDistribution(double A, double B, double Low, double High) : Distribution
{
    public override double Minimum => throw new NotSupportedException();

    public override double Maximum => throw new NotSupportedException();

    public override double Mean => throw new NotSupportedException();

    public override double Variance => throw new NotSupportedException();

    public override double Cdf(double value) => throw new NotSupportedException();

    internal override double QuantileAt(double probability) => throw new NotSupportedException();
}
