namespace PeaceTalks.Modeling.Tests;

/// <summary>What the file reader could not read is not complained about again, nor is what follows from it.</summary>
public sealed class ScenarioValidatorHoleTests
{
    private static readonly Dictionary<string, Func<Scenario, Scenario>> _changes = new()
    {
        ["issue missing"] = t => t.WithIssue(0, _ => null!),
        ["issue unnamed"] = t => t.WithIssue(0, issue => issue with { Name = "" }),
        ["no issues"] = t => t with { Issues = [] },
        ["no options"] = t => t.WithIssue(0, _ => Issue.Choice("NATO")),
        ["wrong options"] = t => t.WithIssue(0, _ => Issue.Choice("NATO", "a", null!)),
        ["no range"] = t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, 0, 0)),
        ["party missing"] = t => t.WithParty(1, _ => null!),
        ["party unnamed"] = t => t.WithParty(1, party => party with { Name = "" }),
        ["no parties"] = t => t with { Parties = [] },
        ["role"] = t => t.WithParty(1, party => new Party("B") { Role = PartyRole.Observer, Demands = party.Demands }),
        ["demands"] = t => t.WithParty(0, party => party with { Demands = [] }),
        ["demand"] = t => t.WithDemand(0, 0, _ => null!),
        ["demand's issue"] = t => t.WithDemand(0, 0, demand => demand with { Issue = "" }),
        ["red line"] = t => t.WithDemand(0, 0, demand => demand with { RedLine = null }),
        ["asks"] = t => t.WithDemand(0, 1, demand => demand with { Asks = null }),
        ["values"] = t => t.WithDemand(1, 0, demand => demand with { Values = null }),
        ["a value"] = t => t.WithDemand(1, 0, demand => demand with { Values = new Dictionary<string, Distribution> { ["moratorium"] = 0 } }),
        ["walk-away"] = t => t.WithParty(0, party => party with { WalkAway = 0 }),
        ["tactic"] = t => t.WithParty(0, party => party with { Tactic = Tactic.Firm() }).WithEffects(Effect.Set("A", EffectTarget.Exponent, 1)),
        ["principals"] = t => t.WithStage(stage => stage with { Principals = ["A", null!] }),
        ["effects"] = t => t.WithEffects(),
        ["effect"] = t => t.WithEffects([null!]),
        ["trigger"] = t => t.WithShock(shock => shock with { Trigger = null! }),
        ["rounds"] = t => t.WithStage(stage => stage with { Rounds = 99_999 }),
        ["patience"] = t => t.WithParty(0, party => party with { Patience = 7 }),
    };

    [Theory]
    [InlineData("issue missing", "$.issues[0]")]
    [InlineData("issue unnamed", "$.issues[0].name")]
    [InlineData("no issues", "$.issues")]
    [InlineData("no options", "$.issues[0].options")]
    [InlineData("wrong options", "$.issues[0].options[1]")]
    [InlineData("no range", "$.issues[1].range")]
    [InlineData("no range", "$.issues[1].range.steps")]
    [InlineData("party missing", "$.parties[1]")]
    [InlineData("party unnamed", "$.parties[1].name")]
    [InlineData("no parties", "$.parties")]
    [InlineData("role", "$.parties[1].role")]
    [InlineData("demands", "$.parties[0].demands")]
    [InlineData("demand", "$.parties[0].demands[0]")]
    [InlineData("demand's issue", "$.parties[0].demands[0].issue")]
    [InlineData("red line", "$.parties[0].demands[0].redLine")]
    [InlineData("asks", "$.parties[0].demands[1].asks")]
    [InlineData("values", "$.parties[1].demands[0].values")]
    [InlineData("a value", "$.parties[1].demands[0].values['no pledge']")]
    [InlineData("walk-away", "$.parties[0].walkAway.war.cost")]
    [InlineData("tactic", "$.parties[0].tactic")]
    [InlineData("principals", "$.stages[0].principals[1]")]
    [InlineData("effects", "$.shocks[0].effects")]
    [InlineData("effect", "$.shocks[0].effects[0]")]
    [InlineData("trigger", "$.shocks[0].trigger.atRound", "$.shocks[0].trigger")]
    [InlineData("rounds", "$.stages[0].rounds")]
    [InlineData("patience", "$.parties[0].patience")]
    [InlineData("patience", "$")]
    public void Validate_Hole_NothingSaidOfItOrBecauseOfIt(string change, params string[] unreadable)
    {
        Scenario talks = _changes[change](TwoIssueTalks.Sound);
        Assert.Empty(ScenarioValidator.Validate(talks, unreadable.ToHashSet()));
    }

    [Fact]
    public void Validate_Hole_OtherProblemsStillReported()
    {
        Scenario talks = TwoIssueTalks.Sound.WithIssue(0, issue => issue with { Name = "" }).WithDemand(0, 1, demand => demand with { Asks = 500 });
        IReadOnlyList<ScenarioProblem> problems = ScenarioValidator.Validate(talks, new HashSet<string> { "$.issues[0].name" });
        Assert.Equal([new ScenarioProblem("$.parties[0].demands[1].asks", "was 500; it must be a number from 0 to 100")], problems);
    }

    [Fact]
    public void Validate_HoleOfAlikeName_NoHole()
    {
        Scenario talks = TwoIssueTalks.Sound.WithStage(stage => stage with { Rounds = 0 });
        Assert.Single(ScenarioValidator.Validate(talks, new HashSet<string> { "$.stages[0].round", "$.stages[01]", "$.stages[0].rounds2" }));
    }
}
