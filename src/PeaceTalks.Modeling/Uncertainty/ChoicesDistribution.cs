namespace PeaceTalks.Modeling;

/// <summary>A few values with their probabilities.</summary>
internal sealed record ChoicesDistribution(ValueList<(double Value, double Probability)> Items) : Distribution
{
    public override double Minimum => throw new NotSupportedException();

    public override double Maximum => throw new NotSupportedException();

    public override double Mean => throw new NotSupportedException();

    public override double Variance => throw new NotSupportedException();

    public override double Cdf(double value) => throw new NotSupportedException();

    internal override double QuantileAt(double probability) => throw new NotSupportedException();
}
