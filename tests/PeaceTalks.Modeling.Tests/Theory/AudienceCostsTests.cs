using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

public sealed class AudienceCostsTests
{
    /// <summary>wA and wB uniform on [-1, 0], a = 1/4: A fights from -1/4 on, a quarter of it; r = 4/5 makes bluffs gain nothing, so that B resists from -4/5 on, f = 5/9, bluffs 1/5.</summary>
    [Fact]
    public void Equilibrium_UniformWarValues_IsWhatIsWorkedOutByHand()
    {
        AudienceCosts equilibrium = AudienceCosts.Equilibrium(0.25, Distribution.Uniform(-1, 0), Distribution.Uniform(-1, 0));
        Assert.Equal(0.8, equilibrium.ProbabilityOfResistance, 1e-12);
        Assert.Equal(-0.8, equilibrium.LeastWarValueToResist, 1e-12);
        Assert.Equal(0.2, equilibrium.ProbabilityOfBluff, 1e-12);
        Assert.Equal(0.45, equilibrium.ProbabilityOfThreat, 1e-12);
        Assert.Equal(0.2, equilibrium.ProbabilityOfWar, 1e-12);
        Assert.Equal(-0.25, equilibrium.LeastWarValueToFight);
        Assert.True(equilibrium.AlsoWithoutThreats);
    }

    [Fact]
    public void Equilibrium_BThatPrefersWar_LeavesNoRoomForBluffs()
    {
        AudienceCosts equilibrium = AudienceCosts.Equilibrium(1, Distribution.Uniform(-2, 0.5), Distribution.Uniform(-0.1, 0.9));
        // B prefers war to giving in nine times in ten, more often than 1/2; A threatens from -(1/10)/(9/10) on.
        Assert.Equal(0, equilibrium.ProbabilityOfBluff);
        Assert.False(equilibrium.AlsoWithoutThreats);
        Assert.Equal(0.9, equilibrium.ProbabilityOfResistance, 1e-12);
        Assert.Equal((0.5 + 1 / 9.0) / 2.5, equilibrium.ProbabilityOfThreat, 1e-12);
    }

    [Fact]
    public void Equilibrium_BThatDreadsWar_LetsAllBluff()
    {
        AudienceCosts equilibrium = AudienceCosts.Equilibrium(0.5, Distribution.Uniform(-1, 0), Distribution.Uniform(-9, -8));
        Assert.Equal(1, equilibrium.ProbabilityOfThreat);
        Assert.Equal(0, equilibrium.ProbabilityOfResistance);
        Assert.Equal(0.5, equilibrium.ProbabilityOfBluff, 1e-12);
    }

    /// <summary>No type of either side gains by doing something else.</summary>
    [Fact]
    public void Equilibrium_RandomDistributions_NoTypeGainsByDeviating()
    {
        Random random = new(5);
        int[] kinds = new int[3];
        for (int number = 0; number < 500; number++)
        {
            double a = random.NextDouble() * 2;
            Distribution Next() => random.Next(2) == 0 ? Distribution.Uniform(-3 * random.NextDouble() - 0.1, random.NextDouble() - 0.05) : Distribution.Pert(-3, -2 * random.NextDouble(), random.NextDouble() * 0.9);
            Distribution warA = Next(), warB = Next();
            AudienceCosts equilibrium = AudienceCosts.Equilibrium(a, warA, warB);
            double r = equilibrium.ProbabilityOfResistance, threat = equilibrium.ProbabilityOfThreat, bluff = equilibrium.ProbabilityOfBluff, fighters = 1 - warA.Cdf(-a);
            kinds[bluff == 0 ? 0 : bluff < 1 - fighters - 1e-12 ? 1 : 2]++;
            Assert.True(bluff <= 1 - fighters + 1e-12 && threat <= 1 + 1e-12);
            // B resists just from the type on that is indifferent, given how many threats are bluffs.
            double honest = threat > 0 ? (threat - bluff) / threat : 1;
            Assert.Equal(r, 1 - warB.Cdf(equilibrium.LeastWarValueToResist), 1e-9);
            if (honest > 0)
                Assert.Equal(0, 1 - honest + honest * equilibrium.LeastWarValueToResist, 1e-9);
            // A bluff gains where all bluff, loses where none does, and neither where some do.
            double gain = 1 - r - a * r;
            Assert.True(fighters > 1 - 1e-12 || (bluff == 0 ? gain <= 1e-9 : bluff >= 1 - fighters - 1e-12 ? gain >= -1e-9 : Math.Abs(gain) <= 1e-9), $"number {number}: {gain} {equilibrium}");
            // Who threatens and would fight is just who gains by it.
            double least = Math.Max(-a, r > 0 ? -(1 - r) / r : double.NegativeInfinity);
            Assert.Equal(1 - warA.Cdf(least), threat - bluff, 1e-9);
            Assert.Equal((threat - bluff) * r, equilibrium.ProbabilityOfWar, 1e-9);
        }
        Assert.All(kinds, count => Assert.True(count > 5, string.Join(" ", kinds)));
    }

    [Fact]
    public void Equilibrium_BadInput_IsRefused()
    {
        Distribution war = Distribution.Uniform(-1, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => AudienceCosts.Equilibrium(-0.1, war, war));
        Assert.Throws<ArgumentException>(() => AudienceCosts.Equilibrium(0.1, 0.5, war));
        Assert.Throws<ArgumentException>(() => AudienceCosts.Equilibrium(0.1, war, Distribution.Choices((-1, 0.5), (0, 0.5))));
        Assert.Throws<ArgumentException>(() => AudienceCosts.Equilibrium(0.1, war, Distribution.Quantiles((0, -1), (0.3, -0.5), (0.7, -0.5), (1, 1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => AudienceCosts.Equilibrium(0.1, war, Distribution.Uniform(0, 2)));
        Assert.Throws<ArgumentNullException>(() => AudienceCosts.Equilibrium(0.1, null!, war));
    }
}
