using MathNet.Numerics;

namespace PeaceTalks.Modeling.Tests;

public sealed class DistributionKindTests
{
    [Theory]
    [InlineData(2, 3)]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    [InlineData(1.8, 4.2)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.3, 2)]
    [InlineData(500, 3)]
    [InlineData(40, 60)]
    [InlineData(0.01, 0.01)]
    [InlineData(1e6, 1e6)]
    public void BetaQuantile_AtManyPoints_IsWithin1e11OfTheInverse(double a, double b)
    {
        BetaQuantile quantile = new(a, b);
        BetaTail lower = new(a, b);
        BetaTail upper = new(b, a);
        for (ulong i = 0; i < 3000; i++)
        {
            // Every octave alike.
            double u = 0.5 * Math.Pow(2, -18 * Philox.Uniform(21, i, 0));
            Assert.Equal(lower.Solve(u, double.NaN), quantile.At(u), 1e-11);
            Assert.Equal(1 - upper.Solve(u, double.NaN), quantile.At(1 - u), 1e-11);
        }
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(1.8, 4.2)]
    [InlineData(500, 3)]
    public void BetaQuantile_AgainstMathNet_Agrees(double a, double b)
    {
        Distribution beta = Distribution.Beta(a, b);
        for (int i = 1; i < 200; i++)
            Assert.Equal(MathNet.Numerics.Distributions.Beta.InvCDF(a, b, i / 200.0), beta.Quantile(i / 200.0), 1e-9);
    }

    [Fact]
    public void BetaQuantile_ClosedForms_AreMet()
    {
        // Beta(a, 1): u^(1/a). Beta(1/2, 1/2): sin²(π u / 2).
        Distribution power = Distribution.Pert(0, 1, 1);
        Distribution arcsine = Distribution.Beta(0.5, 0.5);
        Distribution steep = Distribution.Beta(0.01, 1);
        for (ulong i = 0; i < 5000; i++)
        {
            double u = Philox.Uniform(22, i, 0);
            Assert.Equal(Math.Pow(u, 0.2), power.Quantile(u), 1e-11);
            Assert.Equal(Math.Pow(Math.Sin(Math.PI * u / 2), 2), arcsine.Quantile(u), 1e-11);
            Assert.Equal(Math.Pow(u, 100), steep.Quantile(u), 1e-11);
        }
        Assert.Equal(1e-200, steep.Quantile(0.01), 1e-210);
    }

    [Fact]
    public void Pert_OrdinaryParameters_IsTheBetaWithItsShapes()
    {
        // Width 0.5, mode a fifth of the way: shapes 1.8 and 4.2.
        Distribution pert = Distribution.Pert(0.1, 0.2, 0.6);
        Assert.Equal(1.5 / 6, pert.Mean, 1e-15);
        Assert.Equal(0.25 * 1.8 * 4.2 / 252, pert.Variance, 1e-15);
        for (int i = 1; i < 100; i++)
            Assert.Equal(0.1 + 0.5 * MathNet.Numerics.Distributions.Beta.InvCDF(1.8, 4.2, i / 100.0), pert.Quantile(i / 100.0), 1e-9);
    }

    [Fact]
    public void NormalLogNormalTriangular_AgainstMathNet_Agree()
    {
        Distribution normal = Distribution.Normal(3, 2);
        Distribution logNormal = Distribution.LogNormal(2, 1.5);
        Distribution triangular = Distribution.Triangular(1, 2, 7);
        double sigma = Math.Log(1.5);
        Assert.Equal(2, MathNet.Numerics.Distributions.LogNormal.WithMeanVariance(logNormal.Mean, logNormal.Variance).Median, 1e-12);
        Assert.Equal(new MathNet.Numerics.Distributions.Triangular(1, 7, 2).Variance, triangular.Variance, 1e-14);
        for (ulong i = 0; i < 5000; i++)
        {
            double p = Philox.Uniform(23, i, 0);
            Assert.Equal(MathNet.Numerics.Distributions.Normal.InvCDF(3, 2, p), normal.Quantile(p), 1e-13);
            Assert.Equal(MathNet.Numerics.Distributions.LogNormal.InvCDF(Math.Log(2), sigma, p), logNormal.Quantile(p), 1e-12);
            Assert.Equal(MathNet.Numerics.Distributions.Triangular.InvCDF(1, 7, 2, p), triangular.Quantile(p), 1e-12);
            double x = 10 * p;
            Assert.Equal(MathNet.Numerics.Distributions.Normal.CDF(3, 2, x), normal.Cdf(x), 1e-14);
            Assert.Equal(MathNet.Numerics.Distributions.LogNormal.CDF(Math.Log(2), sigma, x), logNormal.Cdf(x), 1e-14);
            Assert.Equal(MathNet.Numerics.Distributions.Triangular.CDF(1, 7, 2, x), triangular.Cdf(x), 1e-14);
        }
    }

    [Fact]
    public void Normal_TruncatedMoments_MeetTheClosedForms()
    {
        // Johnson, Kotz and Balakrishnan 1994, 13.134: mean (φ(a) − φ(b)) / Z, where it loses no digits.
        double z = SpecialFunctions.Erf(1 / Math.Sqrt(2));
        double density = Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI);
        Distribution symmetric = Distribution.Normal(5, 2, 3, 7);
        Assert.Equal(5, symmetric.Mean, 1e-13);
        Assert.Equal(4 * (1 - 2 * density / z), symmetric.Variance, 1e-13);
        Assert.Equal(Math.Sqrt(2 / Math.PI), Distribution.Normal(0, 1, low: 0).Mean, 1e-14);
        Assert.Equal(1 - 2 / Math.PI, Distribution.Normal(0, 1, high: 0).Variance, 1e-14);
        // Far out nearly exponential: mean a + 1/a − 2/a³ + 10/a⁵ − 74/a⁷, variance 1/a² − 6/a⁴ + 50/a⁶ − 518/a⁸.
        Distribution tail = Distribution.Normal(0, 1, low: 30);
        Assert.Equal(30 + 1 / 30.0 - 2 / 27e3 + 10 / 243e5 - 74 / 2187e7, tail.Mean, 1e-9);
        Assert.Equal(1 / 900.0 - 6 / 81e4 + 50 / 729e6 - 518 / 6561e8, tail.Variance, 1e-10);
    }

    [Fact]
    public void Normal_TruncatedFarOut_QuantileKeepsItsDigits()
    {
        // P(X > x | X > 30) at the median is one half: x = 30.0230... solves erfc(x/√2) = erfc(30/√2) / 2.
        double median = Distribution.Normal(0, 1, low: 30).Quantile(0.5);
        Assert.Equal(0.5, SpecialFunctions.Erfc(median / Math.Sqrt(2)) / SpecialFunctions.Erfc(30 / Math.Sqrt(2)), 1e-12);
        Assert.Equal(-median, Distribution.Normal(0, 1, high: -30).Quantile(0.5), 1e-14);
    }

    [Fact]
    public void LogNormal_UntruncatedMoments_MeetTheClosedForms()
    {
        double sigma = Math.Log(1.5);
        Distribution d = Distribution.LogNormal(2, 1.5);
        Assert.Equal(2 * Math.Exp(sigma * sigma / 2), d.Mean, 1e-14);
        Assert.Equal(d.Mean * d.Mean * (Math.Exp(sigma * sigma) - 1), d.Variance, 1e-14);
        // Bounds too far out to matter.
        Distribution wide = Distribution.LogNormal(2, 1.5, 1e-9, 1e9);
        Assert.Equal(d.Mean, wide.Mean, 1e-13);
        Assert.Equal(d.Variance, wide.Variance, 1e-13);
        Assert.True(Distribution.LogNormal(1, 1.0000001).Variance is > 0.99e-14 and < 1.01e-14);
    }

    [Fact]
    public void Quantiles_OutermostNotGiven_LinesGoOn()
    {
        Distribution d = Distribution.Quantiles((0.1, 2), (0.5, 3), (0.9, 6));
        Assert.Equal(1.75, d.Minimum, 1e-15);
        Assert.Equal(6.75, d.Maximum, 1e-15);
        Assert.Equal(2.5, d.Quantile(0.3), 1e-15);
        Assert.Equal(3, d.Quantile(0.5));
        Assert.Equal(0.7, d.Cdf(4.5), 1e-15);
    }

    [Fact]
    public void Quantiles_FlatStretch_IsAnAtom()
    {
        Distribution d = Distribution.Quantiles((0, 1), (0.3, 2), (0.6, 2), (1, 4));
        Assert.Equal(0.6, d.Cdf(2));
        Assert.Equal(0.3, d.Cdf(Math.BitDecrement(2)), 1e-15);
        Assert.Equal(2, d.Quantile(0.45));
        Assert.Equal(0.3 * 1.5 + 0.3 * 2 + 0.4 * 3, d.Mean, 1e-15);
        Distribution end = Distribution.Quantiles((0, 1), (0.5, 1), (1, 2));
        Assert.Equal(0.5, end.Cdf(1));
        Assert.Equal(0, end.Cdf(0.99));
        Assert.True(Distribution.Quantiles((0.2, 5), (0.4, 5)).IsFixed);
        Assert.False(end.IsFixed);
    }

    [Fact]
    public void Choices_WrittenInTenths_JumpExactlyThere()
    {
        Distribution d = Distribution.Choices((3, 0.2), (1, 0.7), (2, 0.1), (9, 0));
        Assert.Equal(1, d.Minimum);
        Assert.Equal(3, d.Maximum);
        Assert.Equal(0.8, d.Cdf(2));
        Assert.Equal(2, d.Quantile(0.8));
        Assert.Equal(3, d.Quantile(Math.BitIncrement(0.8)));
        Assert.Equal(1, d.Quantile(0.7));
        Assert.Equal(1.5, d.Mean, 1e-15);
        Assert.Equal(0.7 * 0.25 + 0.1 * 0.25 + 0.2 * 2.25, d.Variance, 1e-15);
        Assert.Equal(2, Distribution.Choices((2, 0.5), (2, 0.5)).Quantile(0.9));
        Assert.True(Distribution.Choices((2, 0.5), (2, 0.5), (5, 0)).IsFixed);
    }

    [Fact]
    public void ToString_EveryKind_ShowsItsParametersInTheInvariantCulture()
    {
        Assert.Equal("0.4", Distribution.Fixed(0.4).ToString());
        Assert.Equal("uniform(-1.5, 2)", Distribution.Uniform(-1.5, 2).ToString());
        Assert.Equal("triangular(0, 0.5, 2)", Distribution.Triangular(0, 0.5, 2).ToString());
        Assert.Equal("pert(0.1, 0.2, 0.6)", Distribution.Pert(0.1, 0.2, 0.6).ToString());
        Assert.Equal("normal(0.3, 0.2)", Distribution.Normal(0.3, 0.2).ToString());
        Assert.Equal("normal(0.3, 0.2) within [0, 1]", Distribution.Normal(0.3, 0.2, 0, 1).ToString());
        Assert.Equal("normal(0.3, 0.2) within [-∞, 1]", Distribution.Normal(0.3, 0.2, high: 1).ToString());
        Assert.Equal("logNormal(2, 1.5) within [1, ∞]", Distribution.LogNormal(2, 1.5, 1).ToString());
        Assert.Equal("beta(2, 3)", Distribution.Beta(2, 3).ToString());
        Assert.Equal("beta(2, 3) on [-1, 1]", Distribution.Beta(2, 3, -1, 1).ToString());
        Assert.Equal("quantiles(0.9: 6, 0.1: 2.5)", Distribution.Quantiles((0.9, 6), (0.1, 2.5)).ToString());
        Assert.Equal("choices(3: 0.25, 1: 0.75)", Distribution.Choices((3, 0.25), (1, 0.75)).ToString());
    }

    [Fact]
    public void Equality_OtherOrderOrOtherNumbers_Differs()
    {
        Assert.NotEqual(Distribution.Choices((3, 0.25), (1, 0.75)), Distribution.Choices((1, 0.75), (3, 0.25)));
        Assert.NotEqual(Distribution.Pert(0, 0.5, 1), Distribution.Pert(0, 0.4, 1));
        Assert.NotEqual(Distribution.Triangular(0, 0.5, 1), Distribution.Pert(0, 0.5, 1));
    }
}
