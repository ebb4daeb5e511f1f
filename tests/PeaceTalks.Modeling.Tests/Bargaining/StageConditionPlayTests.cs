using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>convenes, mandates and firstMover: whether a stage takes place, how far delegations may go, who begins.</summary>
public sealed class StageConditionPlayTests
{
    [Theory]
    [InlineData(StageOutcome.Agreement, true)]
    [InlineData(StageOutcome.NoAgreement, false)]
    public void Convenes_OutcomeOfAnAgreedStage(StageOutcome outcome, bool convenes) =>
        Assert.Equal(convenes, TakesPlace(agreed: true, new StageCondition { After = "One", Outcome = outcome }));

    [Theory]
    [InlineData(StageOutcome.Agreement, false)]
    [InlineData(StageOutcome.NoAgreement, true)]
    public void Convenes_OutcomeOfAFailedStage(StageOutcome outcome, bool convenes) =>
        Assert.Equal(convenes, TakesPlace(agreed: false, new StageCondition { After = "One", Outcome = outcome }));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Convenes_IssuesClosed_CountsAtLeastSoManyOverAllStages(int closed, bool convenes) =>
        Assert.Equal(convenes, TakesPlace(agreed: true, new StageCondition { IssuesClosed = closed }));

    [Theory]
    // One fails with A at X0, worth 0.5 of all to it, and B at X1, worth 0 to A; for B likewise: the gap is 0.5.
    [InlineData(0.5, false)]
    [InlineData(0.500000001, true)]
    public void Convenes_GapBelow_IsTheLargestDifferenceBetweenOwnAndBestOtherOffer(double gap, bool convenes) =>
        Assert.Equal(convenes, TakesPlace(agreed: false, new StageCondition { After = "One", GapBelow = gap }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1e-9, true)]
    public void Convenes_GapAfterAnAgreement_IsZero(double gap, bool convenes) =>
        Assert.Equal(convenes, TakesPlace(agreed: true, new StageCondition { After = "One", GapBelow = gap }));

    [Fact]
    public void Convenes_SeveralPrincipals_TheGapIsTheLargestOverThemOfTheDistanceToTheBestOther()
    {
        // On one issue A offers 0, B 1, C 2. A: 1 - max(0.7, 0) = 0.3; B: 1 - max(0.2, 0.6) = 0.4; C: 1 - max(0, 0.5) = 0.5.
        Scenario talks = Talks(
            [Scale("X", 3)],
            1,
            Party("A", Worth("X", 1, 0.7, 0)) with { Tactic = Tactic.Firm(), WalkAway = 0.9 },
            Party("B", Worth("X", 0.2, 1, 0.6)) with { Tactic = Tactic.Firm(), WalkAway = 0.9 },
            Party("C", Worth("X", 0, 0.5, 1)) with { Tactic = Tactic.Firm(), WalkAway = 0.9 });
        Assert.Equal(0.5, talks.AtMedian().Play().Stages[0].Gap);
    }

    [Fact]
    public void Convenes_AllThatIsStatedMustHold()
    {
        Assert.True(TakesPlace(agreed: true, new StageCondition { After = "One", Outcome = StageOutcome.Agreement, IssuesClosed = 1, GapBelow = 0.1 }));
        Assert.False(TakesPlace(agreed: true, new StageCondition { After = "One", Outcome = StageOutcome.Agreement, IssuesClosed = 2, GapBelow = 0.1 }));
        Assert.False(TakesPlace(agreed: true, new StageCondition { After = "One", Outcome = StageOutcome.NoAgreement, IssuesClosed = 1, GapBelow = 0.1 }));
    }

    [Fact]
    public void Convenes_AfterASkippedStage_ItHasNoAgreementAndNoGap()
    {
        Scenario talks = TwoStages(agreed: false);
        Stage skipped = talks.Stages[1] with { Convenes = new StageCondition { IssuesClosed = 1 } };
        bool After(StageCondition condition) =>
            (talks with { Stages = [talks.Stages[0], skipped, new Stage("Three") { Issues = ["Y"], Rounds = 1, Convenes = condition with { After = "Two" } }] })
                .AtMedian().Play().Stages[2].Ending != StageEnding.Skipped;
        Assert.True(After(new StageCondition { Outcome = StageOutcome.NoAgreement }));
        Assert.False(After(new StageCondition { Outcome = StageOutcome.Agreement }));
        Assert.False(After(new StageCondition { GapBelow = 100 }));
    }

