using FsCheck.Xunit;
using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Demands made at the same time, and the ultimatum.</summary>
public sealed class NashDemandGameTests
{
    [Fact]
    public void Payoffs_Cases()
    {
        Assert.Equal([0.25, 0.5], NashDemandGame.Payoffs([0.25, 0.5]));
        Assert.Equal([0.1, 0.2, 0.7], NashDemandGame.Payoffs([0.1, 0.2, 0.7]));
        Assert.Equal([0, 0], NashDemandGame.Payoffs([0.75, 0.5]));
        Assert.Equal([0.2, 0.1], NashDemandGame.Payoffs([0.75, 0.5], [0.2, 0.1]));
    }

    [Theory]
    [InlineData(new[] { 0.25, 0.75 }, null, true)]
    [InlineData(new[] { 0.0, 1.0 }, null, true)]
    [InlineData(new[] { 0.25, 0.5 }, null, false)]
    [InlineData(new[] { 0.75, 0.5 }, null, false)]
    [InlineData(new[] { 1.0, 1.0 }, null, true)]
    [InlineData(new[] { 1.0, 0.5 }, null, false)]
    // Conflict is worth 0.3 to the first: it would break up 0.25.
    [InlineData(new[] { 0.25, 0.75 }, new[] { 0.3, 0.0 }, false)]
    [InlineData(new[] { 0.3, 0.7 }, new[] { 0.3, 0.0 }, true)]
    // What the other leaves each is no more than conflict.
    [InlineData(new[] { 1.0, 0.75 }, new[] { 0.3, 0.0 }, true)]
    // Three: with two who want it all nobody can mend it alone; with one the others' 0.25 is left to take.
    [InlineData(new[] { 1.0, 1.0, 0.0 }, null, true)]
    [InlineData(new[] { 1.0, 0.5, 0.25 }, null, false)]
    [InlineData(new[] { 0.1, 0.2, 0.7 }, null, true)]
    public void IsEquilibrium_Cases(double[] demands, double[]? conflict, bool expected) =>
        Assert.Equal(expected, NashDemandGame.IsEquilibrium(demands, conflict));

    [Fact]
    public void GridEquilibria_TwoParties_EveryFullDivisionAndAllForBoth()
    {
        IReadOnlyList<DemandProfile> equilibria = NashDemandGame.GridEquilibria(2, 4);
        Assert.Equal(["0,4", "1,3", "2,2", "3,1", "4,0", "4,4"], equilibria.Select(e => string.Join(',', e.Demands)));
        Assert.Equal([true, true, true, true, true, false], equilibria.Select(e => e.IsCompatible));
        Assert.Equal([0, 0], equilibria[^1].Payoffs);
        Assert.Equal([1, 3], equilibria[1].Payoffs);
    }

    [Property(MaxTest = 200)]
    public void GridEquilibria_Random_AreThoseWhereNoOtherDemandPays(int seed)
    {
        Random random = new(seed);
        int parties = random.Next(2, 5);
        int steps = random.Next(1, 6);
        int[] c = [.. Enumerable.Range(0, parties).Select(_ => random.Next(steps + 1))];
        int Paid(int[] x, int i) => x.Sum() <= steps ? x[i] : c[i];
        List<string> expected = [];
        for (int number = 0; number < Math.Pow(steps + 1, parties); number++)
        {
            int[] x = [.. Enumerable.Range(0, parties).Select(i => number / (int)Math.Pow(steps + 1, parties - 1 - i) % (steps + 1))];
            bool stable = Enumerable.Range(0, parties).All(i => Enumerable.Range(0, steps + 1).All(other =>
                Paid([.. x.Select((own, j) => j == i ? other : own)], i) <= Paid(x, i)));
            if (stable)
                expected.Add(string.Join(',', x));
            Assert.Equal(stable, NashDemandGame.IsEquilibrium([.. x.Select(k => k / (double)steps)], [.. c.Select(k => k / (double)steps)]));
        }
        Assert.Equal(expected, NashDemandGame.GridEquilibria(parties, steps, c).Select(e => string.Join(',', e.Demands)));
    }

    [Fact]
    public void SmoothedEquilibrium_TwoAlike_ByHand()
    {
        // g = 1, A = 2, noise 1: e = (sqrt(1 + 4) - 1) / 2, each demands half of 1 + e.
        double half = (1 + Math.Sqrt(5)) / 4;
        Assert.All(NashDemandGame.SmoothedEquilibrium(1, [0, 0])!, demand => Assert.Equal(half, demand, 1e-15));
    }

