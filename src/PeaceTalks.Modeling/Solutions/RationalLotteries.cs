namespace PeaceTalks.Modeling;

/// <summary>The part of two principals' frontier of lotteries on which neither expects less than its walk-away value.</summary>
internal sealed class RationalLotteries
{
    private readonly Game _game;
    private readonly LotteryFrontier _frontier;
    private readonly List<(double Place, double First, double Second)> _points;

    /// <param name="game">The game.</param>
    /// <param name="frontier">Its frontier.</param>
    /// <param name="points">Where it is: corners, and the points where it enters and leaves that part. A place between two whole numbers is that share of the way between two corners.</param>
    private RationalLotteries(Game game, LotteryFrontier frontier, List<(double, double, double)> points)
    {
        _game = game;
        _frontier = frontier;
        _points = points;
    }

    /// <summary>The most that the first principal can expect to gain.</summary>
    public double MostForFirst => _points[0].First;

    /// <summary>The most that the second principal can expect to gain.</summary>
    public double MostForSecond => _points[^1].Second;

    /// <summary>The part of a frontier; null where it is empty or nobody gains.</summary>
    public static RationalLotteries? Of(Game game, LotteryFrontier frontier)
    {
        List<(double Place, double First, double Second)> points = [];
        (double First, double Second)[] corners = frontier.Corners;
        for (int corner = 0; corner < corners.Length; corner++)
        {
            if (corner > 0)
            {
                // On the way the second's gain rises through 0, and then the first's falls through it.
                (double First, double Second) a = corners[corner - 1], b = corners[corner];
                double enters = a.Second < 0 && b.Second > 0 ? -a.Second / (b.Second - a.Second) : -1;
                double leaves = a.First > 0 && b.First < 0 ? a.First / (a.First - b.First) : -1;
                if (enters >= 0 && a.First + enters * (b.First - a.First) >= 0)
                    points.Add((corner - 1 + enters, a.First + enters * (b.First - a.First), 0));
                if (leaves >= 0 && a.Second + leaves * (b.Second - a.Second) >= 0)
                    points.Add((corner - 1 + leaves, 0, a.Second + leaves * (b.Second - a.Second)));
            }
            if (corners[corner] is { First: >= 0, Second: >= 0 })
                points.Add((corner, corners[corner].First, corners[corner].Second));
        }
        return points.Any(point => point.First > 0 || point.Second > 0) ? new RationalLotteries(game, frontier, points) : null;
    }

    /// <summary>The lottery with the largest product of gains, given where on a segment, as a share of the way, that product is stationary.</summary>
    public Lottery Best(Func<(double Place, double First, double Second), (double Place, double First, double Second), double> stationary)
    {
        // The frontier is concave, and so is the logarithm of the product along it: the first segment that it does not rise to the end of has it.
        for (int p = 1; p < _points.Count; p++)
        {
            double share = stationary(_points[p - 1], _points[p]);
            if (share < 1)
                return At(_points[p - 1], _points[p], Math.Max(0, share));
        }
        return At(_points[^1], _points[^1], 0);
    }

    /// <summary>The lottery at which the gains are in a proportion, or the end of the frontier nearest to that.</summary>
    public Lottery OnRay(double first, double second)
    {
        for (int p = 0; p < _points.Count; p++)
        {
            // How far beyond the ray, toward the second principal.
            double beyond = Beyond(_points[p]);
            if (beyond < 0)
                continue;
            if (p == 0)
                break;
            double before = Beyond(_points[p - 1]);
            return At(_points[p - 1], _points[p], -before / (beyond - before));
        }
        return Beyond(_points[0]) >= 0 ? At(_points[0], _points[0], 0) : At(_points[^1], _points[^1], 0);

        double Beyond((double Place, double First, double Second) point) => point.Second * first - point.First * second;
    }

    /// <summary>The lottery with the largest weighted sum of gains; of several that with the largest product.</summary>
    public Lottery Largest(double first, double second)
    {
        double Sum((double Place, double First, double Second) point) => first * point.First + second * point.Second;
        double most = _points.Max(Sum);
        // What differs by rounding alone is as good: sums of 10^9ths, not of whole ones.
        List<(double, double, double)> best = [.. _points.Where(point => Sum(point) >= most - 1e-6 * Math.Max(first, second))];
        return new RationalLotteries(_game, _frontier, best).Best((a, b) => -(((b.First - a.First) * a.Second) + ((b.Second - a.Second) * a.First)) / (2 * (b.First - a.First) * (b.Second - a.Second)));
    }

    private Lottery At((double Place, double First, double Second) from, (double Place, double First, double Second) to, double share)
    {
        double place = from.Place + share * (to.Place - from.Place);
        int corner = (int)Math.Floor(place);
        double ofSecond = place - corner;
        int[] walkAways = FeasibleSet.Of(_game).WalkAways;
        double[] gains = [from.First + share * (to.First - from.First), from.Second + share * (to.Second - from.Second)];
        return new Lottery
        {
            First = Settlement(corner),
            Second = ofSecond > 0 ? Settlement(corner + 1) : null,
            Probability = 1 - ofSecond,
            Utilities = new ValueMap<double>([.. _game.Principals.Select((principal, i) => new KeyValuePair<string, double>(principal.Plan.Name, (gains[i] + walkAways[i]) / Billionths.One))]),
        };
    }

    private Settlement Settlement(int corner) => new(_game.Scenario.Issues, _frontier.Settlement(corner));
}
