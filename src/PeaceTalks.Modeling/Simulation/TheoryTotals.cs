using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>What the comparison of runs with theory adds up: whole numbers only, as in <see cref="Totals"/>.</summary>
internal sealed class TheoryTotals(int principals)
{
    private const int Counters = 5;

    private readonly long[] _counts = new long[Counters];

    /// <summary>Runs compared.</summary>
    public ref long Compared => ref _counts[0];

    /// <summary>Runs with a zone of possible agreement.</summary>
    public ref long Zones => ref _counts[1];

    /// <summary>Runs with a zone that ended in full agreement.</summary>
    public ref long AgreedInZones => ref _counts[2];

    /// <summary>Full agreements.</summary>
    public ref long Agreements => ref _counts[3];

    /// <summary>Full agreements on the frontier.</summary>
    public ref long ParetoOptimal => ref _counts[4];

    /// <summary>The efficiency of agreements in the zone, in billionths; then each principal's share of the surplus; then the distance to the Nash settlement.</summary>
    public Moments[] Measures { get; } = new Moments[principals + 2];

    public ref Moments Efficiency => ref Measures[0];

    public ref Moments DistanceToNash => ref Measures[^1];

    public void Add(TheoryTotals other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
        for (int i = 0; i < Measures.Length; i++)
            Measures[i].Add(other.Measures[i]);
    }

    /// <summary>The counts, then count, sum and sum of squares of each measure, one after the other.</summary>
    public string ToText() => string.Join(' ', [
        .. _counts.Select(count => Guard.Text(count)),
        .. Measures.SelectMany(measure => new[] { Guard.Text(measure.Count), Guard.Text(measure.Sum), Guard.Text(measure.SumOfSquares) })]);

    /// <summary>Adds what <see cref="ToText"/> has written.</summary>
    /// <exception cref="FormatException">It does not fit, or contradicts itself.</exception>
    /// <exception cref="OverflowException">A number is too large.</exception>
    public void AddText(string text)
    {
        string[] items = text.Split(' ');
        if (items.Length != Counters + 3 * Measures.Length)
            throw new FormatException($"totals.theory holds {items.Length} numbers; it must hold {Counters + 3 * Measures.Length}");
        Int128[] numbers = [.. items.Select(item => Int128.Parse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
        for (int i = 0; i < Counters; i++)
            _counts[i] = checked(_counts[i] + (long)numbers[i]);
        for (int i = 0; i < Measures.Length; i++)
        {
            ReadOnlySpan<Int128> three = numbers.AsSpan(Counters + 3 * i, 3);
            Measures[i].Add(new Moments(checked((long)three[0]), three[1], three[2]));
        }
        bool possible = Array.TrueForAll(_counts, count => count >= 0) && Zones <= Compared && Agreements <= Compared && AgreedInZones <= Math.Min(Zones, Agreements) && ParetoOptimal <= Agreements
            && Array.TrueForAll(Measures, measure => measure.Count >= 0 && measure.Count <= _counts[3] && !(measure.SampleVariance < 0) && !(measure.PopulationVariance < 0) && (measure.Count > 0 || measure.Sum == 0));
        if (!possible)
            throw new FormatException("totals.theory contradicts itself");
    }
}
