namespace PeaceTalks.Modeling;

/// <summary>
/// What many runs of the talks come to, under the scenario's inputs: no forecast. Every estimate has a 95 % interval for
/// the sampling error of the simulation, not for the scenario's assumptions. Immutable, safe to share between threads.
/// </summary>
public sealed partial class SimulationResult
{
    private readonly Totals _totals;

    internal SimulationResult(Scenario scenario, ulong seed, IReadOnlyList<ReplicationRange> ranges, Totals totals, IReadOnlyList<string> negotiators, long comparedWithTheory)
    {
        Scenario = scenario;
        Seed = seed;
        Ranges = ranges;
        _totals = totals;
        Negotiators = negotiators;
        ComparedWithTheory = comparedWithTheory;
        ResultTables tables = new(scenario, totals);
        AgreementRounds = tables.AgreementRounds();
        AgreementDays = tables.AgreementDays();
        Settlements = tables.Settlements();
        Parties = tables.Parties();
        Obstacles = tables.Obstacles();
        Shocks = tables.Shocks();
        Stages = tables.Stages();
        Theory = tables.Theory();
    }

    /// <summary>The scenario that was run.</summary>
    public Scenario Scenario { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The principals that played by code of the user's own, in file order.</summary>
    public IReadOnlyList<string> Negotiators { get; }

    /// <summary>How many replications the result holds.</summary>
    public long Replications => _totals.Replications;

    /// <summary>Which replications the result holds, in order, with ranges that touch joined.</summary>
    public IReadOnlyList<ReplicationRange> Ranges { get; }

    /// <summary>The replications missing between the ranges; empty where there is one range.</summary>
    public IReadOnlyList<ReplicationRange> Gaps =>
        [.. Ranges.Zip(Ranges.Skip(1), (left, right) => new ReplicationRange(left.End, right.First - left.End))];

    /// <summary>The rounds in which full agreements were reached, 1-based and counted over all stages.</summary>
    public Frequencies AgreementRounds { get; }

    /// <summary>The days on which full agreements were reached, in whole days since the first round.</summary>
    public Frequencies AgreementDays { get; }

    /// <summary>By issue, the terms agreed, in full and partial agreements; numeric issues by number, labelled ones by 0-based position.</summary>
    public IReadOnlyDictionary<string, Frequencies> Settlements { get; }

    /// <summary>By name, what the runs say of each principal.</summary>
    public IReadOnlyDictionary<string, PartyResult> Parties { get; }

    /// <summary>What stood in the way of an agreement, the most frequent first; empty where all runs ended in agreement.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; }

    /// <summary>By name, the probability that a shock strikes at least once.</summary>
    public IReadOnlyDictionary<string, Estimate> Shocks { get; }

    /// <summary>By name, how often a stage takes place and how often it ends in agreement.</summary>
    public IReadOnlyDictionary<string, StageFrequency> Stages { get; }

    /// <summary>
    /// How the first runs compare with what theory says of their games; null where none was compared, since none was asked for or all have too many
    /// combinations of options, which the report then says.
    /// </summary>
    public TheoryResult? Theory { get; }

    /// <summary>How the simulation came to its end; null where it was not told to stop by <see cref="SimulationOptions.StopWhen"/>. A merged result has none.</summary>
    public StoppingResult? Stopping { get; private init; }

    /// <summary>The replications numbered below this were compared, see <see cref="SimulationOptions.ComparedWithTheory"/>.</summary>
    internal long ComparedWithTheory { get; }

    /// <summary>How many runs were to be compared.</summary>
    internal long ComparableRuns => Ranges.Sum(range => Math.Clamp(ComparedWithTheory - range.First, 0, range.Count));

    /// <summary>The probability that the talks end in one way, with its Wilson interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined kind.</exception>
    public Estimate Probability(OutcomeKind kind) => Enum.IsDefined(kind)
        ? Estimate.OfProportion(_totals.Kinds[(int)kind], Replications)!
        : throw new ArgumentOutOfRangeException(nameof(kind), $"kind was {Guard.Text((int)kind)}; it must be a value of OutcomeKind.");

    /// <summary>How many runs end in one way.</summary>
    internal long CountOf(OutcomeKind kind) => _totals.Kinds[(int)kind];

    /// <summary>The probability of full agreement by the end of a round, with its Wilson interval.</summary>
    /// <param name="round">1-based and counted over all stages; below 1 gives 0.</param>
    public Estimate AgreedBy(int round)
    {
        int last = Math.Clamp(round, 0, _totals.AgreementsByRound.Length - 1);
        return Estimate.OfProportion(_totals.AgreementsByRound.AsSpan(0, last + 1).ToArray().Sum(), Replications)!;
    }

    /// <summary>
    /// The result of several simulations of the same scenario and seed as one: the same, to the byte of its JSON, as if it
    /// had been run in one go. In any order; what is missing between the ranges is listed in <see cref="Gaps"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are none, they differ in scenario, seed, negotiators or <see cref="SimulationOptions.ComparedWithTheory"/>, or replications overlap.</exception>
    public static SimulationResult Merge(params SimulationResult[] results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Length == 0)
            throw new ArgumentException("There is no result to merge; give at least one.", nameof(results));
        foreach (SimulationResult result in results)
        {
            ArgumentNullException.ThrowIfNull(result, nameof(results));
            if (result.Seed != results[0].Seed)
                throw new ArgumentException($"The results have different seeds, {results[0].Seed} and {result.Seed}; only results of one seed can be merged.", nameof(results));
            if (result.Scenario != results[0].Scenario)
                throw new ArgumentException(DifferentScenarios(results[0].Scenario, result.Scenario), nameof(results));
            if (!result.Negotiators.SequenceEqual(results[0].Negotiators))
                throw new ArgumentException("The results have negotiators of the user's own for different parties; only results of the same can be merged.", nameof(results));
            if (result.ComparedWithTheory != results[0].ComparedWithTheory)
                throw new ArgumentException($"The results have different SimulationOptions.ComparedWithTheory, {results[0].ComparedWithTheory} and {result.ComparedWithTheory}; only results of the same can be merged.", nameof(results));
        }
        IReadOnlyList<ReplicationRange> ranges = ReplicationRange.Join(results.SelectMany(result => result.Ranges));
        Totals totals = new(GamePlan.Of(results[0].Scenario));
        foreach (SimulationResult result in results)
            totals.Add(result._totals);
        return new SimulationResult(results[0].Scenario, results[0].Seed, ranges, totals, results[0].Negotiators, results[0].ComparedWithTheory);
    }

    /// <summary>The same, with how it came to its end.</summary>
    internal SimulationResult With(StoppingResult? stopping) => new(Scenario, Seed, Ranges, _totals, Negotiators, ComparedWithTheory) { Stopping = stopping };

    private static string DifferentScenarios(Scenario one, Scenario other)
    {
        string place = ScenarioDifference.First(one, other) is string first ? $" They first differ at {first}." : "";
        return $"The results are of different scenarios, {ProblemText.Quote(one.Name)} and {ProblemText.Quote(other.Name)}; only results of equal scenarios can be merged.{place}";
    }

    /// <summary>A report for a terminal, at most 100 columns wide.</summary>
    public override string ToString() => SimulationReport.Write(this);
}
