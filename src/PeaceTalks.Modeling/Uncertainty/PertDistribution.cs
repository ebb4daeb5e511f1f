namespace PeaceTalks.Modeling;

/// <summary>PERT: a beta distribution on [low, high] with mean (low + 4 mode + high) / 6.</summary>
internal sealed record PertDistribution(double Low, double Mode, double High) : Distribution
{
    public override double Minimum => throw new NotSupportedException();

    public override double Maximum => throw new NotSupportedException();

    public override double Mean => throw new NotSupportedException();

    public override double Variance => throw new NotSupportedException();

    public override double Cdf(double value) => throw new NotSupportedException();

    internal override double QuantileAt(double probability) => throw new NotSupportedException();
}
