using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>Collects utility vectors, and keeps those that no other one dominates.</summary>
/// <remarks>
/// In descending lexicographic order nothing that comes later dominates what came before, so that each vector need be
/// compared with the kept ones only, and not in the first utility. With two principals the kept one with the largest second
/// utility is enough (Kung, Luccio &amp; Preparata 1975); with more, several kept ones are compared at a time.
/// </remarks>
internal sealed class VectorCollector(int principals)
{
    /// <summary>The most vectors kept.</summary>
    public const int MostKept = 1_000_000;

    /// <summary>The most comparisons of a vector with several kept ones at a time, a few seconds of work: with more than two principals it ends at about a hundred thousand vectors.</summary>
    private const long MostComparisons = 500_000_000;

    private readonly int[][] _columns = [.. Enumerable.Range(0, principals).Select(_ => new int[64])];
    private ulong[] _keys = [];
    private int[] _order = [];
    private int _count;
    private long _comparisons;

    /// <summary>Room for so many more vectors in each column; the new ones belong at <see cref="Count"/> and after.</summary>
    public int[][] Reserve(int more)
    {
        // So that memory does not grow with the number of options.
        if (_count > 4 * MostKept)
            Restart(TakeUndominated());
        if (_count + more > _columns[0].Length)
        {
            int length = Math.Max(_count + more, 2 * _columns[0].Length);
            for (int i = 0; i < _columns.Length; i++)
                Array.Resize(ref _columns[i], length);
        }
        return _columns;
    }

    public int Count => _count;

    /// <summary>Says that so many vectors have been written after the last.</summary>
    public void Add(int written) => _count += written;

    /// <summary>The vectors collected since the last call that no other one dominates.</summary>
    /// <exception cref="InvalidOperationException">There are too many.</exception>
    public UtilityVectors TakeUndominated()
    {
        if (_keys.Length < _count)
        {
            _keys = new ulong[_columns[0].Length];
            _order = new int[_columns[0].Length];
        }
        // The first two utilities in one number, so that the ascending order of numbers is the descending one of vectors.
        for (int row = 0; row < _count; row++)
            _keys[row] = ~(((ulong)(uint)_columns[0][row] << 32) | (uint)_columns[1][row]);
        UtilityVectors kept = principals == 2 ? Staircase() : Undominated();
        _count = 0;
        return kept.Count <= MostKept ? kept : throw TooMany();
    }

    private void Restart(UtilityVectors kept)
    {
        for (int i = 0; i < principals; i++)
            kept.Column(i).CopyTo(_columns[i]);
        _count = kept.Count;
    }

    private UtilityVectors Staircase()
    {
        _keys.AsSpan(0, _count).Sort();
        int[] first = new int[_count], second = new int[_count];
        int kept = 0, most = -1;
        for (int row = 0; row < _count; row++)
        {
            ulong vector = ~_keys[row];
            if ((int)vector > most)
            {
                first[kept] = (int)(vector >> 32);
                second[kept++] = most = (int)vector;
            }
        }
        return new UtilityVectors([first[..kept], second[..kept]], kept);
    }

    private UtilityVectors Undominated()
    {
        SortRows();
        int width = Vector<int>.Count, kept = 0, last = 0;
        int[][] columns = [.. Enumerable.Range(0, principals).Select(_ => new int[_count + width])];
        // What is beyond the last kept one dominates nothing.
        foreach (int[] column in columns)
            column.AsSpan().Fill(-1);
        for (int place = 0; place < _count; place++)
        {
            int row = _order[place];
            // The one that dominated the last vector often dominates the next.
            if (last < kept && Dominates(columns, last, row))
                continue;
            int block = 0;
            for (; block < kept && !Dominates(columns, block, row); block += width)
            {
            }
            _comparisons += block / width;
            if (block < kept)
            {
                last = block;
                continue;
            }
            for (int i = 0; i < principals; i++)
                columns[i][kept] = _columns[i][row];
            kept++;
            if (kept > MostKept || _comparisons > MostComparisons)
                throw TooMany();
        }
        return new UtilityVectors([.. columns.Select(column => column[..kept])], kept);
    }

    /// <summary>Whether one of some kept vectors is at least as good for all as a collected one; it is for the first principal.</summary>
    private bool Dominates(int[][] kept, int from, int row)
    {
        Vector<int> asGood = Vector<int>.AllBitsSet;
        for (int i = 1; i < principals && asGood != Vector<int>.Zero; i++)
            asGood &= Vector.GreaterThanOrEqual(new Vector<int>(kept[i], from), new Vector<int>(_columns[i][row]));
        return asGood != Vector<int>.Zero;
    }

    private void SortRows()
    {
        for (int row = 0; row < _count; row++)
            _order[row] = row;
        Array.Sort(_keys, _order, 0, _count);
        for (int from = 0; from < _count;)
        {
            int end = from + 1;
            while (end < _count && _keys[end] == _keys[from])
                end++;
            if (end > from + 1)
                _order.AsSpan(from, end - from).Sort(CompareRest);
            from = end;
        }
    }

    private int CompareRest(int row, int other)
    {
        for (int i = 2; i < principals; i++)
        {
            int order = _columns[i][other].CompareTo(_columns[i][row]);
            if (order != 0)
                return order;
        }
        return 0;
    }

    private static InvalidOperationException TooMany() => new(
        $"More than {Guard.Text(MostKept)} combinations of utilities that none of the others dominates, or some billions of comparisons among them: too many to be listed. "
        + "Give the issues fewer steps or use fewer principals; for two principals the solutions over lotteries have no such limit.");
}
