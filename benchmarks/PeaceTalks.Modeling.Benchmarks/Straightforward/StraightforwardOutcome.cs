namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>How one replication of the reference job ended.</summary>
/// <param name="Kind">The kind of outcome.</param>
/// <param name="Round">The round in which it ended, 1-based.</param>
/// <param name="Settlement">The index of the settlement agreed, -1 without.</param>
/// <param name="ScoreOfA">What it is worth to A, in billionths.</param>
/// <param name="ScoreOfB">What it is worth to B, in billionths.</param>
internal readonly record struct StraightforwardOutcome(OutcomeKind Kind, int Round, int Settlement, int ScoreOfA, int ScoreOfB);
