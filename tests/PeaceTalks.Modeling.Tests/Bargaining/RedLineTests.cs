using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What a red line forbids, and when it is real (DESIGN 3.2).</summary>
public sealed class RedLineTests
{
    [Theory]
    [InlineData(0.5, OutcomeKind.Agreement)] // equal: on the right side
    [InlineData(0.4999999999, OutcomeKind.Agreement)] // equal in billionths
    [InlineData(0.499999999, OutcomeKind.Impasse)] // smaller by one billionth
    [InlineData(0.51, OutcomeKind.Agreement)]
    public void RedLine_OptionOfSmallerValue_IsRefused(double value, OutcomeKind expected)
    {
        // B offers its best, option 2; A speaks last in the last round, so it takes whatever crosses no red line.
        Scenario talks = Talks(
            [Scale("X", 3)],
            1,
            Party("B", Worth("X", 0, 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() },
            Party("A", Worth("X", 1, 0.5, value) with { RedLine = "1" }));
        Assert.Equal(expected, talks.AtMedian().Play().Outcome.Kind);
    }

    [Fact]
    public void RedLine_EverythingElseIsGiven_IsStillRefused()
    {
        // B gives A all of Y, nine tenths of the weight, for X; A does not take it.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            1,
            Party("B", Worth("X", 0, 1), Worth("Y", 1, 0)) with { Tactic = Tactic.Firm(), WalkAway = 0.9 },
            Party("A", Worth("X", 1, 0) with { RedLine = "0", Weight = 0.1 }, Worth("Y", 1, 0) with { Weight = 0.9 }));
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1B:1,0 1A:0,0", run.Script());
        Assert.Equal(OutcomeKind.Impasse, run.Outcome.Kind);
    }

    [Fact]
    public void RedLine_IssueOfNoWeight_Holds()
    {
        // X weighs nothing for A, but v decides: A offers 2 on X, though all of X is worth the same to it, and takes nothing else.
        Scenario talks = Talks(
            [Scale("X", 3), Scale("Y", 2)],
            1,
            Party("A", new Demand("X") { Asks = "2", RedLine = "2", Weight = 0 }, Worth("Y", 1, 0)) with { Tactic = Tactic.Firm() },
            Party("B", Worth("X", 1, 0, 0)) with { WalkAway = 0.5, Tactic = Tactic.Firm() });
        Assert.Equal("1A:2,0 1B:0,0", talks.AtMedian().Play().Script());
        Assert.Equal(OutcomeKind.Impasse, (talks with { Parties = [.. talks.Parties.Reverse()] }).AtMedian().Play().Outcome.Kind);
    }

    [Theory]
    [InlineData(OfferChoice.Accommodating)]
    [InlineData(OfferChoice.ClosestToTarget)]
    public void RedLine_Conceding_IsNeverOffered(OfferChoice offers)
    {
        // A's target falls to 0, B asks for 3; A's red line holds it at 1, and at option 2 there is a trap: worth less.
        Scenario talks = Talks(
            [Scale("X", 4)],
            10,
            Party("A", Worth("X", 1, 0.5, 0.2, 0.1) with { RedLine = "1" }) with { Tactic = Tactic.TimeDependent(1, offers: offers) },
            Party("B", Worth("X", 0, 0, 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() });
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal(OutcomeKind.Impasse, run.Outcome.Kind);
        Assert.Equal(["0", "1"], run.Moves.Where(m => m.Party == "A").Select(m => m.Offer!["X"].Label).Distinct());
    }

    [Fact]
    public void RedLine_OfAnother_MayBeCrossedByAnOffer() =>
        Assert.Equal("1A:0 1B:1", Deadlock(1).With("B", b => b with { Demands = [Worth("X", 0, 1) with { RedLine = "1" }] }).AtMedian().Play().Script());

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.49, false)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Firmness_AtTheMedian_IsRealFromOneHalf(double firmness, bool real) =>
        Assert.Equal(real, Bluff(firmness).AtMedian().HasRealRedLine("A", "X"));

    [Fact]
    public void HasRealRedLine_NoRedLine_IsFalse() => Assert.False(Deadlock(1).AtMedian().HasRealRedLine("A", "X"));

    [Theory]
    [InlineData(0.3, 0.3)]
    [InlineData(0, 0.6)] // uniform on [0, 0.6]: 0.3 in the mean
    public void Firmness_ManyDraws_IsTheShareOfRealRedLines(double low, double high)
    {
        const int runs = 10_000;
        Scenario talks = Bluff(low == high ? low : Distribution.Uniform(low, high));
        int real = Enumerable.Range(0, runs).Count(i => talks.Draw(11, i).HasRealRedLine("A", "X"));
        // Five standard deviations: 5 sqrt(0.3 * 0.7 / 10,000) = 0.0229.
        Assert.InRange(real / (double)runs, 0.3 - 0.0229, 0.3 + 0.0229);
        // A bluff is given up, a real red line isn't: the talks fail just as often as it is real.
        Assert.Equal(real, talks.Simulated(runs, 11).Probability(OutcomeKind.Impasse).Value * runs, 6);
    }

    private static Scenario Bluff(Distribution firmness) => Talks(
        [Scale("X", 2)],
        1,
        Party("B", Worth("X", 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() },
        Party("A", Worth("X", 1, 0) with { RedLine = "0", Firmness = firmness }));

    [Fact]
    public void RedLine_OfOneNotAtTheTable_DoesNotCount()
    {
        // C would never take option 1, but is not asked: A and B agree on it.
        Scenario talks = Talks([Scale("X", 2)], 1, Party("A", Worth("X", 0, 1)), Party("B", Worth("X", 0, 1)), Party("C", Worth("X", 1, 0) with { RedLine = "0" }));
        Scenario without = talks with { Stages = [new Stage("Talks") { Rounds = 1, Principals = ["A", "B"] }] };
        Assert.Equal(("1A:1 1B:ok", OutcomeKind.Agreement), (without.AtMedian().Play().Script(), without.AtMedian().Play().Outcome.Kind));
        Assert.Equal(OutcomeKind.Impasse, talks.AtMedian().Play().Outcome.Kind);
    }
}
