using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>micro: down the list of its own settlements, one new offer for each that it gets.</summary>
public sealed class MicroTests
{
    private static readonly double[] Falling = [1, 0.8, 0.6, 0.4, 0.2, 0];

    [Fact]
    public void Micro_AgainstItself_StepsInTurnAndAcceptsWhatIsWorthItsNextOffer()
    {
        // Round 3: B's next would be option 3, worth 0.6 to it; A's option 2 is worth 0.4: refused. Round 4: A's next would be
        // option 3, worth 0.4, which B offers: accepted.
        Scenario talks = Talks([Scale("X", 6)], 20, Micro("A", Falling), Micro("B", [.. Enumerable.Reverse(Falling)]));
        Assert.Equal("1A:0 1B:5 2A:1 2B:4 3A:2 3B:3 4A:ok", talks.AtMedian().Play().Script());
    }

    [Fact]
    public void Micro_OtherRepeats_ProposesOneNewAndThenRepeatsItsNewest() =>
        Assert.Equal("0 1 1 1 1", Offers(Falling, ScriptedNegotiator.Offering(11)));

    [Fact]
    public void Micro_OtherReturnsToAnEarlierOffer_CountsDistinctOffersOnly() =>
        // B's distinct offers before A speaks: 0, 1, 2, 2, 3.
        Assert.Equal("0 1 2 2 3", Offers(Falling, ScriptedNegotiator.Offering(11, 10, 11, 9, 11)));

    [Fact]
    public void Micro_EquallyGoodSettlements_TheLowerIndexFirst() =>
        // In round 5 its next would be worth 0, as what B offers: it accepts.
        Assert.Equal("1 0 2 3", Offers([0.5, 1, 0.5, 0.4, 0, 0], ScriptedNegotiator.Offering(11, 10, 9, 8)));

    [Fact]
    public void Micro_List_LeavesOutWhatIsWorthLessThanTheWalkAwayValueOrCrossesAnOwnRedLine()
    {
        Func<Negotiator> other = ScriptedNegotiator.Offering(11, 10, 9, 8, 7);
        Assert.Equal("0 2 3 3 3", Offers([1, 0.2, 0.6, 0.4, 0, 0], other, a => a with { WalkAway = 0.3 }));
        Assert.Equal("0 2 2 2 2", Offers([1, 0.2, 0.6, 0.4, 0, 0], other, a => a with { Demands = [a.Demands[0] with { RedLine = "2" }] }));
    }

    [Fact]
    public void Micro_Mandate_ItsLimitTakesThePlaceOfTheWalkAwayValue() =>
        // m = 1, r = 0, mandate 0.4: nothing below 0.6.
        Assert.Equal("0 1 2 2 2", Offers(Falling, ScriptedNegotiator.Offering(11, 10, 9, 8, 7), mandate: 0.4));

    [Fact]
    public void Micro_SeveralOthers_CountsTheOneWhoMadeTheFewest()
    {
        Scenario talks = Talks([Scale("X", 12)], 4, Micro("A", Widened(Falling)), Other("B"), Other("C"));
        Negotiation run = talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["B"] = ScriptedNegotiator.Offering(11, 10, 9, 8), ["C"] = ScriptedNegotiator.Offering(11, 11, 10, 10) });
        // Fewest before A speaks: 0, 1, 1, 2.
        Assert.Equal("0 1 1 2", OffersOf(run));
    }

    [Fact]
    public void Micro_NewestOfferNoLongerWorthTheWalkAwayValue_GivesWayToItsBest() =>
        // Round 3: no agreement is worth 0.9. Only option 0 is left of its list, and has been offered: it can't repeat option 1.
        Assert.Equal(
            "0 1 0 0 0",
            Offers(Falling, ScriptedNegotiator.Offering(11), shock: Shock("Change", ShockTrigger.AtRound(3), Effect.Set("A", EffectTarget.WalkAway, 0.9))));

    [Fact]
    public void Micro_IssueClosed_CountsDistinctOffersAsCut()
    {
        // A's list: (0,0) 1, (1,0) 0.95, (0,1) 0.75, ... Round 2: A's (1,0) and B's (1,2) close X at 1. Cut, A has made one
        // distinct offer, Y 0, twice, and B one, Y 2: A proposes its next, Y 1, in round 3. Uncut it would have been 2 to 1.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 3)],
            3,
            Party("A", Worth("X", 1, 0.9), Worth("Y", 1, 0.5, 0)) with { Tactic = Tactic.Micro() },
            Party("B", Worth("X", 0, 1), Worth("Y", 0, 0, 1)))
            with
        { Stages = [new Stage("Talks") { Rounds = 3, Settles = Settling.IssueByIssue }] };
        Negotiation run = talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["B"] = ScriptedNegotiator.OfferingAll([1, 2]) });
        Assert.Equal("1A:0,0 1B:1,2 2A:1,0 2B:1,2 3A:-,1 3B:-,2", run.Script());
    }

    private static Party Micro(string name, double[] worth) => Party(name, Worth("X", worth)) with { Tactic = Tactic.Micro() };

    /// <summary>Six more options, worth nothing: what the other offers.</summary>
    private static double[] Widened(double[] worth) => [.. worth, 0, 0, 0, 0, 0, 0];

    private static Party Other(string name) => Party(name, Worth("X", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));

    /// <summary>The options that A offers, round by round, to a B that accepts nothing.</summary>
    private static string Offers(double[] worth, Func<Negotiator> other, Func<Party, Party>? change = null, double mandate = 1, params Shock[] shock)
    {
        Scenario talks = Talks([Scale("X", 12)], 5, (change ?? (a => a))(Micro("A", Widened(worth))), Other("B")).With(shock);
        talks = talks with { Stages = [talks.Stages[0] with { Mandates = [new Mandate("A", mandate)] }] };
        return OffersOf(talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["B"] = other }));
    }

    private static string OffersOf(Negotiation run) =>
        string.Join(' ', run.Moves.Where(m => m is { Party: "A", Kind: MoveKind.Propose }).Select(m => m.Offer!["X"].Index));
}
