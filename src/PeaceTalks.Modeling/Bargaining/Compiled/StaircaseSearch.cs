namespace PeaceTalks.Modeling;

/// <summary>
/// For tables of any size: with the first halves from the best down and the last ones from the worst up, the partner that
/// just reaches the target only ever moves up, so that one target costs the two lists' lengths together.
/// </summary>
/// <remarks>
/// Why it finds what <see cref="ClosestToTarget"/> does: each first half meets the same partner as there, the least that
/// reaches the target, of equals the one with the lowest index; of sums that are equal the first half with the lowest
/// index wins, which is the more significant one.
/// </remarks>
internal sealed class StaircaseSearch : SettlementSearch
{
    // Worth and index in one number, sorted; the first halves with their worth negated, so that the best come first.
    private long[] _first = [];
    private long[] _last = [];
    private int _firstCount;
    private int _lastCount;

    public override void Refresh(HalfSums sums)
    {
        _firstCount = List(sums.First, sums.HasCrossings ? sums.FirstCrossings : [], -1, ref _first);
        _lastCount = List(sums.Last, sums.HasCrossings ? sums.LastCrossings : [], 1, ref _last);
    }

    public override void Find(ReadOnlySpan<int> targets, int add, int count, Span<int> first, Span<int> last)
    {
        for (int i = 0; i < count; i++)
        {
            if (i > 0 && targets[i] == targets[i - 1])
            {
                (first[i], last[i]) = (first[i - 1], last[i - 1]);
                continue;
            }
            (long least, int place) = LeastFrom(targets[i] - add);
            first[i] = WorthKey.Index(least);
            last[i] = WorthKey.Index(_last[place]);
        }
        first[count..].Clear();
        last[count..].Clear();
    }

    /// <summary>The least sum at or above a target, with the index of its first half; and the place of its last half in the list.</summary>
    private (long Least, int Place) LeastFrom(int target)
    {
        ReadOnlySpan<long> last = _last.AsSpan(0, _lastCount);
        (long least, int found) = (long.MaxValue, 0);
        int place = 0;
        foreach (long key in _first.AsSpan(0, _firstCount))
        {
            int worth = -WorthKey.Worth(key);
            while (place < last.Length && WorthKey.Worth(last[place]) < target - worth)
                place++;
            if (place == last.Length)
                break;
            long sum = WorthKey.Of(worth + WorthKey.Worth(last[place]), WorthKey.Index(key));
            if (sum < least)
                (least, found) = (sum, place);
        }
        return (least, found);
    }

    /// <summary>Sorts the combinations that cross no own red line.</summary>
    private static int List(ReadOnlySpan<int> sums, ReadOnlySpan<int> crossings, int sign, ref long[] list)
    {
        if (list.Length < sums.Length)
            list = new long[sums.Length];
        int count = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            if (crossings.IsEmpty || crossings[i] == 0)
                list[count++] = WorthKey.Of(sign * sums[i], i);
        }
        list.AsSpan(0, count).Sort();
        return count;
    }
}
