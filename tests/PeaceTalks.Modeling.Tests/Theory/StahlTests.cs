using FsCheck.Xunit;
using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Alternating offers with a last round.</summary>
public sealed class StahlTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1.0 / 10)]
    [InlineData(3, 91.0 / 100)]
    [InlineData(4, 181.0 / 1000)]
    [InlineData(5, 8371.0 / 10000)]
    [InlineData(6, 24661.0 / 100000)]
    public void Shares_NineTenths_Figures(int rounds, double first)
    {
        Payoffs shares = Stahl.Shares(0.9, 0.9, rounds);
        Assert.Equal(first, shares.First, 1e-15);
        Assert.Equal(1 - first, shares.Second, 1e-15);
    }

    [Property]
    public void Shares_Any_IsBackwardInduction(byte one, byte other, byte count)
    {
        (double d1, double d2, int rounds) = (one / 255.0, other / 255.0, count + 1);
        // From the last round: the proposer keeps all but what waiting is worth to the other.
        double proposer = 1;
        for (int round = rounds - 1; round >= 1; round--)
            proposer = 1 - (round % 2 == 1 ? d2 : d1) * proposer;
        Assert.Equal(proposer, Stahl.Shares(d1, d2, rounds).First, 1e-13);
        Assert.Equal(1 - proposer, Stahl.Shares(d1, d2, rounds).Second, 1e-13);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue - 1)]
    public void Shares_ManyRounds_IsRubinstein(int rounds)
    {
        Assert.Equal(10.0 / 19, Stahl.Shares(0.9, 0.9, rounds).First, 1e-15);
        Assert.Equal(2.0 / 11, Stahl.Shares(0.5, 0.9, rounds).First, 1e-15);
        Assert.Equal(1, Stahl.Shares(1, 0.5, rounds).First, 1e-15);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 0)]
    [InlineData(int.MaxValue, 1)]
    public void Shares_NobodyMindsWaiting_TheLastToProposeGetsAll(int rounds, double first) =>
        Assert.Equal(new Payoffs(first, 1 - first), Stahl.Shares(1, 1, rounds));

    [Fact]
    public void Shares_NothingToWaitFor_TheFirstGetsAll() => Assert.Equal(new Payoffs(1, 0), Stahl.Shares(0, 0, 9));

    [Fact]
    public void Shares_MoreRounds_ApproachRubinsteinFromBothSides()
    {
        double limit = Rubinstein.Shares(0.9, 0.8).First;
        for (int rounds = 1; rounds < 40; rounds++)
        {
            double now = Stahl.Shares(0.9, 0.8, rounds).First - limit;
            Assert.Equal(rounds % 2 == 1, now > 0);
            Assert.True(Math.Abs(Stahl.Shares(0.9, 0.8, rounds + 2).First - limit) < Math.Abs(now));
        }
    }

    [Fact]
    public void SharesFrom_LaterRound_IsTheRestOfTheGameForTheOneWhoseTurnItIs()
    {
        // Three rounds: in the last the first takes all, in the second the second keeps 1 - 0.9.
        Assert.Equal(new Payoffs(1, 0), Stahl.SharesFrom(0.9, 0.8, 3, 3));
        Assert.Equal(0.9, Stahl.SharesFrom(0.9, 0.8, 3, 2).First, 1e-15);
        Assert.Equal(1 - 0.8 * 0.1, Stahl.SharesFrom(0.9, 0.8, 3, 1).First, 1e-15);
    }

    [Fact]
    public void BadInput_Throws()
    {
        Assert.Equal(
            "rounds was 0; it must be at least 1. (Parameter 'rounds')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Stahl.Shares(0.9, 0.9, 0)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Stahl.SharesFrom(0.9, 0.9, 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stahl.SharesFrom(0.9, 0.9, 3, 0));
    }
}
