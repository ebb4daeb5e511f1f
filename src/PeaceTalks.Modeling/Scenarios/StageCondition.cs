namespace PeaceTalks.Modeling;

/// <summary>How a stage ended, as far as others wait for it.</summary>
public enum StageOutcome
{
    /// <summary>Every issue on its table was closed.</summary>
    Agreement,

    /// <summary>It was skipped, or something on its table stayed open.</summary>
    NoAgreement,
}

/// <summary>On what condition a stage takes place: all that is stated must hold, else it is skipped.</summary>
public sealed record StageCondition
{
    /// <summary>The name of an earlier stage, which <see cref="Outcome"/> and <see cref="GapBelow"/> are about.</summary>
    public string? After { get; init; }

    /// <summary>How that stage must have ended; null for any way.</summary>
    public StageOutcome? Outcome { get; init; }

    /// <summary>How many issues must have been closed by then, at least, over all stages; null for none.</summary>
    public int? IssuesClosed { get; init; }

    /// <summary>
    /// What the gap at the end of that stage must be less than, any finite number; null for none. The gap is the largest, over its
    /// principals, of the utility of the own newest offer less that of the best of the others' newest offers; 0 after an
    /// agreement. A principal that made no offer has none. A stage that was skipped has no gap, and this does not hold.
    /// </summary>
    public double? GapBelow { get; init; }
}
