namespace PeaceTalks.Modeling;

/// <summary>
/// The correlations of the normal variables that stand behind rank-correlated quantities of any distribution (a Gaussian copula).
/// </summary>
internal static class NormalCorrelation
{
    /// <summary>What is left of a variance and counts as nothing: the variable follows from those before it.</summary>
    private const double LeastVariance = 1e-10;

    /// <summary>What may be left of a covariance with such a variable; its square is at most the product of what is left of both variances.</summary>
    private const double LeastCovariance = 1e-5;

    /// <summary>
    /// The correlation of two normal variables with a Spearman rank correlation in [-1, 1]: 2 sin(π rank / 6) (Pearson 1907).
    /// Exactly 1 and -1 at the ends.
    /// </summary>
    public static double OfRank(double rank)
    {
        if (Math.Abs(rank) == 1)
            return rank;
        // The sine's series: its terms fall to 1e-17 of the first by the ninth. No library's sine has bits of our own.
        const int LastTerm = 17;
        double x = rank * Math.PI / 6;
        double sum = 1;
        for (int k = LastTerm; k > 1; k -= 2)
            sum = 1 - x * x / (k * (k - 1)) * sum;
        return 2 * x * sum;
    }

    /// <summary>The Spearman rank correlation of two normal variables with a correlation in [-1, 1].</summary>
    public static double ToRank(double correlation) => 6 / Math.PI * Math.Asin(correlation / 2);

    /// <summary>The normal correlations of a matrix of ranks with ones on its diagonal.</summary>
    public static double[,] OfRanks(double[,] ranks)
    {
        int n = ranks.GetLength(0);
        double[,] correlations = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                correlations[i, j] = OfRank(ranks[i, j]);
        }
        return correlations;
    }

    /// <summary>
    /// The lower triangular matrix L with L Lᵀ = <paramref name="correlations"/> (Cholesky), which makes correlated normal
    /// variables of independent ones; null where the matrix is not positive semidefinite. A singular one is fine: a variable
    /// that follows from those before it has no variance of its own.
    /// </summary>
    public static double[,]? Factor(double[,] correlations)
    {
        int n = correlations.GetLength(0);
        double[,] factor = new double[n, n];
        for (int j = 0; j < n; j++)
        {
            double variance = Rest(j, j);
            if (variance < -LeastVariance)
                return null;
            double deviation = variance <= LeastVariance ? 0 : Math.Sqrt(variance);
            factor[j, j] = deviation;
            for (int i = j + 1; i < n; i++)
            {
                double covariance = Rest(i, j);
                if (deviation == 0 && Math.Abs(covariance) > LeastCovariance)
                    return null;
                factor[i, j] = deviation == 0 ? 0 : covariance / deviation;
            }
        }
        return factor;

        double Rest(int i, int j)
        {
            double rest = correlations[i, j];
            for (int k = 0; k < j; k++)
                rest -= factor[i, k] * factor[j, k];
            return rest;
        }
    }
}