    [Fact]
    public void Convenes_SkippedStage_TakesNoRoundAndNoDay()
    {
        Scenario talks = TwoStages(agreed: false);
        talks = talks with
        {
            Stages =
            [
                talks.Stages[0] with { DaysPerRound = 3 },
                new Stage("Never") { Rounds = 50, DaysPerRound = 100, Convenes = new StageCondition { IssuesClosed = 2 } },
                new Stage("Last") { Rounds = 1 },
            ],
        };
        Outcome outcome = talks.AtMedian().Play().Outcome;
        Assert.Equal((2, 3), (outcome.Round, outcome.Day));
    }

    [Fact]
    public void Mandate_Target_EndsAtItsLimit() =>
        // m = 1, r = 0.2, mandate 0.5: f = 0.6. Linear over three rounds: 1, 0.8, 0.6.
        Assert.Equal([100, 80, 60], Hundredths(new Mandate("A", 0.5)));

    [Fact]
    public void Mandate_Zero_NeverBelowItsBest() => Assert.Equal([100, 100, 100], Hundredths(new Mandate("A", 0)));

    [Fact]
    public void Mandate_One_IsTheWalkAwayValue() => Assert.Equal([100, 60, 20], Hundredths(new Mandate("A", 1)));

    [Theory]
    // B, the last to speak, is offered 0.5: it may accept 1 - mandate.
    [InlineData(0.5, MoveKind.Accept)]
    [InlineData(0.49, MoveKind.Propose)]
    public void Mandate_Acceptance_NotBelowItsLimitEvenWithTheLastWord(double mandate, MoveKind kind)
    {
        Scenario talks = Haggle(1);
        talks = talks with { Stages = [talks.Stages[0] with { Mandates = [new Mandate("B", mandate)] }] };
        Negotiation run = talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["A"] = ScriptedNegotiator.Offering(2) });
        Assert.Equal(kind, run.Moves[^1].Kind);
    }

    [Fact]
    public void Mandate_WalkingOut_ComparesItsBestWithItsWalkAwayValue()
    {
        // m = 1 is no less than r = 1, though no agreement but its best will do.
        Scenario talks = Haggle(1).With("B", b => b with { WalkAway = 1 });
        talks = talks with { Stages = [talks.Stages[0] with { Mandates = [new Mandate("B", 0)] }] };
        Assert.Equal(OutcomeKind.Impasse, talks.AtMedian().Play().Outcome.Kind);
    }

    [Theory]
    [InlineData(1, OutcomeKind.Agreement)]
    [InlineData(0.49, OutcomeKind.Impasse)]
    public void Mandate_BothSidesBelowOneHalf_NobodyCanAgree(double mandate, OutcomeKind kind)
    {
        Scenario talks = Haggle(20);
        talks = talks with { Stages = [talks.Stages[0] with { Mandates = [new Mandate("A", mandate), new Mandate("B", mandate)] }] };
        Assert.Equal(kind, talks.AtMedian().Play().Outcome.Kind);
    }

    [Fact]
    public void Mandate_Uncertain_IsDrawnOnceARunUnderItsPath()
    {
        Scenario talks = OfHundredths(new Mandate("A", Distribution.Uniform(0, 1)));
        for (int replication = 0; replication < 20; replication++)
        {
            Game game = talks.Draw(1, replication);
            // f = 1 - 0.8 mandate, in hundredths, rounded up.
            int limit = (int)Math.Ceiling(Math.Round(1e9 - 0.8e9 * game.Value("stages/Talks/mandates/A")) / 1e7);
            Assert.Equal(limit, OffersOf(game.Play())[^1]);
        }
    }

    [Fact]
    public void Mandate_OneStage_DoesNotBindInTheNext()
    {
        Scenario talks = OfHundredths(new Mandate("A", 0));
        talks = talks with { Stages = [talks.Stages[0], new Stage("Free") { Rounds = 2 }] };
        Assert.Equal([100, 100, 100, 100, 20], OffersOf(talks.AtMedian().Play()));
    }

    [Fact]
    public void FirstMover_Random_RotatesTheOrderEachAsOften()
    {
        Scenario talks = Talks([Scale("X", 2)], 1, Party("A", Worth("X", 1, 0)), Party("B", Worth("X", 1, 0)), Party("C", Worth("X", 1, 0)));
        talks = talks with { Stages = [talks.Stages[0] with { FirstMover = FirstMover.Random }] };
        const int runs = 3_000;
        Dictionary<string, int> orders = [];
        for (int replication = 0; replication < runs; replication++)
        {
            string order = string.Concat(talks.Draw(11, replication).Play().Moves.Select(move => move.Party));
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }
        Assert.Equal(["ABC", "BCA", "CAB"], orders.Keys.Order());
        // Binomial of p = 1/3: a standard deviation of sqrt(3000 * 2/9) = 25.8; five of them.
        Assert.All(orders.Values, count => Assert.InRange(count, runs / 3 - 129, runs / 3 + 129));
    }

    [Fact]
    public void FirstMover_Random_IsDrawnOncePerStageAndHoldsForAllItsRounds()
    {
        Scenario talks = Deadlock(3) with { Stages = [new Stage("One") { Rounds = 3, FirstMover = FirstMover.Random }, new Stage("Two") { Rounds = 3, FirstMover = FirstMover.Random }] };
        HashSet<string> orders = [];
        for (int replication = 0; replication < 40; replication++)
        {
            string order = string.Concat(talks.Draw(3, replication).Play().Moves.Select(move => move.Party));
            Assert.Equal(string.Concat(Enumerable.Repeat(order[..2], 3)) + string.Concat(Enumerable.Repeat(order[6..8], 3)), order);
            orders.Add(order);
        }
        // The stages are drawn apart: all four combinations occur.
        Assert.Equal(4, orders.Count);
    }

    [Fact]
    public void FirstMover_AtMedian_IsTheListedOrder()
    {
        Scenario talks = Deadlock(1) with { Stages = [new Stage("One") { Rounds = 1, FirstMover = FirstMover.Random, Principals = ["B", "A"] }] };
        Assert.Equal("1B:1 1A:0", talks.AtMedian().Play().Script());
    }

    private static bool TakesPlace(bool agreed, StageCondition condition)
    {
        Scenario talks = TwoStages(agreed);
        talks = talks with { Stages = [talks.Stages[0], talks.Stages[1] with { Convenes = condition }] };
        return talks.AtMedian().Play().Stages[1].Ending != StageEnding.Skipped;
    }

    /// <summary>Stage One is about X, on which both agree at once or never; Two is about Y.</summary>
    private static Scenario TwoStages(bool agreed) => Talks(
        [Scale("X", 2), Scale("Y", 2)],
        1,
        Party("A", Worth("X", 1, 0), Worth("Y", 1, 0)) with { Tactic = Tactic.Firm(), WalkAway = 0.5 },
        Party("B", agreed ? Worth("X", 1, 0) : Worth("X", 0, 1), Worth("Y", 0, 1)) with { Tactic = Tactic.Firm(), WalkAway = 0.5 })
        with
    {
        Stages = [new Stage("One") { Issues = ["X"], Rounds = 1 }, new Stage("Two") { Issues = ["Y"], Rounds = 1 }],
    };

    private static int[] Hundredths(Mandate mandate) => OffersOf(OfHundredths(mandate).AtMedian().Play());

    private static int[] OffersOf(Negotiation run) => [.. run.Moves.Where(m => m is { Party: "A", Kind: MoveKind.Propose }).Select(m => m.Offer!["X"].Index)];

    /// <summary>A, linear, offers what is closest to its target on a scale of hundredths; r = 0.2. B takes nothing but 0.</summary>
    private static Scenario OfHundredths(Mandate mandate) => Talks(
        [Issue.Range("X", 0, 100, 101)],
        3,
        Party("A", new Demand("X") { Asks = 100 }) with { WalkAway = 0.2, Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget) },
        Party("B", new Demand("X") { Asks = 0 }) with { WalkAway = 1, Tactic = Tactic.Firm() })
        with
    { Stages = [new Stage("Talks") { Rounds = 3, Mandates = [mandate] }] };
}
