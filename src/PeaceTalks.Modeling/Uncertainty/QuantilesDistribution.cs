namespace PeaceTalks.Modeling;

/// <summary>Elicited quantiles with straight lines between.</summary>
internal sealed record QuantilesDistribution(ValueList<(double Probability, double Value)> Points) : Distribution
{
    public override double Minimum => throw new NotSupportedException();

    public override double Maximum => throw new NotSupportedException();

    public override double Mean => throw new NotSupportedException();

    public override double Variance => throw new NotSupportedException();

    public override double Cdf(double value) => throw new NotSupportedException();

    internal override double QuantileAt(double probability) => throw new NotSupportedException();
}
