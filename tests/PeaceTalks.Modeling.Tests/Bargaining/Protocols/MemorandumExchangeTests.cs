using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>memorandumExchange: in each round all principals table a complete memorandum at the same time.</summary>
public sealed class MemorandumExchangeTests
{
    [Fact]
    public void Memorandums_AreTabledAtTheSameTime_NobodySeesThoseOfTheRound()
    {
        // A gives back what B has given. In round 3 it knows B's 4 and 3, worth 0 and 0.25 to it: its target is 0.75, option 1.
        Scenario talks = Exchange(3, Haggle(3).With("A", a => a with { Tactic = Tactic.TitForTat(1, 0) }));
        talks = talks with { Stages = [talks.Stages[0] with { Principals = ["B", "A"] }] };
        Assert.Equal("1B:4 1A:0 2B:3 2A:0 3B:3 3A:1", Play(talks, ("B", [4, 3, 3])).Script());
    }

    [Fact]
    public void Memorandum_WorthAsMuchToTheOtherAsItsOwn_IsAgreed()
    {
        // Round 2: A tables 3, worth 0.75 to B, more than B's own 4 is not: 1. Round 3: both table 3.
        Negotiation run = Play(Exchange(9, Haggle(9)), ("A", [2, 3, 3]), ("B", [4, 4, 3]));
        Assert.Equal(("1A:2 1B:4 2A:3 2B:4 3A:3 3B:3", OutcomeKind.Agreement, 3), (run.Script(), run.Outcome.Kind, run.Outcome.Round));
    }

    [Fact]
    public void Memorandums_SeveralSuitAll_TheLargerProductOfGainsIsAgreed()
    {
        // A's 3 is worth (0.25, 0.75), B's 2 (0.5, 0.5): each suits the other better than its own; 0.1875 < 0.25.
        Negotiation run = Play(Exchange(9, Haggle(9)), ("A", [3]), ("B", [2]));
        Assert.Equal("2", run.Outcome.Settlement!["X"].Label);
        // Over what no agreement is worth: with r = 0 and 0.4, (0.25)(0.35) > (0.5)(0.1).
        Assert.Equal("3", Play(Exchange(9, Haggle(9).With("B", b => b with { WalkAway = 0.4 })), ("A", [3]), ("B", [2])).Outcome.Settlement!["X"].Label);
    }

    [Fact]
    public void Memorandums_EqualProducts_TheFirstInFileOrderIsAgreed()
    {
        // (0.25, 0.75) and (0.75, 0.25); B speaks first, but A stands first in the file.
        Scenario talks = Exchange(9, Haggle(9));
        talks = talks with { Stages = [talks.Stages[0] with { Principals = ["B", "A"] }] };
        Assert.Equal("3", Play(talks, ("A", [3]), ("B", [1])).Outcome.Settlement!["X"].Label);
    }

