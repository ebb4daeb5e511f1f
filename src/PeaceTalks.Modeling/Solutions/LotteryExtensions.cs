namespace PeaceTalks.Modeling;

/// <summary>
/// The solutions of a game of two principals in which they may also agree on a lottery between settlements: over the convex
/// hull of the utilities within everybody's real red lines, where both expect at least their walk-away values, before any shock. They
/// take no more time for more settlements, unless somebody can be sated: a few options an issue are enough to tell.
/// </summary>
public static class LotteryExtensions
{
    /// <summary>The lottery with the largest product of gains, each to the power of its bargaining weight (Nash 1950; Kalai 1977 for weights).</summary>
    /// <param name="game">The game.</param>
    /// <param name="weights">Bargaining weights by principal, above 0; 1 where not given.</param>
    /// <returns>The lottery; null where none is worth its walk-away value to both and more than that to one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not two principals, or a weight is that of no principal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not a finite number above 0.</exception>
    /// <exception cref="InvalidOperationException">Somebody can be sated, and there are more than 1,000,000 settlements within the red lines (see <see cref="Party.Satiation"/>).</exception>
    public static Lottery? NashLottery(this Game game, IReadOnlyDictionary<string, double>? weights = null)
    {
        double[] power = BargainingWeights.Read(game, weights);
        return Rational(game)?.Best((a, b) =>
        {
            // Where the weighted sum of the relative changes is 0.
            double first = b.First - a.First, second = b.Second - a.Second;
            return -(power[0] * first * a.Second + power[1] * second * a.First) / ((power[0] + power[1]) * first * second);
        });
    }

    /// <summary>The lottery at which both gain the same share of the most that each could (Kalai and Smorodinsky 1975).</summary>
    /// <param name="game">The game.</param>
    /// <returns><inheritdoc cref="NashLottery" path="/returns"/></returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not two principals.</exception>
    /// <exception cref="InvalidOperationException">Somebody can be sated, and there are more than 1,000,000 settlements within the red lines (see <see cref="Party.Satiation"/>).</exception>
    public static Lottery? KalaiSmorodinskyLottery(this Game game) =>
        Rational(game) is RationalLotteries lotteries ? lotteries.OnRay(lotteries.MostForFirst, lotteries.MostForSecond) : null;

    /// <summary>The lottery at which the gains are as their bargaining weights, equal without (Kalai 1977); where that ray leaves the frontier, its end.</summary>
    /// <param name="game">The game.</param>
    /// <param name="weights">Bargaining weights by principal, above 0; 1 where not given.</param>
    /// <returns><inheritdoc cref="NashLottery" path="/returns"/></returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not two principals, or a weight is that of no principal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not a finite number above 0.</exception>
    /// <exception cref="InvalidOperationException">Somebody can be sated, and there are more than 1,000,000 settlements within the red lines (see <see cref="Party.Satiation"/>).</exception>
    public static Lottery? EgalitarianLottery(this Game game, IReadOnlyDictionary<string, double>? weights = null)
    {
        double[] shares = BargainingWeights.Read(game, weights);
        return Rational(game)?.OnRay(shares[0], shares[1]);
    }

    /// <summary>The lottery with the largest weighted sum of expected utilities; of several the one with the largest product of gains.</summary>
    /// <param name="game">The game.</param>
    /// <param name="weights">Weights by principal, above 0; 1 where not given.</param>
    /// <returns><inheritdoc cref="NashLottery" path="/returns"/></returns>
    /// <exception cref="ArgumentNullException"><paramref name="game"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not two principals, or a weight is that of no principal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not a finite number above 0.</exception>
    /// <exception cref="InvalidOperationException">Somebody can be sated, and there are more than 1,000,000 settlements within the red lines (see <see cref="Party.Satiation"/>).</exception>
    public static Lottery? UtilitarianLottery(this Game game, IReadOnlyDictionary<string, double>? weights = null)
    {
        double[] factors = BargainingWeights.Read(game, weights);
        return Rational(game)?.Largest(factors[0], factors[1]);
    }

    private static RationalLotteries? Rational(Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (game.Principals.Count != 2)
            throw new ArgumentException($"The scenario \"{game.Scenario.Name}\" has {Guard.Text(game.Principals.Count)} principals; solutions over lotteries are for two. Those without lotteries are for any number.", nameof(game));
        FeasibleSet set = FeasibleSet.Of(game);
        return set.Options.Any(options => options.Length == 0) ? null : RationalLotteries.Of(game, new LotteryFrontier(set));
    }
}
