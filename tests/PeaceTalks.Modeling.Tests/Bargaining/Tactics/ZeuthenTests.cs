using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// zeuthen, in exchanges of memorandums over one issue: each option is worth to A and B what the case says. Unless it says
/// otherwise, no agreement is worth 0.
/// </summary>
public sealed class ZeuthenTests
{
    // The two offers of METHODS 13, tenfold: A's is worth (0.9, 0.2), B's (0.4, 0.6). Between them (0.7, 0.4).
    private static readonly double[][] NineTwoFourSix = [[0.9, 0.4, 0.7], [0.2, 0.6, 0.4]];

    [Fact]
    public void Zeuthen_RisksFiveNinthsAndTwoThirds_TheSmallerConcedes()
    {
        // A: (0.9 - 0.4) / 0.9 = 5/9. B: (0.6 - 0.2) / 0.6 = 2/3. A moves: products 0.18, 0.24 (B's offer), 0.28: to option 2.
        // Then A: (0.7 - 0.4) / 0.7 = 3/7, B: (0.6 - 0.4) / 0.6 = 1/3: B moves, to a product of at least 0.28: option 2.
        Assert.Equal("1A:0 1B:1 2A:2 2B:1 3A:2 3B:2 Agreement", Played(Pair(9, NineTwoFourSix)));
    }

    [Fact]
    public void Zeuthen_RisksTwoFifthsAndFiveEighths_TheSmallerConcedesThenBothAtEqualRisks()
    {
        // Own 10, other's 6: 0.4. Own 8, other's 3: 0.625. A moves to (0.8, 0.6), of product 0.48 as B's offer (0.6, 0.8).
        // Then both have (0.8 - 0.6) / 0.8: both move, to each other's. Either suits both; the products are equal: A's is agreed.
        Assert.Equal("1A:0 1B:1 2A:2 2B:1 3A:1 3B:2 Agreement", Played(Pair(9, [[1, 0.6, 0.8], [0.3, 0.8, 0.6]])));
        Assert.Equal("1", Pair(9, [[1, 0.6, 0.8], [0.3, 0.8, 0.6]]).AtMedian().Play().Outcome.Settlement!["X"].Label);
    }

    [Fact]
    public void Zeuthen_FirstOffer_IsItsBestSettlementOfEqualsTheLowestIndex() =>
        Assert.StartsWith("1A:1 1B:0 ", Played(Pair(1, [[0.2, 0.9, 0.9], [1, 0.1, 1]])), StringComparison.Ordinal);

    [Fact]
    public void Zeuthen_OwnOfferWorthNoMoreThanItsWalkAwayValue_ItsRiskIsOne()
    {
        // A opens at r = 0.4 with option 2, worth (0.4, 0.1): its denominator is 0, its risk 1. B: (0.9 - 0.1) / 0.9 < 1: it
        // moves, to the best for it of positive product: (0.6, 0.6), not (0.9, 0.3); (0.2, 0.9) would leave A nothing.
        Scenario talks = Pair(2, [[0.9, 0.2, 0.4, 0.6], [0.3, 0.9, 0.1, 0.6]])
            .With("A", a => a with { WalkAway = 0.4, Tactic = Tactic.TimeDependent(1, opening: 1, OfferChoice.ClosestToTarget) });
        Assert.StartsWith("1A:2 1B:1 2A:2 2B:3", Played(talks), StringComparison.Ordinal);
    }

    [Fact]
    public void Zeuthen_SeveralOthers_ItsRiskIsTheLeast()
    {
        // A: to B's offer (0.9 - 0.8) / 0.9 = 1/9, to C's 8/9. B: (0.9 - 0.3) / 0.9 and C the same 2/3. A moves, to a product
        // of at least B's 0.8 * 0.9 * 0.2 = 0.144 and C's 0.1 * 0.2 * 0.9: option 1 itself is the best such.
        Scenario talks = Exchange(2, [0.9, 0.8, 0.1, 0.7], [0.3, 0.9, 0.2, 0.5], [0.3, 0.2, 0.9, 0.5]);
        Assert.Equal("1A:0 1B:1 1C:2 2A:1 2B:1 2C:2 Impasse", Played(talks));
    }