    [Property(MaxTest = 300)]
    public void SmoothedEquilibrium_Random_NoOtherDemandPays(byte noise, byte one, byte other, byte exponent)
    {
        double[] c = [one / 600.0, other / 600.0];
        double[] a = [1, (exponent + 1) / 256.0];
        double s = (noise + 1) / 256.0;
        IReadOnlyList<double> x = NashDemandGame.SmoothedEquilibrium(s, c, a)!;
        double Logarithm(int i, double demand)
        {
            double excess = Math.Max(0, demand + x[1 - i] - 1);
            return a[i] * Math.Log(demand - c[i]) - excess / s * (excess / s);
        }
        for (int i = 0; i < 2; i++)
        {
            for (int step = -50; step <= 50; step++)
            {
                double demand = x[i] + step * s / 50;
                if (demand > c[i])
                    Assert.True(Logarithm(i, demand) <= Logarithm(i, x[i]) + 1e-12);
            }
        }
    }

    [Fact]
    public void SmoothedEquilibrium_LessNoise_BecomesTheNashSolution()
    {
        double[] c = [0.1, 0.3, 0];
        double[] a = [1, 0.5, 0.5];
        IReadOnlyList<double> nash = NashDemandGame.NashSolution(c, a)!;
        // The gain of 0.6 as 2 : 1 : 1.
        Assert.All(nash.Zip((double[])[0.4, 0.45, 0.15]), pair => Assert.Equal(pair.Second, pair.First, 1e-15));
        double before = double.PositiveInfinity;
        for (double noise = 1; noise > 1e-7; noise /= 10)
        {
            double distance = NashDemandGame.SmoothedEquilibrium(noise, c, a)!.Zip(nash).Max(pair => pair.First - pair.Second);
            Assert.InRange(distance, 0, before);
            before = distance;
        }
        Assert.True(before < 1e-11);
    }

    [Fact]
    public void NashSolution_NothingToGain_IsNone()
    {
        Assert.Null(NashDemandGame.NashSolution([0.5, 0.5]));
        Assert.Null(NashDemandGame.SmoothedEquilibrium(0.1, [0.5, 0.75]));
    }

    [Fact]
    public void Ultimatum_Cases()
    {
        Assert.Equal(new Payoffs(1, 0), NashDemandGame.Ultimatum());
        Assert.Equal(new Payoffs(0.75, 0.25), NashDemandGame.Ultimatum(0.5, 0.25));
        Assert.Null(NashDemandGame.Ultimatum(0.8, 0.25));
        // The last round of alternating offers.
        Assert.Equal(Stahl.Shares(0.9, 0.9, 1), NashDemandGame.Ultimatum());
    }

    [Fact]
    public void BadInput_Throws()
    {
        Assert.Equal("demands had 1 numbers; it must have from 2 to 1000. (Parameter 'demands')", Assert.Throws<ArgumentException>(() => NashDemandGame.Payoffs([1])).Message);
        Assert.Equal("demands[1] was 1.5; it must be in [0, 1]. (Parameter 'demands')", Assert.Throws<ArgumentException>(() => NashDemandGame.Payoffs([1, 1.5])).Message);
        Assert.Equal(
            "conflict had 3 numbers; it must have one for each of the 2 parties. (Parameter 'conflict')",
            Assert.Throws<ArgumentException>(() => NashDemandGame.IsEquilibrium([0, 1], [0, 0, 0])).Message);
        Assert.Throws<ArgumentException>(() => NashDemandGame.IsEquilibrium([0, double.NaN]));
        Assert.Throws<ArgumentException>(() => NashDemandGame.NashSolution([0, 0], [0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashDemandGame.SmoothedEquilibrium(0, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashDemandGame.SmoothedEquilibrium(double.NaN, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashDemandGame.Ultimatum(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashDemandGame.GridEquilibria(1, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashDemandGame.GridEquilibria(2, 0));
        Assert.Throws<ArgumentException>(() => NashDemandGame.GridEquilibria(2, 4, [0, 5]));
        Assert.Equal(
            "10 parties and 100 steps were given; (steps + 1) to the power of parties must be at most 10000000. Take a coarser grid. (Parameter 'steps')",
            Assert.Throws<ArgumentOutOfRangeException>(() => NashDemandGame.GridEquilibria(10, 100)).Message);
    }
}
