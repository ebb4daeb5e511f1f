using System.Numerics;

namespace PeaceTalks.Modeling.Tests;

/// <summary>The solution concepts by their definitions: every settlement is looked at, utilities are whole billionths, products have as many digits as they need.</summary>
internal sealed class NaiveSolutions
{
    private readonly Game _game;
    private readonly string[] _names;

    public NaiveSolutions(Game game)
    {
        _game = game;
        _names = [.. game.Scenario.Parties.Where(party => party.Role == PartyRole.Principal).Select(party => party.Name)];
        WalkAways = [.. _names.Select(name => Whole(game.WalkAwayValue(name)))];
        Feasible = [.. RandomGames.Settlements(game.Scenario).Where(terms => !CrossesARedLine(terms)).Select(terms => new Point(terms, [.. _names.Select(name => Whole(game.Utility(name, terms)))]))];
        Rational = [.. Feasible.Where(point => Gains(point).All(gain => gain >= 0))];
    }

    public long[] WalkAways { get; }

    /// <summary>The settlements within all red lines.</summary>
    public IReadOnlyList<Point> Feasible { get; }

    /// <summary>Those of them worth the walk-away value to all.</summary>
    public IReadOnlyList<Point> Rational { get; }

    public bool SomebodyGains => Rational.Any(point => Gains(point).Any(gain => gain > 0));

    public IEnumerable<Point> Frontier() => Feasible.Where(point => !Feasible.Any(other => Dominates(other, point)));

    public Settlement[] Nash() => Best((a, b) =>
    {
        (int gainers, BigInteger product) = Product(a);
        (int others, BigInteger otherProduct) = Product(b);
        return gainers != others ? gainers.CompareTo(others) : product.CompareTo(otherProduct);
    });

    public Settlement[] KalaiSmorodinsky()
    {
        long[] most = [.. _names.Select((_, i) => Rational.Count == 0 ? 0 : Rational.Max(point => point.Utilities[i]) - WalkAways[i])];
        return Best((a, b) => Lexicographic(Shares(a, most), Shares(b, most)));
    }

    public Settlement[] Egalitarian(params long[] weights) => Best((a, b) => Lexicographic(Shares(a, weights), Shares(b, weights)));

    public Settlement[] Utilitarian(params long[] weights) =>
        Best((a, b) => a.Select((gain, i) => gain * weights[i]).Sum().CompareTo(b.Select((gain, i) => gain * weights[i]).Sum()));

    public long[] Gains(Point point) => [.. point.Utilities.Zip(WalkAways, (utility, walkAway) => utility - walkAway)];

    private Settlement[] Best(Comparison<long[]> compare)
    {
        if (!SomebodyGains)
            return [];
        Point best = Rational.Aggregate((x, y) => compare(Gains(y), Gains(x)) > 0 ? y : x);
        return [.. Rational.Where(point => compare(Gains(point), Gains(best)) == 0).Select(point => point.Settlement)];
    }

    private static (int Gainers, BigInteger Product) Product(long[] gains) =>
        (gains.Count(gain => gain > 0), gains.Where(gain => gain > 0).Aggregate(BigInteger.One, (product, gain) => product * gain));

    private static (BigInteger Gain, BigInteger Unit)[] Shares(long[] gains, long[] units)
    {
        (BigInteger Gain, BigInteger Unit)[] shares = [.. gains.Zip(units, (gain, unit) => ((BigInteger)gain, (BigInteger)unit)).Where(share => share.Item2 > 0)];
        Array.Sort(shares, (x, y) => (x.Gain * y.Unit).CompareTo(y.Gain * x.Unit));
        return shares;
    }

    private static int Lexicographic((BigInteger Gain, BigInteger Unit)[] a, (BigInteger Gain, BigInteger Unit)[] b) =>
        a.Zip(b, (x, y) => (x.Gain * y.Unit).CompareTo(y.Gain * x.Unit)).FirstOrDefault(comparison => comparison != 0);

    public static bool Dominates(Point point, Point other) =>
        point.Utilities.Zip(other.Utilities, (u, v) => u >= v).All(x => x) && !point.Utilities.SequenceEqual(other.Utilities);

    private bool CrossesARedLine(Settlement terms) => _game.Scenario.Parties.Any(party => party.Demands.Any(demand =>
        demand.RedLine is not null && _game.HasRealRedLine(party.Name, demand.Issue) && Worth(demand, terms[demand.Issue].Label) < Worth(demand, $"{demand.RedLine}")));

    private double Worth(Demand demand, string option) => Whole(demand.Values!.Entries.Single(entry => $"{entry.Option}" == option).Value.Quantile(0.5));

    private static long Whole(double utility) => (long)Math.Round(utility * 1e9);

    public sealed record Point(Settlement Settlement, long[] Utilities);
}
