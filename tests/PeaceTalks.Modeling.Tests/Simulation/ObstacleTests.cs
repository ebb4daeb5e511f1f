using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What is said to have stood in the way, for talks made so that one thing does.</summary>
public sealed class ObstacleTests
{
    [Fact]
    public void Obstacles_AllAgree_AreNone() => Assert.Empty(Haggle(5).Simulated(20).Obstacles);

    [Fact]
    public void Obstacles_RedLineCrossedByTheOther_IsNamed()
    {
        // B's offer is worth 0.5 to A, more than its r = 0.1, but crosses its red line; A's offer is worth 0.5 to B, r = 0.1,
        // but crosses B's.
        Scenario talks = Talks(
            [Scale("X", 2)],
            3,
            Party("A", Worth("X", 1, 0.5) with { RedLine = "0" }) with { WalkAway = 0.1 },
            Party("B", Worth("X", 0.5, 1) with { RedLine = "1" }) with { WalkAway = 0.1 });
        Assert.Equal(["RedLine A X 1", "RedLine B X 1"], Text(talks));
    }

    [Fact]
    public void Obstacles_OffersWorthLessThanWalkingAway_AreNamed() => Assert.Equal(["WalkAway A  1", "WalkAway B  1"], Text(Deadlock(3)));

    [Fact]
    public void Obstacles_OnlyOneSideIsBarred_OnlyItIsNamed()
    {
        // A's offer is worth 0 to B, r = 0.5. B's offer is worth 0.2 to A, r = 0: A could live with it, but ran out of time,
        // firm as it is and not the last to speak.
        Scenario talks = Deadlock(3).With("A", a => a with { WalkAway = 0.0, Demands = [Worth("X", 1, 0.2)] });
        Assert.Equal(["Clock   1", "WalkAway B  1"], Text(talks));
    }

    [Fact]
    public void Obstacles_Breakdown_IsNotTheClock()
    {
        // Either offer is worth both sides' r = 0, but the talks collapse after the first of 20 rounds: there was time left.
        Scenario talks = Talks(
            [Scale("X", 2)],
            20,
            Party("A", Worth("X", 1, 0.5)) with { Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0.5, 1)) with { Tactic = Tactic.Firm() });
        talks = talks with { Stages = [talks.Stages[0] with { Breakdown = 1 }] };
        Assert.Equal(1, talks.Simulated(20).Probability(OutcomeKind.Breakdown).Value);
        Assert.Empty(Text(talks));
    }

    [Fact]
    public void Obstacles_WalkOut_NamesTheWalkAwayValue()
    {
        // The best of B is worth 0.6, and it has 0.7 outside.
        Scenario talks = Talks([Scale("X", 2)], 5, Party("A", Worth("X", 1, 0.3)), Party("B", Worth("X", 0.2, 0.6)) with { WalkAway = 0.7 });
        Assert.Contains("WalkAway B  1", Text(talks));
    }

    [Fact]
    public void Obstacles_MandateAboveWhatIsOffered_IsNamed()
    {
        // A's best is 1 and its walk-away value 0.2, but its delegation may go half the way only, to 0.6: B's offer is worth 0.5
        // to it. A's own is worth 0 to B.
        Scenario talks = Deadlock(3).With("A", a => a with { WalkAway = 0.2, Demands = [Worth("X", 1, 0.5)] });
        talks = talks with { Stages = [talks.Stages[0] with { Mandates = [new Mandate("A", 0.5)] }] };
        Assert.Equal(["Mandate A  1", "WalkAway B  1"], Text(talks));
    }

    [Theory]
    [InlineData(3, "Standstill   1")] // nobody would move after the first of three rounds
    [InlineData(1, "Clock   1")]
    public void Obstacles_NobodyWouldMoveThoughAnOfferSuitsAll_IsAStandstillOrTheClock(int rounds, string expected)
    {
        Scenario talks = Talks(
            [Scale("X", 2)],
            rounds,
            Party("A", Worth("X", 1, 0.5)) with { Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0.5, 1)) with { Tactic = Tactic.Firm() });
        talks = talks with { Stages = [talks.Stages[0] with { Protocol = Protocol.MemorandumExchange }] };
        Assert.Equal([expected], Text(talks));
        Assert.Equal(1, talks.AtMedian().Play().Outcome.Round);
    }

    [Fact]
    public void Obstacles_SomeRuns_AreAShareOfThoseWithoutAgreement()
    {
        // A's red line is real in 0.3 of the runs, the only ones that fail: it stands in the way of all of them.
        Scenario talks = Talks(
            [Scale("X", 2)],
            1,
            Party("B", Worth("X", 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() },
            Party("A", Worth("X", 1, 0.4) with { RedLine = "0", Firmness = 0.3 }));
        SimulationResult result = talks.Simulated(1_000);
        Obstacle redLine = result.Obstacles.Single(o => o.Kind == ObstacleKind.RedLine);
        Assert.Equal(("A", "X", 1.0), (redLine.Party, redLine.Issue, redLine.Share.Value));
        Assert.Equal(Math.Round(result.Probability(OutcomeKind.Impasse).Value * 1_000), redLine.Share.Count);
    }

    private static IEnumerable<string> Text(Scenario talks) => talks.Simulated(20).Obstacles
        .Select(o => FormattableString.Invariant($"{o.Kind} {o.Party} {o.Issue} {o.Share.Value}")).Order(StringComparer.Ordinal);
}
