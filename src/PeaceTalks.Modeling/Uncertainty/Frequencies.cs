namespace PeaceTalks.Modeling;

/// <summary>How often each of some values occurred, exactly: of the options of an issue, of the rounds of agreement. Immutable, compared by value.</summary>
public sealed class Frequencies : IEquatable<Frequencies>
{
    private readonly ValueList<double> _values;
    private readonly ValueList<string>? _labels;
    private readonly ValueList<long> _counts;

    /// <summary>Copies all three, and orders them by value; each value may be given once.</summary>
    internal Frequencies(ReadOnlySpan<double> values, ReadOnlySpan<long> counts, IReadOnlyList<string>? labels = null)
    {
        if (values.Length != counts.Length || (labels is not null && labels.Count != values.Length))
            throw new ArgumentException($"{Guard.Text(values.Length)} values were given with {Guard.Text(counts.Length)} counts; there must be one count, and one label if any, for each value.");
        double[] keys = values.ToArray();
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, order);
        for (int i = 0; i < keys.Length; i++)
        {
            Parameters.Check(Parameters.Finite("value", keys[i]));
            if (i > 0 && keys[i] == keys[i - 1])
                throw new ArgumentException($"the value {Guard.Text(keys[i])} was given twice; each may be given once.");
        }
        long[] given = counts.ToArray();
        _values = new(keys);
        _counts = new([.. order.Select(i => Guard.AtLeast(given[i], 0, "count"))]);
        _labels = labels is null ? null : new([.. order.Select(i => labels[i])]);
        foreach (long count in given)
            Count = checked(Count + count);
    }

    /// <summary>The number of observations.</summary>
    public long Count { get; }

    /// <summary>The values that could occur, rising.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The label of each value; null where values have none.</summary>
    public IReadOnlyList<string>? Labels => _labels;

    /// <summary>How often each value occurred.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>The mean with its Student t interval, inside the range of the values; null where nothing was observed.</summary>
    /// <remarks>One observation says nothing of the spread: its interval is the whole range of the values.</remarks>
    public Estimate? Mean
    {
        get
        {
            if (Count == 0)
                return null;
            double mean = Sum(value => value - _values[0]) / Count + _values[0];
            double? variance = Count < 2 ? null : Sum(value => (value - mean) * (value - mean)) / (Count - 1);
            return Estimate.OfMean(mean, variance, Count, _values[0], _values[^1]);
        }
    }

    /// <summary>The smallest value that a share of at least <paramref name="probability"/> of the observations does not exceed, exactly; null where nothing was observed.</summary>
    /// <param name="probability">In [0, 1]; at 0 and 1 the smallest and the largest value observed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside [0, 1] or NaN.</exception>
    public double? Quantile(double probability)
    {
        Guard.InRange(probability, 0, 1);
        long upTo = 0;
        for (int i = 0; i < _values.Count; i++)
        {
            upTo += _counts[i];
            // As a quotient: one of ten is exactly the double that is written 0.1.
            if (_counts[i] > 0 && (double)upTo / Count >= probability)
                return _values[i];
        }
        return null;
    }

    /// <summary>The share of a value, with its Wilson interval; null where nothing was observed.</summary>
    /// <param name="value">One of <see cref="Values"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is none of <see cref="Values"/>.</exception>
    public Estimate? Probability(double value)
    {
        int index = _values.Span.IndexOf(value);
        if (index < 0)
            throw new ArgumentException($"value was {Guard.Text(value)}; it must be one of {string.Join(", ", _values.Select(v => Guard.Text(v)))}.", nameof(value));
        return Estimate.OfProportion(_counts[index], Count);
    }

    /// <summary>The share of the value with a label, with its Wilson interval; null where nothing was observed.</summary>
    /// <param name="label">One of <see cref="Labels"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such label.</exception>
    public Estimate? Probability(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (_labels is null)
            throw new ArgumentException($"label was \"{label}\"; these values have no labels, so ask by value.", nameof(label));
        int index = _labels.Span.IndexOf(label);
        if (index < 0)
            throw new ArgumentException($"label was \"{label}\"; it must be one of {string.Join(", ", _labels.Select(l => $"\"{l}\""))}.", nameof(label));
        return Estimate.OfProportion(_counts[index], Count);
    }

    /// <summary>The share of observations of at most <paramref name="value"/>, with its Wilson interval; null where nothing was observed.</summary>
    /// <param name="value">Any number but NaN.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is NaN.</exception>
    public Estimate? ProbabilityAtMost(double value)
    {
        if (double.IsNaN(value))
            throw new ArgumentException("value was NaN; it must be a number.", nameof(value));
        long upTo = 0;
        for (int i = 0; i < _values.Count && _values[i] <= value; i++)
            upTo += _counts[i];
        return Estimate.OfProportion(upTo, Count);
    }

    /// <summary>True for the same values, labels and counts.</summary>
    public bool Equals(Frequencies? other) =>
        other is not null && _values.Equals(other._values) && _counts.Equals(other._counts) && Equals(_labels, other._labels);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Frequencies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_values, _labels, _counts);

    /// <summary>As "no pledge: 12, moratorium: 3", of what was observed.</summary>
    public override string ToString() => Count == 0 ? "—" : string.Join(", ", Enumerable.Range(0, _values.Count)
        .Where(i => _counts[i] > 0)
        .Select(i => $"{(_labels is null ? Guard.Text(_values[i]) : _labels[i])}: {Guard.Text(_counts[i])}"));

    private double Sum(Func<double, double> of)
    {
        double sum = 0;
        for (int i = 0; i < _values.Count; i++)
            sum += _counts[i] * of(_values[i]);
        return sum;
    }
}
