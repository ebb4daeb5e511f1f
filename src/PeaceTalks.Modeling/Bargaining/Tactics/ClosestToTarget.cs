namespace PeaceTalks.Modeling;

/// <summary>
/// The settlement worth least to the party among those worth at least the target; of equals the one with the lowest index.
/// </summary>
/// <remarks>
/// For each combination of the table's first issues, the partner among those of its last issues that just reaches the
/// target is looked up in a sorted list: 10^4 look-ups for 10^8 settlements.
/// </remarks>
internal sealed class ClosestToTarget(GamePlan plan) : OfferRule
{
    private readonly TableHalves _halves = new(plan);
    private readonly HalfSums _sums = new();
    private long[] _last = [];
    private int _lastCount;
    private bool _stale;

    // The list is made when it is first asked for.
    public override void Refresh(Seat seat, Table table) => _stale = true;

    public override int Choose(Seat seat, Table table, int target, int[] reference)
    {
        if (_stale)
            List(seat, table);
        int wanted = target - seat.Base, most = seat.Preferences.Most - seat.Base;
        (int worth, int first, int last) = (int.MaxValue, 0, 0);
        for (int i = 0; i < _halves.FirstCount; i++)
        {
            if (_sums.HasCrossings && _sums.FirstCrossings[i] > 0)
                continue;
            int place = FirstFrom(wanted - _sums.First[i]);
            if (place == _lastCount)
                continue;
            int sum = Math.Min(_sums.First[i] + WorthKey.Worth(_last[place]), most);
            if (sum < worth)
                (worth, first, last) = (sum, i, WorthKey.Index(_last[place]));
        }
        // All that reach the target then sate the party, and are worth the same to it.
        if (worth == most)
            last = LeastIndexFrom(FirstFrom(wanted - _sums.First[first]));
        _halves.Decode(first, last, table, seat.Proposal);
        return seat.Base + worth;
    }

    /// <summary>Sorts the combinations of the last issues that cross no own red line.</summary>
    private void List(Seat seat, Table table)
    {
        _stale = false;
        _halves.Cut(table);
        _sums.Refresh(_halves, table, seat.Principal.Preferences);
        if (_last.Length < _halves.LastCount)
            _last = new long[_halves.LastCount];
        _lastCount = 0;
        for (int i = 0; i < _halves.LastCount; i++)
        {
            if (!_sums.HasCrossings || _sums.LastCrossings[i] == 0)
                _last[_lastCount++] = WorthKey.Of(_sums.Last[i], i);
        }
        _last.AsSpan(0, _lastCount).Sort();
    }

    private int LeastIndexFrom(int place)
    {
        int least = int.MaxValue;
        foreach (long key in _last.AsSpan(place, _lastCount - place))
            least = Math.Min(least, WorthKey.Index(key));
        return least;
    }

    /// <summary>Where in the sorted list the least worth stands that is at least this; of equals the one with the lowest index.</summary>
    private int FirstFrom(int worth)
    {
        int place = _last.AsSpan(0, _lastCount).BinarySearch(WorthKey.Of(worth, 0));
        return place < 0 ? ~place : place;
    }
}
