using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>
/// How a draw is made: a random number for every uncertain quantity, in one go, and the quantile that belongs to it. The
/// fixed quantities stand first, then the uniform ones, which are a few vectors' work, then the others, kind by kind; then
/// comes the luck that settles whether red lines are real, last the numbers of fixed quantities that are correlated.
/// </summary>
/// <remarks>
/// The order is the plan's own: a random number belongs to the path of its quantity, so none depends on it. Points whose
/// coordinates have an order, as those of a Sobol' sequence, take that of <see cref="Coordinates"/>.
/// </remarks>
internal sealed class DrawPlan
{
    private readonly Distribution[] _distributions;
    private readonly QuantityRange[] _ranges;
    private readonly ulong[] _purposes;
    private readonly double[] _medians;
    private readonly double[] _lows;
    private readonly double[] _widths;
    private readonly double[] _highs;
    private readonly double[] _leasts;
    private readonly double[] _greatests;
    private readonly CorrelatedNumbers? _correlated;
    private readonly int _fixedCount;
    private readonly int[] _places;

    /// <param name="quantities">Path, distribution and range of each quantity, in file order.</param>
    /// <param name="redLines">The paths of the red lines.</param>
    /// <param name="correlations">Which quantities go together.</param>
    public DrawPlan(
        IReadOnlyList<(string Path, Distribution Distribution, QuantityRange Range)> quantities,
        IReadOnlyList<string> redLines,
        IReadOnlyList<RankCorrelation> correlations)
    {
        (string Path, Distribution Distribution, QuantityRange Range)[] sorted =
            [.. quantities.OrderBy(quantity => Kind(quantity.Distribution)).ThenBy(quantity => quantity.Distribution.GetType().Name, StringComparer.Ordinal)];
        _distributions = [.. sorted.Select(quantity => quantity.Distribution)];
        _ranges = [.. sorted.Select(quantity => quantity.Range)];
        _fixedCount = _distributions.Count(distribution => distribution.IsFixed);
        RankMatrix ranks = RankMatrix.Of(correlations, quantities.Select(quantity => quantity.Path));
        string[] unseen = [.. sorted.Take(_fixedCount).Select(quantity => quantity.Path).Intersect(ranks.Paths)];
        string[] random = [.. sorted.Skip(_fixedCount).Select(quantity => quantity.Path), .. redLines, .. unseen];
        _correlated = CorrelatedNumbers.Of(ranks, path => Array.IndexOf(random, path));
        ulong[] purposes = [.. random.Select(StableHash.Of)];
        // A few numbers that nobody asks for fill the last vector.
        ulong[] nobodys = new ulong[(Philox.Lanes - purposes.Length % Philox.Lanes) % Philox.Lanes];
        _purposes = [.. purposes, .. nobodys];
        _medians = [.. sorted.Select(quantity => quantity.Range.Clip(quantity.Distribution.QuantileAt(0.5))), .. Enumerable.Repeat(0.5, _purposes.Length - _distributions.Length + _fixedCount)];
        UniformDistribution[] uniform = [.. _distributions.Skip(_fixedCount).OfType<UniformDistribution>()];
        _lows = [.. uniform.Select(distribution => distribution.Low)];
        _widths = [.. uniform.Select(distribution => distribution.High - distribution.Low)];
        _highs = [.. uniform.Select(distribution => distribution.High)];
        _leasts = [.. _ranges.Skip(_fixedCount).Take(uniform.Length).Select(range => range.Low)];
        _greatests = [.. _ranges.Skip(_fixedCount).Take(uniform.Length).Select(range => range.High)];
        Uncertain = [.. quantities.Where(quantity => !quantity.Distribution.IsFixed).Select(quantity => quantity.Path)];
        Indices = sorted.Select(quantity => quantity.Path).Concat(redLines).Select((path, index) => (path, index)).ToDictionary(pair => pair.path, pair => pair.index, StringComparer.Ordinal);
        Quantities = sorted.Select((quantity, index) => (quantity.Path, index)).ToDictionary(pair => pair.Path, pair => pair.index, StringComparer.Ordinal);
        Coordinates = [.. Uncertain, .. unseen];
        _places = [.. Uncertain.Select(path => Quantities[path]), .. unseen.Select((_, i) => _distributions.Length + redLines.Count + i)];
    }

