namespace PeaceTalks.Modeling;

/// <summary>How often a principal's proposals are of one class. Compared by value.</summary>
public sealed record MoveCount
{
    internal MoveCount()
    {
    }

    /// <summary>How many there are in all runs together.</summary>
    public required long Total { get; init; }

    /// <summary>How many there are in one run, in the mean.</summary>
    public required Estimate PerRun { get; init; }

    /// <summary>
    /// The share of the principal's proposals that have a class: a ratio of two means over the runs, with the interval of
    /// the ratio estimator (Cochran 1977, section 6.3), since proposals of one run are alike. Null where there are none.
    /// </summary>
    public required Estimate? Share { get; init; }
}