    [Theory]
    [InlineData(1, OutcomeKind.Impasse)]
    [InlineData(0, OutcomeKind.Agreement)]
    public void Memorandum_AcrossSomebodysRealRedLine_IsNotAgreed(double firmness, OutcomeKind kind)
    {
        // A and B table (1, 1). It is worth 0.25 + 0.5 to C, more than its own (0, 0) is: 0.5. But C's red line on X is 0.
        Scenario talks = Exchange(1, Talks(
            [Scale("X", 2), Scale("Y", 2)],
            1,
            Party("A", Worth("X", 0, 1), Worth("Y", 0, 1)) with { Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0, 1), Worth("Y", 0, 1)) with { Tactic = Tactic.Firm() },
            Party("C", Worth("X", 1, 0.5) with { RedLine = "0", Firmness = firmness }, Worth("Y", 0, 1))));
        Assert.Equal(kind, talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["C"] = ScriptedNegotiator.OfferingAll([0, 0]) }).Outcome.Kind);
    }

    [Theory]
    [InlineData("firm")]
    [InlineData("titForTat without generosity")]
    [InlineData("zeuthen")]
    public void Stage_NobodyMovesAndNoTacticMovesWithTime_EndsInThatRound(string tactic)
    {
        // Two settlements, each worth 0 to one of them, so that no product is positive.
        Tactic stays = tactic == "firm" ? Tactic.Firm() : tactic == "zeuthen" ? Tactic.Zeuthen() : Tactic.TitForTat(1, 0);
        Scenario talks = Exchange(10, Talks([Scale("X", 2)], 10, Party("A", Worth("X", 1, 0)) with { Tactic = stays }, Party("B", Worth("X", 0, 1)) with { Tactic = stays }));
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal(("1A:0 1B:1", OutcomeKind.Impasse, 1), (run.Script(), run.Outcome.Kind, run.Outcome.Round));
        // The round's breakdown is drawn all the same.
        Assert.Equal(OutcomeKind.Breakdown, (talks with { Stages = [talks.Stages[0] with { Breakdown = 1 }] }).AtMedian().Play().Outcome.Kind);
    }

    [Fact]
    public void Stage_ATacticMovesWithTime_GoesOnUntilTheRoundsRunOut()
    {
        // B's red line keeps it at 1, A's walk-away value at 0; both repeat, but one of them moves with time.
        foreach (Tactic moves in new[] { Tactic.TimeDependent(1), Tactic.TitForTat(1, 0.1) })
        {
            Scenario talks = Exchange(4, Talks(
                [Scale("X", 2)],
                4,
                Party("A", Worth("X", 1, 0)) with { WalkAway = 0.5, Tactic = moves },
                Party("B", Worth("X", 0, 1)) with { Tactic = Tactic.Firm() }));
            Negotiation run = talks.AtMedian().Play();
            Assert.Equal(("1A:0 1B:1 2A:0 2B:1 3A:0 3B:1 4A:0 4B:1", OutcomeKind.Impasse), (run.Script(), run.Outcome.Kind));
        }
    }

    [Fact]
    public void Stage_BestBelowWalkAwayValue_WalksOutAndNobodyTablesAnything()
    {
        Scenario talks = Exchange(4, Haggle(4).With("B", b => b with { Demands = [Worth("X", 0, 0.1, 0.2, 0.3, 0.4)], WalkAway = 0.5 }));
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal(("1B:out", OutcomeKind.WalkOut, "B"), (run.Script(), run.Outcome.Kind, run.Outcome.LeftBy));
    }

    [Fact]
    public void Accommodating_LooksToTheNewestOfferOfTheNextInSpeakingOrderElseToItsAsks()
    {
        // A gives everything at once: in round 1 it goes to B's asks (X0, Y0), in round 2 to B's newest offer (X1, Y0).
        Scenario talks = Exchange(2, Talks(
            [Scale("X", 3), Scale("Y", 3)],
            2,
            Party("A", Worth("X", 0, 0.5, 1), Worth("Y", 0, 0.5, 1)) with { Tactic = Tactic.TimeDependent(1, opening: 1) },
            Party("B", Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0)),
            Party("C", Worth("X", 0, 0.1, 1), Worth("Y", 0, 0.1, 1))));
        Negotiation run = talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>>
        {
            ["B"] = ScriptedNegotiator.OfferingAll([1, 0]),
            ["C"] = ScriptedNegotiator.OfferingAll([2, 2]),
        });
        Assert.Equal("1A:0,0 1B:1,0 1C:2,2 2A:1,0 2B:1,0 2C:2,2", run.Script());
    }

    private static Scenario Exchange(int rounds, Scenario talks) =>
        talks with { Stages = [new Stage("Talks") { Rounds = rounds, Protocol = Protocol.MemorandumExchange }] };

    private static Negotiation Play(Scenario talks, params (string Party, int[] Offers)[] scripts) =>
        talks.AtMedian().Play(scripts.ToDictionary(s => s.Party, s => ScriptedNegotiator.Offering(s.Offers)));
}
