using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What is reported of the end; the kinds themselves are tested with the rules that bring them about.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void Outcome_Impasse_LeavesWalkAwayValuesAndNoSettlement()
    {
        Outcome outcome = Deadlock(3).With("A", a => a with { WalkAway = 0.25 }).AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.Impasse, OutcomeKind.Impasse, 3, 14), (outcome.Kind, outcome.Ending, outcome.Round, outcome.Day));
        Assert.Null(outcome.Settlement);
        Assert.Null(outcome.LeftBy);
        Assert.Equal((0.25, 0.5), (outcome.Utilities["A"], outcome.Utilities["B"]));
    }

    [Fact]
    public void Outcome_Utilities_AreOfThePrincipalsOnly()
    {
        Scenario talks = Deadlock(1) with { Parties = [.. Deadlock(1).Parties, new Party("G") { Role = PartyRole.Guarantor }] };
        Assert.Equal(["A", "B"], talks.AtMedian().Play().Outcome.Utilities.Keys);
    }

    [Fact]
    public void Settlement_PartOfTheIssuesClosed_TellsWhich()
    {
        Scenario talks = Talks(
            [Scale("X", 2), Issue.Range("Y", 0, 10, 3), Scale("Z", 2)],
            1,
            Party("A", Worth("X", 1, 0), new Demand("Y") { Asks = 5 }),
            Party("B", Worth("Z", 1, 0)))
            with
        { Stages = [new Stage("One") { Rounds = 1, Issues = ["Y"] }] };
        Settlement terms = talks.AtMedian().Play().Outcome.Settlement!;
        Assert.Equal(5, terms["Y"].Value);
        Assert.False(terms.TryGet("X", out _));
        Assert.Contains("\"X\" is not closed", Assert.Throws<KeyNotFoundException>(() => terms["X"]).Message);
        Assert.Equal(Settlement.Of(talks, ("Y", 6)), terms);
        Assert.Single(terms);
    }

    [Fact]
    public void Draw_DifferentReplications_Differ()
    {
        Scenario talks = Deadlock(2).With("A", a => a with { WalkAway = Distribution.Uniform(0, 1) });
        Assert.Equal(200, Enumerable.Range(0, 100).SelectMany(i => new[] { talks.Draw(0, i), talks.Draw(1, i) }).Select(g => g.Value("A/walkAway")).Distinct().Count());
    }

    [Fact]
    public void Draw_OneMorePartyIssueAndShock_LeavesTheOtherDrawsAsTheyWere()
    {
        Scenario talks = Deadlock(2).With("B", b => b with { WalkAway = Distribution.Uniform(0, 1) });
        Scenario more = talks with
        {
            Issues = [Scale("New", 3), .. talks.Issues],
            Parties = [Party("N", Worth("New", 1, 0, 0)) with { WalkAway = Distribution.Uniform(0, 1) }, .. talks.Parties],
            Shocks = [Shock("S", ShockTrigger.PerRound(Distribution.Uniform(0, 1)), Effect.Add("N", EffectTarget.WalkAway, 0.1))],
        };
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(talks.Draw(6, i).WalkAwayValue("B"), more.Draw(6, i).WalkAwayValue("B")));
    }

    [Fact]
    public void AtMedian_UncertainQuantities_AreAtTheirMedians()
    {
        Game game = Deadlock(1).With("A", a => a with { WalkAway = Distribution.Uniform(0.2, 0.6), Patience = Distribution.Uniform(0.8, 1) }).AtMedian();
        Assert.Equal(0.4, game.WalkAwayValue("A"), 9);
        Assert.Equal(0.9, game.Value("A/patience"), 9);
    }
}
