using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>settles issueByIssue: at the end of a round each issue on which all newest offers coincide is closed so.</summary>
public sealed class IssueByIssueTests
{
    [Fact]
    public void Closing_NewestOffersCoincide_ClosesTheIssueAndTheOffersAreCut()
    {
        Negotiation run = Play(Talks2(3), ("A", [[0, 0]]), ("B", [[0, 1]]));
        Assert.Equal("1A:0,0 1B:0,1 2A:-,0 2B:-,1 3A:-,0 3B:-,1", run.Script());
        ClosingEvent closing = Assert.Single(run.Closings);
        Assert.Equal((1, "Talks", "X", 0), (closing.Round, closing.Stage, closing.Issue, closing.Option.Index));
        Assert.Equal((OutcomeKind.PartialAgreement, OutcomeKind.Impasse, "0,-"), (run.Outcome.Kind, run.Outcome.Ending, run.Outcome.Settlement!.Script(run.Game.Scenario)));
    }

    [Fact]
    public void Closing_SettlesEverything_DoesNotHappen() =>
        Assert.Empty(Play(Talks2(3) with { Stages = [new Stage("Talks") { Rounds = 3 }] }, ("A", [[0, 0]]), ("B", [[0, 1]])).Closings);

    [Theory]
    // X0 closed leaves B 0.5 * v(X0) + 0.5 r. With v(X0) = 0.4 and r = 0.4 that is r: closed; with r = 0.42 it is 0.41.
    [InlineData(0.4, 1)]
    [InlineData(0.42, 0)]
    public void Closing_WouldLeaveSomebodyWithLessThanItsWalkAwayValue_StaysOpen(double walkAway, int closings)
    {
        Scenario talks = Talks2(1).With("B", b => b with { Demands = [Worth("X", 0.4, 1), Worth("Y", 0, 1)], WalkAway = walkAway });
        Assert.Equal(closings, Play(talks, ("A", [[0, 0]]), ("B", [[0, 1]])).Closings.Count);
    }

