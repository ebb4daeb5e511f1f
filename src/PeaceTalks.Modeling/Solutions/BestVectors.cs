using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>The utility vectors that are best by an objective, and the settlements that have them.</summary>
internal sealed class BestVectors
{
    private readonly VectorChain _chain;
    private readonly List<int> _rows;

    private BestVectors(VectorChain chain, List<int> rows)
    {
        _chain = chain;
        _rows = rows;
    }

    /// <summary>What one of the best gains each.</summary>
    public required int[] Gains { get; init; }

    public BigInteger Count => _rows.Aggregate(BigInteger.Zero, (count, row) => count + _chain.CountOf(row));

    /// <summary>The best of the vectors that are worth the walk-away value to everybody; null where none is.</summary>
    public static BestVectors? Among(VectorChain chain, int[] walkAways, Objective objective)
    {
        List<int> rows = [];
        int[] best = [], gains = new int[walkAways.Length];
        for (int row = 0; row < chain.Vectors.Count; row++)
        {
            bool possible = true;
            for (int i = 0; i < gains.Length; i++)
            {
                gains[i] = chain.Vectors.Of(i, row) - walkAways[i];
                possible &= gains[i] >= 0;
            }
            if (!possible)
                continue;
            int comparison = rows.Count == 0 ? 1 : objective.Compare(gains, best);
            if (comparison > 0)
            {
                rows.Clear();
                best = [.. gains];
            }
            if (comparison >= 0)
                rows.Add(row);
        }
        return rows.Count > 0 ? new BestVectors(chain, rows) { Gains = best } : null;
    }

    /// <summary>The Euclidean distance of some utilities from the nearest of these, in utility.</summary>
    public double Distance(int[] utilities) => _rows.Min(row => UtilityDistance.Between(utilities, _chain.Vectors.Row(row)));

    /// <summary>The settlements, as options by issue, in order of their index.</summary>
    public IEnumerable<int[]> Settlements() => InOrder.Merge([.. _rows.Select(_chain.SettlementsOf)]);
}
