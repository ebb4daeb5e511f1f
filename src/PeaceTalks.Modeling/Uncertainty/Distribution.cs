namespace PeaceTalks.Modeling;

/// <summary>
/// What is known of one uncertain number: a probability distribution, used through its quantile function (inverse
/// CDF). A plain number converts to a fixed one. Immutable, compared by value, safe to share between threads.
/// </summary>
/// <remarks>The factories throw at once; reading a scenario file collects the same problems instead.</remarks>
public abstract record Distribution
{
    private protected Distribution()
    {
    }

    /// <summary>Why this number: where it comes from, or the word "assumption". Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication, report or data set that the number comes from. Changes no result.</summary>
    public string? Source { get; init; }

    /// <summary>The smallest value, or negative infinity.</summary>
    public abstract double Minimum { get; }

    /// <summary>The largest value, or positive infinity.</summary>
    public abstract double Maximum { get; }

    /// <summary>The expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>The variance (of the distribution, not of a sample); 0 where fixed.</summary>
    public abstract double Variance { get; }

    /// <summary>True where every draw gives the same number.</summary>
    public virtual bool IsFixed => false;

    /// <summary>The value that is not exceeded with probability <paramref name="probability"/>.</summary>
    /// <param name="probability">In [0, 1]; at 0 and 1 the ends of the support, perhaps infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside [0, 1] or NaN.</exception>
    public double Quantile(double probability) => QuantileAt(Guard.InRange(probability, 0, 1, nameof(probability)));

    /// <summary>The probability of a value at most <paramref name="value"/>, in [0, 1]; NaN for NaN.</summary>
    public abstract double Cdf(double value);

    /// <summary>The quantile function without checks; <paramref name="probability"/> is in [0, 1].</summary>
    internal abstract double QuantileAt(double probability);

    /// <summary>Always <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static Distribution Fixed(double value) => new FixedDistribution(Guard.Finite(value));

    /// <summary>Uniform on [low, high].</summary>
    public static Distribution Uniform(double low, double high) => new UniformDistribution(low, high);

    /// <summary>Triangular on [low, high] with its mode at <paramref name="mode"/>.</summary>
    public static Distribution Triangular(double low, double mode, double high) => new TriangularDistribution(low, mode, high);

    /// <summary>PERT on [low, high] with its mode at <paramref name="mode"/>.</summary>
    public static Distribution Pert(double low, double mode, double high) => new PertDistribution(low, mode, high);

    /// <summary>Normal, perhaps truncated.</summary>
    public static Distribution Normal(double mean, double standardDeviation, double? low = null, double? high = null) => new NormalDistribution(mean, standardDeviation, low, high);

    /// <summary>Log-normal, perhaps truncated.</summary>
    public static Distribution LogNormal(double median, double geometricStandardDeviation, double? low = null, double? high = null) => new LogNormalDistribution(median, geometricStandardDeviation, low, high);

    /// <summary>Beta, stretched to [low, high].</summary>
    public static Distribution Beta(double a, double b, double low = 0, double high = 1) => new BetaDistribution(a, b, low, high);

    /// <summary>By elicited quantiles.</summary>
    public static Distribution Quantiles(params (double Probability, double Value)[] quantiles) => new QuantilesDistribution(new([.. quantiles]));

    /// <summary>A few values with their probabilities.</summary>
    public static Distribution Choices(params (double Value, double Probability)[] choices) => new ChoicesDistribution(new([.. choices]));

    /// <summary>A plain number is a fixed distribution.</summary>
    public static implicit operator Distribution(double value) => Fixed(value);
}
