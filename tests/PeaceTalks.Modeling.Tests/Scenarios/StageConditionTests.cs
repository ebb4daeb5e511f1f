namespace PeaceTalks.Modeling.Tests;

/// <summary>What a stage may wait for, and who may have a mandate in it.</summary>
public sealed class StageConditionTests
{
    public static TheoryData<string, Func<Stage, Stage>> Cases => new()
    {
        { "$.stages[1].convenes.after: was \"Second\", the stage itself; it must be an earlier one", s => s with { Convenes = new StageCondition { After = "Second" } } },
        { "$.stages[1].convenes.after: was \"Third\", a later stage; it must be an earlier one", s => s with { Convenes = new StageCondition { After = "Third" } } },
        { "$.stages[1].convenes.after: unknown stage \"Firts\"; did you mean \"First\"?", s => s with { Convenes = new StageCondition { After = "Firts" } } },
        { "$.stages[1].convenes.outcome: was given; it may stand only beside \"after\"", s => s with { Convenes = new StageCondition { Outcome = StageOutcome.Agreement } } },
        { "$.stages[1].convenes.gapBelow: was given; it may stand only beside \"after\"", s => s with { Convenes = new StageCondition { GapBelow = 0.2 } } },
        { "$.stages[1].convenes.gapBelow: was NaN; it must be a finite number", s => s with { Convenes = new StageCondition { After = "First", GapBelow = double.NaN } } },
        { "$.stages[1].convenes.issuesClosed: was -1; it must be at least 0", s => s with { Convenes = new StageCondition { IssuesClosed = -1 } } },
        { "$.stages[1].convenes.outcome: was 7; it must be one of agreement, noAgreement", s => s with { Convenes = new StageCondition { After = "First", Outcome = (StageOutcome)7 } } },
        { "$.stages[1].mandates.A: was uniform(0.5, 1.5); it must be in [0, 1]", s => s with { Mandates = [new Mandate("A", Distribution.Uniform(0.5, 1.5))] } },
        { "$.stages[1].mandates.A: a mandate for \"A\" was given already; each party may have one", s => s with { Mandates = [new Mandate("A", 0.5), new Mandate("A", 0.6)] } },
        { "$.stages[1].mandates.a: unknown party \"a\"; did you mean \"A\"?", s => s with { Mandates = [new Mandate("a", 0.5)] } },
        { "$.stages[1].mandates.Mediator: \"Mediator\" has the role mediator; only principals have mandates", s => s with { Mandates = [new Mandate("Mediator", 0.5)] } },
        { "$.stages[1].mandates.C: \"C\" is not at the table of this stage", s => s with { Mandates = [new Mandate("C", 0.5)] } },
        { "$.stages[1].mandates.A: was null; it must be in [0, 1]", s => s with { Mandates = [new Mandate("A", null!)] } },
        { "$.stages[1].mandates[0]: was null; it must name a party", s => s with { Mandates = [null!] } },
        { "$.stages[1].firstMover: was 5; it must be one of listed, random", s => s with { FirstMover = (FirstMover)5 } },
        { "$.stages[1].settles: was 5; it must be one of everything, issueByIssue", s => s with { Settles = (Settling)5 } },
    };

    private static Scenario Talks(Func<Stage, Stage> change) => TwoIssueTalks.Sound with
    {
        Parties = [.. TwoIssueTalks.Sound.Parties, new Party("C") { Demands = [new Demand("NATO") { Asks = "moratorium" }] }],
        Stages = [new Stage("First"), change(new Stage("Second") { Principals = ["A", "B"] }), new Stage("Third")],
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_BadStage_OneProblem(string problem, Func<Stage, Stage> change) =>
        Assert.Equal([problem], Talks(change).Validate().Select(p => p.ToString()));

    [Theory]
    [InlineData("\"after\": \"Direct talks\"", "$.stages[0].convenes.after: was \"Direct talks\", the stage itself; it must be an earlier one")]
    [InlineData("\"outcome\": \"agreement\"", "$.stages[0].convenes.outcome: was given; it may stand only beside \"after\"")]
    [InlineData("\"issuesClosed\": 1.5", "$.stages[0].convenes.issuesClosed: was 1.5; it must be a whole number")]
    [InlineData("\"when\": 1", "$.stages[0].convenes.when: unknown property \"when\"; it must be one of \"after\", \"outcome\", \"issuesClosed\", \"gapBelow\"")]
    public void Parse_BadCondition_OneProblem(string condition, string problem)
    {
        string json = ExampleScenario.Json.Replace("\"rounds\": 20", $"\"rounds\": 20, \"convenes\": {{ {condition} }}", StringComparison.Ordinal);
        Assert.Equal([problem], Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Quantities_Mandate_HasAPathOfItsOwn()
    {
        Scenario talks = Talks(s => s with { Mandates = [new Mandate("A", 0.5)] });
        Assert.Equal(0.5, talks.Quantities.Single(quantity => quantity.Path == "stages/Second/mandates/A").Distribution.Mean);
        Assert.Equal([new Mandate("A", 0.75)], talks.With("stages/Second/mandates/A", 0.75).Stages[1].Mandates);
    }
}
