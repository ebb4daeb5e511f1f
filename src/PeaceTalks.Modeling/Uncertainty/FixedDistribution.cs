namespace PeaceTalks.Modeling;

/// <summary>One number, known for sure.</summary>
internal sealed record FixedDistribution(double Value) : Distribution
{
    public override double Minimum => Value;

    public override double Maximum => Value;

    public override double Mean => Value;

    public override double Variance => 0;

    public override bool IsFixed => true;

    /// <summary>What is wrong with the parameter, or null.</summary>
    public static string? Problem(double value) => Parameters.Finite("value", value);

    public override double Cdf(double value) => double.IsNaN(value) ? double.NaN : value >= Value ? 1 : 0;

    public override string ToString() => Guard.Text(Value);

    internal override double QuantileAt(double probability) => Value;
}
