using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>
/// Count, sum and sum of squares of whole numbers (such as utilities in billionths), exact and so the same in any
/// order. The default is empty.
/// </summary>
/// <remarks>
/// No number of observations that a <see cref="long"/> can count overflows while each is within ±4·10⁹: their squares add up
/// to less than 1.6·10¹⁹ · 9.3·10¹⁸ &lt; 2¹²⁷. (10¹⁵ observations may be as large as ±4·10¹¹.)
/// </remarks>
internal struct Moments : IEquatable<Moments>
{
    public Moments(long count, Int128 sum, Int128 sumOfSquares) => (Count, Sum, SumOfSquares) = (count, sum, sumOfSquares);

    public long Count { get; private set; }

    public Int128 Sum { get; private set; }

    public Int128 SumOfSquares { get; private set; }

    /// <summary>The mean; null without observations.</summary>
    public readonly double? Mean => Count == 0 ? null : (double)Sum / Count;

    /// <summary>The variance of the observations themselves (divided by the count); null without observations.</summary>
    public readonly double? PopulationVariance => Count == 0 ? null : SquaredDeviations / Count;

    /// <summary>The unbiased estimate of the variance (divided by the count less one); null below two observations.</summary>
    public readonly double? SampleVariance => Count < 2 ? null : SquaredDeviations / (Count - 1);

    /// <summary>Σ(x − mean)², without cancellation: n Σx² − (Σx)² is exact, and needs more than 128 bits.</summary>
    private readonly double SquaredDeviations =>
        (double)((BigInteger)SumOfSquares * Count - (BigInteger)Sum * Sum) / Count;

    public void Add(long value)
    {
        Count++;
        Sum += value;
        SumOfSquares += (Int128)value * value;
    }

    public void Add(in Moments other)
    {
        Count += other.Count;
        Sum += other.Sum;
        SumOfSquares += other.SumOfSquares;
    }

    public readonly bool Equals(Moments other) =>
        Count == other.Count && Sum == other.Sum && SumOfSquares == other.SumOfSquares;

    public override readonly bool Equals(object? obj) => obj is Moments other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Count, Sum, SumOfSquares);
}
