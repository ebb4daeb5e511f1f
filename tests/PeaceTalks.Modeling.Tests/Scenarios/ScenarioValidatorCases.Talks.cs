namespace PeaceTalks.Modeling.Tests;

internal static partial class ScenarioValidatorCases
{
    private static IEnumerable<BrokenScenario> Stages =>
    [
        new("null", t => t.WithStage(_ => null!), "$.stages[0]", "was null; it must be given"),
        new("protocol", t => t.WithStage(s => s with { Protocol = (Protocol)50 }), "$.stages[0].protocol", $"was 50; it must be {ProblemText.Choices<Protocol>()}"),
        new("rounds", t => t.WithStage(s => s with { Rounds = 0 }), "$.stages[0].rounds", "was 0; it must be at least 1"),
        new("total rounds", t => t with { Stages = [t.Stages[0] with { Rounds = int.MaxValue }, new Stage("Second") { Issues = ["NATO"], Rounds = int.MaxValue }] }, "$.stages", "the stages have 4,294,967,294 rounds together; at most 10,000 are allowed"),
        new("too many", t => t with { Stages = [.. Enumerable.Range(0, 101).Select(i => new Stage($"s{i}"))] }, "$.stages", "101 stages were given; at most 100 are allowed"),
        new("days NaN", t => t.WithStage(s => s with { DaysPerRound = double.NaN }), "$.stages[0].daysPerRound", "was NaN; it must be a finite number, at least 0"),
        new("days infinite", t => t.WithStage(s => s with { DaysPerRound = double.PositiveInfinity }), "$.stages[0].daysPerRound", "was Infinity; it must be a finite number, at least 0"),
        new("days negative", t => t.WithStage(s => s with { DaysPerRound = -1 }), "$.stages[0].daysPerRound", "was -1; it must be a finite number, at least 0"),
        new("breakdown null", t => t.WithStage(s => s with { Breakdown = null! }), "$.stages[0].breakdown", "was null; it must be in [0, 1]"),
        new("unknown issue", t => t.WithStage(s => s with { Issues = ["NATO", "Army"] }), "$.stages[0].issues[1]", "unknown issue \"Army\"; it must be one of \"NATO\", \"Army limit\""),
        new("issue null", t => t.WithStage(s => s with { Issues = ["NATO", null!] }), "$.stages[0].issues[1]", "unknown issue null; it must be one of \"NATO\", \"Army limit\""),
        new("issue twice", t => t.WithStage(s => s with { Issues = ["NATO", "NATO"] }), "$.stages[0].issues[1]", "\"NATO\" is $.stages[0].issues[0] already; each may be given once"),
        new("no issue", t => t.WithStage(s => s with { Issues = [] }), "$.stages[0].issues", "0 were given; at least one is needed, or leave it out for all"),
        new("one principal", t => t.WithStage(s => s with { Principals = ["A"] }), "$.stages[0].principals", "1 was given; at least two are needed, or leave it out for all"),
        new("mediator at the table", t => t.WithStage(s => s with { Principals = ["A", "Mediator"] }), "$.stages[0].principals[1]", "\"Mediator\" has the role mediator; only principals sit at the table"),
        new("unknown principal", t => t.WithStage(s => s with { Principals = ["A", "Bc"] }), "$.stages[0].principals[1]", "unknown party \"Bc\"; it must be one of \"A\", \"B\", \"Mediator\""),
        new("too many settlements", t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, 100, 1001)) with { Stages = [], Issues = [t.Issues[0], Issue.Range("Army limit", 0, 100, 1001), Issue.Range("Tanks", 0, 1000, 10_000), Issue.Range("Guns", 0, 1000, 20)] }, "$.parties[0].tactic.timeDependent.offers", "was closestToTarget, which looks through all settlements on the table, 600,600,000 in the talks; at most 100,000,000 are allowed: give the issues fewer steps, use accommodating, or split the issues over several stages"),
        new("too many settlements in a stage", t => t with { Stages = [t.Stages[0], new Stage("Second")], Issues = [.. t.Issues, Issue.Range("Tanks", 0, 1000, 10_000), Issue.Range("Guns", 0, 1000, 10_000), Issue.Range("Range", 0, 1000, 10_000), Issue.Range("Aid", 0, 1000, 10_000)] }, "$.parties[0].tactic.timeDependent.offers", "was closestToTarget, which looks through all settlements on the table, more than 10^15 in the talks of the stage \"Second\"; at most 100,000,000 are allowed: give the issues fewer steps, use accommodating, or split the issues over several stages"),
    ];

    private static IEnumerable<BrokenScenario> Shocks =>
    [
        new("too many", t => t with { Shocks = new Shock[1001] }, "$.shocks", "1,001 shocks were given; at most 1,000 are allowed"),
        new("by nobody", t => t.WithShock(s => s with { By = "Mediatr" }), "$.shocks[0].by", "unknown party \"Mediatr\"; did you mean \"Mediator\"?"),
        new("trigger null", t => t.WithShock(s => s with { Trigger = null! }), "$.shocks[0].trigger", "was null; it must be given"),
        new("round 0", t => t.WithShock(s => s with { Trigger = ShockTrigger.AtRound(0) }), "$.shocks[0].trigger.atRound", "was 0; it must be at least 1, the first round of the talks"),
        new("deadline", t => t.WithShock(s => s with { Trigger = ShockTrigger.IfNoAgreementByRound(-3, 0.5) }), "$.shocks[0].trigger.ifNoAgreementByRound", "was -3; it must be at least 0"),
        new("too many effects together", t => t with { Shocks = [.. Enumerable.Range(0, 11).Select(i => new Shock($"s{i}", ShockTrigger.AtRound(1)) { Effects = [.. Enumerable.Repeat(Effect.Leaves("A"), 1_000)] })] }, "$.shocks", "the shocks have 11,000 effects together; at most 10,000 are allowed"),
        new("too many effects", t => t.WithEffects(new Effect[1001]), "$.shocks[0].effects", "1,001 effects were given; at most 1,000 are allowed"),
    ];

    private static IEnumerable<BrokenScenario> Effects =>
    [
        new("null", t => t.WithEffects([null!]), "$.shocks[0].effects[0]", "was null; it must be given"),
        new("unknown party", t => t.WithEffects(Effect.Leaves("Mediater")), "$.shocks[0].effects[0].party", "unknown party \"Mediater\"; did you mean \"Mediator\"?"),
        new("party null", t => t.WithEffects(Effect.Leaves("A") with { Party = null! }), "$.shocks[0].effects[0].party", "unknown party null; it must be one of \"A\", \"B\", \"Mediator\""),
        new("target", t => t.WithEffects(Effect.Add("A", (EffectTarget)99, 1)), "$.shocks[0].effects[0]", "the effect was 99; it must be one of walkAway, winProbability, cost, exponent, patience, weight, firmness, leaves"),
        new("operation", t => t.WithEffects(Effect.Change("A", EffectTarget.Patience, (EffectOperation)9, 1, null)), "$.shocks[0].effects[0].patience", "the operation was 9; it must be one of add, multiply, set"),
        new("amount", t => t.WithEffects(Effect.Add("A", EffectTarget.Patience, 1) with { Amount = null }), "$.shocks[0].effects[0].patience.add", "was null; it must be a number"),
        new("mediator", t => t.WithEffects(Effect.Add("Mediator", EffectTarget.WalkAway, 1)), "$.shocks[0].effects[0].walkAway", "\"Mediator\" has the role mediator; of such a party nothing can be changed, but it may leave"),
        new("no war", t => t.WithEffects(Effect.Set("B", EffectTarget.WinProbability, 1)), "$.shocks[0].effects[0].winProbability", "the walk-away value of \"B\" is not that of a war, so that it has no winProbability to change"),
        new("no cost", t => t.WithEffects(Effect.Set("B", EffectTarget.Cost, 1)), "$.shocks[0].effects[0].cost", "the walk-away value of \"B\" is neither that of a war nor that of the status quo, so that it has no cost to change"),
        new("no exponent", t => t.WithEffects(Effect.Set("B", EffectTarget.Exponent, 1)), "$.shocks[0].effects[0].exponent", "the tactic of \"B\" is firm, which has no exponent to change; only timeDependent has one"),
        new("issue too much", t => t.WithEffects(Effect.Set("B", EffectTarget.WalkAway, 1, "NATO")), "$.shocks[0].effects[0].issue", "was given beside walkAway, which belongs to no issue; only weight and firmness do"),
        new("issue missing", t => t.WithEffects(Effect.Set("B", EffectTarget.Weight, 1)), "$.shocks[0].effects[0].issue", "was not given beside weight; it must name an issue on which the party states a demand"),
        new("issue unknown", t => t.WithEffects(Effect.Set("B", EffectTarget.Weight, 1, "NATOS")), "$.shocks[0].effects[0].issue", "unknown issue \"NATOS\"; did you mean \"NATO\"?"),
        new("no demand", t => t.WithEffects(Effect.Set("A", EffectTarget.Weight, 1, "Tanks")) with { Issues = [.. t.Issues, Issue.Choice("Tanks", "x")] }, "$.shocks[0].effects[0].issue", "\"A\" states no demand on \"Tanks\", so that there is no weight to change"),
        new("no red line", t => t.WithEffects(Effect.Set("B", EffectTarget.Firmness, 1, "NATO")), "$.shocks[0].effects[0].firmness", "\"B\" states no redLine on \"NATO\", so that there is no firmness to change"),
    ];
}
