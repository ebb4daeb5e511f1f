namespace PeaceTalks.Modeling.Tests;

public sealed class EstimateTests
{
    [Theory]
    [InlineData(8, 10, 0.490162, 0.943318, 1e-6)]
    [InlineData(0, 20, 0, 0.161125, 1e-6)]
    [InlineData(500, 1000, 0.469070, 0.530930, 1e-6)]
    [InlineData(18, 20, 0.6989663548, 0.9721335188, 1e-10)]
    [InlineData(30, 30, 0.8864866, 1, 1e-7)]
    public void OfProportion_PublishedCases_AreMet(long hits, long count, double lower, double upper, double tolerance)
    {
        Estimate estimate = Estimate.OfProportion(hits, count)!;
        Assert.Equal((double)hits / count, estimate.Value);
        Assert.Equal(lower, estimate.Lower, tolerance);
        Assert.Equal(upper, estimate.Upper, tolerance);
        Assert.Equal(count, estimate.Count);
    }

    [Fact]
    public void OfProportion_NoneOrAll_EndsExactlyAtZeroAndOne()
    {
        Assert.Equal(0, Estimate.OfProportion(0, 7)!.Lower);
        Assert.Equal(1, Estimate.OfProportion(7, 7)!.Upper);
        Assert.Null(Estimate.OfProportion(0, 0));
    }

    [Fact]
    public void OfMean_FewObservations_UsesStudentsT()
    {
        // t at 97.5 % with 3 degrees of freedom is 3.182446305; variance of 1, 2, 3, 4 is 5/3.
        Moments moments = default;
        foreach (long x in (long[])[1, 2, 3, 4])
            moments.Add(x);
        Estimate estimate = Estimate.OfMean(moments, 0.1, 0, 1)!;
        double half = 3.182446305 * Math.Sqrt(5.0 / 3 / 4) / 10;
        Assert.Equal(0.25, estimate.Value, 1e-15);
        Assert.Equal(0.25 - half, estimate.Lower, 1e-10);
        Assert.Equal(0.25 + half, estimate.Upper, 1e-10);
        Assert.Equal(0.3, Estimate.OfMean(moments, 0.1, 0.2, 0.3)!.Upper);
        Assert.Equal(0.2, Estimate.OfMean(moments, 0.1, 0.2, 0.3)!.Lower);
    }

    [Fact]
    public void OfMean_OneObservationOrNone_IsTheWholeRangeOrNull()
    {
        Moments moments = default;
        Assert.Null(Estimate.OfMean(moments, 1, 0, 10));
        moments.Add(4);
        Assert.Equal(new Estimate(4, 0, 10, 1), Estimate.OfMean(moments, 1, 0, 10));
    }

    [Fact]
    public void OfMean_ManyObservations_IsContinuousInTheCount()
    {
        double below = Estimate.OfMean(0, 1e6, 1_000_001, -1e9, 1e9).Upper / Math.Sqrt(1e6 / 1_000_001);
        double above = Estimate.OfMean(0, 1e6, 1_000_002, -1e9, 1e9).Upper / Math.Sqrt(1e6 / 1_000_002);
        Assert.Equal(1.95996398, below, 1e-5);
        Assert.Equal(below, above, 1e-5);
    }

    [Theory]
    [InlineData(0.3721, 0.3689, 0.3752, "0.372 [0.369, 0.375]")]
    [InlineData(1, 0.89, 1, "1.000 [0.890, 1.000]")]
    [InlineData(0.123456, 0.123416, 0.123496, "0.12346 [0.12342, 0.12350]")]
    [InlineData(250_123.4, 249_823, 250_423, "250123 [249823, 250423]")]
    [InlineData(12.34, 11.2, 13.6, "12.3 [11.2, 13.6]")]
    [InlineData(4, 4, 4, "4.00 [4.00, 4.00]")]
    public void ToString_Magnitudes_ShowWhatTheIntervalSupports(double value, double lower, double upper, string expected) =>
        Assert.Equal(expected, new Estimate(value, lower, upper, 100).ToString());
}
