using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Who speaks when, what is accepted, and when somebody leaves (DESIGN 3.3).</summary>
public sealed class AlternatingOffersTests
{
    [Fact]
    public void Play_TwoLinearParties_MeetInTheMiddle()
    {
        // Targets 1, 0.75, 0.5 in rounds 1 to 3. In round 3 A offers 2, worth 0.5 to B, who would propose no more than that.
        Negotiation run = Haggle(5).AtMedian().Play();
        Assert.Equal("1A:0 1B:4 2A:1 2B:3 3A:2 3B:ok", run.Script());
        Assert.Equal(OutcomeKind.Agreement, run.Outcome.Kind);
        Assert.Equal(OutcomeKind.Agreement, run.Outcome.Ending);
        Assert.Equal("2", run.Outcome.Settlement!["X"].Label);
        Assert.Equal(0.5, run.Outcome.Utilities["A"]);
    }

    [Fact]
    public void Accept_OfferWorthOneStepLessThanOwnNext_IsRefused()
    {
        // B Boulware-like: in round 3 its F is 0.5^2 = 0.25, its target 0.75, so that 2 (worth 0.5) won't do. In round 4
        // A's target is 0.25 and it offers 3, worth 0.75 to B, whose target is 1 - 0.75^2 = 0.4375: it would propose 2 and takes 3.
        Scenario talks = Haggle(5).With("B", b => b with { Tactic = Tactic.TimeDependent(0.5) });
        // Round 2: B's target is 1 - 0.25^2 = 0.9375, so it stays at 4; round 3: 3, worth 0.25 to A, whose target in round 4 is 0.25.
        Assert.Equal("1A:0 1B:4 2A:1 2B:4 3A:2 3B:3 4A:ok", talks.AtMedian().Play().Script());
    }

