namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// Solves the stationary equilibrium of <see cref="BaronFerejohn"/> for any recognition probabilities p.
/// </summary>
/// <remarks>
/// Let v be the values, d v the prices, S what the q cheapest cost together, x = 1 - S, and t x the value of the q-th cheapest. A
/// proposer keeps x + d min(v, t x): the q - 1 cheapest others are the q cheapest without itself, or without the q-th.
/// With h = v / x a member is cheap, h = p / (1 - d), where that is below t: it is always a partner. It is dear,
/// h = p (1 + d t), where that is above t: it never is. Else h = t. With G the sum of the q smallest h, x = 1 / (1 + d G),
/// and the values sum to 1 where sum h = 1 + d G. The difference of the two sides rises in t with a slope of at least 1 - d, and changes its sign
/// between p / (1 - d p) and p / (1 - d) of the q-th smallest p, since the q-th member is a partner with a probability
/// of 0 at the one end and of 1 - p at the other. A choice of partners with the probabilities found exists by Gale's theorem on flows.
/// </remarks>
internal sealed class VotePrices
{
    private readonly double[] _p;
    private readonly double _d;
    private readonly int _q;

    /// <summary>The sums of the smallest p, in order.</summary>
    private readonly double[] _sorted;
    private readonly double[] _sums;

    private VotePrices(double[] p, double discount, int majority)
    {
        (_p, _d, _q) = (p, discount, majority);
        _sorted = [.. p.Order()];
        _sums = new double[p.Length + 1];
        for (int i = 0; i < p.Length; i++)
            _sums[i + 1] = _sums[i] + _sorted[i];
        Values = new double[p.Length];
        ProposerShares = new double[p.Length];
        PartnerProbabilities = new double[p.Length];
    }

    public double[] Values { get; }

    public double[] ProposerShares { get; }

    public double[] PartnerProbabilities { get; }

    public static VotePrices Solve(double[] p, double discount, int majority)
    {
        VotePrices prices = new(p, discount, majority);
        if (majority == 1)
            prices.OneVote();
        else if (majority == p.Length)
            prices.Unanimity();
        else
            prices.Write(prices.Threshold());
        return prices;
    }

    /// <summary>Whoever is recognised keeps all.</summary>
    private void OneVote()
    {
        _p.CopyTo(Values, 0);
        Array.Fill(ProposerShares, 1);
    }

    /// <summary>All are cheap: v = p x / (1 - d) with x = 1 - d.</summary>
    private void Unanimity()
    {
        for (int i = 0; i < _p.Length; i++)
        {
            Values[i] = _p[i];
            ProposerShares[i] = 1 - _d + _d * _p[i];
            PartnerProbabilities[i] = 1 - _p[i];
        }
    }

    /// <summary>t.</summary>
    private double Threshold()
    {
        double decisive = _sorted[_q - 1];
        double low = decisive / (1 - _d * decisive);
        double high = UpTo(decisive);
        // Between two ends the difference is linear: find the two with the sign change between them.
        double[] ends = [.. _sorted.SelectMany(p => (double[])[p / (1 - _d * p), UpTo(p)]).Append(low).Append(high)
            .Where(end => end >= low && end <= high && double.IsFinite(end)).Distinct().Order()];
        (int below, int first) = (0, ends.Length);
        while (below < first)
        {
            int middle = (below + first) / 2;
            if (Difference(ends[middle]) >= 0)
                first = middle;
            else
                below = middle + 1;
        }
        if (first == 0)
            return ends[0];
        double left = ends[first - 1];
        double atLeft = Difference(left);
        if (first == ends.Length)
            return double.IsFinite(high) ? left : Beyond(left, atLeft);
        double right = ends[first];
        return Math.Min(right, left + (right - left) * (atLeft / (atLeft - Difference(right))));
    }

    /// <summary>Where patience is complete nobody recognised ever turns cheap, and the line of the last end goes on for ever.</summary>
    private double Beyond(double last, double atLast)
    {
        double next = 2 * last + 1;
        return last + (next - last) * (atLast / (atLast - Difference(next)));
    }

    /// <summary>Where a member of probability p turns from a tied one into a cheap one.</summary>
    private double UpTo(double p) => p == 0 ? 0 : p / (1 - _d);

    /// <summary>sum h - 1 - d G at t.</summary>
    private double Difference(double t)
    {
        int cheap = FirstNot(p => UpTo(p) < t);
        int dear = FirstNot(p => p * (1 + _d * t) <= t);
        // Of the cheap, sum h less its d-fold is sum p, and all p sum to 1: no number near 1 is left to hide a small t.
        return t * (dear - cheap + _d * (_sums[^1] - _sums[dear]) - _d * (_q - cheap)) - (_sums[dear] - _sums[cheap]);
    }

    private void Write(double t)
    {
        double smallest = 0;
        int cheap = FirstNot(p => UpTo(p) < t);
        if (_sums[cheap] > 0)
            smallest = _sums[cheap] / (1 - _d);
        smallest += (_q - cheap) * t;
        double x = 1 / (1 + _d * smallest);
        int free = _p.Count(p => p == 0);
        for (int i = 0; i < _p.Length; i++)
        {
            double p = _p[i];
            double dear = p * (1 + _d * t);
            double h = UpTo(p) < t ? UpTo(p) : Math.Max(dear, t);
            Values[i] = x * h;
            ProposerShares[i] = x * (1 + _d * Math.Min(h, t));
            PartnerProbabilities[i] = _d == 0 ? (1 - p) * (_q - 1) / (_p.Length - 1)
                : t == 0 ? (p == 0 ? (_q - 1) / (double)free : 0)
                : h < t ? 1 - p
                : h > dear ? Math.Clamp((h - dear) / (_d * t), 0, 1 - p) : 0;
        }
    }

    private int FirstNot(Func<double, bool> holds)
    {
        (int low, int high) = (0, _sorted.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (holds(_sorted[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
