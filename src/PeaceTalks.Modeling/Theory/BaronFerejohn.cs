namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// Several members divide a pie of size 1 by vote (Baron and Ferejohn 1989, "Bargaining in legislatures", American
/// Political Science Review 83:1181-1206, closed rule): in each round one member is recognised by chance and proposes a
/// division, all vote at once, and the q-th vote for it, the proposer's own included, decides; else the next round follows. The stationary
/// subgame-perfect equilibrium: each proposer pays the q - 1 cheapest others what waiting is worth to them, keeps the rest, and has
/// its way in the first round.
/// </summary>
/// <remarks>
/// A share x agreed in round t is worth d^(t - 1) x. Values are the same in every stationary equilibrium (Eraslan 2002,
/// "Uniqueness of stationary equilibrium payoffs in the Baron-Ferejohn model", Journal of Economic Theory 103:11-30);
/// with whom proposers mix among equally cheap partners need not be. Compares by value. Thread-safe.
/// </remarks>
public sealed record BaronFerejohn
{
    /// <summary>The most members of a chamber.</summary>
    public const int MostMembers = 100_000;

    private BaronFerejohn(double discount, int majority, double[] recognition, double[] values, double[] prices, double[] proposers, double[] partners)
    {
        Discount = discount;
        Majority = majority;
        Recognition = new ValueList<double>(recognition);
        Values = new ValueList<double>(values);
        PartnerShares = new ValueList<double>(prices);
        ProposerShares = new ValueList<double>(proposers);
        PartnerProbabilities = new ValueList<double>(partners);
    }

    /// <summary>The number of members.</summary>
    public int Members => Recognition.Count;

    /// <summary>q: the votes that pass a division, the proposer's own included.</summary>
    public int Majority { get; }

    /// <summary>d, the common discount factor per round, in [0, 1].</summary>
    public double Discount { get; }

    /// <summary>The probability that a member is recognised in a round, by member; together 1.</summary>
    public IReadOnlyList<double> Recognition { get; }

    /// <summary>What the game is worth to a member before anybody is recognised, by member: shares of the pie, together 1.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>What a member keeps when it is the proposer, by member: a share of the pie.</summary>
    public IReadOnlyList<double> ProposerShares { get; }

    /// <summary>What a member is paid for its vote when it is a partner, by member: d times its value.</summary>
    public IReadOnlyList<double> PartnerShares { get; }

    /// <summary>
    /// The probability that another member is recognised and takes this one as a partner, by member; together q - 1. Where
    /// votes cost nothing and so any choice is an equilibrium, that of proposers who choose evenly among the free. Accurate to about 1e-15 / d.
    /// </summary>
    public IReadOnlyList<double> PartnerProbabilities { get; }

    /// <summary>
    /// The equilibrium where all members are recognised alike, in closed form: a partner gets d / n, the proposer
    /// 1 - d (q - 1) / n, each value is 1 / n (Baron and Ferejohn 1989, proposition 3, for n odd and q = (n + 1) / 2:
    /// 1 - d (n - 1) / (2 n)).
    /// </summary>
    /// <param name="members">n, from 1 to <see cref="MostMembers"/>, odd or even.</param>
    /// <param name="discount">d, the discount factor per round, in [0, 1].</param>
    /// <param name="majority">q, from 1 (whoever is recognised decides) to n (unanimity); more than half, n / 2 rounded down and 1, where not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range or NaN.</exception>
    public static BaronFerejohn Equal(int members, double discount, int? majority = null)
    {
        Guard.AtLeast(members, 1);
        Guard.AtMost(members, MostMembers);
        int q = Checked(members, discount, majority);
        double n = members;
        double proposer = 1 - discount * (q - 1) / n;
        return new BaronFerejohn(discount, q, All(1 / n), All(1 / n), All(discount / n), All(proposer), All((q - 1) / n));

        double[] All(double value)
        {
            double[] all = new double[members];
            Array.Fill(all, value);
            return all;
        }
    }

    /// <summary>
    /// The equilibrium where some members are recognised more often than others. Exact: what looks like a fixed point is one
    /// equation, rising and piecewise linear, which is solved on its piece; nothing is iterated. The work is that of sorting.
    /// </summary>
    /// <remarks>
    /// A member recognised seldom is cheap: everybody takes it, and its value is p x / (1 - d), x being what a proposer would
    /// keep that paid the q cheapest. One recognised often is dear: nobody takes it. Those between tie at the
    /// price of the q-th cheapest, since proposers who mix among them let their values become equal. So members of unequal
    /// recognition may have equal values, and with great patience most have. Where d is 1, there are many equilibria with q = n, or with members that are
    /// never recognised; given is the limit as d rises to 1: with q = n each member's value is its probability, and one never
    /// recognised is worth 0.
    /// </remarks>
    /// <param name="recognition">The probability that a member is recognised in a round, for 1 to <see cref="MostMembers"/> members, each in [0, 1]; they sum to 1 within 1e-9.</param>
    /// <param name="discount">d, the discount factor per round, in [0, 1].</param>
    /// <param name="majority">q, from 1 to the number of members; more than half, n / 2 rounded down and 1, where not given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="recognition"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The discount factor or the majority is outside its range or NaN.</exception>
    /// <exception cref="ArgumentException">There are no probabilities or too many, one is outside [0, 1] or NaN, or they don't sum to 1.</exception>
    public static BaronFerejohn Weighted(IReadOnlyList<double> recognition, double discount, int? majority = null)
    {
        double[] p = Check.Probabilities(recognition, MostMembers);
        int q = Checked(p.Length, discount, majority);
        VotePrices prices = VotePrices.Solve(p, discount, q);
        double[] paid = [.. prices.Values.Select(value => discount * value)];
        return new BaronFerejohn(discount, q, p, prices.Values, paid, prices.ProposerShares, prices.PartnerProbabilities);
    }

    private static int Checked(int members, double discount, int? majority)
    {
        Guard.InRange(discount, 0, 1);
        int q = majority ?? members / 2 + 1;
        Guard.AtLeast(q, 1, nameof(majority));
        Guard.AtMost(q, members, nameof(majority));
        return q;
    }
}
