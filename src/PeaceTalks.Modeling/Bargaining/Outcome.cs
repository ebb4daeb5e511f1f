namespace PeaceTalks.Modeling;

/// <summary>How one run of the talks ended. Compared by value.</summary>
public sealed record Outcome
{
    internal Outcome()
    {
    }

    /// <summary>The kind of outcome.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>How the talks ended: differs from <see cref="Kind"/> for a partial agreement, beside which it stands.</summary>
    public required OutcomeKind Ending { get; init; }

    /// <summary>The round in which the talks ended, 1-based and counted over all stages; 0 where none was played.</summary>
    public required int Round { get; init; }

    /// <summary>Whole days from the first round to the last.</summary>
    public required int Day { get; init; }

    /// <summary>The terms of the issues that were closed; null where none was.</summary>
    public required Settlement? Settlement { get; init; }

    /// <summary>
    /// What each principal scores, by name, in [0, 1] up to rounding: the worth of the terms, or the walk-away value
    /// without any, or both in part; discounted by its patience.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Utilities { get; init; }

    /// <summary>The concessions made, in order.</summary>
    public required IReadOnlyList<Concession> Concessions { get; init; }

    /// <summary>The principal that walked out or left; null where nobody did.</summary>
    public required string? LeftBy { get; init; }
}
