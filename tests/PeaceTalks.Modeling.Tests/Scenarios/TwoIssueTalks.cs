namespace PeaceTalks.Modeling.Tests;

/// <summary>A small sound scenario that tests change, and the changes.</summary>
internal static class TwoIssueTalks
{
    public static Scenario Sound { get; } = new("Two issues")
    {
        Issues =
        [
            Issue.Choice("NATO", "written pledge", "moratorium", "no pledge") with { StatusQuo = "no pledge" },
            Issue.Range("Army limit", 0, 100, 11, "personnel"),
        ],
        Parties =
        [
            new Party("A")
            {
                Demands =
                [
                    new Demand("NATO") { Asks = "written pledge", RedLine = "moratorium", Firmness = 0.8, Weight = 0.4, Note = "why" },
                    new Demand("Army limit") { Asks = 0, Weight = Distribution.Uniform(0.4, 0.7) with { Note = "own", Source = "a paper" } },
                ],
                WalkAway = WalkAway.War(Distribution.Uniform(0.2, 0.6), 0.15, defeat: new Dictionary<string, OptionReference> { ["NATO"] = "no pledge" }),
                Patience = 0.99,
                Tactic = Tactic.TimeDependent(0.2, offers: OfferChoice.ClosestToTarget),
                Source = "a party's source",
            },
            new Party("B")
            {
                Demands =
                [
                    new Demand("NATO") { Values = new Dictionary<string, Distribution> { ["written pledge"] = 0, ["moratorium"] = 0.5, ["no pledge"] = 1 } },
                    new Demand("Army limit") { Values = OptionValues.Points((0, 0), (100, 1)), Asks = 100 },
                ],
                WalkAway = 0.3,
                Tactic = Tactic.Firm(),
            },
            new Party("Mediator") { Role = PartyRole.Mediator },
        ],
        Stages = [new Stage("Direct talks") { Principals = ["A", "B"], Issues = ["NATO", "Army limit"], Breakdown = 0.01 }],
        Shocks =
        [
            new Shock("New sanctions", ShockTrigger.IfNoAgreementByRound(5, 0.4))
            {
                By = "Mediator",
                Effects = [Effect.Add("A", EffectTarget.Cost, 0.05), Effect.Leaves("Mediator")],
            },
            new Shock("Barrage", ShockTrigger.PerRound(0.1)) { Effects = [Effect.Set("A", EffectTarget.Firmness, 1, "NATO")], Note = "a shock's note" },
            new Shock("Summit", ShockTrigger.AtRound(3)) { Effects = [Effect.Multiply("B", EffectTarget.Weight, 2, "Army limit")] },
        ],
    };

    /// <summary>The problems that keep a scenario from being used.</summary>
    public static IReadOnlyList<ScenarioProblem> Errors(this Scenario talks) => [.. talks.Validate().Where(problem => problem.Severity == ProblemSeverity.Error)];

    public static Scenario WithIssue(this Scenario talks, int index, Func<Issue, Issue> change) => talks with { Issues = Change(talks.Issues, index, change) };

    public static Scenario WithParty(this Scenario talks, int index, Func<Party, Party> change) => talks with { Parties = Change(talks.Parties, index, change) };

    public static Scenario WithDemand(this Scenario talks, int party, int index, Func<Demand, Demand> change) =>
        talks.WithParty(party, p => p with { Demands = Change(p.Demands, index, change) });

    public static Scenario WithStage(this Scenario talks, Func<Stage, Stage> change) => talks with { Stages = Change(talks.Stages, 0, change) };

    public static Scenario WithShock(this Scenario talks, Func<Shock, Shock> change) => talks with { Shocks = Change(talks.Shocks, 0, change) };

    public static Scenario WithEffects(this Scenario talks, params Effect[] effects) => talks.WithShock(shock => shock with { Effects = effects });

    public static Scenario WithAnotherShock(this Scenario talks, Effect effect) =>
        talks with { Shocks = [.. talks.Shocks, new Shock("another", ShockTrigger.AtRound(1)) { Effects = [effect] }] };

    /// <summary>The scenario with nothing in it that refers to the issues, so that these may change.</summary>
    public static Scenario WithoutReferences(this Scenario talks) => talks with
    {
        Parties = [new Party("A"), new Party("B")],
        Stages = [],
        Shocks = [],
    };

    private static T[] Change<T>(IReadOnlyList<T> items, int index, Func<T, T> change)
    {
        T[] changed = [.. items];
        changed[index] = change(changed[index]);
        return changed;
    }
}
