namespace PeaceTalks.Modeling.Tests;

public sealed class StandardNormalTests
{
    /// <summary>Computed with 40 digits.</summary>
    [Theory]
    [InlineData(-37, 5.725571222524576e-300)]
    [InlineData(-10, 7.619853024160527e-24)]
    [InlineData(-6, 9.865876450376981e-10)]
    [InlineData(-3, 0.0013498980316300946)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-0.5, 0.3085375387259869)]
    [InlineData(0.25, 0.5987063256829237)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(2.5, 0.9937903346742238)]
    [InlineData(6, 0.9999999990134123)]
    public void Below_KnownValues_ToTheLastDigits(double z, double probability) =>
        Assert.Equal(1, StandardNormal.Below(z) / probability, tolerance: 1e-15);

    [Fact]
    public void Below_EdgesAndNothing_AreWhatTheyMustBe()
    {
        Assert.Equal(0.5, StandardNormal.Below(0));
        Assert.Equal(0, StandardNormal.Below(double.NegativeInfinity));
        Assert.Equal(0, StandardNormal.Below(-1e300));
        Assert.Equal(1, StandardNormal.Below(double.PositiveInfinity));
        Assert.Equal(double.NaN, StandardNormal.Below(double.NaN));
    }

    [Fact]
    public void Below_Quantile_GivesTheProbabilityBack()
    {
        for (int i = 1; i < 10_000; i++)
        {
            double probability = i / 10_000.0;
            Assert.Equal(probability, StandardNormal.Below(StandardNormal.Quantile(probability)), tolerance: 1e-15);
            // Far out, the last bit of z counts z² times.
            double small = Math.Pow(2, -i / 10.0);
            Assert.Equal(1, StandardNormal.Below(StandardNormal.Quantile(small)) / small, tolerance: 1e-12);
        }
    }
}