    [Fact]
    public void Closing_SeveralIssues_InFileOrderEachAsTheOnesBeforeLeftIt()
    {
        // Each of X0 and Y0 is worth 0.3 of a third to B, r = 0.25 of all: with one closed and w r for the rest
        // 0.1 + 2/3 * 0.25 = 0.267 >= 0.25; with both 0.2 + 0.083 = 0.283; Z differs.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2), Scale("Z", 2)],
            1,
            Party("A", Worth("X", 1, 0), Worth("Y", 1, 0), Worth("Z", 1, 0)),
            Party("B", Worth("X", 0.3, 1), Worth("Y", 0.3, 1), Worth("Z", 0, 1)) with { WalkAway = 0.25 })
            with
        { Stages = [new Stage("Talks") { Rounds = 1, Settles = Settling.IssueByIssue }] };
        Assert.Equal(["X", "Y"], Play(talks, ("A", [[0, 0, 0]]), ("B", [[0, 0, 1]])).Closings.Select(closing => closing.Issue));
    }

    [Fact]
    public void Closing_SomebodyHasMadeNoOfferInThisStage_NothingIsClosed()
    {
        // B accepts what stands in round 1, and proposes X0 in round 2: only then is X closed.
        Scenario talks = Three(2);
        Negotiation run = talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>>
        {
            ["A"] = ScriptedNegotiator.OfferingAll([0, 0]),
            ["B"] = ScriptedNegotiator.AcceptingIn(1, [0, 1]),
            ["C"] = ScriptedNegotiator.OfferingAll([0, 1]),
        });
        Assert.Equal("1A:0,0 1B:ok 1C:0,1 2A:0,0 2B:0,1 2C:0,1", run.Script());
        // Y is open: A's 0 against 1.
        Assert.Equal([(2, "X")], run.Closings.Select(closing => (closing.Round, closing.Issue)));
    }

    [Fact]
    public void Closing_AcceptancesStandAndTheStandingOfferIsCut()
    {
        // Round 2: B's (0, 0) stands, C accepts it; X is closed at 0. In round 3 A's acceptance of what is left, Y0, is all
        // that is missing.
        Negotiation run = Three(3).AtMedian().Play(new Dictionary<string, Func<Negotiator>>
        {
            ["A"] = ScriptedNegotiator.AcceptingIn(3, [1, 0], [0, 1]),
            ["B"] = ScriptedNegotiator.OfferingAll([1, 1], [0, 0]),
            ["C"] = ScriptedNegotiator.AcceptingIn(2, [0, 1]),
        });
        Assert.Equal("1A:1,0 1B:1,1 1C:0,1 2A:0,1 2B:0,0 2C:ok 3A:ok", run.Script());
        Assert.Equal("-,0", run.Moves[^1].Offer!.Script(run.Game.Scenario));
        Assert.Equal((OutcomeKind.Agreement, "0,0"), (run.Outcome.Kind, run.Outcome.Settlement!.Script(run.Game.Scenario)));
    }

    [Fact]
    public void Closing_InAnExchangeOfMemorandums_CountsAsAMove()
    {
        // Both are firm. Round 1 closes X, on which they agree, and the stage goes on; in round 2 nobody moves: it ends.
        Scenario talks = Talks2(9)
            .With("A", a => a with { Tactic = Tactic.Firm() })
            .With("B", b => b with { Demands = [Worth("X", 1, 0), Worth("Y", 0, 1)], Tactic = Tactic.Firm() });
        talks = talks with { Stages = [talks.Stages[0] with { Protocol = Protocol.MemorandumExchange }] };
        Assert.Equal("1A:0,0 1B:0,1 2A:-,0 2B:-,1", talks.AtMedian().Play().Script());
        Assert.Equal("1A:0,0 1B:0,1", (talks with { Stages = [talks.Stages[0] with { Settles = Settling.Everything }] }).AtMedian().Play().Script());
    }

    [Fact]
    public void Closing_OfAllThatIsOnTheTable_IsAnAgreementAndNoBreakdownIsDrawn()
    {
        // Neither accepts, but both table (0, 1).
        Scenario talks = Talks2(5);
        talks = talks with { Stages = [talks.Stages[0] with { Breakdown = 1 }] };
        Negotiation run = Play(talks, ("A", [[0, 1]]), ("B", [[0, 1]]));
        Assert.Equal((OutcomeKind.Agreement, 1, StageEnding.Agreement), (run.Outcome.Kind, run.Outcome.Round, run.Stages[0].Ending));
        // Breakdown comes after the closings.
        Assert.Equal((OutcomeKind.PartialAgreement, OutcomeKind.Breakdown), Kinds(Play(talks, ("A", [[0, 0]]), ("B", [[0, 1]]))));
    }

    [Fact]
    public void Closing_PartOfTheTable_IsNoAgreementOfTheStage()
    {
        Scenario talks = Talks2(1);
        talks = talks with
        {
            Stages = [talks.Stages[0], new Stage("After") { Rounds = 1, Convenes = new StageCondition { After = "Talks", Outcome = StageOutcome.Agreement } }],
        };
        Negotiation run = Play(talks, ("A", [[0, 0]]), ("B", [[0, 1]]));
        Assert.Equal([StageEnding.NoAgreement, StageEnding.Skipped], run.Stages.Select(stage => stage.Ending));
    }

    [Fact]
    public void Closing_LaterRounds_ValueAnOfferWithTheClosedIssueAtItsWorth()
    {
        // X0 is worth 0.5 to A for good: Y1 leaves it 0.5 + 0.
        Negotiation run = Play(Talks2(2), ("A", [[0, 0]]), ("B", [[0, 1]]));
        Assert.Equal(0.5, run.Moves.Single(move => move is { Round: 2, Party: "B" }).Utilities["A"]);
    }

    private static (OutcomeKind Kind, OutcomeKind Ending) Kinds(Negotiation run) => (run.Outcome.Kind, run.Outcome.Ending);

    /// <summary>A wants X0 and Y0, B X1 and Y1, weighing them alike; no agreement is worth 0.</summary>
    private static Scenario Talks2(int rounds) => Talks(
        [Scale("X", 2), Scale("Y", 2)],
        rounds,
        Party("A", Worth("X", 1, 0), Worth("Y", 1, 0)),
        Party("B", Worth("X", 0, 1), Worth("Y", 0, 1)))
        with
    { Stages = [new Stage("Talks") { Rounds = rounds, Settles = Settling.IssueByIssue }] };

    private static Scenario Three(int rounds)
    {
        Scenario talks = Talks2(rounds);
        return talks with { Parties = [.. talks.Parties, Party("C", Worth("X", 0, 1), Worth("Y", 0, 1))] };
    }

    private static Negotiation Play(Scenario talks, params (string Party, int[][] Offers)[] scripts) =>
        talks.AtMedian().Play(scripts.ToDictionary(s => s.Party, s => ScriptedNegotiator.OfferingAll(s.Offers)));
}
