namespace PeaceTalks.Modeling;

/// <summary>Density rising from the low end to the mode and falling to the high end.</summary>
internal sealed record TriangularDistribution(double Low, double Mode, double High) : Distribution
{
    public override double Minimum => throw new NotSupportedException();

    public override double Maximum => throw new NotSupportedException();

    public override double Mean => throw new NotSupportedException();

    public override double Variance => throw new NotSupportedException();

    public override double Cdf(double value) => throw new NotSupportedException();

    internal override double QuantileAt(double probability) => throw new NotSupportedException();
}
