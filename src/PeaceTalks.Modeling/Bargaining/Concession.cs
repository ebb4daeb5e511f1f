namespace PeaceTalks.Modeling;

/// <summary>
/// A move by which a party offers, on an issue, something nearer on the scale to what at least one other principal at the
/// table asks than its own last offer in the same stage, and farther from what none of them asks. Compared by value.
/// </summary>
public sealed record Concession
{
    internal Concession()
    {
    }

    /// <summary>The round, 1-based and counted over all stages.</summary>
    public required int Round { get; init; }

    /// <summary>Who concedes.</summary>
    public required string Party { get; init; }

    /// <summary>On which issue.</summary>
    public required string Issue { get; init; }

    /// <summary>The option that it offered before.</summary>
    public required Option From { get; init; }

    /// <summary>The option that it offers now.</summary>
    public required Option To { get; init; }

    /// <summary>
    /// What the step on this issue costs the party with nothing else counted, in utility; below 0 where it gains. The whole offer costs what its
    /// steps do together, but for a party that can be sated (<see cref="Party.Satiation"/>), to which it may cost less.
    /// </summary>
    public required double Cost { get; init; }

    /// <summary>What the step gives each other principal at the table, in utility, by name, likewise.</summary>
    public required IReadOnlyDictionary<string, double> Gains { get; init; }
}
