namespace PeaceTalks.Modeling;

/// <summary>Measures settlements against theory.</summary>
public static class AssessmentExtensions
{
    /// <summary>How a settlement does by the measures of theory.</summary>
    /// <param name="game">The game.</param>
    /// <param name="settlement">The terms, of this game's issues; an issue left open counts as in <see cref="Game.Utility"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The settlement is of other issues than the game.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static Assessment Assess(this Game game, Settlement settlement)
    {
        FeasibleSet set = FeasibleSet.Of(game);
        int[] utilities = game.UtilitiesOf(settlement), ones = [.. Enumerable.Repeat(1, set.Principals)];
        long surplus = Surplus.Of(set, utilities);
        IReadOnlyDictionary<string, double> ByName(Func<int, double> value) =>
            new ValueMap<double>([.. game.Principals.Select((principal, i) => new KeyValuePair<string, double>(principal.Plan.Name, value(i)))]);
        Solution? improvement = Improvement(game, set, utilities);
        return new Assessment
        {
            Gains = ByName(i => Billionths.ToDouble(utilities[i] - set.WalkAways[i])),
            SurplusShares = surplus > 0 ? ByName(i => ((long)utilities[i] - set.WalkAways[i]) / (double)surplus) : ValueMap<double>.Empty,
            Efficiency = Surplus.Efficiency(set, utilities),
            IsParetoOptimal = improvement is null && set.PlacesOf(settlement) is not null,
            Improvement = improvement,
            DistanceToNash = Distance(set, utilities, new NashProduct([.. Enumerable.Repeat(1.0, set.Principals)])),
            DistanceToKalaiSmorodinsky = Distance(set, utilities, new LeastGain(SolutionExtensions.LargestGains(set))),
            DistanceToEgalitarian = Distance(set, utilities, new LeastGain(ones)),
            DistanceToUtilitarian = Distance(set, utilities, new TotalGain(ones)),
        };
    }

    /// <summary>What improves on some utilities at nobody's cost, with the largest product of gains; null where nothing does.</summary>
    private static Solution? Improvement(Game game, FeasibleSet set, int[] utilities) =>
        SolutionExtensions.Gaining(set.WithWalkAways(utilities), new NashProduct([.. Enumerable.Repeat(1.0, set.Principals)])) is BestVectors best
            ? Solution.Of(game, best.Settlements(), best.Count)
            : null;

    private static double? Distance(FeasibleSet set, int[] utilities, Objective objective) => SolutionExtensions.Gaining(set, objective)?.Distance(utilities);
}
