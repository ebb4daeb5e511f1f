namespace PeaceTalks.Modeling;

/// <summary>How many observations fell into each of several equal bins of a range. Immutable, compared by value.</summary>
/// <remarks>
/// A bin holds its lower edge and not its upper one, but for the last, which holds both. Within a bin, observations count
/// as spread evenly: quantiles and shares are exact to one bin's width.
/// </remarks>
public sealed class Histogram : IEquatable<Histogram>
{
    private readonly ValueList<long> _counts;

    /// <summary>Copies the counts.</summary>
    internal Histogram(double lower, double upper, ReadOnlySpan<long> counts)
    {
        Parameters.Check(Parameters.Range(lower, upper));
        Guard.AtLeast(counts.Length, 1);
        _counts = new([.. counts]);
        (Lower, Upper) = (lower, upper);
        foreach (long count in counts)
            Count = checked(Count + Guard.AtLeast(count, 0));
    }

    /// <summary>The lower edge of the first bin.</summary>
    public double Lower { get; }

    /// <summary>The upper edge of the last bin.</summary>
    public double Upper { get; }

    /// <summary>The number of observations.</summary>
    public long Count { get; }

    /// <summary>The number of bins, at least 1.</summary>
    public int BinCount => _counts.Count;

    /// <summary>The number of observations in each bin, from the lowest on.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>The edge between two bins.</summary>
    /// <param name="index">From 0, the lower edge of the first bin, to <see cref="BinCount"/>, the upper edge of the last.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside [0, <see cref="BinCount"/>].</exception>
    public double Edge(int index)
    {
        Guard.InRange(index, 0, BinCount, nameof(index));
        return index == BinCount ? Upper : Math.Min(Lower + (Upper - Lower) * ((double)index / BinCount), Upper);
    }

    /// <summary>The value that is not exceeded by a share of the observations, linear inside a bin; null where there are none.</summary>
    /// <param name="probability">In [0, 1]; at 0 and 1 the outer edges of the outermost bins that are not empty.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside [0, 1] or NaN.</exception>
    public double? Quantile(double probability)
    {
        Guard.InRange(probability, 0, 1);
        double target = probability * Count;
        double before = 0;
        for (int i = 0; i < BinCount; i++)
        {
            long count = _counts[i];
            if (count > 0 && before + count >= target)
                return Edge(i) + (Edge(i + 1) - Edge(i)) * Math.Max((target - before) / count, 0);
            before += count;
        }
        return null;
    }

    /// <summary>The share of observations of at most <paramref name="value"/>, linear inside a bin; null where there are none.</summary>
    /// <param name="value">Any number; NaN gives NaN.</param>
    public double? Cdf(double value)
    {
        if (Count == 0)
            return null;
        if (double.IsNaN(value))
            return double.NaN;
        double place = Math.Clamp((value - Lower) / (Upper - Lower), 0, 1) * BinCount;
        int bin = Math.Min((int)place, BinCount - 1);
        long before = 0;
        for (int i = 0; i < bin; i++)
            before += _counts[i];
        return Math.Min((before + _counts[bin] * (place - bin)) / Count, 1);
    }

    /// <summary>True for a histogram of the same range with the same counts.</summary>
    public bool Equals(Histogram? other) =>
        other is not null && Lower == other.Lower && Upper == other.Upper && _counts.Equals(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Histogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper, _counts);

    /// <summary>As "1000 bins on [0, 1], 250 observations".</summary>
    public override string ToString() =>
        $"{Guard.Text(BinCount)} bins on [{Guard.Text(Lower)}, {Guard.Text(Upper)}], {Guard.Text(Count)} observations";
}
