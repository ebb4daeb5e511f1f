namespace PeaceTalks.Modeling;

/// <summary>
/// Makes correlated random numbers of independent ones (Gaussian copula): each becomes a normal variable, these are mixed, and
/// become numbers in (0, 1) again. The first quantity in file order keeps its number, each later one's own luck is mixed with
/// that of those before it.
/// </summary>
/// <remarks>
/// A fixed quantity that is correlated has a number of its own, which nothing else uses: the others go together as they do
/// where it is uncertain, and fixing it leaves their draws as they were.
/// </remarks>
internal sealed class CorrelatedNumbers
{
    private const double Least = 1e-300;
    private const double Greatest = 1 - 1.0 / (1L << 53);

    private readonly int[] _places;
    private readonly double[][] _rows;

    private CorrelatedNumbers(int[] places, double[][] rows) => (_places, _rows) = (places, rows);

    /// <param name="matrix">The rank correlations.</param>
    /// <param name="place">Where the number of a quantity stands, by path.</param>
    /// <returns>Null where no two quantities go together.</returns>
    public static CorrelatedNumbers? Of(RankMatrix matrix, Func<string, int> place)
    {
        double[,] factor = NormalCorrelation.Factor(NormalCorrelation.OfRanks(matrix.Ranks))!;
        double[][] rows = [.. matrix.Paths.Select((_, i) => Enumerable.Range(0, i + 1).Select(j => factor[i, j]).ToArray())];
        return rows.All(row => row[^1] == 1) ? null : new CorrelatedNumbers([.. matrix.Paths.Select(place)], rows);
    }

    /// <summary>Replaces the numbers of the quantities that are correlated. One half of everything stays one half.</summary>
    public void Correlate(Span<double> numbers)
    {
        Span<double> normal = stackalloc double[_places.Length];
        for (int i = 0; i < normal.Length; i++)
            normal[i] = StandardNormal.Quantile(numbers[_places[i]]);
        // From the last on, so that a number which others take over is still there.
        for (int i = normal.Length - 1; i > 0; i--)
            numbers[_places[i]] = Mix(_rows[i], normal, numbers);
    }

    private double Mix(double[] row, ReadOnlySpan<double> normal, ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        for (int j = 0; j < row.Length; j++)
        {
            // Exactly the same luck, or the opposite: to the last bit, not by way of a normal variable.
            if (Math.Abs(row[j]) == 1)
                return row[j] > 0 ? numbers[_places[j]] : 1 - numbers[_places[j]];
            sum += row[j] * normal[j];
        }
        return Math.Clamp(StandardNormal.Below(sum), Least, Greatest);
    }
}
