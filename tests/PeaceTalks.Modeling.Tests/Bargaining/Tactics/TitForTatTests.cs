using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// titForTat: target = m - generosity (m - r) t - reciprocity (the other's best offer so far - its first, as worth to
/// this party), never below r. "A" offers what is closest to its target on a scale of hundredths, so that the option is
/// the target in hundredths. The other's offers are scripted, and refused by "A" since they are worth less than r.
/// </summary>
public sealed class TitForTatTests
{
    [Fact]
    public void Target_GenerosityAlone_FallsWithTimeByItsShareOfTheWayToTheWalkAwayValue() =>
        // m = 1, r = 0.4, generosity 0.5: 1 - 0.3 t, t = 0, 0.25, 0.5, 0.75, 1: 1, 0.925, 0.85, 0.775, 0.7, rounded up to hundredths.
        Assert.Equal([100, 93, 85, 78, 70], Offers(Tactic.TitForTat(reciprocity: 0, generosity: 0.5, Closest), 0.4, [0, 10, 20, 30, 30]));

    [Fact]
    public void Target_ReciprocityAlone_FallsByWhatTheOtherHasGivenSinceItsFirstOffer() =>
        // A speaks first: in round t it has seen t - 1 offers: gains 0, 0, 10, 20, 30 hundredths.
        Assert.Equal([100, 100, 90, 80, 70], Offers(Tactic.TitForTat(reciprocity: 1, generosity: 0, Closest), 0.4, [0, 10, 20, 30, 30]));

    [Fact]
    public void Target_Both_AddUp() =>
        // 1 - 0.5 * 0.6 t - 0.5 G: 1; 0.925; 0.85 - 0.05 = 0.8; 0.775 - 0.1 = 0.675; 0.7 - 0.15 = 0.55.
        Assert.Equal([100, 93, 80, 68, 55], Offers(Tactic.TitForTat(reciprocity: 0.5, generosity: 0.5, Closest), 0.4, [0, 10, 20, 30, 30]));

    [Fact]
    public void Target_MoreGivenThanTheWay_StopsAtTheWalkAwayValue() =>
        // Reciprocity 3: 1 - 0.3 = 0.7, 1 - 0.6 = 0.4, 1 - 0.9 = 0.1 < r = 0.4.
        Assert.Equal([100, 100, 70, 40, 40], Offers(Tactic.TitForTat(reciprocity: 3, generosity: 0, Closest), 0.4, [0, 10, 20, 30, 30]));

    [Fact]
    public void Target_TheOtherTakesBack_CountsItsBestSoFarNotItsNewest() =>
        Assert.Equal([100, 100, 70, 70, 70], Offers(Tactic.TitForTat(reciprocity: 1, generosity: 0, Closest), 0.4, [0, 30, 10, 0, 0]));

    [Fact]
    public void Target_FirstOfferNotTheWorst_CountsFromTheFirst() =>
        // First 20, then 0 (no gain on the first), then 25.
        Assert.Equal([100, 100, 100, 95, 95], Offers(Tactic.TitForTat(reciprocity: 1, generosity: 0, Closest), 0.4, [20, 0, 25, 25, 25]));

    [Fact]
    public void Target_SeveralOthers_CountsTheLeastGiven() =>
        // B has given 10, 20, C 5, 5: the least.
        Assert.Equal([100, 100, 95, 95], Play(Three(4), ("B", [0, 10, 20, 30]), ("C", [0, 5, 5, 5])));

    [Fact]
    public void Target_AnotherHasNotOffered_CountsNothingGiven()
    {
        // A speaks between B and C: in round 1 it has seen B's only offer. C, which accepts nothing, offers 10 more each
        // round, B too; in each round A has seen one more offer of B than of C.
        Scenario talks = Three(3) with { Stages = [new Stage("Talks") { Rounds = 3, Principals = ["B", "A", "C"] }] };
        // Round 1: C has not offered: 0. Round 2: B gave 30, C 0. Round 3: B 39, C 10: 10.
        Assert.Equal([100, 100, 90], Play(talks, ("B", [0, 30, 39]), ("C", [0, 10, 20])));
    }

