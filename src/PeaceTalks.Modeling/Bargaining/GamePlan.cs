using System.Runtime.CompilerServices;

namespace PeaceTalks.Modeling;

/// <summary>What is the same in every draw of a scenario: names turned into indices, quantities into a flat list.</summary>
internal sealed class GamePlan
{
    // Keyed by the object, not by its value: a scenario made by `with` is another object and gets its own plan.
    private static readonly ConditionalWeakTable<Scenario, GamePlan> Plans = [];

    private readonly DrawPlan _draw;

    private GamePlan(Scenario scenario)
    {
        ScenarioValidator.ThrowIfInvalid(scenario);
        Scenario = scenario;
        Scenario complete = scenario.Stages.Count > 0 ? scenario : scenario with { Stages = [new Stage("Talks")] };

        List<(string Path, Distribution Distribution, QuantityRange Range)> stated = [];
        ScenarioQuantities.Rewrite(complete, (in QuantityPlace place, Distribution current) =>
        {
            stated.Add((place.Path, current, place.Range));
            return current;
        });
        Party[] parties = [.. scenario.Parties.Where(party => party.Role == PartyRole.Principal)];
        _draw = new DrawPlan(stated, [.. parties.SelectMany(party => party.Demands.Where(demand => demand.RedLine is not null).Select(demand => $"{party.Name}/demands/{demand.Issue}/redLine"))], scenario.Correlations);
        IReadOnlyDictionary<string, int> quantities = _draw.Indices;
        double[] medians = _draw.Medians();

        Offsets = new int[scenario.Issues.Count + 1];
        for (int j = 0; j < scenario.Issues.Count; j++)
            Offsets[j + 1] = Offsets[j] + scenario.Issues[j].Options.Count;
        Dictionary<string, int> issues = Indices(scenario.Issues.Select(issue => issue.Name));
        PrincipalIndices = Indices(parties.Select(party => party.Name));
        Principals = [.. parties.Select((party, i) => new PrincipalPlan(party, i, scenario.Issues, issues, quantities, medians))];
        Dictionary<string, int> stages = Indices(complete.Stages.Select(stage => stage.Name));
        Stages = [.. complete.Stages.Select(stage => new StagePlan(stage, issues, PrincipalIndices, quantities, stages))];
        Shocks = [.. scenario.Shocks.Select((shock, i) => new ShockPlan(shock, i, issues, PrincipalIndices, quantities))];
    }

    public Scenario Scenario { get; }

    public PrincipalPlan[] Principals { get; }

    public StagePlan[] Stages { get; }

    public ShockPlan[] Shocks { get; }

    /// <summary>Whether there is somebody to whom more than some share of what it wants is worth no more.</summary>
    public bool CanBeSated => Principals.Any(principal => principal.CanBeSated);

    /// <summary>The index of each quantity by path.</summary>
    public IReadOnlyDictionary<string, int> Quantities => _draw.Quantities;

    /// <inheritdoc cref="DrawPlan.Uncertain"/>
    public IReadOnlyList<string> Uncertain => _draw.Uncertain;

    /// <inheritdoc cref="DrawPlan.Coordinates"/>
    public IReadOnlyList<string> Coordinates => _draw.Coordinates;

    /// <summary>The index of each principal by name.</summary>
    public IReadOnlyDictionary<string, int> PrincipalIndices { get; }

    /// <summary>Where the options of each issue begin in a list of all options; the last entry is their number.</summary>
    public int[] Offsets { get; }

    public int IssueCount => Offsets.Length - 1;

    public int OptionTotal => Offsets[^1];

    public int TotalRounds => Stages.Sum(stage => stage.Rounds);

    public int TotalDays => (int)(Stages.Sum(stage => stage.Rounds * stage.MicroDaysPerRound) / StagePlan.MicroDays);

    /// <summary>The plan of a scenario, made when first asked for.</summary>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    public static GamePlan Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Plans.GetValue(scenario, static s => new GamePlan(s));
    }

    /// <summary>A list of values with every quantity at its median.</summary>
    public double[] Medians() => _draw.Medians();

    /// <inheritdoc cref="DrawPlan.Draw"/>
    public void Draw(Luck luck, double[] values) => _draw.Draw(luck, values);

    /// <inheritdoc cref="DrawPlan.DrawAt"/>
    public void DrawAt(ReadOnlySpan<double> point, Luck luck, double[] values) => _draw.DrawAt(point, luck, values);

    /// <inheritdoc cref="DrawPlan.Pick"/>
    public void Pick(double[] values, Span<double> uncertain) => _draw.Pick(values, uncertain);

    /// <inheritdoc cref="DrawPlan.ValueAt"/>
    public double ValueAt(int uncertain, double number) => _draw.ValueAt(uncertain, number);

    private static Dictionary<string, int> Indices(IEnumerable<string> names) =>
        names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
}
