namespace PeaceTalks.Modeling;

/// <summary>
/// The settlements that theory singles out in a game: best among those within everybody's real red lines that are worth
/// its walk-away value to each principal (the individually rational set), before any shock. Utilities are compared in
/// whole billionths, so that ties are exact. A red line that is a bluff in this draw does not count.
/// </summary>
/// <remarks>
/// For any number of principals. No concept lists all settlements unless somebody can be sated (<see cref="Party.Satiation"/>), at most 1,000,000 then; where even the combinations that can't be told apart
/// beforehand are too many (more than a million), an <see cref="InvalidOperationException"/> says what to do.
/// </remarks>
public static class SolutionExtensions
{
    /// <summary>The largest product of gains over the walk-away values, each to the power of its bargaining weight.</summary>
    /// <remarks>
    /// Nash (1950), Econometrica 18:155; with weights Kalai (1977), International Journal of Game Theory 6:129. Where no settlement leaves a gain to
    /// all, as little bargaining weight as can be gains nothing, and the product is that of the others' gains: the limit of products of gains
    /// with a little added to each. Which of them gain nothing then depends on the units of their utilities, as nothing else does. With
    /// equal weights products are compared exactly, else to a relative 10^-12.
    /// </remarks>
    /// <param name="game">The game.</param>
    /// <param name="weights">Bargaining weights by principal, above 0; 1 where not given.</param>
    /// <returns>The solution; null where no settlement is worth its walk-away value to everybody and more than that to somebody.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="ArgumentException">A weight is that of no principal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not a finite number above 0.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static Solution? NashSolution(this Game game, IReadOnlyDictionary<string, double>? weights = null)
    {
        FeasibleSet set = FeasibleSet.Of(game);
        return Solve(game, set, new NashProduct(BargainingWeights.Read(game, weights)));
    }

    /// <summary>
    /// The largest least share of what each could gain at most: gains over the walk-away value, divided by the largest gain
    /// that the individually rational set holds for that principal. Of equals the largest second least share, and so on.
    /// </summary>
    /// <remarks>
    /// Kalai and Smorodinsky (1975), Econometrica 43:513; lexicographic as Imai (1983), Econometrica 51:389, which on a
    /// finite set is always Pareto-optimal. A principal that can't gain anything does not count. This is not the point of the frontier
    /// with the smallest difference of utilities, which some tools give under this name.
    /// </remarks>
    /// <param name="game">The game.</param>
    /// <returns><inheritdoc cref="NashSolution" path="/returns"/></returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static Solution? KalaiSmorodinskySolution(this Game game)
    {
        FeasibleSet set = FeasibleSet.Of(game);
        return Solve(game, set, new LeastGain(LargestGains(set)));
    }

    /// <summary>
    /// The largest least gain over the walk-away value, each divided by its bargaining weight; of equals the largest second
    /// least, and so on. With weights it is the proportional solution.
    /// </summary>
    /// <remarks>Kalai (1977), Econometrica 45:1623; lexicographic as Imai (1983). Weights count to nine digits.</remarks>
    /// <param name="game">The game.</param>
    /// <param name="weights">Bargaining weights by principal, above 0; 1 where not given.</param>
    /// <returns><inheritdoc cref="NashSolution" path="/returns"/></returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="ArgumentException">A weight is that of no principal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not a finite number above 0.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static Solution? EgalitarianSolution(this Game game, IReadOnlyDictionary<string, double>? weights = null)
    {
        FeasibleSet set = FeasibleSet.Of(game);
        return Solve(game, set, new LeastGain(BargainingWeights.Whole(BargainingWeights.Read(game, weights))));
    }

    /// <summary>The largest weighted sum of utilities. It compares what can't be compared unless the scales of the principals are taken to be the same.</summary>
    /// <remarks>Harsanyi (1955), Journal of Political Economy 63:309. Weights count to nine digits.</remarks>
    /// <param name="game">The game.</param>
    /// <param name="weights">Weights by principal, above 0; 1 where not given.</param>
    /// <returns><inheritdoc cref="NashSolution" path="/returns"/></returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="ArgumentException">A weight is that of no principal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not a finite number above 0.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static Solution? UtilitarianSolution(this Game game, IReadOnlyDictionary<string, double>? weights = null)
    {
        FeasibleSet set = FeasibleSet.Of(game);
        return Solve(game, set, new TotalGain(BargainingWeights.Whole(BargainingWeights.Read(game, weights))));
    }

    /// <summary>What a principal would have most of all, within everybody's real red lines, whatever it leaves the others.</summary>
    /// <param name="game">The game.</param>
    /// <param name="party">The principal's name.</param>
    /// <returns>The settlement, with those Pareto-optimal ones that are worth as much to it; null where the red lines leave none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such principal.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static Solution? Ideal(this Game game, string party)
    {
        FeasibleSet set = FeasibleSet.Of(game);
        _ = game.WalkAwayValue(party);
        int[] one = OneOf(set, game.Plan.PrincipalIndices[party]);
        return SolutionSearch.Find(set.WithWalkAways(new int[set.Principals]), new TotalGain(one)) is BestVectors best
            ? Solution.Of(game, best.Settlements(), best.Count)
            : null;
    }

    /// <summary>The most that each can gain over its walk-away value among the settlements that are worth theirs to all; 0 where nothing.</summary>
    internal static int[] LargestGains(FeasibleSet set) =>
        [.. Enumerable.Range(0, set.Principals).Select(i => SolutionSearch.Find(set, new TotalGain(OneOf(set, i)))?.Gains[i] ?? 0)];

    /// <summary>The best vectors where somebody gains; else null.</summary>
    internal static BestVectors? Gaining(FeasibleSet set, Objective objective) =>
        SolutionSearch.Find(set, objective) is BestVectors best && best.Gains.Any(gain => gain > 0) ? best : null;

    private static Solution? Solve(Game game, FeasibleSet set, Objective objective) =>
        Gaining(set, objective) is BestVectors best ? Solution.Of(game, best.Settlements(), best.Count) : null;

    private static int[] OneOf(FeasibleSet set, int principal) => [.. Enumerable.Range(0, set.Principals).Select(i => i == principal ? 1 : 0)];
}
