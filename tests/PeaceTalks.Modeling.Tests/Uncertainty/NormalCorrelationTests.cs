namespace PeaceTalks.Modeling.Tests;

public sealed class NormalCorrelationTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, -1)]
    public void OfRank_NoneOrAll_IsExact(double rank, double correlation) => Assert.Equal(correlation, NormalCorrelation.OfRank(rank));

    [Fact]
    public void OfRank_Between_IsTwiceTheSineOfAThirtiethOfATurn()
    {
        // 2 sin 15°, which is (√6 - √2) / 2.
        Assert.Equal((Math.Sqrt(6) - Math.Sqrt(2)) / 2, NormalCorrelation.OfRank(0.5), tolerance: 2e-16);
        for (int i = -1000; i <= 1000; i++)
        {
            double rank = i / 1000.0;
            Assert.Equal(2 * Math.Sin(Math.PI * rank / 6), NormalCorrelation.OfRank(rank), tolerance: 3e-16);
            Assert.Equal(rank, NormalCorrelation.ToRank(NormalCorrelation.OfRank(rank)), tolerance: 1e-15);
        }
    }

    [Fact]
    public void Factor_Three_AsByHand()
    {
        // 0.6 and 0.8 make a row of length 1; the third leans on the second alone: 0.8 L = 0.4, so L = 0.5.
        double[,] factor = Factor(0.6, 0, 0.4)!;
        Assert.Equal([1, 0, 0, 0.6, 0.8, 0, 0, 0.5, Math.Sqrt(0.75)], factor.Cast<double>(), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(-1, -1, 1)]
    [InlineData(1, 0.5, 0.5)]
    [InlineData(-1, 0.5, -0.5)]
    [InlineData(0.6, 0.8, 0)]
    [InlineData(0.5, 0.5, -0.5)]
    public void Factor_Singular_GivesTheMatrixBack(double ab, double ac, double bc)
    {
        double[,] factor = Factor(ab, ac, bc)!;
        double Product(int i, int j) => Enumerable.Range(0, 3).Sum(k => factor[i, k] * factor[j, k]);
        Assert.Equal([1, 1, 1, ab, ac, bc], [Product(0, 0), Product(1, 1), Product(2, 2), Product(0, 1), Product(0, 2), Product(1, 2)], (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Theory]
    [InlineData(0.9, 0.9, -0.9)]
    [InlineData(1, 0.5, 0.4)]
    [InlineData(1, 1, 0)]
    [InlineData(0.6, 0.8, 0.001)]
    [InlineData(0.6, 0.8, -0.999)]
    [InlineData(-0.5001, -0.5001, -0.5001)]
    public void Factor_NotSemidefinite_IsNull(double ab, double ac, double bc)
    {
        // With 1 - ab² - ac² = 0 the determinant is 2 ab ac bc - bc².
        double determinant = 1 + 2 * ab * ac * bc - ab * ab - ac * ac - bc * bc;
        if (determinant < -1e-9)
            Assert.Null(Factor(ab, ac, bc));
        else
            Assert.NotNull(Factor(ab, ac, bc));
    }

    private static double[,]? Factor(double ab, double ac, double bc) => NormalCorrelation.Factor(new[,] { { 1, ab, ac }, { ab, 1, bc }, { ac, bc, 1 } });
}
