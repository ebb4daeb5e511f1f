namespace PeaceTalks.Modeling;

/// <summary>Density rising from the low end to the mode and falling to the high end (Johnson, Kotz and Balakrishnan 1995, ch. 26.9).</summary>
internal sealed record TriangularDistribution(double Low, double Mode, double High) : Distribution
{
    public override double Minimum => Low;

    public override double Maximum => High;

    public override double Mean => Low + (Rise + Width) / 3;

    /// <summary>(w² − w d + d²) / 18, with w the width and d the mode's distance from the low end.</summary>
    public override double Variance => (Width * (Width - Rise) + Rise * Rise) / 18;

    private double Width => High - Low;

    private double Rise => Mode - Low;

    private double Fall => High - Mode;

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(double low, double mode, double high) => Parameters.RangeWithMode(low, mode, high);

    public override double Cdf(double value)
    {
        if (double.IsNaN(value))
            return double.NaN;
        if (value <= Low)
            return 0;
        if (value >= High)
            return 1;
        return value < Mode
            ? (value - Low) / Width * ((value - Low) / Rise)
            : 1 - (High - value) / Width * ((High - value) / Fall);
    }

    public override string ToString() => $"triangular({Guard.Text(Low)}, {Guard.Text(Mode)}, {Guard.Text(High)})";

    internal override double QuantileAt(double probability)
    {
        double share = Rise / Width;
        return probability < share
            ? Math.Min(Low + Width * Math.Sqrt(probability * share), Mode)
            : Math.Max(High - Width * Math.Sqrt((1 - probability) * (Fall / Width)), Mode);
    }
}
