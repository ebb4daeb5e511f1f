using System.Runtime.InteropServices;

namespace PeaceTalks.Modeling;

/// <summary>
/// The settlements on the table across no own red line, from the best for the party down, equals by index; worked out
/// only as far as they are asked for.
/// </summary>
/// <remarks>
/// Utilities are additive. With each issue's options ranked by worth (equals by index), a settlement is followed by those
/// that take the next rank on one issue: each is worth no more, and has a higher index where it is worth the same. Every
/// settlement is reached from just one other if only the issue last advanced and those after it are advanced, so that
/// a queue of candidates gives them all, each once, in order (the k-best method of Lawler 1972).
/// </remarks>
internal sealed class RankedSettlements(GamePlan plan)
{
    private readonly int[] _offsets = plan.Offsets;
    private readonly PriorityQueue<Candidate, long> _candidates = new();
    private readonly List<(int Index, int Worth)> _ranked = [];
    private readonly int[] _issues = new int[plan.IssueCount];
    private readonly int[] _strides = new int[plan.IssueCount];
    private readonly int[] _lengths = new int[plan.IssueCount];
    private readonly long[] _options = new long[plan.OptionTotal];
    private int _issueCount;

    /// <summary>Begins anew with a party's values at a table.</summary>
    public void Refresh(Seat seat, Table table)
    {
        _ranked.Clear();
        _candidates.Clear();
        _issueCount = table.Issues.Length;
        table.Issues.CopyTo(_issues);
        int stride = 1, index = 0;
        for (int i = _issueCount - 1; i >= 0; i--)
        {
            int issue = _issues[i];
            _strides[i] = stride;
            stride *= _offsets[issue + 1] - _offsets[issue];
            _lengths[i] = Rank(seat, issue);
            index += OptionAt(i, 0) * _strides[i];
        }
        Enqueue(new Candidate(index, seat.BestSum, 0, 0));
        RankThoseThatSate(seat);
    }

    /// <summary>The settlement of a rank, 0 being the best; false where there are no more.</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="settlement">Its index among the settlements of the table, and its worth to the party in billionths.</param>
    public bool TryGet(int rank, out (int Index, int Worth) settlement)
    {
        while (_ranked.Count <= rank)
        {
            if (_candidates.Count == 0)
            {
                settlement = default;
                return false;
            }
            RankNext();
        }
        settlement = CollectionsMarshal.AsSpan(_ranked)[rank];
        return true;
    }

    private void RankNext()
    {
        Candidate next = _candidates.Dequeue();
        _ranked.Add((next.Index, next.Worth));
        for (int i = next.LastAdvanced; i < _issueCount; i++)
        {
            int place = next.Ranks / _strides[i] % (_offsets[_issues[i] + 1] - _offsets[_issues[i]]);
            if (place + 1 == _lengths[i])
                continue;
            Enqueue(new Candidate(
                next.Index + (OptionAt(i, place + 1) - OptionAt(i, place)) * _strides[i],
                next.Worth + WorthAt(i, place + 1) - WorthAt(i, place),
                next.Ranks + _strides[i],
                i));
        }
    }

    /// <summary>Those that sate the party are worth the same to it, whatever their part-worths add up to: they come first, by index.</summary>
    private void RankThoseThatSate(Seat seat)
    {
        int most = seat.Preferences.Most;
        while (_candidates.TryPeek(out Candidate next, out _) && next.Worth >= most)
            RankNext();
        Span<(int Index, int Worth)> sating = CollectionsMarshal.AsSpan(_ranked);
        sating.Sort();
        foreach (ref (int Index, int Worth) settlement in sating)
            settlement.Worth = most;
    }

    /// <summary>Orders an issue's acceptable options, worth and index in one number; returns how many there are.</summary>
    private int Rank(Seat seat, int issue)
    {
        int from = _offsets[issue], count = 0;
        for (int option = 0; option < _offsets[issue + 1] - from; option++)
        {
            if (seat.IsAcceptable(issue, option))
                _options[from + count++] = Key(seat.PartWorth(issue, option), option);
        }
        _options.AsSpan(from, count).Sort();
        return count;
    }

    private int OptionAt(int i, int rank) => (int)_options[_offsets[_issues[i]] + rank];

    private int WorthAt(int i, int rank) => int.MaxValue - (int)(_options[_offsets[_issues[i]] + rank] >> 32);

    private void Enqueue(Candidate candidate) => _candidates.Enqueue(candidate, Key(candidate.Worth, candidate.Index));

    /// <summary>Smaller for more worth, and for the lower index where the worth is equal.</summary>
    private static long Key(int worth, int index) => ((long)(int.MaxValue - worth) << 32) | (uint)index;

    /// <param name="Index">The settlement's index.</param>
    /// <param name="Worth">Its worth in billionths, which may be more than sates the party.</param>
    /// <param name="Ranks">The rank of its option on each issue, as the index of the settlement that has those options.</param>
    /// <param name="LastAdvanced">The last issue whose rank is not the best.</param>
    private readonly record struct Candidate(int Index, int Worth, int Ranks, int LastAdvanced);
}