    /// <summary>The paths of the uncertain quantities in file order.</summary>
    public IReadOnlyList<string> Uncertain { get; }

    /// <summary>The coordinates of a point: <see cref="Uncertain"/>, then the fixed quantities that are correlated, whose numbers others go along with.</summary>
    public IReadOnlyList<string> Coordinates { get; }

    /// <summary>Where the value of each quantity stands, by path.</summary>
    public IReadOnlyDictionary<string, int> Quantities { get; }

    /// <summary>The same, and where the luck of each red line stands.</summary>
    public IReadOnlyDictionary<string, int> Indices { get; }

    /// <summary>A list of values with every quantity at its median, and no luck.</summary>
    public double[] Medians() => [.. _medians];

    /// <summary>Gives every uncertain quantity its value in one draw; the fixed ones of <paramref name="values"/> stay.</summary>
    public void Draw(Luck luck, double[] values)
    {
        luck.Numbers(_purposes, values.AsSpan(_fixedCount));
        TurnToQuantiles(values);
    }

    /// <summary>Gives every uncertain quantity its value at a point of the unit cube; luck settles no more than whether red lines are real.</summary>
    /// <param name="point">A number in (0, 1) for each of <see cref="Coordinates"/>.</param>
    /// <param name="luck">The luck of the run.</param>
    /// <param name="values">Where the values go; the fixed ones stay.</param>
    public void DrawAt(ReadOnlySpan<double> point, Luck luck, double[] values)
    {
        luck.Numbers(_purposes.AsSpan(Uncertain.Count), values.AsSpan(_distributions.Length));
        for (int i = 0; i < _places.Length; i++)
            values[_places[i]] = point[i];
        TurnToQuantiles(values);
    }

    /// <summary>Picks the values of <see cref="Uncertain"/> from those of a draw.</summary>
    public void Pick(double[] values, Span<double> uncertain)
    {
        for (int i = 0; i < Uncertain.Count; i++)
            uncertain[i] = values[_places[i]];
    }

    /// <summary>The value of one of <see cref="Uncertain"/> at a number in (0, 1).</summary>
    public double ValueAt(int uncertain, double number)
    {
        int place = _places[uncertain];
        return _ranges[place].Clip(_distributions[place].QuantileAt(number));
    }

    private static int Kind(Distribution distribution) => distribution.IsFixed ? 0 : distribution is UniformDistribution ? 1 : 2;

    /// <summary>Turns the numbers of the uncertain quantities, each in (0, 1), into their values.</summary>
    private void TurnToQuantiles(double[] values)
    {
        _correlated?.Correlate(values.AsSpan(_fixedCount));
        DrawUniform(values.AsSpan(_fixedCount, _lows.Length));
        for (int q = _fixedCount + _lows.Length; q < _distributions.Length; q++)
            values[q] = _ranges[q].Clip(_distributions[q].QuantileAt(values[q]));
    }

    /// <summary>Turns random numbers into quantiles, to the bits of <see cref="UniformDistribution"/>.</summary>
    private void DrawUniform(Span<double> drawn)
    {
        int i = 0;
        for (; i <= drawn.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> quantile = Vector.Min(new Vector<double>(_lows, i) + new Vector<double>(_widths, i) * new Vector<double>(drawn[i..]), new Vector<double>(_highs, i));
            Vector.Min(Vector.Max(quantile, new Vector<double>(_leasts, i)), new Vector<double>(_greatests, i)).CopyTo(drawn[i..]);
        }
        for (; i < drawn.Length; i++)
            drawn[i] = Math.Clamp(Math.Min(_lows[i] + _widths[i] * drawn[i], _highs[i]), _leasts[i], _greatests[i]);
    }
}
