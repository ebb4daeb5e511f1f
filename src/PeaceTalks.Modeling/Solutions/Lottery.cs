namespace PeaceTalks.Modeling;

/// <summary>
/// A lottery between two settlements, or one settlement for sure, and what it is worth to each principal in expectation.
/// Compared by value.
/// </summary>
public sealed record Lottery
{
    internal Lottery()
    {
    }

    /// <summary>The settlement that <see cref="Probability"/> is of; of the two the one that the first principal prefers.</summary>
    public required Settlement First { get; init; }

    /// <summary>The other settlement; null where <see cref="First"/> is for sure.</summary>
    public required Settlement? Second { get; init; }

    /// <summary>The probability of <see cref="First"/>, in (0, 1].</summary>
    public required double Probability { get; init; }

    /// <summary>By principal, the expected utility, before any shock and undiscounted.</summary>
    public required IReadOnlyDictionary<string, double> Utilities { get; init; }

    /// <summary>The lottery on one line.</summary>
    public override string ToString() => Second is null
        ? $"{First} ({OptionText.Worths(Utilities)})"
        : $"{First} with probability {OptionText.Utility(Probability)}, else {Second} ({OptionText.Worths(Utilities)})";
}
