namespace PeaceTalks.Modeling;

/// <summary>
/// Talks to be modelled: issues, parties with their demands, stages and shocks. Immutable, compared by value, safe to
/// share between threads. Checked as a whole when first used; <see cref="Validate"/> lists the problems without throwing.
/// </summary>
public sealed partial record Scenario
{
    /// <summary>An empty scenario, to be filled by an object initialiser.</summary>
    /// <param name="name">The name shown in reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public Scenario(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The name shown in reports.</summary>
    public string Name { get; init; }

    /// <summary>The issues, at least one. Settlements are indexed in this order, the first issue most significant.</summary>
    public IReadOnlyList<Issue> Issues { get; init => field = ValueList.Copy(value, nameof(Issues)); } = ValueList<Issue>.Empty;

    /// <summary>The parties, at most 100, of which 2 to 16 are principals.</summary>
    public IReadOnlyList<Party> Parties { get; init => field = ValueList.Copy(value, nameof(Parties)); } = ValueList<Party>.Empty;

    /// <summary>The stages in order; where empty, one of alternating offers over everything, with 20 rounds.</summary>
    public IReadOnlyList<Stage> Stages { get; init => field = ValueList.Copy(value, nameof(Stages)); } = ValueList<Stage>.Empty;

    /// <summary>The events that may strike, in the order in which they do within a round.</summary>
    public IReadOnlyList<Shock> Shocks { get; init => field = ValueList.Copy(value, nameof(Shocks)); } = ValueList<Shock>.Empty;

    /// <summary>Which quantities go together; in any order. Those of no pair here are drawn independently.</summary>
    public IReadOnlyList<RankCorrelation> Correlations { get; init => field = ValueList.Copy(value, nameof(Correlations)); } = ValueList<RankCorrelation>.Empty;

    /// <summary>What the scenario is about. Changes no result.</summary>
    public string? Description { get; init; }

    /// <summary>A remark, such as where the inputs come from. Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication that the scenario comes from. Changes no result.</summary>
    public string? Source { get; init; }

    /// <summary>Every number of the scenario that may be uncertain, fixed ones and defaults included, in a stable order.</summary>
    public IReadOnlyList<Quantity> Quantities => ScenarioQuantities.List(this);

    /// <summary>This scenario with one quantity replaced.</summary>
    /// <param name="path">The quantity's path, as in <see cref="Quantities"/>, such as "Ukraine/walkAway".</param>
    /// <param name="distribution">What it becomes; checked when the new scenario is first used.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The scenario has no quantity of that path.</exception>
    public Scenario With(string path, Distribution distribution) => ScenarioQuantities.Replace(this, path, distribution);

    /// <summary>
    /// Every problem of the scenario: errors, which keep it from being used, or, where there are none, warnings of what is
    /// allowed but hardly meant. Empty where it is sound.
    /// </summary>
    public IReadOnlyList<ScenarioProblem> Validate()
    {
        IReadOnlyList<ScenarioProblem> errors = ScenarioValidator.Validate(this);
        return errors.Count > 0 ? errors : ScenarioWarnings.Of(this);
    }

    /// <summary>What there is in it, on one line.</summary>
    public override string ToString() =>
        $"{Name}: {Counted(Issues.Count, "issue", "issues")}, {Counted(Parties.Count, "party", "parties")}, "
        + $"{Counted(Math.Max(Stages.Count, 1), "stage", "stages")}, {Counted(Shocks.Count, "shock", "shocks")}";

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
