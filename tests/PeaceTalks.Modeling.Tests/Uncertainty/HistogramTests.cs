namespace PeaceTalks.Modeling.Tests;

public sealed class HistogramTests
{
    [Fact]
    public void Quantile_InsideABin_IsLinear()
    {
        Histogram h = new(0, 4, [0, 2, 6, 0]);
        Assert.Equal(8, h.Count);
        Assert.Equal(1.0, h.Quantile(0));
        Assert.Equal(1.5, h.Quantile(0.125));
        Assert.Equal(2.0, h.Quantile(0.25));
        Assert.Equal(2.5, h.Quantile(0.625));
        Assert.Equal(3.0, h.Quantile(1));
        Assert.Equal([0.0, 1, 2, 3, 4], Enumerable.Range(0, 5).Select(h.Edge));
    }

    [Fact]
    public void Cdf_InsideABin_IsLinear()
    {
        Histogram h = new(0, 4, [0, 2, 6, 0]);
        Assert.Equal(0.0, h.Cdf(-1));
        Assert.Equal(0.125, h.Cdf(1.5));
        Assert.Equal(0.625, h.Cdf(2.5));
        Assert.Equal(1.0, h.Cdf(4));
        Assert.Equal(1.0, h.Cdf(double.PositiveInfinity));
        Assert.Equal(double.NaN, h.Cdf(double.NaN));
    }

    [Fact]
    public void QuantileAndCdf_Empty_AreNull()
    {
        Histogram h = new(0, 1, [0, 0]);
        Assert.Null(h.Quantile(0.5));
        Assert.Null(h.Cdf(0.5));
    }

    [Fact]
    public void Equality_SameRangeAndCounts_IsByValue()
    {
        long[] counts = [1, 2];
        Histogram h = new(0, 1, counts);
        counts[0] = 5;
        Assert.Equal(new Histogram(0, 1, [1, 2]), h);
        Assert.Equal(new Histogram(0, 1, [1, 2]).GetHashCode(), h.GetHashCode());
        Assert.NotEqual(new Histogram(0, 2, [1, 2]), h);
        Assert.NotEqual(new Histogram(0, 1, [2, 1]), h);
        Assert.Equal("2 bins on [0, 1], 3 observations", h.ToString());
    }

    [Fact]
    public void Arguments_OutOfRange_Throw()
    {
        Histogram h = new(0, 1, [1, 2]);
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => h.Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => h.Edge(3));
    }
}
