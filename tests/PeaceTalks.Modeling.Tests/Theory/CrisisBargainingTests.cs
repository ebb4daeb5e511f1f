using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

public sealed class CrisisBargainingTests
{
    private const double Exact = 1e-15;

    [Fact]
    public void Range_AgreedOdds_IsAsWideAsTheCosts()
    {
        BargainingRange range = CrisisBargaining.Range(0.5, 0.1, 0.2);
        Assert.Equal(0.4, range.Lower, Exact);
        Assert.Equal(0.7, range.Upper, Exact);
        Assert.Equal(0.3, range.Width, Exact);
        Assert.Equal(new Payoffs(0.4, 0.3), CrisisBargaining.WarValues(0.5, 0.1, 0.2));
        Assert.Equal("[0, 1]", CrisisBargaining.Range(0.5, 2, 3).ToString());
        Assert.Equal(new BargainingRange(0.5, 0.5), CrisisBargaining.Range(0.5, 0, 0));
    }

    [Fact]
    public void Range_MutualOptimism_ClosesItBeyondTheCosts()
    {
        Assert.Null(CrisisBargaining.Range(beliefOfA: 0.8, beliefOfB: 0.4, costA: 0.1, costB: 0.2));
        Assert.Equal(0.1, CrisisBargaining.Range(0.6, 0.4, 0.1, 0.2)!.Value.Width, Exact);
    }

    [Fact]
    public void FirstStrike_AdvantageBelowTheCosts_LeavesARange()
    {
        Assert.Equal(0.1, CrisisBargaining.FirstStrike(0.6, 0.4, 0.1, 0.2)!.Value.Width, Exact);
        Assert.Null(CrisisBargaining.FirstStrike(0.8, 0.4, 0.1, 0.2));
    }

    [Fact]
    public void FirstStrike_AdvantageAsLargeAsTheCosts_LeavesOnePoint()
    {
        for (int p = 0; p <= 100; p++)
        {
            for (int costA = 0; costA <= p; costA++)
                Assert.Equal(0, CrisisBargaining.FirstStrike(p / 100.0, 0, costA / 100.0, (p - costA) / 100.0)!.Value.Width, Exact);
        }
        Assert.Null(CrisisBargaining.FirstStrike(0.7 + 2e-9, 0.3, 0.1, 0.3));
    }

    [Theory]
    [InlineData(0.4, 13 / 20.0, 3 / 8.0)]
    [InlineData(0.3, 0.6, 1 / 3.0)]
    [InlineData(0.1, 0.5, 0)]
    [InlineData(0.05, 0.5, 0)]
    [InlineData(2, 1, 0.25)]
    public void RiskReturnOffer_UniformCosts_IsTheClosedForm(double most, double demand, double war)
    {
        RiskReturnOffer offer = RiskReturnOffer.Best(0.5, 0.1, Distribution.Uniform(0, most));
        Assert.Equal(demand, offer.Demand, 1e-11);
        Assert.Equal(war, offer.ProbabilityOfWar, 1e-10);
        Assert.Equal(demand * (1 - war) + 0.4 * war, offer.ExpectedPayoff, 1e-11);
    }

    [Fact]
    public void RiskReturnOffer_UniformAwayFromNothing_DemandsTheSurePartAtLeast()
    {
        // z - (z + cA)(z - lo)/(hi - lo) has its top at (hi - cA)/2, here 0.1; below 0.15 nobody refuses.
        Assert.Equal(0.65, RiskReturnOffer.Best(0.5, 0.1, Distribution.Uniform(0.15, 0.3)).Demand, 1e-11);
        Assert.Equal(0.70, RiskReturnOffer.Best(0.5, 0, Distribution.Uniform(0.1, 0.4)).Demand, 1e-11);
    }

    [Fact]
    public void RiskReturnOffer_KnownCost_TakesItAll()
    {
        RiskReturnOffer offer = RiskReturnOffer.Best(0.5, 0.1, 0.2);
        Assert.Equal(0.7, offer.Demand, Exact);
        Assert.Equal(0, offer.ProbabilityOfWar);
    }

    [Fact]
    public void RiskReturnOffer_TwoTypes_ScreensWhereThatPays()
    {
        // Safe: 0.5 + 0.1. Risky: (0.5 + 0.4) * q + 0.4 * (1 - q), better where q is above 0.4.
        Distribution Costs(double high) => Distribution.Choices((0.1, 1 - high), (0.4, high));
        Assert.Equal(0.6, RiskReturnOffer.Best(0.5, 0.1, Costs(0.39)).Demand, Exact);
        RiskReturnOffer risky = RiskReturnOffer.Best(0.5, 0.1, Costs(0.41));
        Assert.Equal(0.9, risky.Demand, Exact);
        Assert.Equal(0.59, risky.ProbabilityOfWar, 1e-12);
        // Equally good: the one without risk.
        Assert.Equal(0, RiskReturnOffer.Best(0.5, 0.25, Distribution.Choices((0, 0.5), (0.25, 0.5))).ProbabilityOfWar);
        for (int k = 1; k < 100; k++)
            Assert.Equal(0, RiskReturnOffer.Best(k / 200.0, 0, Distribution.Choices((k / 500.0, 0.5), (k / 250.0, 0.5))).ProbabilityOfWar);
    }

