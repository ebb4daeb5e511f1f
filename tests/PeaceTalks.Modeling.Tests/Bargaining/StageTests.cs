using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Several stages: what is on the table, what an offer is worth there, rounds and days (DESIGN 3.3).</summary>
public sealed class StageTests
{
    [Fact]
    public void Stages_SubsetThenRest_ValueOfferAsTheWholeItWouldLeave()
    {
        // r: A 0.2, B 0.3. Stage one: X0 leaves A 0.5 + 0.5 * 0.2 = 0.6 and B 0.5 * 0.8 + 0.5 * 0.3 = 0.55, which B, last, takes.
        // Stage two: Y0 leaves A 1 and B 0.4 + 0 = 0.4 >= 0.3.
        Negotiation run = XThenY(0.3).AtMedian().Play();
        Assert.Equal("1A:0,- 1B:ok 2A:-,0 2B:ok", run.Script());
        Assert.Equal([0.6, 0.6, 1, 1], run.Moves.Select(m => m.Utilities["A"]));
        Assert.Equal([0.55, 0.55, 0.4, 0.4], run.Moves.Select(m => m.Utilities["B"]));
        Assert.Equal((OutcomeKind.Agreement, OutcomeKind.Agreement, 2), (run.Outcome.Kind, run.Outcome.Ending, run.Outcome.Round));
        Assert.Equal("0,0", run.Outcome.Settlement!.Script(run.Game.Scenario));
    }

    [Fact]
    public void Stages_RestStaysOpen_IsAPartialAgreement()
    {
        // r of B 0.6: X0 leaves it 0.4 + 0.5 * 0.6 = 0.7; Y0 then 0.4 + 0 < 0.6: it asks for Y1 and the rounds are over.
        Negotiation run = XThenY(0.6).AtMedian().Play();
        Assert.Equal("1A:0,- 1B:ok 2A:-,0 2B:-,1", run.Script());
        Outcome outcome = run.Outcome;
        Assert.Equal((OutcomeKind.PartialAgreement, OutcomeKind.Impasse, 2), (outcome.Kind, outcome.Ending, outcome.Round));
        Assert.Equal("0,-", outcome.Settlement!.Script(run.Game.Scenario));
        Assert.Equal((0.6, 0.7), (outcome.Utilities["A"], outcome.Utilities["B"]));
    }

    [Fact]
    public void Stages_BestOnTheTableBelowWalkAwayValue_WalksOut()
    {
        // B's best on X leaves it 0.5 * 0.5 + 0.5 * 0.6 = 0.55 < 0.6 in stage one, though it could reach 0.75 in all.
        Scenario talks = XThenY(0.6).With("B", b => b with { Demands = [Worth("X", 0, 0.5), Worth("Y", 0, 1)] });
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0,- 1B:out", run.Script());
        Assert.Equal(OutcomeKind.WalkOut, run.Outcome.Kind);
    }

