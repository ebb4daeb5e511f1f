namespace PeaceTalks.Modeling.Tests;

public sealed class NearestCorrelationTests
{
    /// <summary>The example of Higham (2002), with its four digits.</summary>
    [Fact]
    public void Of_HighamsExample_IsAsPublished() => Assert.Equal(
        [1, 0.7607, 0.1573, 0.7607, 1, 0.7607, 0.1573, 0.7607, 1],
        NearestCorrelation.Of(new double[,] { { 1, 1, 0 }, { 1, 1, 1 }, { 0, 1, 1 } }).Cast<double>().Select(number => Math.Round(number, 4)));

    /// <summary>By symmetry all three stay alike; three of r, r and -r are possible up to a half.</summary>
    [Fact]
    public void Of_ThreeThatContradictEachOther_MeetAtOneHalf() => Assert.Equal(
        [1, 0.5, 0.5, 0.5, 1, -0.5, 0.5, -0.5, 1],
        NearestCorrelation.Of(new[,] { { 1, 0.9, 0.9 }, { 0.9, 1, -0.9 }, { 0.9, -0.9, 1 } }).Cast<double>(),
        (a, b) => Math.Abs(a - b) < 1e-8);

    [Fact]
    public void Of_Possible_IsItself()
    {
        double[,] possible = { { 1, 0.3, -0.2 }, { 0.3, 1, 0.5 }, { -0.2, 0.5, 1 } };
        Assert.Equal(possible.Cast<double>(), NearestCorrelation.Of(possible).Cast<double>(), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Of_RandomMatrices_NoRandomCorrelationMatrixIsNearer()
    {
        Random random = new(2025);
        for (int number = 0; number < 50; number++)
        {
            int n = random.Next(3, 7);
            double[,] wanted = Symmetric(n, () => 2 * random.NextDouble() - 1);
            double[,] nearest = NearestCorrelation.Of(wanted);
            Assert.NotNull(NormalCorrelation.Factor(nearest));
            for (int trial = 0; trial < 200; trial++)
            {
                // A mixture of two correlation matrices is one.
                double[,] other = RandomCorrelations(n, random);
                double share = Math.Pow(10, -3 * random.NextDouble());
                double[,] mixture = Symmetric(n, (i, j) => (1 - share) * nearest[i, j] + share * other[i, j]);
                Assert.True(Distance(wanted, nearest) <= Distance(wanted, mixture) + 1e-7);
            }
        }
    }

    private static double[,] RandomCorrelations(int n, Random random)
    {
        double[][] directions = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5).ToArray())];
        double Product(int i, int j) => directions[i].Zip(directions[j], (a, b) => a * b).Sum();
        return Symmetric(n, (i, j) => Product(i, j) / Math.Sqrt(Product(i, i) * Product(j, j)));
    }

    private static double[,] Symmetric(int n, Func<double> entry) => Symmetric(n, (_, _) => entry());

    private static double[,] Symmetric(int n, Func<int, int, double> entry)
    {
        double[,] matrix = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            matrix[i, i] = 1;
            for (int j = 0; j < i; j++)
                matrix[i, j] = matrix[j, i] = entry(i, j);
        }
        return matrix;
    }

    private static double Distance(double[,] a, double[,] b) => a.Cast<double>().Zip(b.Cast<double>(), (x, y) => (x - y) * (x - y)).Sum();
}
