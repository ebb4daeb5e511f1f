namespace PeaceTalks.Modeling;

/// <summary>
/// What a combination of options on the last issues must be worth so that some options on the others can make it one of the
/// best settlements: in several directions, weighted sums of the utilities, whose largest value over the other issues is
/// found issue by issue.
/// </summary>
internal sealed class SearchBounds
{
    /// <summary>Far more than what rounding can add to a sum of billionths with weights that sum to 1, far less than 1.</summary>
    private const double Tolerance = 0.01;

    private readonly int[] _least;
    private readonly double[][] _mostOfEach;
    private readonly List<(double[] Direction, double Least, double[] Most)> _directions = [];
    private readonly FeasibleSet _set;

    /// <summary>Bounds that keep what can still be worth its walk-away value to everybody.</summary>
    public SearchBounds(FeasibleSet set)
    {
        _set = set;
        _least = set.WalkAways;
        _mostOfEach = [.. Enumerable.Range(0, set.Principals).Select(i => set.MostBefore([.. Enumerable.Range(0, set.Principals).Select(k => k == i ? 1.0 : 0)]))];
    }

    /// <summary>Keeps only what can reach a weighted sum of gains over the walk-away values.</summary>
    public void Add(double[] direction, double leastGain)
    {
        double least = leastGain, sum = 0;
        for (int i = 0; i < direction.Length; i++)
        {
            least += direction[i] * _set.WalkAways[i];
            sum += direction[i];
        }
        _directions.Add((direction, least - Tolerance * sum, _set.MostBefore(direction)));
    }

    /// <summary>Moves what is worth keeping together.</summary>
    /// <param name="columns">By principal, the utilities on the issues from one on.</param>
    /// <param name="from">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="issue">The first issue that they are about.</param>
    /// <returns>How many are kept, at the beginning of those rows.</returns>
    public int Keep(int[][] columns, int from, int count, int issue)
    {
        int kept = 0;
        for (int row = from; row < from + count; row++)
        {
            if (!IsWorthKeeping(columns, row, issue))
                continue;
            if (from + kept != row)
            {
                for (int i = 0; i < _least.Length; i++)
                    columns[i][from + kept] = columns[i][row];
            }
            kept++;
        }
        return kept;
    }

    private bool IsWorthKeeping(int[][] columns, int row, int issue)
    {
        for (int i = 0; i < _least.Length; i++)
        {
            if (columns[i][row] + _mostOfEach[i][issue] < _least[i])
                return false;
        }
        foreach ((double[] direction, double least, double[] most) in _directions)
        {
            double reach = most[issue];
            for (int i = 0; i < direction.Length; i++)
                reach += direction[i] * columns[i][row];
            if (reach < least)
                return false;
        }
        return true;
    }
}