    [Fact]
    public void Zeuthen_AnotherHasNoOffer_Stays()
    {
        // B accepts whatever stands and never offers: A and C stay at their best.
        Scenario talks = Exchange(3, [0.9, 0.8, 0.1], [0.3, 0.9, 0.2], [0.3, 0.2, 0.9]) with { Stages = [new Stage("Talks") { Rounds = 3 }] };
        Negotiation run = talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>> { ["B"] = ScriptedNegotiator.AcceptingAll(1) });
        Assert.StartsWith("1A:0 1B:ok 1C:2 2A:0 2B:ok 2C:2 3A:0 3B:ok", run.Script(), StringComparison.Ordinal);
    }

    [Fact]
    public void Zeuthen_MoveAcrossSomebodysRealRedLine_IsNoMove()
    {
        // B can't live with less than option 3's 0.5. Option 2 has a product of 0.28, but crosses that line: A goes on to
        // option 3, (0.6, 0.5), 0.30. Its first offer crosses it too; the risks are those of the first case.
        Scenario talks = Pair(2, [[0.9, 0.4, 0.7, 0.6], [0.2, 0.6, 0.4, 0.5]]).With("B", b => b with { Demands = [b.Demands[0] with { RedLine = "3" }] });
        Assert.StartsWith("1A:0 1B:1 2A:3 2B:1", Played(talks), StringComparison.Ordinal);
        Assert.StartsWith(
            "1A:0 1B:1 2A:2 2B:1",
            Played(talks.With("B", b => b with { Demands = [b.Demands[0] with { Firmness = 0 }] })),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Zeuthen_EquallyGoodMoves_TheLowestIndex() =>
        // Options 2 and 3 are both worth 0.7 to A; 3 has the larger product.
        Assert.StartsWith("1A:0 1B:1 2A:2 2B:1", Played(Pair(2, [[0.9, 0.4, 0.7, 0.7], [0.2, 0.6, 0.4, 0.5]])), StringComparison.Ordinal);

    [Fact]
    public void Zeuthen_NoSettlementLeavesAllAGain_Stays() =>
        // (0.9, 0.2) and (0.4, 0.6), no agreement worth 0.5 to both: every product is 0.
        Assert.Equal("1A:0 1B:1 Impasse", Played(Pair(9, [[0.9, 0.4], [0.2, 0.6]]).With("A", a => a with { WalkAway = 0.5 }).With("B", b => b with { WalkAway = 0.5 })));

    [Fact]
    public void Zeuthen_ProductsSmallerThanTheOthersOffer_AreNoMoves()
    {
        // A's risk is the smaller: (0.9 - 0.4) / 0.9 against (0.6 - 0.2) / 0.6. Option 2, (0.8, 0.25), has a product of 0.2,
        // smaller than B's 0.24: A takes B's own offer, the only one that will do.
        Assert.Equal("1A:0 1B:1 2A:1 2B:1 Agreement", Played(Pair(9, [[0.9, 0.4, 0.8], [0.2, 0.6, 0.25]])));
    }

    [Fact]
    public void Zeuthen_OfferNoLongerWorthTheWalkAwayValue_GivesWayToTheBest()
    {
        // As in the first case A comes to (0.7, 0.4) in round 2. Then no agreement is worth 0.8 to it: it returns to option 0.
        // B, whose risk is 1/3 against A's 1 (0.7 is below 0.8), moves to the only one that leaves A a gain: option 0.
        Scenario talks = Pair(9, NineTwoFourSix).With(Shock("Change", ShockTrigger.AtRound(3), Effect.Set("A", EffectTarget.WalkAway, 0.8)));
        Assert.Equal("1A:0 1B:1 2A:2 2B:1 3A:0 3B:0 Agreement", Played(talks));
    }

    [Fact]
    public void Zeuthen_Mandate_ItsLimitTakesThePlaceOfTheWalkAwayValue()
    {
        // m = 0.9, mandate 0.5: f = 0.45. A's risk: 0.5 / 0.45 > 2/3: B moves, to a product of at least 0.45 * 0.2 = 0.09:
        // option 2, of 0.25 * 0.4 = 0.1.
        Scenario talks = Pair(2, NineTwoFourSix);
        talks = talks with { Stages = [talks.Stages[0] with { Mandates = [new Mandate("A", 0.5)] }] };
        Assert.StartsWith("1A:0 1B:1 2A:0 2B:2", Played(talks), StringComparison.Ordinal);
    }

    private static string Played(Scenario talks)
    {
        Negotiation run = talks.AtMedian().Play();
        return $"{run.Script()} {run.Outcome.Kind}";
    }

    private static Scenario Pair(int rounds, double[][] worth) => Exchange(rounds, worth);

    /// <summary>An exchange of memorandums on one issue among A, B, ..., all zeuthen; what its options are worth to each.</summary>
    private static Scenario Exchange(int rounds, params double[][] worth) => Talks(
        [Scale("X", worth[0].Length)],
        rounds,
        [.. worth.Select((values, i) => Party($"{(char)('A' + i)}", Worth("X", values)) with { Tactic = Tactic.Zeuthen() })])
        with
    { Stages = [new Stage("Talks") { Rounds = rounds, Protocol = Protocol.MemorandumExchange }] };
}
