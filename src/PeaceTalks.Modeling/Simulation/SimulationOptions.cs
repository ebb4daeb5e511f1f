namespace PeaceTalks.Modeling;

/// <summary>
/// How a simulation is run. Replications (First and how many), seed and negotiators decide the result; threads and
/// progress don't. Immutable; vary it by <c>with</c>.
/// </summary>
public sealed record SimulationOptions
{
    /// <summary>How many replications to run; at least 1. Default 10,000, which gives a share to about one point (95 %).</summary>
    public long Replications { get; init; } = 10_000;

    /// <summary>The seed; any number is fine, 0 too. Default 0. The same seed gives the same result.</summary>
    public ulong Seed { get; init; }

    /// <summary>The first replication, 0-based: a simulation may be split into ranges and merged. Default 0.</summary>
    public long First { get; init; }

    /// <summary>The most threads; at least 1, or -1 (the default) for one per processor. Changes no result.</summary>
    public int MaxDegreeOfParallelism { get; init; } = -1;

    /// <summary>
    /// By principal, what makes its negotiator: code of your own that plays in place of the scenario's tactic; called once
    /// for each replication, from any thread. Null for none.
    /// </summary>
    public IReadOnlyDictionary<string, Func<Negotiator>>? Negotiators { get; init; }

    /// <summary>
    /// The replications numbered below this are also compared with theory (<see cref="SimulationResult.Theory"/>); at least 0, and the same for
    /// all results that are merged. Null, the default: 100 where that is quick, a millisecond or less each (two principals with at most 20
    /// issues and 500 options, or at most 20,000 settlements), else 0.
    /// </summary>
    public long? ComparedWithTheory { get; init; }

    /// <summary>
    /// Stops the simulation before all <see cref="Replications"/>, which is then an upper bound, when one estimate is precise enough: it is looked at after 1,000
    /// replications and whenever they have doubled, so that the number of threads changes nothing. Null, the default: all are played.
    /// </summary>
    public Precision? StopWhen { get; init; }

    /// <summary>Told now and then how far the work is, from any thread, never from two at once; null for silence.</summary>
    public IProgress<SimulationProgress>? Progress { get; init; }

    /// <summary>What plays the runs of one worker: compiled, unless code of the user's own plays too.</summary>
    internal Talks NewTalks(GamePlan plan) => new(plan, Negotiators, compiled: Negotiators is not { Count: > 0 });

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    internal void ThrowIfInvalid()
    {
        Guard.AtLeast(Replications, 1, nameof(Replications));
        Guard.AtLeast(First, 0, nameof(First));
        Guard.AtLeast(ComparedWithTheory ?? 0, 0, nameof(ComparedWithTheory));
        Guard.AtMost(First, long.MaxValue - Replications, nameof(First));
        if (MaxDegreeOfParallelism != -1)
            Guard.AtLeast(MaxDegreeOfParallelism, 1, nameof(MaxDegreeOfParallelism));
    }
}

/// <summary>How far a simulation is.</summary>
/// <param name="Done">Replications finished.</param>
/// <param name="Total">Replications asked for.</param>
public readonly record struct SimulationProgress(long Done, long Total)
{
    /// <summary>The share finished, in [0, 1].</summary>
    public double Share => Total == 0 ? 1 : Done / (double)Total;
}
