namespace PeaceTalks.Modeling;

/// <summary>
/// The largest least gain, each measured in a unit of its own; of those with the same least gain the one with the largest
/// second least, and so on. A principal whose unit is 0 does not count.
/// </summary>
/// <remarks>Gains and units are whole numbers up to 10^9, so that quotients are compared exactly by multiplying crosswise.</remarks>
internal sealed class LeastGain(int[] units) : Objective
{
    private readonly int[] _counting = [.. Enumerable.Range(0, units.Length).Where(i => units[i] > 0)];

    public override int Compare(ReadOnlySpan<int> gains, ReadOnlySpan<int> others)
    {
        Span<int> order = stackalloc int[_counting.Length], otherOrder = stackalloc int[_counting.Length];
        Sort(gains, order);
        Sort(others, otherOrder);
        for (int place = 0; place < order.Length; place++)
        {
            int i = order[place], k = otherOrder[place];
            int comparison = ((long)gains[i] * units[k]).CompareTo((long)others[k] * units[i]);
            if (comparison != 0)
                return comparison;
        }
        return 0;
    }

    /// <summary>No gain is below the least one times its unit.</summary>
    public override double LeastSum(ReadOnlySpan<double> direction, ReadOnlySpan<int> gains)
    {
        double least = double.PositiveInfinity, sum = 0;
        foreach (int i in _counting)
        {
            least = Math.Min(least, gains[i] / (double)units[i]);
            sum += direction[i] * units[i];
        }
        return _counting.Length > 0 ? least * sum : 0;
    }

    /// <summary>The slope of a soft minimum that grows sharper with every step.</summary>
    public override void Slope(ReadOnlySpan<double> gains, int step, Span<double> direction)
    {
        direction.Clear();
        double least = double.PositiveInfinity, scale = 0;
        foreach (int i in _counting)
        {
            least = Math.Min(least, gains[i] / units[i]);
            scale = Math.Max(scale, units[i]);
        }
        foreach (int i in _counting)
            direction[i] = Math.Exp(-(4 + step) * (gains[i] / units[i] - least) * scale / Billionths.One) * scale / units[i];
    }

    private void Sort(ReadOnlySpan<int> gains, Span<int> order)
    {
        _counting.CopyTo(order);
        for (int place = 1; place < order.Length; place++)
        {
            int i = order[place], at = place;
            for (; at > 0 && (long)gains[i] * units[order[at - 1]] < (long)gains[order[at - 1]] * units[i]; at--)
                order[at] = order[at - 1];
            order[at] = i;
        }
    }
}
