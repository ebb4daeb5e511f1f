using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Which of the settlements that meet the target is offered (DESIGN 3.3): A's first offer, worked out by hand.</summary>
public sealed class OfferChoiceTests
{
    [Theory]
    // A's U by (X, Y), halves of 1, 0.5, 0: 1, 0.75, 0.5 / 0.75, 0.5, 0.25 / 0.5, 0.25, 0.
    [InlineData(0.5, "0,2")] // of (0,2) (1,1) (2,0) the lowest index: X is the most significant
    [InlineData(0.6, "0,1")] // 0.75 is the smallest that is at least 0.6
    [InlineData(0.75, "0,1")]
    [InlineData(0.76, "0,0")]
    [InlineData(0.2, "1,2")]
    [InlineData(0, "2,2")]
    public void ClosestToTarget_Ties_LowestIndex(double target, string expected) =>
        Assert.Equal(expected, First(OfferChoice.ClosestToTarget, target, Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0)));

    [Fact]
    public void ClosestToTarget_RedLine_IsKept() =>
        // Without it (2,2); with it no option of X below 0.5.
        Assert.Equal("1,2", First(OfferChoice.ClosestToTarget, 0, Worth("X", 1, 0.5, 0) with { RedLine = "1" }, Worth("Y", 1, 0.5, 0)));

    [Theory]
    // X costs 0.1 a step, 0.2 for a whole scale; Y 0.15 for its one step, the whole scale: Y is the cheaper per size.
    [InlineData(0.9, "1,0")] // Y would leave 0.85, below the target; X leaves 0.9
    [InlineData(0.85, "0,1")]
    [InlineData(0.8, "0,1")] // then X would leave 0.75
    [InlineData(0.75, "1,1")]
    [InlineData(0.46, "1,1")]
    [InlineData(0.45, "2,1")] // X's second step costs 0.3
    public void Accommodating_StepPrice_IsPerShareOfTheScale(double target, string expected) =>
        Assert.Equal(expected, First(OfferChoice.Accommodating, target, Worth("X", 1, 0.8, 0.2), Worth("Y", 1, 0.7)));

    [Fact]
    public void Accommodating_EqualPrices_FirstIssueInFileOrder()
    {
        // Both cost 0.2 for a whole scale: X (0.1) goes first, leaving 0.9; Y (0.2) would leave 0.8.
        Assert.Equal("1,0", First(OfferChoice.Accommodating, 0.8, Worth("X", 1, 0.8, 0.2), Worth("Y", 1, 0.6)));
        Assert.Equal("1,1", First(OfferChoice.Accommodating, 0.7, Worth("X", 1, 0.8, 0.2), Worth("Y", 1, 0.6)));
    }

    [Fact]
    public void Accommodating_RedLine_BlocksTheStepButNotAnother() =>
        Assert.Equal("1,1", First(OfferChoice.Accommodating, 0, Worth("X", 1, 0.8, 0.2) with { RedLine = "1" }, Worth("Y", 1, 0.7)));

    [Fact]
    public void Accommodating_RedLineInTheWay_IsNotSteppedOver() =>
        // Option 2 is fine, but option 1 lies between and is not.
        Assert.Equal("0,1", First(OfferChoice.Accommodating, 0, Worth("X", 1, 0.1, 0.9) with { RedLine = "2" }, Worth("Y", 1, 0.7)));

    [Theory]
    [InlineData(0.75, "2,0")] // through 0.75 to 0.95: the second step gains
    [InlineData(0.76, "0,0")]
    public void Accommodating_DipBelowTheTarget_IsNotCrossed(double target, string expected) =>
        Assert.Equal(expected, First(OfferChoice.Accommodating, target, Worth("X", 1, 0.5, 0.9), Worth("Y", 1, 0.4)));

    [Fact]
    public void Accommodating_IssueWithoutAsks_IsLeftAlone() =>
        // B says nothing on Y, which A is indifferent about; it stays at the first of A's best.
        Assert.Equal("1,0", First(OfferChoice.Accommodating, 0.7, [Worth("X", 1, 0.5, 0), Worth("Y", 1, 1)], new Demand("X") { Asks = "2" }));

    [Fact]
    public void Accommodating_FirstOfSeveralBest_IsTheStart() =>
        // (0,0) and (1,0) are both worth 1; B asks X 0.
        Assert.Equal("0,0", First(OfferChoice.Accommodating, 1, [Worth("X", 1, 1, 0), Worth("Y", 1, 0)], new Demand("X") { Asks = "0" }));

    [Fact]
    public void Accommodating_AtTheReference_StopsThere() =>
        // B asks X 1 and Y 0: A stops at (1,0), whatever its target would still allow.
        Assert.Equal("1,0", First(OfferChoice.Accommodating, 0, [Worth("X", 1, 0.5, 0), Worth("Y", 1, 0)], new Demand("X") { Asks = "1" }, new Demand("Y") { Asks = "0" }));

    [Fact]
    public void Accommodating_NoOffersYet_GoesToTheAsksOfTheNextPrincipal()
    {
        // A is indifferent between all of X. Speaking order A, C, B: C, who asks 1, is next; B asks 3.
        Scenario talks = Trio([]) with { Stages = [new Stage("Talks") { Rounds = 1, Principals = ["A", "C", "B"] }] };
        Assert.Equal("1", talks.AtMedian().Play().Moves[0].Offer!["X"].Label);
        Assert.Equal("3", Trio([]).AtMedian().Play().Moves[0].Offer!["X"].Label);
    }

    [Fact]
    public void Accommodating_StandingOffer_GoesBeforeTheNextPrincipal() =>
        // Round 1: to B's asks, 3. Round 2: C's offer of 1 stands and A goes there, not to B's 3.
        Assert.Equal("3 1", string.Join(' ', Trio([]).AtMedian().Play().Moves.Where(m => m.Party == "A").Select(m => m.Offer!["X"].Label)));

    [Fact]
    public void Accommodating_NothingStands_GoesToTheNewestOfferOfTheNextPrincipal()
    {
        // The same, but a shock lapses C's offer: A goes to B's newest, 3, not to C's 1.
        Scenario talks = Trio([Shock("Wind", ShockTrigger.AtRound(2), Effect.Add("C", EffectTarget.WalkAway, 0))]);
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("3 3", string.Join(' ', run.Moves.Where(m => m.Party == "A").Select(m => m.Offer!["X"].Label)));
    }

    // A wants Y 0 and likes all of X alike; B wants X 3 and Y 1, C X 1 and Y 1; all firm, and none gives in on Y.
    private static Scenario Trio(Shock[] shocks) => Talks(
        [Scale("X", 4), Scale("Y", 2)],
        2,
        Party("A", Worth("X", 1, 1, 1, 1), Worth("Y", 1, 0) with { RedLine = "0" }) with { Tactic = Tactic.Firm() },
        Party("B", Worth("X", 0, 0, 0, 1), Worth("Y", 0, 1) with { RedLine = "1" }) with { Tactic = Tactic.Firm() },
        Party("C", Worth("X", 0, 1, 0, 0), Worth("Y", 0, 1) with { RedLine = "1" }) with { Tactic = Tactic.Firm() }).With(shocks);

    private static string First(OfferChoice offers, double target, Demand x, Demand y) =>
        First(offers, target, [x, y], new Demand("X") { Asks = "2" }, new Demand("Y") { Asks = y.Values!.Entries[^1].Option });

    // With r = 0, m = 1 and one round, the target is 1 - opening.
    private static string First(OfferChoice offers, double target, Demand[] demands, params Demand[] others)
    {
        Issue[] issues = [.. demands.Select(demand => Scale(demand.Issue, demand.Values!.Entries.Count))];
        Scenario talks = Talks(issues, 1, Party("A", demands) with { Tactic = Tactic.TimeDependent(1, 1 - target, offers) }, Party("B", others));
        return talks.AtMedian().Play().Moves[0].Offer!.Script(talks);
    }
}
