using System.Numerics;
using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

public sealed class VotingPowerTests
{
    [Fact]
    public void Of_FourOfThreeTwoOne_IsTheTextbook()
    {
        VotingPower power = VotingPower.Of(4, 3, 2, 1);
        Assert.Equal([4 / 6.0, 1 / 6.0, 1 / 6.0], power.ShapleyShubik);
        Assert.Equal([3 / 5.0, 1 / 5.0, 1 / 5.0], power.Banzhaf);
        Assert.Equal([0.75, 0.25, 0.25], power.Penrose);
        Assert.Equal([3, 1, 1], power.Swings);
    }

    /// <summary>The Security Council: 421/2145 to each permanent member, 4/2145 to each other.</summary>
    [Fact]
    public void Of_SecurityCouncil_IsAsPublished()
    {
        VotingPower power = VotingPower.Of(39, [.. Enumerable.Repeat(7, 5), .. Enumerable.Repeat(1, 10)]);
        Assert.Equal(421 / 2145.0, power.ShapleyShubik[0], 1e-15);
        Assert.Equal(4 / 2145.0, power.ShapleyShubik[14], 1e-15);
        Assert.Equal(848, power.Swings[0]);
        Assert.Equal(84, power.Swings[14]);
        Assert.Equal(0.1669, power.Banzhaf[0], 5e-5);
    }

    [Fact]
    public void Of_SixOf1958_LuxembourgNeverDecides()
    {
        VotingPower power = VotingPower.Of(12, 4, 4, 4, 2, 2, 1);
        Assert.Equal(0, power.ShapleyShubik[5]);
        Assert.Equal(14 / 60.0, power.ShapleyShubik[0], 1e-15);
        Assert.Equal(9 / 60.0, power.ShapleyShubik[3], 1e-15);
        Assert.Equal(5 / 21.0, power.Banzhaf[0], 1e-15);
    }

    [Fact]
    public void Of_RandomVotes_EqualsCountingAllCoalitions()
    {
        Random random = new(3);
        for (int number = 0; number < 300; number++)
        {
            int[] weights = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(0, 7))];
            if (weights.Sum() == 0)
                weights[0] = 1;
            int quota = random.Next(1, weights.Sum() + 1), n = weights.Length;
            VotingPower power = VotingPower.Of(quota, weights);
            BigInteger Factorial(int k) => Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, factor) => product * factor);
            BigInteger all = 0;
            for (int i = 0; i < n; i++)
            {
                BigInteger swings = 0, orders = 0;
                for (int coalition = 0; coalition < 1 << n; coalition++)
                {
                    int[] members = [.. Enumerable.Range(0, n).Where(k => (coalition >> k & 1) == 1)];
                    int weight = members.Sum(k => weights[k]);
                    if (members.Contains(i) || weight >= quota || weight + weights[i] < quota)
                        continue;
                    swings++;
                    orders += Factorial(members.Length) * Factorial(n - members.Length - 1);
                }
                all += swings;
                Assert.Equal(swings, power.Swings[i]);
                Assert.Equal((double)orders / (double)Factorial(n), power.ShapleyShubik[i], 1e-15);
                Assert.Equal((double)swings / (1 << (n - 1)), power.Penrose[i]);
            }
            Assert.Equal(1, power.ShapleyShubik.Sum(), 1e-12);
            Assert.Equal(1, power.Banzhaf.Sum(), 1e-12);
        }
    }

    /// <summary>A hundred and one alike, simple majority: each decides in C(100, 50) of 2^100 coalitions.</summary>
    [Fact]
    public void Of_ManyAlike_IsExactWhereADoubleWouldDrift()
    {
        VotingPower power = VotingPower.Of(51, [.. Enumerable.Repeat(1, 101)]);
        Assert.All(power.ShapleyShubik, share => Assert.Equal(1 / 101.0, share, 1e-17));
        Assert.Equal(BigInteger.Parse("100891344545564193334812497256", System.Globalization.CultureInfo.InvariantCulture), power.Swings[0]);
    }

    [Fact]
    public void Of_BadInput_SaysWhatIsAllowed()
    {
        Assert.Throws<ArgumentException>(() => VotingPower.Of(1));
        Assert.Throws<ArgumentNullException>(() => VotingPower.Of(1, null!));
        Assert.Contains("it must be from 1 to the sum of the weights, 6", Assert.Throws<ArgumentOutOfRangeException>(() => VotingPower.Of(7, 3, 2, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => VotingPower.Of(0, 3, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => VotingPower.Of(1, 3, -2, 1));
        Assert.Throws<ArgumentException>(() => VotingPower.Of(500_000_000, 500_000_000));
        Assert.Contains("divide all weights", Assert.Throws<ArgumentException>(() => VotingPower.Of(1_000_000_000, 1_000_000_000, 1_000_000_000)).Message, StringComparison.Ordinal);
    }
}
