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

    /// <summary>What the number means. Changes no result.</summary>
    public string? Description { get; init; }

    /// <summary>Why this number: where it comes from, or the word "assumption". Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication, report or data set that the number comes from. Changes no result.</summary>
    public string? Source { get; init; }

    /// <summary>The smallest value, or negative infinity.</summary>
    public abstract double Minimum { get; }

    /// <summary>The largest value, or positive infinity.</summary>
    public abstract double Maximum { get; }

    /// <summary>The expected value; infinite only where it is beyond the largest double (very wide log-normals).</summary>
    public abstract double Mean { get; }

    /// <summary>The variance (of the distribution, not of a sample); 0 where fixed, infinite where beyond the largest double.</summary>
    public abstract double Variance { get; }

    /// <summary>True where every draw gives the same number.</summary>
    public virtual bool IsFixed => false;

    /// <summary>The value that is not exceeded with probability <paramref name="probability"/>.</summary>
    /// <param name="probability">In [0, 1]; at 0 and 1 the ends of the support, perhaps infinite.</param>
    /// <returns>Where a jump of the CDF passes the probability, the value that jumps. Never falls as the probability rises, but for rounding in the last places.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside [0, 1] or NaN.</exception>
    public double Quantile(double probability) => QuantileAt(Guard.InRange(probability, 0, 1, nameof(probability)));

    /// <summary>The probability of a value at most <paramref name="value"/>, in [0, 1]; NaN for NaN.</summary>
    public abstract double Cdf(double value);

    /// <summary>The quantile function without checks; <paramref name="probability"/> is in [0, 1].</summary>
    internal abstract double QuantileAt(double probability);

    /// <summary>Always <paramref name="value"/>.</summary>
    /// <param name="value">Any finite number.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public static Distribution Fixed(double value)
    {
        Parameters.Check(FixedDistribution.Problem(value));
        return new FixedDistribution(value);
    }

    /// <summary>Uniform: every value from <paramref name="low"/> to <paramref name="high"/> equally likely.</summary>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A number is not finite, or <paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Distribution Uniform(double low, double high)
    {
        Parameters.Check(UniformDistribution.Problem(low, high));
        return new UniformDistribution(low, high);
    }

    /// <summary>Triangular: a density that rises in a straight line to the mode, and falls in one.</summary>
    /// <param name="low">The smallest value.</param>
    /// <param name="mode">The likeliest value, in [low, high].</param>
    /// <param name="high">The largest value, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A number is not finite, <paramref name="low"/> is not below <paramref name="high"/>, or <paramref name="mode"/> is outside them.</exception>
    public static Distribution Triangular(double low, double mode, double high)
    {
        Parameters.Check(TriangularDistribution.Problem(low, mode, high));
        return new TriangularDistribution(low, mode, high);
    }

    /// <summary>PERT (Malcolm, Roseboom, Clark and Fazar 1959): beta on [low, high] with mean (low + 4 mode + high) / 6.</summary>
    /// <param name="low">The smallest value.</param>
    /// <param name="mode">The likeliest value, in [low, high].</param>
    /// <param name="high">The largest value, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A number is not finite, <paramref name="low"/> is not below <paramref name="high"/>, or <paramref name="mode"/> is outside them.</exception>
    public static Distribution Pert(double low, double mode, double high)
    {
        Parameters.Check(PertDistribution.Problem(low, mode, high));
        return new PertDistribution(low, mode, high);
    }

    /// <summary>Normal (Gaussian); with bounds, truncated: what lies outside is left out, not moved to the bound.</summary>
    /// <param name="mean">The mean before truncation.</param>
    /// <param name="standardDeviation">The standard deviation before truncation, above 0.</param>
    /// <param name="low">The smallest value; null for no bound.</param>
    /// <param name="high">The largest value, above <paramref name="low"/>; null for no bound.</param>
    /// <exception cref="ArgumentException">
    /// A number is not finite, <paramref name="standardDeviation"/> is not above 0, <paramref name="low"/> is not below
    /// <paramref name="high"/>, or less than 1e-300 of the probability lies between them.
    /// </exception>
    public static Distribution Normal(double mean, double standardDeviation, double? low = null, double? high = null)
    {
        Parameters.Check(NormalDistribution.Problem(mean, standardDeviation, low, high));
        return new NormalDistribution(mean, standardDeviation, low, high);
    }

    /// <summary>Log-normal: the logarithm is normal; with bounds, truncated.</summary>
    /// <param name="median">The median before truncation, above 0.</param>
    /// <param name="geometricStandardDeviation">Above 1: two thirds of the values lie within this factor of the median.</param>
    /// <param name="low">The smallest value, at least 0; null for no bound.</param>
    /// <param name="high">The largest value, above <paramref name="low"/> and above 0; null for no bound.</param>
    /// <exception cref="ArgumentException">
    /// A number is not finite, <paramref name="median"/> is not above 0, <paramref name="geometricStandardDeviation"/> is not
    /// above 1, <paramref name="low"/> is below 0 or not below <paramref name="high"/>, or less than 1e-300 of the
    /// probability lies between them.
    /// </exception>
    public static Distribution LogNormal(double median, double geometricStandardDeviation, double? low = null, double? high = null)
    {
        Parameters.Check(LogNormalDistribution.Problem(median, geometricStandardDeviation, low, high));
        return new LogNormalDistribution(median, geometricStandardDeviation, low, high);
    }

    /// <summary>Beta, stretched to [low, high].</summary>
    /// <param name="a">The first shape, in (0, 1000000]: the larger, the nearer to <paramref name="high"/>.</param>
    /// <param name="b">The second shape, in (0, 1000000]: the larger, the nearer to <paramref name="low"/>.</param>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A number is not finite, a shape is outside (0, 1000000], or <paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Distribution Beta(double a, double b, double low = 0, double high = 1)
    {
        Parameters.Check(BetaDistribution.Problem(a, b, low, high));
        return new BetaDistribution(a, b, low, high);
    }

    /// <summary>
    /// By elicited quantiles: the quantile function is a straight line between them. Where 0 or 1 is not given, the
    /// outermost line goes on as far.
    /// </summary>
    /// <param name="quantiles">Two to 10,000, in any order; probabilities in [0, 1], each once; values that never fall as the probability rises.</param>
    /// <exception cref="ArgumentNullException"><paramref name="quantiles"/> is null.</exception>
    /// <exception cref="ArgumentException">The quantiles are not so, or a value or an end of the outermost lines is not finite.</exception>
    public static Distribution Quantiles(params (double Probability, double Value)[] quantiles)
    {
        ValueList<(double Probability, double Value)> points = ValueList.Copy(quantiles, nameof(quantiles));
        Parameters.Check(QuantilesDistribution.Problem(points));
        return new QuantilesDistribution(points);
    }

    /// <summary>A few values with their probabilities.</summary>
    /// <param name="choices">One to 10,000, in any order; finite values; probabilities of at least 0 that sum to 1 within 1e-9. A value that occurs twice has the sum.</param>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> is null.</exception>
    /// <exception cref="ArgumentException">The choices are not so.</exception>
    public static Distribution Choices(params (double Value, double Probability)[] choices)
    {
        ValueList<(double Value, double Probability)> items = ValueList.Copy(choices, nameof(choices));
        Parameters.Check(ChoicesDistribution.Problem(items));
        return new ChoicesDistribution(items);
    }

    /// <summary>A plain number is a fixed distribution.</summary>
    /// <param name="value">Any finite number.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public static implicit operator Distribution(double value) => Fixed(value);
}
