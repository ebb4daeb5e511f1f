using FsCheck.Xunit;
using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Alternating offers without a last round.</summary>
public sealed class RubinsteinTests
{
    [Theory]
    [InlineData(0.9, 0.9, 10.0 / 19)]
    [InlineData(0.5, 0.9, 2.0 / 11)]
    [InlineData(0, 0.5, 1.0 / 2)]
    [InlineData(1, 0.5, 1)]
    [InlineData(0.9, 0.8, 5.0 / 7)]
    [InlineData(0.5, 1, 0)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0, 0, 1)]
    public void Shares_Figures(double d1, double d2, double first)
    {
        Payoffs shares = Rubinstein.Shares(d1, d2);
        Assert.Equal(first, shares.First, 1e-15);
        Assert.Equal(1 - first, shares.Second, 1e-15);
    }

    [Fact]
    public void Shares_GreatPatience_KeepsItsDigits()
    {
        // d = 1 - 2^-40 both: 1 / (1 + d), and what is left over one half is (1 - d) / (2 (1 + d)).
        double d = 1 - Math.Pow(2, -40);
        Assert.Equal(1 / (1 + d), Rubinstein.Shares(d, d).First, 1e-16);
        // The first twice as impatient: 2^-40 / (2^-40 + 2^-39 (1 - 2^-40)), a third.
        Assert.Equal(1.0 / 3, Rubinstein.Shares(1 - Math.Pow(2, -39), d).First, 1e-11);
    }

    [Property]
    public void Shares_AnyDiscounts_EachIsLeftExactlyWhatWaitingIsWorth(byte one, byte other)
    {
        (double d1, double d2) = (one / 256.0, other / 256.0);
        Payoffs shares = Rubinstein.Shares(d1, d2);
        Assert.Equal(d2 * Rubinstein.Shares(d2, d1).First, shares.Second, 1e-15);
        Assert.Equal(1, shares.First + shares.Second, 1e-15);
    }

    [Fact]
    public void Shares_BothOne_ThrowsThatNothingIsSingledOut() =>
        Assert.Equal(
            "firstDiscount and secondDiscount were both 1; at least one must be below 1: the division is not determined otherwise. (Parameter 'secondDiscount')",
            Assert.Throws<ArgumentException>(() => Rubinstein.Shares(1, 1)).Message);

    [Theory]
    [InlineData(1.1, 0.5)]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void Shares_NoDiscountFactor_Throws(double d1, double d2)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.Shares(d1, d2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.WithBreakdown(d1, d2, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.WithOutsideOptions(d1, d2, 0.1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stahl.Shares(d1, d2, 3));
    }

    [Fact]
    public void Shares_AboveOne_SaysWhatWasGivenAndWhatIsAllowed() =>
        Assert.Equal(
            "firstDiscount was 1.1; it must be in [0, 1]. (Parameter 'firstDiscount')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.Shares(1.1, 0.5)).Message);

    [Theory]
    // Neither binds: as responders they get 9/19 anyway.
    [InlineData(0.9, 0.9, 0.4, 0.4, 10.0 / 19)]
    [InlineData(0.9, 0.9, 0, 0.47, 10.0 / 19)]
    // The second's binds: it is left that.
    [InlineData(0.9, 0.9, 0, 0.6, 0.4)]
    // The first's binds: the second would keep 0.4 as a proposer, 0.36 a round earlier.
    [InlineData(0.9, 0.9, 0.6, 0, 0.64)]
    // Both bind.
    [InlineData(0.5, 0.5, 0.4, 0.5, 0.5)]
    // The first's binds only against a second without option: 0.95 (1 - 0.6) < 0.48.
    [InlineData(0.95, 0.95, 0.48, 0.51, 0.49)]
    // Together all.
    [InlineData(1, 1, 0.25, 0.75, 0.25)]
    [InlineData(0.9, 0.9, 0.25, 0.75, 0.25)]
    [InlineData(0, 0, 0.25, 0.5, 0.5)]
    public void WithOutsideOptions_Cases(double d1, double d2, double w1, double w2, double first)
    {
        Payoffs shares = Rubinstein.WithOutsideOptions(d1, d2, w1, w2)!.Value;
        Assert.Equal(first, shares.First, 1e-15);
        Assert.Equal(1 - first, shares.Second, 1e-15);
    }

    [Property]
    public void WithOutsideOptions_Any_IsTheFixedPointOfBestResponses(byte a, byte b, byte c, byte d)
    {
        (double d1, double d2, double w1, double w2) = (a / 256.0, b / 256.0, c / 256.0, d / 256.0);
        if (w1 + w2 > 1)
        {
            Assert.Null(Rubinstein.WithOutsideOptions(d1, d2, w1, w2));
            return;
        }
        Payoffs first = Rubinstein.WithOutsideOptions(d1, d2, w1, w2)!.Value;
        Payoffs second = Rubinstein.WithOutsideOptions(d2, d1, w2, w1)!.Value;
        Assert.Equal(Math.Max(w2, d2 * second.First), first.Second, 1e-14);
        Assert.Equal(Math.Max(w1, d1 * first.First), second.Second, 1e-14);
    }

    [Fact]
    public void WithOutsideOptions_TogetherMoreThanThePie_NoDivision() =>
        Assert.Null(Rubinstein.WithOutsideOptions(0.9, 0.9, 0.6, 0.5));

    [Fact]
    public void WithOutsideOptions_NothingDecides_Throws() =>
        Assert.Throws<ArgumentException>(() => Rubinstein.WithOutsideOptions(1, 1, 0.1, 0.2));

    [Theory]
    // No risk: Rubinstein. Certain breakdown: an ultimatum.
    [InlineData(0.9, 0.9, 0, 0.2, 0.1, 10.0 / 19)]
    [InlineData(0.9, 0.9, 1, 0.2, 0.1, 0.9)]
    // No impatience, b = 0: 1 / (2 - q) as with d = 1 - q.
    [InlineData(1, 1, 0.1, 0, 0, 10.0 / 19)]
    // V1 = 1 - 0.1 * 0.1 - 0.9 V2, V2 = 1 - 0.1 * 0.2 - 0.9 V1: V1 = (0.99 - 0.882) / 0.19.
    [InlineData(1, 1, 0.1, 0.2, 0.1, 0.108 / 0.19)]
    // Both: a = 0.5 * 0.8 = 0.4: V1 = (1 - 0.4) / (1 - 0.16).
    [InlineData(0.8, 0.8, 0.5, 0, 0, 0.6 / 0.84)]
    [InlineData(1, 1, 0.3, 0.4, 0.6, 0.4)]
    public void WithBreakdown_Cases(double d1, double d2, double q, double b1, double b2, double first)
    {
        Payoffs shares = Rubinstein.WithBreakdown(d1, d2, q, b1, b2);
        Assert.Equal(first, shares.First, 1e-15);
        Assert.Equal(1 - first, shares.Second, 1e-15);
    }

    [Fact]
    public void WithBreakdown_RiskFallsToNothing_TheNashSolution()
    {
        // b = (0.3, 0.1): the surplus of 0.6 in halves.
        Assert.Equal(0.6, Rubinstein.WithBreakdown(1, 1, 1e-12, 0.3, 0.1).First, 1e-11);
        Assert.Equal(0.6, Rubinstein.WithBreakdown(1, 1, 1e-300, 0.3, 0.1).First, 1e-15);
        Assert.Equal(0.6, Rubinstein.QuickOffers(0, 0, 2, 0.3, 0.1).First, 1e-15);
    }

    [Property]
    public void WithBreakdown_Any_EachIsLeftExactlyWhatRefusingIsWorth(byte a, byte b, byte c, byte d, byte e)
    {
        (double d1, double d2, double q, double b1) = (a / 255.0, b / 255.0, (c + 1) / 256.0, d / 255.0);
        double b2 = (1 - b1) * e / 255;
        Payoffs first = Rubinstein.WithBreakdown(d1, d2, q, b1, b2);
        Payoffs second = Rubinstein.WithBreakdown(d2, d1, q, b2, b1);
        Assert.Equal(q * b2 + (1 - q) * d2 * second.First, first.Second, 1e-14);
        Assert.Equal(1, first.First + first.Second, 1e-14);
    }

    [Fact]
    public void WithBreakdown_BadInput_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.WithBreakdown(0.9, 0.9, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.WithBreakdown(0.9, 0.9, 0.1, -0.1));
        Assert.Throws<ArgumentException>(() => Rubinstein.WithBreakdown(1, 1, 0));
        Assert.Equal(
            "firstBreakdown was 0.75 and secondBreakdown 0.5; they must be together at most 1, the whole pie. (Parameter 'secondBreakdown')",
            Assert.Throws<ArgumentException>(() => Rubinstein.WithBreakdown(0.9, 0.9, 0.1, 0.75, 0.5)).Message);
    }

    [Theory]
    [InlineData(0.1, 0.3, 0.75)]
    [InlineData(0, 0.3, 1)]
    [InlineData(1e308, 1e308, 0.5)]
    public void QuickOffers_NoBreakdown_ByImpatience(double r1, double r2, double first) =>
        Assert.Equal(first, Rubinstein.QuickOffers(r1, r2).First, 1e-15);

    [Theory]
    [InlineData(0.05, 0.1, 0.2, 0.3, 0.1)]
    [InlineData(0.05, 0.1, 0, 0, 0)]
    [InlineData(0, 0, 1, 0.25, 0.5)]
    public void QuickOffers_IsWhereShortRoundsLead(double r1, double r2, double s, double b1, double b2)
    {
        const double time = 1e-7;
        Payoffs limit = Rubinstein.QuickOffers(r1, r2, s, b1, b2);
        Payoffs quick = Rubinstein.WithBreakdown(Math.Exp(-r1 * time), Math.Exp(-r2 * time), s * time, b1, b2);
        Assert.Equal(limit.First, quick.First, 1e-6);
        Assert.Equal(1, limit.First + limit.Second, 1e-15);
    }

    [Fact]
    public void QuickOffers_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => Rubinstein.QuickOffers(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.QuickOffers(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.QuickOffers(1, double.PositiveInfinity));
    }

    [Theory]
    [InlineData(0.1, 0.2, 1)]
    [InlineData(0.3, 0.2, 0.2)]
    [InlineData(0.3, 0, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(1, 1, 1)]
    public void WithFixedCosts_TheCheaperTakesAll(double c1, double c2, double first) =>
        Assert.Equal(new Payoffs(first, 1 - first), Rubinstein.WithFixedCosts(c1, c2));

    [Fact]
    public void WithFixedCosts_BadInput_Throws()
    {
        Assert.Equal(
            "firstCost and secondCost were both 0.25; they must differ or be at least 1. Every share of the first in [0.25, 1] is an equilibrium: the division is not determined otherwise. (Parameter 'secondCost')",
            Assert.Throws<ArgumentException>(() => Rubinstein.WithFixedCosts(0.25, 0.25)).Message);
        Assert.Equal(
            "firstCost was -0.25; it must be a finite number and not negative. (Parameter 'firstCost')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.WithFixedCosts(-0.25, 0.25)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.WithFixedCosts(0.25, double.NaN));
    }
}
