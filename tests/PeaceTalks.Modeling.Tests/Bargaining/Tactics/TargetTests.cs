using FsCheck.Xunit;
using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// Target utilities, seen through the offers of a party that offers what is closest to its target on a scale of
/// thousandths: the option is the target in thousandths, rounded up.
/// </summary>
public sealed class TargetTests
{
    [Theory]
    // Five rounds, r = 0.2, m = 1: target = 0.2 + 0.8 (1 - F), time 0, 1/4, 1/2, 3/4, 1.
    // e = 0.5: F = t^2 = 0, 0.0625, 0.25, 0.5625, 1.
    [InlineData(0.5, 0, new[] { 1000, 950, 800, 550, 200 })]
    // e = 1: F = t.
    [InlineData(1, 0, new[] { 1000, 800, 600, 400, 200 })]
    // e = 2: F = sqrt(t) = 0, 0.5, 0.70711, 0.86603, 1: targets 1, 0.6, 0.43431, 0.30718, 0.2.
    [InlineData(2, 0, new[] { 1000, 600, 435, 308, 200 })]
    // Opening 0.5: F = 0.5 + 0.5 t = 0.5, 0.625, 0.75, 0.875, 1.
    [InlineData(1, 0.5, new[] { 600, 500, 400, 300, 200 })]
    // Opening 0.25 and e = 0.5: F = 0.25 + 0.75 t^2 = 0.25, 0.296875, 0.4375, 0.671875, 1: 0.8, 0.7625, 0.65, 0.4625, 0.2.
    [InlineData(0.5, 0.25, new[] { 800, 763, 650, 463, 200 })]
    // Opening 1: all at once.
    [InlineData(1, 1, new[] { 200, 200, 200, 200, 200 })]
    public void TimeDependent_FiveRounds_FollowsTheFormula(double exponent, double opening, int[] expected) =>
        Assert.Equal(expected, Offers(Tactic.TimeDependent(exponent, opening, OfferChoice.ClosestToTarget), 0.2, 5));

    [Fact]
    public void Firm_FiveRounds_StaysAtTheBest() =>
        Assert.Equal([1000, 1000, 1000, 1000, 1000], Offers(Tactic.Firm(OfferChoice.ClosestToTarget), 0.2, 5));

    [Fact]
    public void TimeDependent_BestBelowOne_StartsThere()
    {
        // The best is worth 0.9, r = 0.5: targets 0.9, 0.7, 0.5 of options 900, 700, 500.
        Scenario talks = Against(Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget), 0.5, 3)
            .With("A", a => a with { Demands = [new Demand("X") { Values = OptionValues.Points((0, 0), (900, 0.9), (901, 0)) }] });
        Assert.Equal([900, 700, 500], Offers(talks));
    }

    [Property(MaxTest = 100)]
    public void TimeDependent_AnyParameters_NeverRises(ushort exponent, byte opening, byte walkAway, byte rounds)
    {
        Tactic tactic = Tactic.TimeDependent(0.02 + exponent / 600.0, opening / 255.0, OfferChoice.ClosestToTarget);
        int[] offers = Offers(tactic, walkAway / 255.0 * 0.99, 1 + rounds % 30);
        Assert.Equal(offers.OrderDescending(), offers);
        Assert.True(offers[^1] >= walkAway / 255.0 * 990);
    }

    private static int[] Offers(Tactic tactic, double walkAway, int rounds) => Offers(Against(tactic, walkAway, rounds));

    private static int[] Offers(Scenario talks) =>
        [.. talks.AtMedian().Play().Moves.Where(m => m.Party == "A" && m.Kind == MoveKind.Propose).Select(m => m.Offer!["X"].Index)];

    // B is firm on 0 and would rather walk away than take anything else; an offer of 0 is worth less than r to A, or no more.
    private static Scenario Against(Tactic tactic, double walkAway, int rounds) => Talks(
        [Issue.Range("X", 0, 1000, 1001)],
        rounds,
        Party("A", new Demand("X") { Asks = 1000, RedLine = 1 }) with { WalkAway = walkAway, Tactic = tactic },
        Party("B", new Demand("X") { Asks = 0 }) with { WalkAway = 1, Tactic = Tactic.Firm() });
}
