namespace PeaceTalks.Modeling;

/// <summary>
/// What changes in a scenario's results where the scenario changes: several variants beside it, played with the same luck. Made by
/// <see cref="ComparisonExtensions.Compare"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class Comparison
{
    internal Comparison()
    {
    }

    /// <summary>The result of the scenario that the variants are compared with: the same as of <see cref="SimulationExtensions"/> with these options.</summary>
    public required SimulationResult Base { get; init; }

    /// <summary>By name, in the order given, what each variant comes to.</summary>
    public required IReadOnlyDictionary<string, VariantComparison> Variants { get; init; }

    /// <summary>A report for a terminal, at most 100 columns wide: how the odds change, and every difference that the runs can tell from none.</summary>
    public override string ToString() => ComparisonText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-comparison/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("comparison", ComparisonDocument.Of(this));
}

/// <summary>One variant beside the scenario that it varies. Immutable, safe to share between threads.</summary>
public sealed class VariantComparison
{
    internal VariantComparison()
    {
    }

    /// <summary>The variant's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its result: the same as of a simulation of its own with these options.</summary>
    public required SimulationResult Result { get; init; }

    /// <summary>Whether the variant equals the scenario that it is compared with, so that nothing can differ.</summary>
    public required bool EqualsBase { get; init; }

    /// <summary>
    /// The difference of every estimate that both scenarios have: outcomes, utilities, rounds and days, terms, concessions, moves,
    /// stages, obstacles, shocks.
    /// </summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>How many replications end in another way than before, by the two ways, the most frequent first; empty where none does.</summary>
    public required IReadOnlyList<Flip> Flips { get; init; }

    /// <summary>The difference of the probability of one kind of outcome.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined kind.</exception>
    public Difference Probability(OutcomeKind kind) => Enum.IsDefined(kind)
        ? this[OutcomeText.Name(kind)]
        : throw new ArgumentOutOfRangeException(nameof(kind), $"kind was {Guard.Text((int)kind)}; it must be a value of OutcomeKind.");

    /// <summary>The difference of a principal's mean utility.</summary>
    /// <param name="party">The principal's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="party"/> is null.</exception>
    /// <exception cref="ArgumentException">The two scenarios don't both have that principal.</exception>
    public Difference Utility(string party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return this[ResultMeasures.Utility(party)];
    }

    /// <summary>The difference of one estimate.</summary>
    /// <param name="name">Its name, as in <see cref="Differences"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such estimate in both.</exception>
    public Difference this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            if (Differences.FirstOrDefault(difference => difference.Name == name) is Difference found)
                return found;
            throw new ArgumentException($"There is no difference {ProblemText.Quote(name)}.{Names.Hint(name, Differences.Select(difference => difference.Name))} Differences lists them all.", nameof(name));
        }
    }
}

/// <summary>One estimate in the scenario and in a variant. Compared by value.</summary>
public sealed record Difference
{
    internal Difference()
    {
    }

    /// <summary>What is estimated, such as "Agreement", "Ukraine's utility" or "Army limit, where closed".</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a share, in [0, 1].</summary>
    public required bool IsShare { get; init; }

    /// <summary>The estimate for the scenario; null without data.</summary>
    public required Estimate? Base { get; init; }

    /// <summary>The estimate for the variant; null without data.</summary>
    public required Estimate? Variant { get; init; }

    /// <summary>
    /// The variant less the scenario, with the 95 % interval of paired differences, since both are played with the same luck; null where
    /// either has no data, or so few, all in one of the 128 batches of runs or more, that their error can't be told.
    /// </summary>
    public required Estimate? Change { get; init; }

    /// <summary>Whether the interval of <see cref="Change"/> leaves out 0, so that the runs tell it from no change at all.</summary>
    public bool IsClear => Change is Estimate change && (change.Lower > 0 || change.Upper < 0);
}

/// <summary>Replications that end in one way in the scenario and in another in a variant. Compared by value.</summary>
public sealed record Flip
{
    internal Flip()
    {
    }

    /// <summary>How they end in the scenario.</summary>
    public required OutcomeKind From { get; init; }

    /// <summary>How they end in the variant.</summary>
    public required OutcomeKind To { get; init; }

    /// <summary>How many they are of all replications.</summary>
    public required Estimate Share { get; init; }

    /// <summary>How many they are.</summary>
    public required long Count { get; init; }

    /// <summary>
    /// The first few of them, rising, to be replayed side by side: <c>scenario.Draw(seed, replication).Play()</c> and the same of the variant.
    /// </summary>
    public required IReadOnlyList<long> Examples { get; init; }
}
