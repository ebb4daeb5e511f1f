using MathNet.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>Beta with shapes a and b, stretched to [low, high] (Johnson, Kotz and Balakrishnan 1995, ch. 25).</summary>
internal sealed record BetaDistribution(double A, double B, double Low, double High) : Distribution
{
    /// <summary>Beyond it the density is a needle, and the incomplete beta function slow and inexact.</summary>
    private const double LargestShape = 1_000_000;

    private Cache<BetaQuantile> _quantile;

    public double A { get; } = A;

    public double B { get; } = B;

    public double Low { get; } = Low;

    public double High { get; } = High;

    public override double Minimum => Low;

    public override double Maximum => High;

    public override double Mean => Low + (High - Low) * (A / (A + B));

    public override double Variance
    {
        get
        {
            double sum = A + B;
            return (High - Low) * (High - Low) * (A / sum) * (B / sum) / (sum + 1);
        }
    }

    /// <summary>What is wrong with the parameters, or null.</summary>
    public static string? Problem(double a, double b, double low, double high) =>
        Shape("a", a) ?? Shape("b", b) ?? Parameters.Range(low, high);

    public override double Cdf(double value) => Cdf(A, B, (value - Low) / (High - Low));

    public override string ToString()
    {
        string on = Low == 0 && High == 1 ? "" : $" on [{Guard.Text(Low)}, {Guard.Text(High)}]";
        return $"beta({Guard.Text(A)}, {Guard.Text(B)}){on}";
    }

    /// <summary>The CDF on [0, 1].</summary>
    internal static double Cdf(double a, double b, double x)
    {
        if (double.IsNaN(x))
            return double.NaN;
        if (x <= 0)
            return 0;
        return x >= 1 ? 1 : Math.Clamp(SpecialFunctions.BetaRegularized(a, b, x), 0, 1);
    }

    internal override double QuantileAt(double probability)
    {
        BetaQuantile quantile = _quantile.Value ?? _quantile.Fill(new BetaQuantile(A, B));
        return probability == 1 ? High : Math.Min(Math.Max(Low + (High - Low) * quantile.At(probability), Low), High);
    }

    private static string? Shape(string name, double shape) =>
        shape is > 0 and <= LargestShape ? null : Parameters.Wrong(name, shape, $"above 0 and at most {Guard.Text(LargestShape)}");
}
