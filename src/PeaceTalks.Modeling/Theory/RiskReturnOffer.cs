namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// The demand that a side makes once and for all of another whose cost of war it does not know: the more it demands, the more it has if that is
/// accepted, and the likelier is war (Fearon 1995, International Organization 49, pp. 390-395; Powell 1999, "In the Shadow of Power", chapter 3). Compared by value.
/// </summary>
public sealed record RiskReturnOffer
{
    private const int Grid = 4_096;
    private const int GoldenSteps = 200;

    /// <summary>More than a top can be above the best point of the grid beside it.</summary>
    private const double NearTop = 1e-3;

    /// <summary>Payoffs that differ by less are equal but for rounding.</summary>
    private const double Same = 1e-13;

    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    private RiskReturnOffer()
    {
    }

    /// <summary>The share of the pie that A demands for itself, in [0, 1].</summary>
    public required double Demand { get; init; }

    /// <summary>The probability that B refuses, and there is war, in [0, 1]: of costs below the demand less p, exactly, which that difference of two rounded numbers may miss by the last digit.</summary>
    public required double ProbabilityOfWar { get; init; }

    /// <summary>What A expects of it, war included.</summary>
    public required double ExpectedPayoff { get; init; }

    /// <summary>
    /// The demand that is best for A. B accepts a demand x iff its cost is at least x - p, also where it is just that. Against costs uniform on [0, C] it is
    /// p + (C - cA)/2, with war in (C - cA)/(2C) of all cases, if C > cA; else p, without war. Never more than 1.
    /// </summary>
    /// <remarks>
    /// With z = x - p, A expects p + z - P(cost &lt; z)(z + cA). That may have several local maxima: all choices of a discrete distribution are compared, or else
    /// 4,096 points spread evenly over the costs and as many over their probabilities, and the tops among them are refined between their neighbours. Of demands that are equally good to
    /// 10^-13 the one with less risk.
    /// </remarks>
    /// <param name="winProbability">p, the probability that A wins a war, in [0, 1].</param>
    /// <param name="costA">cA, what war costs A, in pies; not negative.</param>
    /// <param name="costB">What A knows of cB, B's cost: any distribution without negative values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="costB"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1], or a cost may be negative or is not finite.</exception>
    public static RiskReturnOffer Best(double winProbability, double costA, Distribution costB)
    {
        Guard.InRange(winProbability, 0, 1);
        Check.NotNegative(costA);
        ArgumentNullException.ThrowIfNull(costB);
        if (!(costB.Minimum >= 0))
            throw new ArgumentOutOfRangeException(nameof(costB), $"costB was {costB}, which goes down to {Guard.Text(costB.Minimum)}; a cost must not be negative.");
        double most = Math.Min(costB.Maximum, 1 - winProbability), least = Math.Min(costB.Minimum, most);
        double War(double z) => costB.Cdf(Math.BitDecrement(z)) is double below && z > 0 ? below : 0;
        double Value(double z) => winProbability + z - War(z) * (z + costA);

        double[] candidates = [.. Candidates(costB, least, most)];
        double[] values = [.. candidates.Select(Value)];
        double top = values.Max(), z = candidates[0];
        for (int k = 0; k < candidates.Length; k++)
        {
            // Every top that may be the highest one.
            bool isTop = values[k] > top - NearTop && (k == 0 || values[k] >= values[k - 1]) && (k == candidates.Length - 1 || values[k] >= values[k + 1]);
            if (!isTop)
                continue;
            double refined = costB is ChoicesDistribution ? candidates[k] : Refined(Value, candidates[Math.Max(k - 1, 0)], candidates[k], candidates[Math.Min(k + 1, candidates.Length - 1)]);
            if (Value(refined) > Value(z) + Same)
                z = refined;
        }
        return new RiskReturnOffer { Demand = Math.Min(winProbability + z, 1), ProbabilityOfWar = War(z), ExpectedPayoff = Value(z) };
    }

    /// <summary>Ascending.</summary>
    private static IEnumerable<double> Candidates(Distribution costs, double least, double most)
    {
        IEnumerable<double> points = costs is ChoicesDistribution choices
            ? choices.Items.Select(item => item.Value)
            : Enumerable.Range(0, Grid + 1).SelectMany(k => new[] { costs.Quantile(k / (double)Grid), least + (most - least) * k / Grid });
        return points.Where(z => z >= least && z <= most).Append(least).Append(most).Distinct().Order();
    }

    /// <summary>The top between two neighbours, first by golden sections, then by the parabola through three points, which is exact where the density is even.</summary>
    private static double Refined(Func<double, double> value, double low, double z, double high)
    {
        double from = low, to = high;
        for (int step = 0; step < GoldenSteps && to - from > 1e-9 * (high - low); step++)
        {
            double left = to - Golden * (to - from), right = from + Golden * (to - from);
            if (value(left) >= value(right))
                to = right;
            else
                from = left;
        }
        double best = value(from) >= value(to) ? from : to;
        best = value(best) > value(z) ? best : z;
        double half = Math.Min(best - low, high - best);
        if (half > 0)
        {
            double below = value(best - half), at = value(best), above = value(best + half), bend = below - 2 * at + above;
            double top = bend < 0 ? best + half * (below - above) / (2 * bend) : best;
            // Rounding alone may make the better one seem a little worse.
            if (top >= low && top <= high && value(top) >= at - 1e-15)
                best = top;
        }
        return best;
    }
}
