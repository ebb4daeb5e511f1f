namespace PeaceTalks.Modeling.Tests;

/// <summary>What is allowed but hardly meant is told, and the scenario can be used all the same.</summary>
public sealed class ScenarioWarningTests
{
    private static readonly Scenario Sound = TwoIssueTalks.Sound with
    {
        Shocks = [new Shock("Barrage", ShockTrigger.PerRound(0.1)) { Effects = [Effect.Add("A", EffectTarget.Cost, 0.1)] }],
    };

    public static TheoryData<string, Func<Scenario, Scenario>> Cases => new()
    {
        { "$.parties[0].demands[0].redLine: warning: was \"written pledge\": it excludes every option but that one", t => t.WithDemand(0, 0, d => d with { RedLine = "written pledge" }) },
        { "$.parties[0].demands[1].redLine: warning: was 0: it excludes every option but that one", t => t.WithDemand(0, 1, d => d with { RedLine = 0 }) },
        { "$.parties[1].demands[0].redLine: warning: was \"no pledge\": it excludes every option but that one", t => t.WithDemand(1, 0, d => d with { RedLine = "no pledge" }) },
        { "$.parties[0].demands[1].firmness: warning: has no effect: the demand has no red line", t => t.WithDemand(0, 1, d => d with { Firmness = 0.5 }) },
        { "$.parties[1].demands[0].curve: warning: has no effect: the values say what each option is worth", t => t.WithDemand(1, 0, d => d with { Curve = 2 }) },
        { "$.issues[1]: warning: nobody states a demand on this issue: it is worth nothing to anybody", t => t with { Parties = [.. t.Parties.Select(p => p with { Demands = [.. p.Demands.Where(d => d.Issue == "NATO")] })] } },
        { "$.parties[3]: warning: a principal without demands: every agreement is worth 0 to it, and it walks out where its walk-away value is above that", t => t.WithStage(s => s with { Principals = null }) with { Parties = [.. t.Parties, new Party("C")] } },
        { "$.issues[1]: warning: is on the table of no stage: it can't be closed, and the talks can't end in full agreement", t => t.WithStage(s => s with { Issues = ["NATO"] }) },
        { "$.parties[3]: warning: is at the table of no stage: it is never asked", t => t with { Parties = [.. t.Parties, new Party("C") { Demands = [new Demand("NATO") { Asks = "moratorium" }] }] } },
        { "$.stages[0].mandates: warning: two delegations may go at most 0.4 and 0.6 of the way from their best to their walk-away values: where they want the opposite, they can hardly ever agree; the shares should add up to more than 1", t => t.WithStage(s => s with { Mandates = [new Mandate("A", 0.6), new Mandate("B", Distribution.Uniform(0.1, 0.4))] }) },
        { "$.stages[0].rounds: warning: was 20, but micro makes one offer a round at most, and there are 33 settlements: it may not come to what it would accept", t => t.WithParty(0, p => p with { Tactic = Tactic.Micro() }) },
        { "$.stages[0]: warning: nobody at the table ever moves unless another does: all are firm, or tit-for-tat without generosity", t => t.WithParty(0, p => p with { Tactic = Tactic.TitForTat(generosity: 0) }) },
        { "$.stages[0].convenes: warning: states nothing that could fail: the stage always takes place", t => t.WithStage(s => s with { Convenes = new StageCondition { IssuesClosed = 0 } }) },
        { "$.stages[0].convenes.issuesClosed: warning: was 3: there are only 2, so that the stage never takes place", t => t.WithStage(s => s with { Convenes = new StageCondition { IssuesClosed = 3 } }) },
        { "$.shocks[0]: warning: has no effects: it changes nothing", t => t.WithEffects() },
        { "$.shocks[0].trigger.atRound: warning: was 21: there are at most 20 rounds, so that it never strikes", t => t.WithShock(s => s with { Trigger = ShockTrigger.AtRound(21) }) },
        { "$.shocks[0].trigger.ifNoAgreementByRound: warning: was 20: it would strike in the round after that, but there are at most 20", t => t.WithShock(s => s with { Trigger = ShockTrigger.IfNoAgreementByRound(20, 1) }) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_HardlyMeant_OneWarning(string warning, Func<Scenario, Scenario> change)
    {
        Scenario talks = change(Sound);
        Assert.Equal([warning], talks.Validate().Select(problem => problem.ToString()));
        talks.Draw(1, 0).Play();
    }

    [Fact]
    public void Validate_Sound_NoWarning() => Assert.Empty(Sound.Validate());

    [Theory]
    // Just enough: mandates that add up to more than 1, as many rounds as settlements, a line that leaves two options.
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Validate_JustEnough_NoWarning(int change)
    {
        Scenario talks = change switch
        {
            0 => Sound.WithStage(s => s with { Mandates = [new Mandate("A", 0.6), new Mandate("B", 0.401)] }),
            1 => Sound.WithStage(s => s with { Rounds = 33 }).WithParty(0, p => p with { Tactic = Tactic.Micro() }),
            _ => Sound.WithDemand(0, 1, d => d with { RedLine = 10 }),
        };
        Assert.Empty(talks.Validate());
    }

    [Fact]
    public void Validate_NoStages_WarnsOfTheImpliedOne()
    {
        Scenario talks = (Sound with { Stages = [] }).WithParty(0, p => p with { Tactic = Tactic.Micro() });
        Assert.Equal(["$.stages.rounds"], talks.Validate().Select(problem => problem.Path));
    }

    [Fact]
    public void Validate_ErrorsToo_NoWarnings()
    {
        Scenario talks = Sound.WithEffects().WithParty(1, p => p with { WalkAway = 2 });
        Assert.Equal([ProblemSeverity.Error], talks.Validate().Select(problem => problem.Severity));
    }

    [Fact]
    public void Validate_ThousandWarnings_ListsTheFirstHundredAndHowManyMore()
    {
        Scenario talks = Sound with { Shocks = [.. Enumerable.Range(0, 1000).Select(i => new Shock($"S{i}", ShockTrigger.AtRound(1)))] };
        IReadOnlyList<ScenarioProblem> problems = talks.Validate();
        Assert.Equal(101, problems.Count);
        Assert.Equal("$: warning: there are 900 more warnings", problems[^1].ToString());
    }
}
