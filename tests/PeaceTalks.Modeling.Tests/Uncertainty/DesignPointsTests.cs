namespace PeaceTalks.Modeling.Tests;

public sealed class DesignPointsTests
{
    private static readonly ulong[] Purposes = [.. Enumerable.Range(0, 5).Select(j => StableHash.Of($"quantity {j}"))];

    public static TheoryData<SamplingDesign> Designs => [.. Enum.GetValues<SamplingDesign>()];

    [Theory]
    [MemberData(nameof(Designs))]
    public void Point_AnyDesign_IsUniformByItself(SamplingDesign design)
    {
        // One point of many randomisations: the mean of 4,000 uniform numbers is within 5 standard errors of 1/2, of the squares of 1/3.
        const int randomisations = 4_000;
        double[] point = new double[Purposes.Length];
        double[] sums = new double[Purposes.Length], squares = new double[Purposes.Length];
        for (int r = 0; r < randomisations; r++)
        {
            new DesignPoints(design, 3, r * 16L, 16, Purposes).Point(11, point);
            for (int j = 0; j < point.Length; j++)
            {
                Assert.InRange(point[j], double.Epsilon, 1 - 1e-16);
                sums[j] += point[j] / randomisations;
                squares[j] += point[j] * point[j] / randomisations;
            }
        }
        Assert.All(sums, sum => Assert.InRange(sum, 0.5 - 5 * Math.Sqrt(1 / 12.0 / randomisations), 0.5 + 5 * Math.Sqrt(1 / 12.0 / randomisations)));
        Assert.All(squares, sum => Assert.InRange(sum, 1 / 3.0 - 5 * Math.Sqrt(4 / 45.0 / randomisations), 1 / 3.0 + 5 * Math.Sqrt(4 / 45.0 / randomisations)));
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Point_AnotherCoordinateInFront_LeavesTheOthersAsTheyWereButForSobol(SamplingDesign design)
    {
        DesignPoints points = new(design, 3, 0, 16, Purposes), more = new(design, 3, 0, 16, [StableHash.Of("new"), .. Purposes]);
        Assert.Equal(design != SamplingDesign.Sobol, All(points, 16).Zip(All(more, 16, Purposes.Length + 1)).All(pair => pair.First.SequenceEqual(pair.Second[1..])));
    }

    [Fact]
    public void Point_Plain_IsTheDrawOfTheReplication()
    {
        double[] drawn = new double[Purposes.Length];
        Luck.Of(9, 107).Numbers(Purposes, drawn);
        Assert.Equal(drawn, All(new DesignPoints(SamplingDesign.Plain, 9, 100, 16, Purposes), 16)[7]);
    }

    [Fact]
    public void Point_Antithetic_PairsMirrorEachOther()
    {
        double[][] points = All(new DesignPoints(SamplingDesign.Antithetic, 9, 100, 16, Purposes), 16);
        for (int pair = 0; pair < 16; pair += 2)
            Assert.Equal(points[pair].Select(u => 1 - u), points[pair + 1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(1_025)]
    public void Point_LatinHypercube_OneInEachPartOfEachCoordinate(int count)
    {
        double[][] points = All(new DesignPoints(SamplingDesign.LatinHypercube, 9, 100, count, Purposes), count);
        for (int j = 0; j < Purposes.Length; j++)
            Assert.Equal(Enumerable.Range(0, count), points.Select(point => (int)(point[j] * count)).Order());
    }

    [Fact]
    public void Point_LatinHypercube_CoordinatesAreIndependent()
    {
        // The correlation of n pairs of independent numbers has a standard error of 1 / sqrt(n - 1).
        const int count = 10_000;
        double[][] points = All(new DesignPoints(SamplingDesign.LatinHypercube, 9, 0, count, Purposes), count);
        for (int j = 1; j < Purposes.Length; j++)
        {
            double correlation = MathNet.Numerics.Statistics.Correlation.Pearson(points.Select(point => point[0]), points.Select(point => point[j]));
            Assert.InRange(correlation, -5 / Math.Sqrt(count - 1), 5 / Math.Sqrt(count - 1));
        }
    }

    [Fact]
    public void Point_Sobol_OneInEachElementaryIntervalOfTwoCoordinates()
    {
        // The first two coordinates are a (0, m, 2)-net, before scrambling and after: one point in each box of 2^-k times 2^-(m - k).
        const int m = 8, count = 1 << m;
        double[][] points = All(new DesignPoints(SamplingDesign.Sobol, 9, 0, count, Purposes), count);
        for (int k = 0; k <= m; k++)
            Assert.Equal(count, points.Select(point => ((int)(point[0] * (1 << k)), (int)(point[1] * (1 << (m - k))))).Distinct().Count());
    }

    [Fact]
    public void Point_SobolOfAnotherRandomisation_IsAnother()
    {
        double[][] points = All(new DesignPoints(SamplingDesign.Sobol, 9, 0, 16, Purposes), 16), others = All(new DesignPoints(SamplingDesign.Sobol, 9, 16, 16, Purposes), 16);
        Assert.Empty(points.SelectMany(point => point).Intersect(others.SelectMany(point => point)));
    }

    [Fact]
    public void Constructor_MoreCoordinatesThanSobolHas_SaysWhatToDo()
    {
        ulong[] many = new ulong[SobolSequence.MostDimensions + 1];
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => new DesignPoints(SamplingDesign.Sobol, 9, 0, 16, many));
        Assert.Contains("LatinHypercube", wrong.Message, StringComparison.Ordinal);
        _ = new DesignPoints(SamplingDesign.LatinHypercube, 9, 0, 16, many);
    }

    private static double[][] All(DesignPoints points, int count, int width = 5) => [.. Enumerable.Range(0, count).Select(index =>
    {
        double[] point = new double[width];
        points.Point(index, point);
        return point;
    })];
}