    [Fact]
    public void Stages_WalkOutWithIssuesClosed_IsAPartialAgreement()
    {
        // B's best on Y is worth no more than 0.2: 0.4 + 0.5 * 0.2 = 0.5 < r = 0.6.
        Scenario talks = XThenY(0.6).With("B", b => b with { Demands = [Worth("X", 0.8, 1), Worth("Y", 0, 0.2)] });
        Outcome outcome = talks.AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.PartialAgreement, OutcomeKind.WalkOut, "B"), (outcome.Kind, outcome.Ending, outcome.LeftBy));
        Assert.Equal(0.7, outcome.Utilities["B"], 9);
    }

    [Fact]
    public void Stages_ImpasseInTheFirst_GoesOnToTheNext()
    {
        // B refuses X0 alone (0 + 0.5 * 0.5 = 0.25 < 0.5), but takes X0 with Y1 in stage two, where A (target 0) offers that.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            1,
            Party("A", Worth("X", 1, 0) with { Weight = 4 }, Worth("Y", 1, 0)) with { Tactic = Tactic.TimeDependent(1, opening: 0.5) },
            Party("B", Worth("X", 0, 1), Worth("Y", 0, 1)) with { WalkAway = 0.5 })
            with
        { Stages = [new Stage("One") { Rounds = 1, Issues = ["X"] }, new Stage("Two") { Rounds = 1 }] };
        Assert.Equal("1A:0,- 1B:1,- 2A:0,1 2B:ok", talks.AtMedian().Play().Script());
    }

    [Fact]
    public void Stage_NothingOpen_IsSkippedWithItsRoundsAndDays()
    {
        Scenario talks = XThenY(0.3) with
        {
            Stages =
            [
                new Stage("One") { Issues = ["X"], Rounds = 1, DaysPerRound = 5 },
                new Stage("Again") { Issues = ["X"], Rounds = 9, DaysPerRound = 100, Breakdown = 1 },
                new Stage("Rest"),
            ],
        };
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0,- 1B:ok 2A:-,0", string.Join(' ', run.Script().Split(' ').Take(3)));
        Assert.Equal(("Rest", 5), (run.Moves[2].Stage, run.Moves[2].Day));
    }

    [Fact]
    public void Stage_IssueNamedButClosed_IsLeftOut()
    {
        Scenario talks = XThenY(0.3) with { Stages = [new Stage("One") { Rounds = 1, Issues = ["X"] }, new Stage("Two") { Rounds = 1, Issues = ["Y", "X"] }] };
        Assert.Equal("1A:0,- 1B:ok 2A:-,0 2B:ok", talks.AtMedian().Play().Script());
    }

    [Theory]
    [InlineData(OfferChoice.ClosestToTarget, "1A:0,1")] // (0,1) and (1,0) are both worth 0.5: the lowest index
    [InlineData(OfferChoice.Accommodating, "1A:1,0")] // equal prices: the first issue
    public void Stage_IssuesInAnotherOrder_TiesAreDecidedInFileOrder(OfferChoice offers, string expected)
    {
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            1,
            Party("A", Worth("X", 1, 0), Worth("Y", 1, 0)) with { Tactic = Tactic.TimeDependent(1, 0.5, offers) },
            Party("B", Worth("X", 0, 1), Worth("Y", 0, 1)))
            with
        { Stages = [new Stage("Talks") { Rounds = 1, Issues = ["Y", "X"] }] };
        Assert.Equal(expected, talks.AtMedian().Play().Script().Split(' ')[0]);
    }

    [Fact]
    public void Stage_OffersOfTheEarlier_AreForgotten()
    {
        // A is firm on Y and likes all of X alike: it offers what B last offered on X, and else what B asks, 3.
        // B (r = 0.55, m = 1) aims at 0.55 + 0.45 * 5/9 = 0.8, then at 0.55: it offers (2,1), worth 0.8, and (1,1), worth 0.6.
        Scenario talks = Talks(
            [Scale("X", 4), Scale("Y", 2)],
            2,
            Party("A", Worth("X", 1, 1, 1, 1), Worth("Y", 1, 0) with { RedLine = "0" }) with { Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0, 0.2, 0.6, 1), Worth("Y", 0, 1)) with
            {
                WalkAway = 0.55,
                Tactic = Tactic.TimeDependent(1, 4 / 9.0, OfferChoice.ClosestToTarget),
            }) with
        { Stages = [new Stage("One") { Rounds = 2 }, new Stage("Two") { Rounds = 1 }] };
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:3,0 1B:2,1 2A:2,0 2B:1,1 3A:3,0 3B:2,1", run.Script());
        Assert.Empty(run.Moves[4].Concessions);
    }

    [Fact]
    public void Stage_OneRound_HasTimeZero() =>
        // A linear party opens at its best; B, who cannot take 0, likewise.
        Assert.Equal("1A:0 1B:4", Haggle(1).With("B", b => b with { WalkAway = 0.1 }).AtMedian().Play().Script());

    [Fact]
    public void Stage_EachHasItsOwnTime()
    {
        // Three rounds: targets 1, 0.5, 0 of what is above r = 0.3; then anew.
        Scenario talks = Haggle(1).With("A", a => a with { Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget) })
            .With("B", b => b with { Tactic = Tactic.Firm(), WalkAway = 1 })
            with
        { Stages = [new Stage("One") { Rounds = 3 }, new Stage("Two") { Rounds = 2 }] };
        // In round 3 A's target is 0: it takes B's 4.
        Assert.Equal("1A:0 1B:4 2A:2 2B:4 3A:ok", talks.AtMedian().Play().Script());
        talks = talks.With("A", a => a with { WalkAway = 0.2 });
        // Targets 1, 0.6, 0.2: options 0, 1, 3; then 1, 0.2.
        Assert.Equal("0 1 3 0 3", string.Join(' ', talks.AtMedian().Play().Moves.Where(m => m.Party == "A").Select(m => m.Offer!["X"].Label)));
    }

    [Theory]
    [InlineData(0.1, 11, 1)]
    [InlineData(1.1, 11, 11)]
    [InlineData(0.5, 4, 1)]
    public void Day_FractionsOfADay_AddUpExactly(double daysPerRound, int rounds, int day)
    {
        // The last round comes (rounds - 1) daysPerRound later: 10 x 0.1 = 1, 10 x 1.1 = 11, 3 x 0.5 = 1.5, of which 1 is whole.
        Scenario talks = Deadlock(rounds);
        talks = talks with { Stages = [talks.Stages[0] with { DaysPerRound = daysPerRound }] };
        Assert.Equal(day, talks.AtMedian().Play().Outcome.Day);
    }

    [Fact]
    public void Day_DaysPerRoundOfTheStage_SeparatesItsRoundsAndTheNextStage()
    {
        Scenario talks = Deadlock(1) with
        {
            Stages = [new Stage("One") { Rounds = 2, DaysPerRound = 3 }, new Stage("Two") { Rounds = 3, DaysPerRound = 10 }],
        };
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal([(1, 0), (2, 3), (3, 6), (4, 16), (5, 26)], run.Moves.Where(m => m.Party == "A").Select(m => (m.Round, m.Day)));
        Assert.Equal((5, 26), (run.Outcome.Round, run.Outcome.Day));
    }

    [Fact]
    public void Stages_NoneGiven_IsOneOfTwentyWeeklyRounds()
    {
        Outcome outcome = (Deadlock(1) with { Stages = [] }).AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.Impasse, 20, 19 * 7), (outcome.Kind, outcome.Round, outcome.Day));
    }

    // Stage one is about X, stage two about all. A wants X0, Y0; to B, X0 is worth 0.8. One round each, so all open at their best.
    private static Scenario XThenY(double walkAwayOfB) => Talks(
        [Scale("X", 2), Scale("Y", 2)],
        1,
        Party("A", Worth("X", 1, 0), Worth("Y", 1, 0)) with { WalkAway = 0.2 },
        Party("B", Worth("X", 0.8, 1), Worth("Y", 0, 1)) with { WalkAway = walkAwayOfB })
        with
    { Stages = [new Stage("One") { Rounds = 1, Issues = ["X"] }, new Stage("Two") { Rounds = 1 }] };
}
