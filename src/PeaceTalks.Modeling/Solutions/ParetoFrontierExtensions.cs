namespace PeaceTalks.Modeling;

/// <summary>The Pareto frontier of a game.</summary>
public static class ParetoFrontierExtensions
{
    /// <summary>
    /// The Pareto frontier, put together issue by issue and not by listing all settlements: 10^10 settlements of two
    /// principals take about a second.
    /// </summary>
    /// <param name="game">The game.</param>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="InvalidOperationException">More than a million combinations of utilities are on it, or on that of some of the issues; so are most settlements of many principals.</exception>
    public static ParetoFrontier ParetoFrontier(this Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return new ParetoFrontier(game);
    }
}
