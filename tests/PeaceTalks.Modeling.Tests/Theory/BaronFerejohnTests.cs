using FsCheck.Xunit;
using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Bargaining in legislatures, closed rule.</summary>
public sealed class BaronFerejohnTests
{
    [Theory]
    [InlineData(3, 0.9, 7.0 / 10)]
    [InlineData(5, 0.9, 16.0 / 25)]
    [InlineData(7, 1, 4.0 / 7)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 0.5, 3.0 / 4)]
    [InlineData(4, 0.8, 6.0 / 10)]
    [InlineData(9, 0, 1)]
    public void Equal_SimpleMajority_ProposersShare(int members, double discount, double proposer)
    {
        BaronFerejohn equal = BaronFerejohn.Equal(members, discount);
        Assert.Equal(members, equal.Members);
        Assert.Equal(members / 2 + 1, equal.Majority);
        Assert.All(equal.ProposerShares, share => Assert.Equal(proposer, share, 1e-15));
        Assert.All(equal.PartnerShares, share => Assert.Equal(discount / members, share, 1e-15));
        Assert.All(equal.Values, value => Assert.Equal(1.0 / members, value, 1e-15));
    }

    [Fact]
    public void Equal_FiveMembers_Figures()
    {
        BaronFerejohn equal = BaronFerejohn.Equal(5, 0.9);
        Assert.Equal(0.18, equal.PartnerShares[0], 1e-15);
        Assert.Equal(0.2, equal.Values[0], 1e-15);
        Assert.Equal(0.4, equal.PartnerProbabilities[0], 1e-15);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.85)]
    [InlineData(3, 0.7)]
    [InlineData(5, 0.4)]
    [InlineData(6, 0.25)]
    public void Equal_AnyMajorityOfSix_ProposersShare(int majority, double proposer) =>
        Assert.Equal(proposer, BaronFerejohn.Equal(6, 0.9, majority).ProposerShares[0], 1e-15);

    [Fact]
    public void Weighted_EqualChances_IsTheClosedForm()
    {
        foreach (int n in (int[])[1, 2, 3, 4, 7, 10])
        {
            foreach (double d in (double[])[0, 0.3, 0.9, 1])
            {
                for (int q = 1; q <= n; q++)
                {
                    BaronFerejohn closed = BaronFerejohn.Equal(n, d, q);
                    BaronFerejohn solved = BaronFerejohn.Weighted([.. Enumerable.Repeat(1.0 / n, n)], d, q);
                    AssertNear(closed.Values, solved.Values);
                    AssertNear(closed.ProposerShares, solved.ProposerShares);
                    AssertNear(closed.PartnerShares, solved.PartnerShares);
                    AssertNear(closed.PartnerProbabilities, solved.PartnerProbabilities);
                }
            }
        }
    }

    [Fact]
    public void Weighted_FullPatienceAndNobodyAboveOneHalf_ThreeMembersAreWorthTheSame()
    {
        // All tie at a price of 1/3: the proposer keeps 2/3, and who is recognised less is taken more often:
        // 1/3 = p 2/3 + s / 3, s = 1 - 2 p.
        BaronFerejohn solved = BaronFerejohn.Weighted([0.5, 0.3, 0.2], 1);
        AssertNear([1.0 / 3, 1.0 / 3, 1.0 / 3], solved.Values);
        AssertNear([2.0 / 3, 2.0 / 3, 2.0 / 3], solved.ProposerShares);
        AssertNear([0, 0.4, 0.6], solved.PartnerProbabilities);
    }

    [Fact]
    public void Weighted_OneDearMember_ByHand()
    {
        // v1 = 0.6 (1 - v), v1 + 2 v = 1: v = 2/7. A member is recognised with 0.2, keeping 5/7, and else taken: 2/7 = 1/7 + 2/7 s.
        BaronFerejohn solved = BaronFerejohn.Weighted([0.6, 0.2, 0.2], 1);
        AssertNear([3.0 / 7, 2.0 / 7, 2.0 / 7], solved.Values);
        AssertNear([5.0 / 7, 5.0 / 7, 5.0 / 7], solved.ProposerShares);
        AssertNear([0, 0.5, 0.5], solved.PartnerProbabilities);
    }

    [Property]
    public void Weighted_ThreeMembersWithFullPatience_TheOneAboveOneHalfIsWorthItsPByTwoLessP(byte one, byte other)
    {
        (double a, double b, double c) = (one + 1, other + 1, 300 - other);
        double p = Math.Max(a, Math.Max(b, c)) / (a + b + c);
        double dearest = BaronFerejohn.Weighted([a / (a + b + c), b / (a + b + c), c / (a + b + c)], 1).Values.Max();
        Assert.Equal(p >= 0.5 ? p / (2 - p) : 1.0 / 3, dearest, 1e-14);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.999999999)]
    [InlineData(1)]
    public void Weighted_OneIsNeverRecognised_ItsVoteIsFree(double discount)
    {
        // Nobody pays: each value is its probability. At full patience that is the limit.
        BaronFerejohn solved = BaronFerejohn.Weighted([0.7, 0.3, 0], discount);
        AssertNear([0.7, 0.3, 0], solved.Values);
        AssertNear([0, 0, 1], solved.PartnerProbabilities);
    }

    [Fact]
    public void Weighted_OneCheapMember_ByHand()
    {
        // d = 1/2, p = (0, 0.5, 0.5): the first's vote is free, so that both others keep all.
        BaronFerejohn solved = BaronFerejohn.Weighted([0, 0.5, 0.5], 0.5);
        AssertNear([0, 0.5, 0.5], solved.Values);
        AssertNear([0.75, 1, 1], solved.ProposerShares);
        AssertNear([1, 0, 0], solved.PartnerProbabilities);

        // d = 1/2, p = (0.1, 0.45, 0.45): were all prices equal, 1/6, the first would be taken with
        // (1/3 - 0.1 * 5/6) / (1/6) = 1.5, above 0.9: it is cheap. v1 = 0.1 (1 - S) / (1 - d) with S = (v1 + v) / 2, and
        // v1 + 2 v = 1: v1 = 0.2 (1 - (v1 + (1 - v1) / 2) / 2) = 0.15 - 0.05 v1: v1 = 1/7, v = 3/7.
        solved = BaronFerejohn.Weighted([0.1, 0.45, 0.45], 0.5);
        AssertNear([1.0 / 7, 3.0 / 7, 3.0 / 7], solved.Values);
        Assert.Equal(1 - 3.0 / 14, solved.ProposerShares[0], 1e-15);
        Assert.Equal(1 - 1.0 / 14, solved.ProposerShares[1], 1e-15);
        AssertNear([0.9, 0.05, 0.05], solved.PartnerProbabilities);
    }

    [Fact]
    public void Weighted_NobodyMindsWaitingAndAllMustAgree_TheLimitOfPatience() =>
        AssertNear([0.5, 0.3, 0.2], BaronFerejohn.Weighted([0.5, 0.3, 0.2], 1, majority: 3).Values);

    [Fact]
    public void Weighted_OneIsAlwaysRecognised_TakesAll()
    {
        AssertNear([1, 0, 0], BaronFerejohn.Weighted([1, 0, 0], 1).Values);
        AssertNear([1, 0, 0], BaronFerejohn.Weighted([1, 0, 0], 0.9).ProposerShares.Select((share, i) => i == 0 ? share : 0));
    }

    [Property(MaxTest = 3000)]
    public void Weighted_Random_IsAStationaryEquilibrium(int seed)
    {
        Random random = new(seed);
        int n = random.Next(1, 9);
        double[] p = [.. Enumerable.Range(0, n).Select(_ => (double)random.Next(random.Next(1, 30)))];
        p[random.Next(n)] += 1;
        double sum = p.Sum();
        p = [.. p.Select(x => x / sum)];
        double d = random.Next(4) switch { 0 => 1, 1 => 1 - random.NextDouble() * 1e-6, _ => 0.01 + 0.99 * random.NextDouble() };
        int q = random.Next(1, n + 1);
        AssertEquilibrium(BaronFerejohn.Weighted(p, d, q));
    }

    [Fact]
    public void Weighted_LargeChamber_IsAStationaryEquilibrium()
    {
        double[] p = [.. Enumerable.Range(1, 2_001).Select(i => i * i / (2_001.0 * 2_002 * 4_003 / 6))];
        AssertEquilibrium(BaronFerejohn.Weighted(p, 0.95));
        AssertEquilibrium(BaronFerejohn.Weighted(p, 1, 1_500));
    }

    /// <summary>From the definition: each proposer buys the cheapest votes, and each value is what it leads to.</summary>
    [Fact]
    public void Weighted_SomeHardlyEverRecognised_PartnerProbabilitiesStaySharp()
    {
        // The third cheapest is one of the two of about 7e-7, whose values are as small.
        BaronFerejohn chamber = BaronFerejohn.Weighted([0.4, 0.46, 0.1399985767000000, 0, 7.115e-7, 7.118e-7], 0.0014, 3);
        Assert.Equal(2, chamber.PartnerProbabilities.Sum(), 1e-11);
    }

    [Fact]
    public void Weighted_NextToNoPatience_HasNoNaN()
    {
        BaronFerejohn solved = BaronFerejohn.Weighted([0.2, 0.3, 0.5], double.Epsilon, 2);
        Assert.All(solved.PartnerProbabilities, probability => Assert.InRange(probability, 0, 1));
    }

    private static void AssertEquilibrium(BaronFerejohn solved)
    {
        (int n, int q, double d) = (solved.Members, solved.Majority, solved.Discount);
        double[] prices = [.. solved.Values.Select(value => d * value)];
        double[] order = [.. prices.Order()];
        double cheapest = order.Take(q).Sum();
        AssertNear(prices, solved.PartnerShares);
        Assert.Equal(1, solved.Values.Sum(), 1e-12);
        Assert.Equal(q - 1, solved.PartnerProbabilities.Sum(), 1e-7 * n);
        for (int i = 0; i < n; i++)
        {
            (double p, double price, double taken) = (solved.Recognition[i], prices[i], solved.PartnerProbabilities[i]);
            // The q - 1 cheapest others: the q cheapest without itself where it is one of them.
            double cost = price <= order[q - 1] ? cheapest - price : cheapest - order[q - 1];
            Assert.Equal(1 - cost, solved.ProposerShares[i], 1e-12);
            Assert.Equal(p * solved.ProposerShares[i] + price * taken, solved.Values[i], 1e-12);
            Assert.InRange(taken, 0, 1 - p + 1e-15);
            // Those clearly below the price of the last vote bought are always taken, those above it never.
            if (price < order[q - 1] - 1e-12)
                Assert.Equal(1 - p, taken, 1e-12);
            if (price > order[q - 1] + 1e-12)
                Assert.Equal(0, taken);
        }
    }

    [Fact]
    public void BadInput_Throws()
    {
        Assert.Equal(
            "recognition sum to 0.75; probabilities must sum to 1 within 1E-09. (Parameter 'recognition')",
            Assert.Throws<ArgumentException>(() => BaronFerejohn.Weighted([0.5, 0.25], 0.9)).Message);
        Assert.Equal(
            "recognition[1] was -0.5; a probability must be in [0, 1]. (Parameter 'recognition')",
            Assert.Throws<ArgumentException>(() => BaronFerejohn.Weighted([1, -0.5, 0.5], 0.9)).Message);
        Assert.Throws<ArgumentException>(() => BaronFerejohn.Weighted([], 0.9));
        Assert.Throws<ArgumentException>(() => BaronFerejohn.Weighted([1, double.NaN], 0.9));
        Assert.Throws<ArgumentNullException>(() => BaronFerejohn.Weighted(null!, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaronFerejohn.Weighted([0.5, 0.5], 1.1));
        Assert.Equal(
            "majority was 3; it must be at most 2. (Parameter 'majority')",
            Assert.Throws<ArgumentOutOfRangeException>(() => BaronFerejohn.Weighted([0.5, 0.5], 0.9, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => BaronFerejohn.Equal(3, 0.9, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaronFerejohn.Equal(0, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaronFerejohn.Equal(int.MaxValue, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaronFerejohn.Equal(3, double.NaN));
    }

    [Fact]
    public void Weighted_ListChangedAfterwards_ChangesNothing()
    {
        double[] p = [0.5, 0.5];
        BaronFerejohn solved = BaronFerejohn.Weighted(p, 0.9);
        p[0] = 7;
        Assert.Equal(BaronFerejohn.Weighted([0.5, 0.5], 0.9), solved);
    }

    private static void AssertNear(IEnumerable<double> expected, IEnumerable<double> actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
}
