using System.Numerics;
using System.Runtime.InteropServices;

namespace PeaceTalks.Modeling;

/// <summary>
/// The settlement worth least to the party among those worth at least the target; of equals the one with the lowest index.
/// </summary>
/// <remarks>
/// Utilities are additive, so every settlement is one combination of the table's first issues with one of its last: two
/// short lists of sums stand for all settlements. The least sum at or above the target is found by going over the second
/// list, vector by vector, for each member of the first. Sums are whole numbers, so the width of a vector changes no result.
/// </remarks>
internal sealed class ClosestToTarget(GamePlan plan) : OfferRule
{
    /// <summary>Stands for a combination across an own red line: with any partner it stays below any target from 0 on.</summary>
    private const int Crossed = -1_100_000_000;

    private readonly int[] _offsets = plan.Offsets;
    private int[] _first = [];
    private int[] _last = [];
    private int _firstCount;
    private int _lastCount;
    private int _split;
    private int _greatestLast;
    private int _chosen;
    private int _nextBelow;

    /// <summary>The length of the second list, filled up to whole vectors.</summary>
    private int Padded => (_lastCount + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;

    private ReadOnlySpan<Vector<uint>> Last => MemoryMarshal.Cast<int, Vector<uint>>(_last.AsSpan(0, Padded));

    public override void Refresh(Seat seat, Table table)
    {
        (_split, _firstCount, _lastCount) = Halve(table.Issues);
        int padded = Padded;
        if (_first.Length < _firstCount)
            _first = new int[_firstCount];
        if (_last.Length < padded)
            _last = new int[padded];
        Fill(_first, table.Issues[.._split], seat.Principal);
        Fill(_last, table.Issues[_split..], seat.Principal);
        _greatestLast = Crossed;
        foreach (int sum in _last.AsSpan(0, _lastCount))
            _greatestLast = Math.Max(_greatestLast, sum);
        _last.AsSpan(_lastCount, padded - _lastCount).Fill(Crossed);
        _chosen = -1;
    }

    public override int Choose(Seat seat, Table table, int target, int[] reference)
    {
        int least = Math.Max(0, target - seat.Base);
        // As the target falls, the settlement chosen stays the closest until the next one below is enough.
        if (least <= _chosen && least > _nextBelow)
            return seat.Base + _chosen;
        (int chosen, int first, int last) = LeastFrom(least);
        if (chosen != _chosen)
        {
            Decode(first, table.Issues[.._split], seat.Proposal);
            Decode(last, table.Issues[_split..], seat.Proposal);
            (_chosen, _nextBelow) = (chosen, chosen);
        }
        else
        {
            // The target falls so slowly that it is worth while to know how long this one lasts.
            _nextBelow = GreatestBelow(least);
        }
        return seat.Base + _chosen;
    }

    /// <summary>The smallest sum that is at least <paramref name="least"/>, and where it stands first in the two lists.</summary>
    private (int Sum, int First, int Last) LeastFrom(int least)
    {
        ReadOnlySpan<Vector<uint>> last = Last;
        // In each lane the smallest excess so far, and the number of the vector, counted over all, where it was found.
        Vector<uint> excess = new(uint.MaxValue), found = Vector<uint>.Zero;
        for (int i = 0; i < _firstCount; i++)
        {
            int first = _first[i];
            if (first == Crossed || first + _greatestLast < least)
                continue;
            // What falls short wraps round to more than any true excess.
            Vector<uint> missing = new((uint)(least - first));
            for (int j = 0; j < last.Length; j++)
            {
                Vector<uint> candidate = last[j] - missing;
                found = Vector.ConditionalSelect(Vector.LessThan(candidate, excess), new Vector<uint>((uint)(i * last.Length + j)), found);
                excess = Vector.Min(excess, candidate);
            }
        }
        (uint smallest, uint place) = (uint.MaxValue, uint.MaxValue);
        for (int lane = 0; lane < Vector<uint>.Count; lane++)
        {
            uint at = found[lane] * (uint)Vector<uint>.Count + (uint)lane;
            if (excess[lane] < smallest || (excess[lane] == smallest && at < place))
                (smallest, place) = (excess[lane], at);
        }
        return (least + (int)smallest, (int)(place / (uint)Padded), (int)(place % (uint)Padded));
    }

    /// <summary>The greatest sum below <paramref name="least"/>, or a negative number if there is none.</summary>
    private int GreatestBelow(int least)
    {
        ReadOnlySpan<Vector<uint>> last = Last;
        Vector<uint> shortfall = new(uint.MaxValue);
        foreach (int first in _first.AsSpan(0, _firstCount))
        {
            if (first == Crossed || first >= least)
                continue;
            Vector<uint> missing = new((uint)(least - 1 - first));
            for (int i = 0; i < last.Length; i++)
                shortfall = Vector.Min(shortfall, missing - last[i]);
        }
        return least - 1 - (int)Math.Min(Smallest(shortfall), int.MaxValue);
    }

    private static uint Smallest(Vector<uint> lanes)
    {
        uint smallest = uint.MaxValue;
        for (int lane = 0; lane < Vector<uint>.Count; lane++)
            smallest = Math.Min(smallest, lanes[lane]);
        return smallest;
    }

    /// <summary>The sums of all combinations of the issues' options, in the order of settlements: the first issue most significant.</summary>
    private void Fill(int[] sums, ReadOnlySpan<int> issues, PrincipalState party)
    {
        int count = 1;
        sums[0] = 0;
        foreach (int issue in issues)
        {
            int from = _offsets[issue], options = _offsets[issue + 1] - from;
            // From the end, so that no sum is overwritten before it has been used.
            for (int i = count - 1; i >= 0; i--)
            {
                int sum = sums[i];
                for (int k = options - 1; k >= 0; k--)
                    sums[i * options + k] = sum == Crossed || !party.Acceptable[from + k] ? Crossed : sum + party.PartWorths[from + k];
            }
            count *= options;
        }
    }

    private void Decode(int index, ReadOnlySpan<int> issues, int[] offer)
    {
        for (int i = issues.Length - 1; i >= 0; i--)
        {
            int options = _offsets[issues[i] + 1] - _offsets[issues[i]];
            offer[issues[i]] = index % options;
            index /= options;
        }
    }

    /// <summary>Cuts the issues where the two lists of combinations are shortest together.</summary>
    private (int Split, int First, int Last) Halve(ReadOnlySpan<int> issues)
    {
        int all = 1;
        foreach (int issue in issues)
            all *= _offsets[issue + 1] - _offsets[issue];
        (int Split, int First, int Last) best = (0, 1, all);
        int first = 1;
        for (int split = 1; split <= issues.Length; split++)
        {
            first *= _offsets[issues[split - 1] + 1] - _offsets[issues[split - 1]];
            if (first + all / first < best.First + best.Last)
                best = (split, first, all / first);
        }
        return best;
    }
}
