using System.Numerics;

namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// The power of each voter in a weighted vote in which a motion passes with a quota of weights: how often its vote decides. Exact, by counting coalitions by
/// their weight (generating functions, Mann and Shapley 1962; Brams and Affuso 1976). Compared by reference.
/// </summary>
public sealed class VotingPower
{
    /// <summary>The most voters.</summary>
    public const int MostVoters = 500;

    /// <summary>The most steps of work: the square of the number of voters times the quota.</summary>
    public const long MostWork = 500_000_000;

    /// <summary>The most cells of the table of coalitions: the number of voters and one, times the quota.</summary>
    public const long MostCells = 5_000_000;

    private VotingPower(IReadOnlyList<double> shapleyShubik, IReadOnlyList<double> banzhaf, IReadOnlyList<double> penrose, IReadOnlyList<BigInteger> swings)
    {
        ShapleyShubik = shapleyShubik;
        Banzhaf = banzhaf;
        Penrose = penrose;
        Swings = swings;
    }

    /// <summary>The Shapley-Shubik index (Shapley and Shubik 1954): the share of the orders of all voters in which the voter turns the coalition of those before it into a winning one. Sums to 1.</summary>
    public IReadOnlyList<double> ShapleyShubik { get; }

    /// <summary>The normalised Banzhaf index (Banzhaf 1965): the voter's share of all <see cref="Swings"/>. Sums to 1.</summary>
    public IReadOnlyList<double> Banzhaf { get; }

    /// <summary>The absolute Banzhaf index (Penrose 1946): the probability that the voter decides where all others vote either way with probability one half.</summary>
    public IReadOnlyList<double> Penrose { get; }

    /// <summary>In how many of the coalitions of the others the voter decides, exactly.</summary>
    public IReadOnlyList<BigInteger> Swings { get; }

    /// <summary>The power of each voter.</summary>
    /// <param name="quota">The weight with which a motion passes; at least 1, at most the sum of all weights.</param>
    /// <param name="weights">The weight of each voter, whole numbers not negative; from 1 to <see cref="MostVoters"/> voters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">There are no voters or too many, or they and the quota exceed <see cref="MostCells"/> or <see cref="MostWork"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative, or the quota out of its range.</exception>
    public static VotingPower Of(int quota, params int[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length is 0 or > MostVoters)
            throw new ArgumentException($"There were {Guard.Text(weights.Length)} weights; there must be from 1 to {Guard.Text(MostVoters)}.", nameof(weights));
        if (Array.Find(weights, weight => weight < 0) is int negative and < 0)
            throw new ArgumentOutOfRangeException(nameof(weights), $"A weight was {Guard.Text(negative)}; it must not be negative.");
        long sum = weights.Sum(weight => (long)weight);
        if (quota < 1 || quota > sum)
            throw new ArgumentOutOfRangeException(nameof(quota), $"quota was {Guard.Text(quota)}; it must be from 1 to the sum of the weights, {Guard.Text(sum)}.");
        int n = weights.Length;
        if ((long)n * n * quota > MostWork || (n + 1L) * quota > MostCells)
            throw new ArgumentException($"{Guard.Text(n)} voters with a quota of {Guard.Text(quota)} make too large a table: at most {Guard.Text(MostCells)} cells (voters and one, times the quota) and {Guard.Text(MostWork)} steps (voters squared, times the quota) are allowed; divide all weights and the quota by a common number, or use fewer voters.", nameof(weights));

        BigInteger[][] coalitions = Coalitions(weights, quota);
        Dictionary<int, (BigInteger Swings, double Shapley)> byWeight = [];
        foreach (int weight in weights.Distinct())
            byWeight.Add(weight, PowerOf(weight, quota, coalitions));
        BigInteger[] swings = [.. weights.Select(weight => byWeight[weight].Swings)];
        BigInteger all = swings.Aggregate(BigInteger.Add);
        return new VotingPower(
            new ValueList<double>([.. weights.Select(weight => byWeight[weight].Shapley)]),
            new ValueList<double>([.. swings.Select(each => Ratio(each, all))]),
            new ValueList<double>([.. swings.Select(each => Ratio(each, BigInteger.One << (n - 1)))]),
            new ValueList<BigInteger>(swings));
    }

    /// <summary>How many coalitions there are by number of members and weight, below the quota.</summary>
    private static BigInteger[][] Coalitions(int[] weights, int quota)
    {
        BigInteger[][] counts = [.. Enumerable.Range(0, weights.Length + 1).Select(_ => new BigInteger[quota])];
        counts[0][0] = 1;
        for (int voter = 0; voter < weights.Length; voter++)
        {
            for (int size = voter; size >= 0; size--)
            {
                for (int weight = quota - 1 - weights[voter]; weight >= 0; weight--)
                {
                    if (!counts[size][weight].IsZero)
                        counts[size + 1][weight + weights[voter]] += counts[size][weight];
                }
            }
        }
        return counts;
    }

    /// <summary>The coalitions without a voter are those with all, less those that it is part of; among them it decides where its weight makes up the rest.</summary>
    private static (BigInteger Swings, double Shapley) PowerOf(int own, int quota, BigInteger[][] all)
    {
        int n = all.Length - 1;
        BigInteger[] without = new BigInteger[quota], before = new BigInteger[quota];
        BigInteger swings = 0, orders = 0;
        // Of n! orders, size! (n - size - 1)! have just these members before the voter.
        BigInteger[] factorials = new BigInteger[n + 1];
        factorials[0] = 1;
        for (int k = 1; k <= n; k++)
            factorials[k] = factorials[k - 1] * k;
        for (int size = 0; size < n; size++)
        {
            BigInteger deciding = 0;
            for (int weight = 0; weight < quota; weight++)
            {
                without[weight] = all[size][weight] - (weight >= own && size > 0 ? before[weight - own] : 0);
                if (weight >= quota - own)
                    deciding += without[weight];
            }
            swings += deciding;
            orders += deciding * factorials[size] * factorials[n - size - 1];
            (without, before) = (before, without);
        }
        return (swings, Ratio(orders, factorials[n]));
    }

    /// <summary>The nearest double of a quotient, at most 1, of numbers of any length.</summary>
    private static double Ratio(BigInteger part, BigInteger whole)
    {
        // So that the quotient has 63 or 64 binary digits, more than a double, which is then rounded once.
        const int digits = 63;
        if (part.IsZero)
            return 0;
        int shift = (int)(digits - (part.GetBitLength() - whole.GetBitLength()));
        return Math.ScaleB((ulong)((part << shift) / whole), -shift);
    }
}
