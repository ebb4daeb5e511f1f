using System.Diagnostics.CodeAnalysis;

namespace PeaceTalks.Modeling;

/// <summary>Finds the settlements that are best by a solution concept, among those worth the walk-away value to everybody.</summary>
/// <remarks>
/// With two principals, or few settlements, the frontier is short, and is looked through. With more, it may be too long to be listed, though the
/// settlements that matter are few: a good one is found first, and whatever can't lead to one as good is left out on the
/// way (branch and bound). What is left out is told by weighted sums of gains; the weights are those that lead to the best
/// average of settlements (Frank &amp; Wolfe 1956), from which the best single one is seldom far. The bounds decide how much
/// is looked at, never what is found.
/// </remarks>
internal sealed class SolutionSearch
{
    /// <summary>Up to so many settlements the frontier is looked through, however many principals there are.</summary>
    public const int FewSettlements = 20_000;

    private const int Steps = 96;
    private const int KeptDirections = 6;

    private readonly FeasibleSet _set;
    private readonly Objective _objective;
    private readonly List<(double[] Direction, double Reach)> _directions = [];
    private int[]? _best;

    private SolutionSearch(FeasibleSet set, Objective objective)
    {
        _set = set;
        _objective = objective;
    }

    /// <summary>The best settlements; null where none is worth the walk-away value to everybody.</summary>
    /// <exception cref="InvalidOperationException">Too many have to be looked at.</exception>
    public static BestVectors? Find(FeasibleSet set, Objective objective)
    {
        if (set.Options.Any(options => options.Length == 0))
            return null;
        if (set.IsJoined)
            return BestListed(set, objective) is { Count: > 0 } best ? BestVectors.Among(set.Keep(0, best).Frontier, set.WalkAways, objective) : null;
        return set.Principals == 2 || set.Count <= FewSettlements ? BestVectors.Among(set.Frontier, set.WalkAways, objective) : FindWithinBounds(set, objective);
    }

    /// <summary>The same without the whole frontier.</summary>
    internal static BestVectors? FindWithinBounds(FeasibleSet set, Objective objective) =>
        BestVectors.Among(new SolutionSearch(set, objective).Bounded(), set.WalkAways, objective);

    /// <summary>Some settlement worth the walk-away value to everybody, as options by issue; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">Too many have to be looked at.</exception>
    public static int[]? FindAny(FeasibleSet set)
    {
        if (set.Options.Any(options => options.Length == 0))
            return null;
        LeastGain least = EqualGains(set);
        if (set.IsJoined)
            return BestListed(set, least) is { Count: > 0 } best ? set.SettlementAt([best[0]]) : null;
        SolutionSearch search = new(set, least);
        search.FindDirections(least, anyWillDo: true);
        if (search._best is int[] places)
            return set.SettlementAt(places);
        return BestVectors.Among(search.Bounded(), set.WalkAways, least)?.Settlements().First();
    }

    private static LeastGain EqualGains(FeasibleSet set) => new([.. Enumerable.Repeat(1, set.Principals)]);

    /// <summary>Where the settlements are listed anyway, the places of the best among those worth the walk-away value to everybody.</summary>
    private static List<int> BestListed(FeasibleSet set, Objective objective)
    {
        List<int> best = [];
        int[] most = [], gains = new int[set.Principals];
        for (int place = 0; place < set.Options[0].Length; place++)
        {
            bool possible = true;
            for (int i = 0; i < gains.Length; i++)
            {
                gains[i] = set.Worth[0][i][place] - set.WalkAways[i];
                possible &= gains[i] >= 0;
            }
            int comparison = !possible ? -1 : best.Count == 0 ? 1 : objective.Compare(gains, most);
            if (comparison > 0)
            {
                best.Clear();
                most = [.. gains];
            }
            if (comparison >= 0)
                best.Add(place);
        }
        return best;
    }

    private VectorChain Bounded()
    {
        SearchBounds bounds = new(_set);
        _directions.Clear();
        FindDirections(_objective);
        List<(double[] Direction, double Reach)> toward = [.. _directions];
        _directions.Clear();
        // What can't reach everybody's walk-away value is left out in these directions.
        FindDirections(EqualGains(_set));
        foreach ((double[] direction, _) in _directions.OrderBy(each => each.Reach).Take(2))
            bounds.Add(direction, 0);
        if (_best is not null)
        {
            int[] gains = LocalSearch.GainsOf(_set, _best);
            foreach ((double[] direction, double reach, double least) in toward
                .Select(each => (each.Direction, each.Reach, Least: _objective.LeastSum(each.Direction, gains)))
                .OrderBy(each => each.Reach - each.Least)
                .Take(KeptDirections))
                bounds.Add(direction, least);
        }
        return VectorChain.Build(_set, bounds);
    }

    /// <summary>Goes step by step to the best average of settlements, and from some of those on the way to good single ones.</summary>
    private void FindDirections(Objective objective, bool anyWillDo = false)
    {
        int n = _set.Principals;
        double[] mean = new double[n], direction = [.. Enumerable.Repeat(1.0, n)];
        int[] places = new int[_set.Issues];
        for (int step = 0; step < Steps; step++)
        {
            if (step > 0)
                objective.Slope(mean, step, direction);
            double sum = direction.Sum();
            double[] weights = [.. direction.Select(weight => weight / sum)];
            FindFarthest(weights, places);
            int[] gains = LocalSearch.GainsOf(_set, places);
            double reach = 0;
            for (int i = 0; i < n; i++)
            {
                reach += weights[i] * gains[i];
                mean[i] += (gains[i] - mean[i]) * 2 / (step + 2);
            }
            _directions.Add((weights, reach));
            if (anyWillDo && Array.TrueForAll(gains, gain => gain >= 0))
                _best = places;
            if (anyWillDo && _best is not null)
                return;
            if (step % 16 == 0 || step >= Steps - 4)
                Improve([.. places]);
        }
    }

    private void Improve(int[] places)
    {
        LocalSearch.Improve(_set, _objective, places);
        if (Array.TrueForAll(LocalSearch.GainsOf(_set, places), gain => gain >= 0)
            && (_best is null || _objective.Compare(LocalSearch.GainsOf(_set, places), LocalSearch.GainsOf(_set, _best)) > 0))
            _best = places;
    }

    /// <summary>The settlement that goes farthest in a direction, found issue by issue.</summary>
    private void FindFarthest(double[] direction, int[] places)
    {
        for (int j = 0; j < places.Length; j++)
        {
            double best = double.NegativeInfinity;
            for (int place = 0; place < _set.Options[j].Length; place++)
            {
                double along = _set.Along(direction, j, place);
                if (along > best)
                {
                    best = along;
                    places[j] = place;
                }
            }
        }
    }
}
