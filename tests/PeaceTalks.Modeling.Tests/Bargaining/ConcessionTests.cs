using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Which moves are concessions, what they cost and give (DESIGN 3.3).</summary>
public sealed class ConcessionTests
{
    [Fact]
    public void Concessions_EveryStepTowardTheAsksOfTheOther_AreRecordedWithCostAndGains()
    {
        // 1A:0 1B:4 2A:1 2B:3 3A:2 3B:ok, each step worth 0.25 to both.
        Negotiation run = Haggle(5).AtMedian().Play();
        Assert.Equal(
            ["2 A X 0>1 0.25 B+0.25", "2 B X 4>3 0.25 A+0.25", "3 A X 1>2 0.25 B+0.25"],
            run.Outcome.Concessions.Select(Text));
        Assert.Equal(run.Outcome.Concessions, run.Moves.SelectMany(m => m.Concessions));
        Assert.Empty(run.Moves[0].Concessions);
        Assert.Empty(run.Moves[^1].Concessions);
    }

    [Fact]
    public void Concessions_SeveralIssuesInOneMove_AreRecordedEach()
    {
        // A goes from (0,0) to (1,1) in the last of two rounds: X costs 0.5 * 0.2 and Y 0.5 * 0.4; to B they are worth
        // 0.25 * 1 and 0.75 * 0.5.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            2,
            Party("A", Worth("X", 1, 0.8), Worth("Y", 1, 0.6)),
            Party("B", Worth("X", 0, 1) with { Weight = 1 }, Worth("Y", 0.5, 1) with { Weight = 3, RedLine = "1" }) with { Tactic = Tactic.Firm() })
            .With(Shock("Wind", ShockTrigger.AtRound(2), Effect.Add("B", EffectTarget.WalkAway, 0)));
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0,0 1B:1,1 2A:1,1 2B:ok", run.Script());
        Assert.Equal(["2 A X 0>1 0.1 B+0.25", "2 A Y 0>1 0.2 B+0.375"], run.Outcome.Concessions.Select(Text));
    }

    [Fact]
    public void Concessions_ThreePrincipals_ListTheGainsOfAllOthers()
    {
        // A moves from 0 to 1 toward B, who asks 1; C asks 2 and has 0.5 there.
        Scenario talks = Talks(
            [Scale("X", 3)],
            2,
            Party("A", Worth("X", 1, 0.5, 0) with { RedLine = "1" }),
            Party("B", Worth("X", 0, 1, 0)) with { Tactic = Tactic.Firm(), WalkAway = 0.5 },
            Party("C", Worth("X", 0, 0.5, 1)) with { Tactic = Tactic.Firm(), WalkAway = 0.6 });
        Assert.Equal(["2 A X 0>1 0.5 B+1 C+0.5"], talks.AtMedian().Play().Outcome.Concessions.Select(Text));
    }

    [Fact]
    public void Concessions_FirmParty_MakesNone() => Assert.Empty(Deadlock(5).AtMedian().Play().Outcome.Concessions);

    private static string Text(Concession c) => FormattableString.Invariant(
        $"{c.Round} {c.Party} {c.Issue} {c.From}>{c.To} {Math.Round(c.Cost, 9)} {string.Join(' ', c.Gains.Select(g => FormattableString.Invariant($"{g.Key}+{Math.Round(g.Value, 9)}")))}");
}
