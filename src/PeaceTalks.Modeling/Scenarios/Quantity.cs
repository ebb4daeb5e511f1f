namespace PeaceTalks.Modeling;

/// <summary>A number of a scenario that may be uncertain. Compared by value.</summary>
public sealed record Quantity
{
    internal Quantity()
    {
    }

    /// <summary>Its path, which mirrors the file, such as "Ukraine/demands/Army limit/weight".</summary>
    public required string Path { get; init; }

    /// <summary>What is known of it.</summary>
    public required Distribution Distribution { get; init; }

    /// <summary>The note of the number, or else of the demand, party, stage or shock that it belongs to.</summary>
    public required string? Note { get; init; }

    /// <summary>The source of the number, or else of what it belongs to.</summary>
    public required string? Source { get; init; }
}

/// <summary>What a quantity may be.</summary>
/// <param name="Low">The smallest value allowed.</param>
/// <param name="High">The largest value allowed.</param>
/// <param name="Text">How messages say it.</param>
internal sealed record QuantityRange(double Low, double High, string Text)
{
    /// <summary>Shocks clip what must be above 0 to this.</summary>
    private const double SmallestPositive = 1e-9;

    public static readonly QuantityRange Share = new(0, 1, "in [0, 1]");
    public static readonly QuantityRange PositiveShare = new(SmallestPositive, 1, "in (0, 1]");
    public static readonly QuantityRange UpperHalf = new(0.5, 1, "in [0.5, 1]");
    public static readonly QuantityRange Positive = new(SmallestPositive, double.MaxValue, "above 0");
    public static readonly QuantityRange NotNegative = new(0, double.MaxValue, "at least 0");
    public static readonly QuantityRange Rank = new(-1, 1, "in [-1, 1]");
    public static readonly QuantityRange Any = new(-double.MaxValue, double.MaxValue, "a number");

    /// <summary>Whether it must be above 0, however little.</summary>
    public bool AboveZero => Low == SmallestPositive;

    /// <summary>Where a distribution's ends may lie: at 0 even where no draw may.</summary>
    public QuantityRange WithEnds => AboveZero ? this with { Low = 0 } : this;

    public double Clip(double value) => Math.Clamp(value, Low, High);

    /// <summary>
    /// Whether no draw can fall outside. What must be above 0 may come as near to it as it likes, so that a distribution
    /// that begins at 0 without giving it any probability is fine.
    /// </summary>
    public bool Contains(Distribution distribution) => distribution is FixedDistribution { Value: double value }
        // A million of them may be checked; the rest would give the same.
        ? (AboveZero ? value > 0 : value >= Low) && value <= High
        : ContainsSupport(distribution);

    private bool ContainsSupport(Distribution distribution) =>
        (AboveZero ? distribution.Minimum >= 0 && distribution.Cdf(0) == 0 : distribution.Minimum >= Low || Low == -double.MaxValue)
        && (distribution.Maximum <= High || High == double.MaxValue);
}
