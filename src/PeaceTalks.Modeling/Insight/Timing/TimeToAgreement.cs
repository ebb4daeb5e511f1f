namespace PeaceTalks.Modeling;

/// <summary>
/// When talks end, and how: the rounds to an agreement, with runs that never got so far neither left out nor counted as never agreeing. Made by
/// <see cref="TimeToAgreementExtensions.TimeToAgreement"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class TimeToAgreement
{
    internal TimeToAgreement()
    {
    }

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>How many runs were played.</summary>
    public required long Replications { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Runs whose rounds ran out, or in which nobody would move any more, with something still open: what they would have come to later is not known (they are censored).</summary>
    public required long RanOut { get; init; }

    /// <summary>
    /// By round, the share of runs not yet agreed, as if talks that a walk-out, a breakdown or the last round cut short would have gone on like the others
    /// (Kaplan-Meier); one point for each round with an agreement.
    /// </summary>
    public required IReadOnlyList<CurvePoint> NotYetAgreed { get; init; }

    /// <summary>
    /// By round, the share of talks that have agreed on every issue, while they could also end otherwise (Aalen-Johansen), as if those whose rounds ran out would
    /// have gone on like the others: at its end at least the share of runs that agree.
    /// </summary>
    public required IReadOnlyList<CurvePoint> Agreed { get; init; }

    /// <summary>By round, the share of talks that a principal has left, in the same sense (Aalen-Johansen), partial agreements among them.</summary>
    public required IReadOnlyList<CurvePoint> WalkedOut { get; init; }

    /// <summary>By round, the share of talks that have collapsed, in the same sense (Aalen-Johansen), partial agreements among them.</summary>
    public required IReadOnlyList<CurvePoint> BrokenDown { get; init; }

    /// <summary>The first round by which <see cref="NotYetAgreed"/> is at most one half; null where it never is.</summary>
    public int? MedianRound => NotYetAgreed.FirstOrDefault(point => point.Share.Value <= 0.5)?.Round;

    /// <summary>A report for a terminal, at most 100 columns wide.</summary>
    public override string ToString() => TimeToAgreementText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-time-to-agreement/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("time-to-agreement", this);
}

/// <summary>A step of a curve over the rounds. Compared by value.</summary>
public sealed record CurvePoint
{
    internal CurvePoint(int round, long atRisk, long events, Estimate share) => (Round, AtRisk, Events, Share) = (round, atRisk, events, share);

    /// <summary>The round, 1-based and counted over all stages; 0 for talks without any.</summary>
    public int Round { get; }

    /// <summary>How many runs were still going on when it began.</summary>
    public long AtRisk { get; }

    /// <summary>In how many of them it happened in this round.</summary>
    public long Events { get; }

    /// <summary>The curve from this round up to the next point.</summary>
    public Estimate Share { get; }
}
