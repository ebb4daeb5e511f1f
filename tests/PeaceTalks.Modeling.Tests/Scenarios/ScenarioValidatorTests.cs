namespace PeaceTalks.Modeling.Tests;

public sealed class ScenarioValidatorTests
{
    private static readonly Dictionary<string, BrokenScenario> _cases =
        ScenarioValidatorCases.All.ToDictionary(broken => $"{broken.Path} ({broken.What})");

    public static TheoryData<string> Cases => [.. _cases.Keys];

    [Fact]
    public void Validate_Sound_NoProblem() => Assert.Empty(TwoIssueTalks.Sound.Validate());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_Broken_OneProblem(string name)
    {
        BrokenScenario broken = _cases[name];
        Assert.Equal([new ScenarioProblem(broken.Path, broken.Message)], broken.Break(TwoIssueTalks.Sound).Validate());
    }

    [Fact]
    public void Validate_AtTheLimits_NoProblem()
    {
        Scenario talks = TwoIssueTalks.Sound.WithoutReferences() with
        {
            Name = "a/b",
            Issues = [Issue.Choice(new string('x', 200), "\ud83d\ude42"), Issue.Range("point", 3, 3, 1), Issue.Range("fine", 0, 1, 10_000)],
            Parties = [.. Enumerable.Range(0, 100).Select(i => new Party($"p{i}") { Role = i < 16 ? PartyRole.Principal : PartyRole.Observer })],
            Stages = [new Stage("long") { Rounds = 10_000, DaysPerRound = 0 }],
        };
        Assert.Empty(talks.Errors());
    }

    [Fact]
    public void Validate_StatusQuoStatedForDemandedIssues_NoProblem()
    {
        Scenario talks = TwoIssueTalks.Sound.WithIssue(1, issue => issue with { StatusQuo = 55 }).WithParty(1, party => party with { WalkAway = WalkAway.StatusQuo(0.1) });
        Assert.Empty(talks.WithEffects(Effect.Add("B", EffectTarget.Cost, 0.1)).Validate());
    }

    [Fact]
    public void Validate_ClosestToTargetNotAtTheLargeTable_NoProblem()
    {
        Scenario talks = TwoIssueTalks.Sound with
        {
            Issues = [.. TwoIssueTalks.Sound.Issues, Issue.Range("Tanks", 0, 1, 10_000), Issue.Range("Guns", 0, 1, 10_000)],
            Parties = [.. TwoIssueTalks.Sound.Parties, new Party("C")],
            Stages = [new Stage("without A") { Principals = ["B", "C"] }, new Stage("with A") { Issues = ["NATO", "Tanks"] }],
        };
        Assert.Empty(talks.Errors());
    }

    [Fact]
    public void Validate_SeveralProblems_AllReported()
    {
        Scenario talks = TwoIssueTalks.Sound
            .WithIssue(0, issue => issue with { StatusQuo = "x" })
            .WithDemand(0, 0, demand => demand with { Asks = "y", RedLine = "z", Weight = -1 })
            .WithStage(stage => stage with { Rounds = 0, Principals = ["A", "A"] })
            .WithShock(shock => shock with { By = "nobody at all" });

        Assert.Equal(
            [
                "$.issues[0].statusQuo",
                "$.parties[0].demands[0].asks",
                "$.parties[0].demands[0].redLine",
                "$.stages[0].rounds",
                "$.stages[0].principals[1]",
                "$.shocks[0].by",
                "$.parties[0].demands[0].weight",
            ],
            talks.Validate().Select(problem => problem.Path));
    }

    [Fact]
    public void Validate_ManyProblems_HundredAndTheCountOfTheRest()
    {
        Scenario talks = TwoIssueTalks.Sound with { Shocks = new Shock[1000] };
        IReadOnlyList<ScenarioProblem> problems = talks.Validate();
        Assert.Equal(101, problems.Count);
        Assert.Equal(new ScenarioProblem("$", "there are 900 more problems"), problems[^1]);
        Assert.Equal("there is 1 more problem", (talks with { Shocks = new Shock[101] }).Validate()[^1].Message);
        Assert.Equal(100, (talks with { Shocks = new Shock[100] }).Validate().Count);
    }

    [Fact]
    public void ThrowIfInvalid_Broken_ExceptionListsProblems()
    {
        Scenario talks = TwoIssueTalks.Sound.WithStage(stage => stage with { Rounds = 0 });
        ScenarioException exception = Assert.Throws<ScenarioException>(() => ScenarioValidator.ThrowIfInvalid(talks));
        Assert.Equal(talks.Validate(), exception.Problems);
        Assert.Equal($"The scenario \"Two issues\" has 1 problem:{Environment.NewLine}  $.stages[0].rounds: was 0; it must be at least 1", exception.Message);
        ScenarioValidator.ThrowIfInvalid(TwoIssueTalks.Sound);
    }
}
