using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>
/// The utility vectors that matter of the settlements of the last issue, of the last two, and so on to all: found without
/// listing the settlements.
/// </summary>
/// <remarks>
/// Utilities are additive: where a combination of options on some issues is dominated by another one, so is every settlement
/// that it is part of by the settlement with the other in its place. Going from the last issue to the first, only the
/// undominated vectors are kept, each once however many settlements have it (Nemhauser &amp; Ullmann 1969 for one issue with two options,
/// a knapsack). Which settlements have a vector is found by going back through the lists.
/// </remarks>
internal sealed class VectorChain
{
    private readonly FeasibleSet _set;
    private readonly UtilityVectors[] _levels;
    private readonly Dictionary<(int Level, int Row), BigInteger> _counts = [];
    private readonly Lazy<ILookup<int, int>> _placesByRow;

    private VectorChain(FeasibleSet set, UtilityVectors[] levels)
    {
        _set = set;
        _levels = levels;
        _placesByRow = new(() => Enumerable.Range(0, set.Options[0].Length).ToLookup(place => Vectors.IndexOf(set.UtilitiesAt([place]))));
    }

    /// <summary>The vectors of whole settlements.</summary>
    public UtilityVectors Vectors => _levels[0];

    /// <summary>Finds the undominated vectors of a set of settlements, but for those that the bounds exclude.</summary>
    /// <exception cref="InvalidOperationException">There are too many.</exception>
    public static VectorChain Build(FeasibleSet set, SearchBounds? bounds)
    {
        UtilityVectors[] levels = new UtilityVectors[set.Issues + 1];
        levels[set.Issues] = new UtilityVectors([.. Enumerable.Range(0, set.Principals).Select(_ => new int[1])], 1);
        VectorCollector collector = new(set.Principals);
        for (int j = set.Issues - 1; j >= 0; j--)
        {
            UtilityVectors rest = levels[j + 1];
            for (int place = 0; place < set.Options[j].Length; place++)
            {
                int[][] columns = collector.Reserve(rest.Count);
                int from = collector.Count;
                for (int i = 0; i < set.Principals; i++)
                    AddTo(rest.Column(i), set.Worth[j][i][place], columns[i].AsSpan(from));
                collector.Add(bounds is null ? rest.Count : bounds.Keep(columns, from, rest.Count, j));
            }
            levels[j] = collector.TakeUndominated();
        }
        return new VectorChain(set, levels);
    }

    /// <summary>The settlements that have a vector of <see cref="Vectors"/>, as options by issue, in order of their index.</summary>
    public IEnumerable<int[]> SettlementsOf(int row) =>
        // One issue may have very many options: they are looked through once for all vectors.
        _set.Issues == 1 ? _placesByRow.Value[row].Select(place => _set.SettlementAt([place])) : GoingBack(row);

    private IEnumerable<int[]> GoingBack(int row)
    {
        int issues = _set.Issues, n = _set.Principals;
        if (issues == 0)
        {
            yield return [];
            yield break;
        }
        int[][] left = [.. Enumerable.Range(0, issues + 1).Select(_ => new int[n])];
        Vectors.Row(row).CopyTo(left[0], 0);
        int[] places = new int[issues];
        int j = 0;
        places[0] = -1;
        while (j >= 0)
        {
            if (++places[j] == _set.Options[j].Length)
            {
                j--;
                continue;
            }
            if (Rest(j, left[j], places[j], left[j + 1]) < 0)
                continue;
            if (j == issues - 1)
                yield return _set.SettlementAt(places);
            else
                places[++j] = -1;
        }
    }

    /// <summary>How many settlements have a vector of <see cref="Vectors"/>.</summary>
    public BigInteger CountOf(int row)
    {
        if (_set.Issues == 1)
            return _placesByRow.Value[row].Count();
        lock (_counts)
            return CountOf(0, row);
    }

    private BigInteger CountOf(int level, int row)
    {
        if (level == _set.Issues)
            return BigInteger.One;
        if (_counts.TryGetValue((level, row), out BigInteger count))
            return count;
        int[] vector = _levels[level].Row(row), rest = new int[_set.Principals];
        for (int place = 0; place < _set.Options[level].Length; place++)
        {
            int next = Rest(level, vector, place, rest);
            if (next >= 0)
                count += CountOf(level + 1, next);
        }
        _counts.Add((level, row), count);
        return count;
    }

    /// <summary>What an option leaves for the other issues to come up to, and its row in the next list; negative where they can't.</summary>
    private int Rest(int issue, int[] vector, int place, int[] rest)
    {
        for (int i = 0; i < rest.Length; i++)
            rest[i] = vector[i] - _set.Worth[issue][i][place];
        return _levels[issue + 1].IndexOf(rest);
    }

    private static void AddTo(ReadOnlySpan<int> numbers, int more, Span<int> sums)
    {
        int k = 0;
        for (; k <= numbers.Length - Vector<int>.Count; k += Vector<int>.Count)
            (new Vector<int>(numbers[k..]) + new Vector<int>(more)).CopyTo(sums[k..]);
        for (; k < numbers.Length; k++)
            sums[k] = numbers[k] + more;
    }
}
