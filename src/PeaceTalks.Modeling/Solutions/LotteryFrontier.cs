namespace PeaceTalks.Modeling;

/// <summary>
/// The part of the convex hull of two principals' utilities that lotteries between settlements can reach and none improves
/// on: from the settlement that is best for the first principal to the one that is best for the second.
/// </summary>
/// <remarks>
/// Utilities are additive, so that the hull is the sum of the hulls of the issues: their edges, in order of slope (a Minkowski
/// sum). It has fewer corners than there are options, whatever the number of settlements.
/// </remarks>
internal sealed class LotteryFrontier
{
    private readonly FeasibleSet _set;
    private readonly List<(int Issue, int Place, long First, long Second)> _edges = [];
    private readonly int[] _start;

    public LotteryFrontier(FeasibleSet set)
    {
        _set = set;
        _start = new int[set.Issues];
        for (int j = 0; j < set.Issues; j++)
            AddEdges(j);
        // The edges on which the second principal gains most for what the first loses come first. The order of
        // those with the same slope is that of the issues, and along an issue's hull slopes only fall.
        (int, int, long First, long Second)[] ordered = [.. _edges.Order(Comparer<(int, int, long First, long Second)>.Create((a, b) => ((Int128)b.Second * -a.First).CompareTo((Int128)a.Second * -b.First)))];
        _edges.Clear();
        _edges.AddRange(ordered);
        Corners = new (double, double)[_edges.Count + 1];
        long first = 0, second = 0;
        for (int j = 0; j < set.Issues; j++)
        {
            first += set.Worth[j][0][_start[j]];
            second += set.Worth[j][1][_start[j]];
        }
        Corners[0] = Gains(first, second);
        for (int e = 0; e < _edges.Count; e++)
            Corners[e + 1] = Gains(first += _edges[e].First, second += _edges[e].Second);
    }

    /// <summary>The corners, as gains over the walk-away values in billionths; the first falls from corner to corner, the second rises.</summary>
    public (double First, double Second)[] Corners { get; }

    /// <summary>The options by issue of a corner.</summary>
    public int[] Settlement(int corner)
    {
        int[] places = [.. _start];
        foreach ((int issue, int place, _, _) in _edges.Take(corner))
            places[issue] = place;
        return _set.SettlementAt(places);
    }

    private (double, double) Gains(long first, long second) => (first - _set.WalkAways[0], second - _set.WalkAways[1]);

    /// <summary>The upper right hull of one issue's options (Andrew 1979).</summary>
    private void AddEdges(int issue)
    {
        int[] firsts = _set.Worth[issue][0], seconds = _set.Worth[issue][1];
        List<int> hull = [];
        foreach (int place in Enumerable.Range(0, firsts.Length).OrderByDescending(p => firsts[p]).ThenByDescending(p => seconds[p]))
        {
            if (hull.Count > 0 && seconds[place] <= seconds[hull[^1]])
                continue;
            while (hull.Count > 1 && !TurnsInward(hull[^2], hull[^1], place))
                hull.RemoveAt(hull.Count - 1);
            hull.Add(place);
        }
        _start[issue] = hull[0];
        for (int p = 1; p < hull.Count; p++)
            _edges.Add((issue, hull[p], firsts[hull[p]] - firsts[hull[p - 1]], seconds[hull[p]] - seconds[hull[p - 1]]));

        bool TurnsInward(int a, int b, int c) =>
            (long)(seconds[b] - seconds[a]) * (firsts[b] - firsts[c]) > (long)(seconds[c] - seconds[b]) * (firsts[a] - firsts[b]);
    }
}