    [Theory]
    [InlineData(0.3, "1A:0 1B:1 2A:0 2B:ok")] // the last word: 0.3 is as good as walking away
    [InlineData(0.31, "1A:0 1B:1 2A:0 2B:1")]
    public void Accept_LastToSpeakInTheLastRound_TakesAnythingWorthItsWalkAwayValue(double walkAway, string expected)
    {
        Scenario talks = Talks(
            [Scale("X", 2)],
            2,
            Party("A", Worth("X", 1, 0)) with { Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0.3, 1)) with { WalkAway = walkAway, Tactic = Tactic.Firm() });
        Assert.Equal(expected, talks.AtMedian().Play().Script());
    }

    [Fact]
    public void Accept_FirstToSpeakInTheLastRound_HasNoLastWord()
    {
        // A is firm and speaks first: even in the last round it does not take B's offer, worth 0.5 to it; B then takes A's.
        Scenario talks = Talks(
            [Scale("X", 2)],
            2,
            Party("A", Worth("X", 1, 0.5)) with { Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() });
        Assert.Equal("1A:0 1B:1 2A:0 2B:1", talks.AtMedian().Play().Script());
    }

    [Fact]
    public void Accept_ThreePrincipals_StacksOverTheEndOfARound()
    {
        // B tables 1, C takes it at once, A only in round 2 (target 0), when B need not be asked again.
        Negotiation run = Three().AtMedian().Play();
        Assert.Equal("1A:0 1B:1 1C:ok 2A:ok", run.Script());
        Assert.Equal((OutcomeKind.Agreement, 2), (run.Outcome.Kind, run.Outcome.Round));
    }

    [Fact]
    public void Accept_ThreePrincipalsOneReplacesTheOffer_StartsAnew()
    {
        // C asks for 2 and replaces B's 1; A's target in round 2 is 0: it takes C's 2; B must answer too, and is firm.
        // C has the last word, but B's 1 would then need A again: C's acceptance alone agrees nothing.
        Scenario talks = Three().With("C", c => c with { Demands = [Worth("X", 0, 0.5, 1)] });
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0 1B:1 1C:2 2A:ok 2B:1 2C:ok", run.Script());
        Assert.Equal(OutcomeKind.Impasse, run.Outcome.Kind);
    }

    [Fact]
    public void StandingOffer_ShockStrikes_Lapses()
    {
        // As in the first test of three, but in round 2 nothing stands: A goes to B's newest offer itself, and both are asked.
        Scenario talks = Three().With(Shock("Wind", ShockTrigger.AtRound(2), Effect.Add("C", EffectTarget.WalkAway, 0)));
        Assert.Equal("1A:0 1B:1 1C:ok 2A:1 2B:ok 2C:ok", talks.AtMedian().Play().Script());
    }

    [Fact]
    public void StandingOffer_StageEnds_Lapses()
    {
        // Two stages of one round: in each A opens at its best (its time is 0), and B's 1 of the first is gone.
        Scenario talks = Three() with { Stages = [new Stage("One") { Rounds = 1 }, new Stage("Two") { Rounds = 1 }] };
        Assert.Equal("1A:0 1B:1 1C:ok 2A:0 2B:1 2C:ok", talks.AtMedian().Play().Script());
    }

    [Fact]
    public void WalkOut_BestBelowWalkAwayValue_AtTheFirstTurn()
    {
        // The best that B can get is 0.6, and it has 0.7 outside.
        Negotiation run = Talks([Scale("X", 2)], 5, Party("A", Worth("X", 1, 0)) with { WalkAway = 0.2 }, Party("B", Worth("X", 0.2, 0.6)) with { WalkAway = 0.7 }).AtMedian().Play();
        Assert.Equal("1A:0 1B:out", run.Script());
        Assert.Equal((OutcomeKind.WalkOut, OutcomeKind.WalkOut, "B", 1), (run.Outcome.Kind, run.Outcome.Ending, run.Outcome.LeftBy, run.Outcome.Round));
        Assert.Null(run.Outcome.Settlement);
        Assert.Equal((0.2, 0.7), (run.Outcome.Utilities["A"], run.Outcome.Utilities["B"]));
    }

    [Fact]
    public void WalkOut_BestEqualsWalkAwayValue_Stays() =>
        Assert.Equal("1A:0 1B:1", Talks([Scale("X", 2)], 1, Party("A", Worth("X", 1, 0)), Party("B", Worth("X", 0.2, 0.6)) with { WalkAway = 0.6 }).AtMedian().Play().Script());

    [Fact]
    public void WalkOut_ShockRaisesTheWalkAwayValue_AtTheNextTurn()
    {
        Scenario talks = Deadlock(5).With("B", b => b with { Demands = [Worth("X", 0, 0.8)] })
            .With(Shock("Aid", ShockTrigger.AtRound(3), Effect.Set("B", EffectTarget.WalkAway, 0.9)));
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0 1B:1 2A:0 2B:1 3A:0 3B:out", run.Script());
        Assert.Equal(0.9, run.Outcome.Utilities["B"]);
    }

    [Fact]
    public void Principals_OfTheStage_SpeakInItsOrder()
    {
        Scenario talks = Haggle(1) with { Stages = [new Stage("Talks") { Rounds = 1, Principals = ["B", "A"] }] };
        // Both at their best; A has the last word, and 4 is worth its walk-away value 0.
        Assert.Equal("1B:4 1A:ok", talks.AtMedian().Play().Script());
    }

    [Fact]
    public void Principals_NotAtTheTable_AreNotAsked()
    {
        // C would refuse all but 2, by its red line and its walk-away value; it is not there.
        Scenario talks = Three().With("C", c => c with { Demands = [Worth("X", 0, 0.1, 1) with { RedLine = "2" }], WalkAway = 0.9 })
            with
        { Stages = [new Stage("Talks") { Rounds = 2, Principals = ["A", "B"] }] };
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0 1B:1 2A:ok", run.Script());
        Assert.Equal(0.1, run.Outcome.Utilities["C"]);
    }

    [Fact]
    public void Play_OtherRoles_DoNotSpeak() =>
        Assert.Equal(
            "1A:0 1B:ok",
            (Haggle(1) with { Parties = [new Party("M") { Role = PartyRole.Mediator }, .. Haggle(1).Parties, new Party("O") { Role = PartyRole.Observer }] })
                .AtMedian().Play().Script());

    // A concedes from 0 in round 1 to anything in round 2; B and C are firm for 1.
    private static Scenario Three() => Talks(
        [Scale("X", 3)],
        2,
        Party("A", Worth("X", 1, 0.5, 0)),
        Party("B", Worth("X", 0, 1, 0)) with { Tactic = Tactic.Firm(), WalkAway = 0.5 },
        Party("C", Worth("X", 0, 1, 0.2)) with { Tactic = Tactic.Firm() });
}
