using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace PeaceTalks.Modeling;

/// <summary>
/// The correlation matrix that is nearest, in the sum of squared differences, to a symmetric matrix that is none: alternating
/// projections on the positive semidefinite matrices and on those with ones on the diagonal, with the correction of Dykstra
/// (Higham 2002, "Computing the nearest correlation matrix", algorithm 3.3).
/// </summary>
internal static class NearestCorrelation
{
    private const int MostSteps = 1_000;
    private const double Tolerance = 1e-9;

    public static double[,] Of(double[,] symmetric)
    {
        Matrix<double> withOnes = DenseMatrix.OfArray(symmetric);
        Matrix<double> correction = new DenseMatrix(withOnes.RowCount);
        Matrix<double> semidefinite = withOnes;
        for (int step = 0; step < MostSteps; step++)
        {
            Matrix<double> corrected = withOnes - correction;
            semidefinite = Semidefinite(corrected);
            correction = semidefinite - corrected;
            Matrix<double> last = withOnes;
            withOnes = semidefinite.Clone();
            withOnes.SetDiagonal(new DenseVector([.. Enumerable.Repeat(1.0, withOnes.RowCount)]));
            if ((withOnes - last).FrobeniusNorm() <= Tolerance && (withOnes - semidefinite).FrobeniusNorm() <= Tolerance)
                break;
        }
        // Its diagonal is ones but for the tolerance; scaled to ones exactly, it stays semidefinite.
        double[,] nearest = semidefinite.ToArray();
        double[] deviations = [.. semidefinite.Diagonal().Select(Math.Sqrt)];
        for (int i = 0; i < deviations.Length; i++)
        {
            for (int j = 0; j < deviations.Length; j++)
                nearest[i, j] = i == j ? 1 : Math.Clamp(nearest[i, j] / deviations[i] / deviations[j], -1, 1);
        }
        return nearest;
    }

    /// <summary>The nearest positive semidefinite matrix: without the negative eigenvalues.</summary>
    private static Matrix<double> Semidefinite(Matrix<double> symmetric)
    {
        Evd<double> parts = symmetric.Evd(Symmetricity.Symmetric);
        Matrix<double> scaled = parts.EigenVectors.Clone();
        for (int j = 0; j < scaled.ColumnCount; j++)
            scaled.SetColumn(j, scaled.Column(j) * Math.Max(parts.EigenValues[j].Real, 0));
        Matrix<double> positive = scaled.TransposeAndMultiply(parts.EigenVectors);
        return (positive + positive.Transpose()) / 2;
    }
}
