namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>How one replication of a job ended.</summary>
/// <param name="Kind">The kind of outcome.</param>
/// <param name="Round">The round in which it ended, 1-based.</param>
/// <param name="Settlement">The index of the settlement agreed, -1 without.</param>
/// <param name="ScoreOfA">What it is worth to A, in billionths.</param>
/// <param name="ScoreOfB">What it is worth to B, in billionths.</param>
/// <param name="ScoreOfC">What it is worth to C, in billionths; 0 where there are two.</param>
internal readonly record struct JobOutcome(OutcomeKind Kind, int Round, long Settlement, int ScoreOfA, int ScoreOfB, int ScoreOfC = 0);
