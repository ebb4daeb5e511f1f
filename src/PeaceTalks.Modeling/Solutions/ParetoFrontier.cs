using System.Collections;

namespace PeaceTalks.Modeling;

/// <summary>
/// The Pareto frontier of a game: the settlements within everybody's real red lines on which no other improves for one principal
/// without being worse for another, before any shock. One entry for each combination of utilities, with its settlements
/// as ties, in descending order of the first principal's utility (then the second's, and so on). Empty where the red lines
/// leave no settlement. Immutable, safe to share between threads.
/// </summary>
public sealed class ParetoFrontier : IReadOnlyList<Solution>
{
    private readonly Game _game;
    private readonly FeasibleSet _set;
    private readonly VectorChain _chain;

    internal ParetoFrontier(Game game)
    {
        _game = game;
        _set = FeasibleSet.Of(game);
        _chain = _set.Frontier;
    }

    /// <summary>How many combinations of utilities are on the frontier.</summary>
    public int Count => _chain.Vectors.Count;

    /// <summary>A combination of utilities on the frontier and the settlements that have it, found when asked for.</summary>
    /// <param name="index">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Solution this[int index]
    {
        get
        {
            Guard.AtMost(Guard.AtLeast(index, 0), Count - 1, nameof(index));
            return Solution.Of(_game, _chain.SettlementsOf(index), _chain.CountOf(index));
        }
    }

    /// <summary>Whether a settlement is on the frontier. One that leaves an issue open or crosses a real red line is not.</summary>
    /// <param name="settlement">The terms, of this game's issues.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settlement"/> is null.</exception>
    /// <exception cref="ArgumentException">The settlement is of other issues than the game.</exception>
    public bool Contains(Settlement settlement)
    {
        _ = _game.UtilitiesOf(settlement);
        return _set.PlacesOf(settlement) is int[] places && _chain.Vectors.IndexOf(_set.UtilitiesAt(places)) >= 0;
    }

    /// <summary>How far what a settlement is worth lies from the nearest entry of the frontier: the Euclidean distance of the utilities; null where the frontier is empty.</summary>
    /// <param name="settlement">The terms, of this game's issues; an issue left open counts as in <see cref="Game.Utility"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settlement"/> is null.</exception>
    /// <exception cref="ArgumentException">The settlement is of other issues than the game.</exception>
    public double? Distance(Settlement settlement)
    {
        int[] utilities = _game.UtilitiesOf(settlement);
        return Count > 0 ? Enumerable.Range(0, Count).Min(row => UtilityDistance.Between(utilities, _chain.Vectors.Row(row))) : null;
    }

    /// <summary>
    /// How much of what there is to gain a settlement gains: the sum of the principals' gains over their walk-away values, as
    /// a share of the largest such sum among the settlements worth its walk-away value to everybody. 1 is the most for
    /// those, below 0 somebody loses more than others gain; null where there is nothing to gain.
    /// </summary>
    /// <param name="settlement">The terms, of this game's issues; an issue left open counts as in <see cref="Game.Utility"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settlement"/> is null.</exception>
    /// <exception cref="ArgumentException">The settlement is of other issues than the game.</exception>
    public double? Efficiency(Settlement settlement) => Surplus.Efficiency(_set, _game.UtilitiesOf(settlement));

    /// <summary>The entries in order.</summary>
    public IEnumerator<Solution> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
