namespace PeaceTalks.Modeling;

/// <summary>The zone of possible agreement, and how far the principals' interests are opposed.</summary>
public static class ZoneExtensions
{
    /// <summary>The zone of possible agreement: is there one, what is in it, and if not, what closes it.</summary>
    /// <param name="game">The game.</param>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static ZoneOfPossibleAgreement ZoneOfPossibleAgreement(this Game game) => new(game, FeasibleSet.Of(game));

    /// <summary>
    /// How far the principals' interests are opposed: the distance, in utility, from the point at which each has what it likes best within the red
    /// lines to the nearest settlement; 0 where one settlement is the best for all. Null where the red lines leave none.
    /// </summary>
    /// <remarks>For two principals with linear, equal and opposite interests in one issue it is the square root of one half.</remarks>
    /// <param name="game">The game.</param>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public static double? Opposition(this Game game)
    {
        UtilityVectors frontier = FeasibleSet.Of(game).Frontier.Vectors;
        if (frontier.Count == 0)
            return null;
        int[] ideal = [.. game.Principals.Select((_, i) => frontier.Column(i).ToArray().Max())];
        return Enumerable.Range(0, frontier.Count).Min(row => UtilityDistance.Between(ideal, frontier.Row(row)));
    }

    /// <summary>
    /// How often the principals disagree on which of two settlements is better: the share of the pairs of settlements within
    /// the red lines that two principals rank in opposite order, in the mean of all pairs of principals; in [0, 1], 0 with one settlement.
    /// Null where the red lines leave no settlement.
    /// </summary>
    /// <param name="game">The game.</param>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="InvalidOperationException">There are more than a million settlements within the red lines.</exception>
    public static double? ConflictLevel(this Game game)
    {
        FeasibleSet set = FeasibleSet.Of(game);
        int[][] utilities = SettlementList.Of(set, "The level of conflict compares all pairs of settlements");
        if (utilities[0].Length == 0)
            return null;
        List<double> shares = [];
        for (int i = 0; i < set.Principals; i++)
        {
            for (int k = i + 1; k < set.Principals; k++)
                shares.Add(Discordance.Share(utilities[i], utilities[k]));
        }
        return shares.Average();
    }
}