    [Fact]
    public void Target_WeightsChangeByAShock_OffersAreValuedAsOfNow()
    {
        // Two issues of equal weight; B gives 40 on X, then a shock takes X's weight away: what B gave is worth nothing,
        // and A wants all of Y again, whatever X.
        Scenario talks = Talks(
            [Issue.Range("X", 0, 100, 101), Issue.Range("Y", 0, 100, 101)],
            4,
            Party("A", new Demand("X") { Asks = 100 }, new Demand("Y") { Asks = 100 }) with { Tactic = Tactic.TitForTat(1, 0), WalkAway = 0.45 },
            Party("B", new Demand("X") { Asks = 0 }, new Demand("Y") { Asks = 0 }))
            .With(Shock("Change", ShockTrigger.AtRound(4), Effect.Set("A", EffectTarget.Weight, 0, "X")));
        Negotiation run = talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["B"] = ScriptedNegotiator.OfferingAll([0, 0], [40, 0]) });
        // Round 3: target 1 - 0.2 = 0.8. Round 4: the weight is Y's alone: target m = 1.
        Assert.Equal([1, 1, 0.8, 1], run.Moves.Where(m => m.Party == "A").Select(m => m.Utilities["A"]));
        Assert.Equal(100, run.Moves.Last(m => m.Party == "A").Offer!["Y"].Index);
    }

    [Fact]
    public void Target_NextStage_OffersOfTheEarlierOneAreForgotten()
    {
        Scenario talks = Two(Tactic.TitForTat(1, 0, Closest), 0.4, 2) with { Stages = [new Stage("One") { Rounds = 3 }, new Stage("Two") { Rounds = 2 }] };
        // Stage one: 100, 100, 90. In stage two B begins with 20: 100, 100.
        Assert.Equal([100, 100, 90, 100, 100], Play(talks, ("B", [0, 10, 20, 20, 20])));
    }

    [Fact]
    public void Target_Mandate_ItsLimitTakesThePlaceOfTheWalkAwayValue()
    {
        // m = 1, r = 0.4, mandate 0.5: f = 0.7. Generosity 1: 1 - 0.3 t, and reciprocity stops at f.
        Scenario talks = Two(Tactic.TitForTat(0, 1, Closest), 0.4, 3) with { Stages = [new Stage("Talks") { Rounds = 3, Mandates = [new Mandate("A", 0.5)] }] };
        Assert.Equal([100, 85, 70], Play(talks, ("B", [0, 0, 0])));
        Assert.Equal([100, 100, 70], Play(talks.With("A", a => a with { Tactic = Tactic.TitForTat(3, 0, Closest) }), ("B", [0, 10, 10])));
    }

    [Fact]
    public void Target_TwoWithoutGenerosity_NeverMove()
    {
        Scenario talks = Haggle(10).With("A", a => a with { Tactic = Tactic.TitForTat(1, 0) }).With("B", b => b with { Tactic = Tactic.TitForTat(1, 0) });
        Negotiation run = talks.AtMedian().Play();
        Assert.All(run.Moves.SkipLast(1), move => Assert.Equal(move.Party == "A" ? "0" : "4", move.Offer!["X"].Label));
        // The last to speak in the last round takes what is worth r = 0.
        Assert.Equal(MoveKind.Accept, run.Moves[^1].Kind);
    }

    [Fact]
    public void TitForTat_Defaults_AreReciprocityOneAndGenerosityOneHalf() =>
        Assert.Equal([("reciprocity", 1.0), ("generosity", 0.5)], Tactic.TitForTat().Parameters.Select(p => (p.Name, p.Value.Mean)));

    private const OfferChoice Closest = OfferChoice.ClosestToTarget;

    private static int[] Offers(Tactic tactic, double walkAway, int[] others) => Play(Two(tactic, walkAway, others.Length), ("B", others));

    /// <summary>The offers of A, in hundredths, against others whose offers are given.</summary>
    private static int[] Play(Scenario talks, params (string Party, int[] Offers)[] scripts)
    {
        Negotiation run = talks.AtMedian().Play(scripts.ToDictionary(s => s.Party, s => ScriptedNegotiator.Offering(s.Offers)));
        return [.. run.Moves.Where(m => m.Party == "A").Select(m => m.Offer!["X"].Index)];
    }

    private static Scenario Two(Tactic tactic, double walkAway, int rounds) => Talks(
        [Issue.Range("X", 0, 100, 101)],
        rounds,
        Party("A", new Demand("X") { Asks = 100 }) with { WalkAway = walkAway, Tactic = tactic },
        Party("B", new Demand("X") { Asks = 0 }));

    private static Scenario Three(int rounds) => Talks(
        [Issue.Range("X", 0, 100, 101)],
        rounds,
        Party("A", new Demand("X") { Asks = 100 }) with { WalkAway = 0.4, Tactic = Tactic.TitForTat(1, 0, Closest) },
        Party("B", new Demand("X") { Asks = 0 }),
        Party("C", new Demand("X") { Asks = 0 }));
}