    /// <summary>For every kind of distribution no demand of a fine grid is better than the one found.</summary>
    [Fact]
    public void RiskReturnOffer_AnyDistribution_NoDemandOfAGridIsBetter()
    {
        Distribution[] costs =
        [
            Distribution.Triangular(0, 0.1, 0.6), Distribution.Pert(0, 0.3, 0.5), Distribution.Beta(0.5, 0.5, 0, 0.5), Distribution.LogNormal(0.2, 2),
            Distribution.Normal(0.2, 0.1, 0, 1), Distribution.Quantiles((0, 0), (0.45, 0.05), (0.5, 0.3), (0.95, 0.35), (1, 0.6)),
            Distribution.Choices((0, 0.1), (0.05, 0.2), (0.3, 0.4), (0.31, 0.3)), Distribution.Uniform(0.02, 0.9),
        ];
        foreach (Distribution cost in costs)
        {
            foreach ((double p, double costA) in new[] { (0.5, 0.1), (0.2, 0), (0.8, 0.3), (0, 0.05), (1, 0.1) })
            {
                RiskReturnOffer offer = RiskReturnOffer.Best(p, costA, cost);
                for (int k = 0; k <= 20_000; k++)
                {
                    double x = k / 20_000.0, refuses = x > p ? cost.Cdf(Math.BitDecrement(x - p)) : 0;
                    Assert.True(x * (1 - refuses) + (p - costA) * refuses <= offer.ExpectedPayoff + 1e-9, $"{cost}, {p}, {costA}: {x} beats {offer}");
                }
                Assert.InRange(offer.Demand, 0, 1);
            }
        }
    }

    /// <summary>
    /// The war lottery played: A insists on its best demand for one round, B's walk-away value is war at an unknown cost. At 20,000 runs the share without
    /// agreement has a standard error below 0.0036; the bound is 3.3 of them, and what the scale's steps can shift: a step of 0.0005 over costs spread over 0.3 or more.
    /// </summary>
    [Fact]
    public void RiskReturnOffer_Played_EndsInWarAsOftenAsTheFormulaSays()
    {
        foreach (Distribution cost in new[] { Distribution.Uniform(0, 0.4), Distribution.Pert(0, 0.1, 0.6) })
        {
            RiskReturnOffer offer = RiskReturnOffer.Best(0.5, 0.1, cost);
            Scenario talks = new("Ultimatum")
            {
                Issues = [Issue.Range("Share of A", 0, 1, 2_001)],
                Parties =
                [
                    new Party("A") { Demands = [new Demand("Share of A") { Asks = 1, Values = OptionValues.Points((0, 0), (offer.Demand, 1), (1, 0)) }], Tactic = Tactic.Firm(OfferChoice.ClosestToTarget) },
                    new Party("B") { Demands = [new Demand("Share of A") { Asks = 0 }], WalkAway = WalkAway.War(0.5, cost) },
                ],
                Stages = [new Stage("Demand") { Rounds = 1 }],
            };
            double wars = 1 - talks.Simulated(20_000, seed: 7).Probability(OutcomeKind.Agreement).Value;
            Assert.Equal(offer.ProbabilityOfWar, wars, 3.3 * 0.0036 + 0.0005 * 4);
        }
    }

    /// <summary>Both conditions against the payoffs themselves, added up over a thousand periods.</summary>
    [Fact]
    public void ShiftingPower_RandomNumbers_IsWarWhereFightingNowIsWorthMoreThanTheMostThatPeaceCanGive()
    {
        Random random = new(1);
        int wars = 0;
        for (int number = 0; number < 2_000; number++)
        {
            double p1 = random.NextDouble(), p2 = random.NextDouble(), b = 0.05 + 0.9 * random.NextDouble(), lost = random.NextDouble() * 0.5, cost = random.NextDouble() * (number % 2 == 0 ? 2 : 12);
            double forever = Enumerable.Range(0, 1_000).Sum(t => Math.Pow(b, t));
            bool powell = (1 - p1) * (1 - lost) * forever > 1 + b * (forever - p2 * (1 - lost) * forever);
            bool fearon = (1 - p1) * forever - cost > 1 + b * Math.Max(0, (1 - p2) * forever - cost);
            Assert.Equal(powell, CrisisBargaining.ShiftingPowerLeadsToWar(p1, p2, b, lost));
            Assert.Equal(fearon, CrisisBargaining.ShiftingPowerLeadsToCostlyWar(p1, p2, b, cost));
            wars += powell ? 1 : 0;
        }
        Assert.InRange(wars, 50, 1_950);
    }

    [Fact]
    public void CrisisBargaining_BadInput_SaysWhatWasGivenAndWhatIsAllowed()
    {
        Assert.Contains("winProbability was 1.5; it must be in [0, 1]", Assert.Throws<ArgumentOutOfRangeException>(() => CrisisBargaining.WarValues(1.5, 0, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("costA was -0.1; it must be a finite number and not negative", Assert.Throws<ArgumentOutOfRangeException>(() => CrisisBargaining.Range(0.5, -0.1, 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CrisisBargaining.Range(double.NaN, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CrisisBargaining.ShiftingPowerLeadsToWar(0.5, 0.5, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CrisisBargaining.ShiftingPowerLeadsToWar(0.5, 0.5, 0.9, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CrisisBargaining.ShiftingPowerLeadsToCostlyWar(0.5, 0.5, 0.9, -1));
        Assert.Contains("a cost must not be negative", Assert.Throws<ArgumentOutOfRangeException>(() => RiskReturnOffer.Best(0.5, 0.1, Distribution.Normal(0.2, 0.1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => RiskReturnOffer.Best(0.5, 0.1, null!));
    }
}
