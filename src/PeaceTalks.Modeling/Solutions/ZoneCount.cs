using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>Counts the settlements of a zone.</summary>
internal static class ZoneCount
{
    private const int MostInHalf = 2_000_000;
    private const int MostListed = 100_000_000;

    /// <summary>The share of all settlements of the scenario that are worth the walk-away value to everybody, within the red lines.</summary>
    public static double Share(Game game, FeasibleSet set)
    {
        BigInteger all = game.Scenario.Issues.Aggregate(BigInteger.One, (count, issue) => count * issue.Options.Count);
        BigInteger inside = set.Principals == 2 && Middle(set) is int middle ? InHalves(set, middle) : OneByOne(set);
        return double.IsFinite((double)all) ? (double)inside / (double)all : Math.Exp(BigInteger.Log(inside) - BigInteger.Log(all));
    }

    /// <summary>Where the issues part into two lists of about equal length; null where one would be too long.</summary>
    private static int? Middle(FeasibleSet set)
    {
        double total = set.Options.Sum(options => Math.Log(options.Length)), left = 0;
        int middle = 0;
        while (middle < set.Issues && left + Math.Log(set.Options[middle].Length) / 2 < total / 2)
            left += Math.Log(set.Options[middle++].Length);
        return Math.Max(left, total - left) <= Math.Log(MostInHalf) ? middle : null;
    }

    /// <summary>
    /// For each combination of the first issues, those of the others that bring both up to their walk-away values: going down
    /// in the one's utility, more and more bring the other one there, and a tree of sums counts for which utility of the second they do.
    /// </summary>
    private static long InHalves(FeasibleSet set, int middle)
    {
        int[][] left = SettlementList.Of(set, 0, middle), right = SettlementList.Of(set, middle, set.Issues);
        Array.Sort(left[0], left[1]);
        Array.Sort(right[0], right[1]);
        int[] ranks = [.. right[1]];
        Array.Sort(ranks);
        SumTree counted = new(ranks.Length);
        long inside = 0;
        int next = right[0].Length - 1;
        for (int k = 0; k < left[0].Length; k++)
        {
            for (; next >= 0 && right[0][next] + left[0][k] >= set.WalkAways[0]; next--)
                counted.Add(FirstAtLeast(ranks, right[1][next]));
            inside += counted.From(FirstAtLeast(ranks, set.WalkAways[1] - left[1][k]));
        }
        return inside;
    }

    private static int FirstAtLeast(int[] ascending, int number)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static long OneByOne(FeasibleSet set)
    {
        if (set.Count > MostListed)
            throw new InvalidOperationException($"The share of the zone counts settlements, and the game has {Guard.Text(set.Count)} within the red lines; at most {Guard.Text(MostListed)} are allowed with these principals and issues: give the issues fewer steps. Whether there is a zone, and what is in it, has no such limit.");
        return new Branches(set).Count();
    }

    /// <summary>Counts by rank, with the sum from a rank on in few steps (Fenwick 1994).</summary>
    private sealed class SumTree(int ranks)
    {
        private readonly long[] _sums = new long[ranks + 1];

        public void Add(int rank)
        {
            for (int k = ranks - rank; k <= ranks; k += k & -k)
                _sums[k]++;
        }

        public long From(int rank)
        {
            long sum = 0;
            for (int k = ranks - rank; k > 0; k -= k & -k)
                sum += _sums[k];
            return sum;
        }
    }

    /// <summary>Counts issue by issue, and leaves out what can no longer fall outside or inside.</summary>
    private sealed class Branches
    {
        private readonly FeasibleSet _set;
        private readonly int[][] _most;
        private readonly int[][] _least;
        private readonly long[] _combinations;
        private readonly int[][] _needed;

        public Branches(FeasibleSet set)
        {
            _set = set;
            _most = [.. Enumerable.Range(0, set.Issues + 1).Select(_ => new int[set.Principals])];
            _least = [.. Enumerable.Range(0, set.Issues + 1).Select(_ => new int[set.Principals])];
            _needed = [.. Enumerable.Range(0, set.Issues + 1).Select(_ => new int[set.Principals])];
            _combinations = new long[set.Issues + 1];
            _combinations[^1] = 1;
            for (int j = set.Issues - 1; j >= 0; j--)
            {
                _combinations[j] = _combinations[j + 1] * set.Options[j].Length;
                for (int i = 0; i < set.Principals && set.Options[j].Length > 0; i++)
                {
                    _most[j][i] = _most[j + 1][i] + set.Worth[j][i].Max();
                    _least[j][i] = _least[j + 1][i] + set.Worth[j][i].Min();
                }
            }
        }

        public long Count()
        {
            _set.WalkAways.CopyTo(_needed[0], 0);
            return From(0);
        }

        /// <summary>How many combinations of the issues from one on are worth what is needed to each.</summary>
        private long From(int issue)
        {
            int[] needed = _needed[issue];
            bool all = true;
            for (int i = 0; i < needed.Length; i++)
            {
                if (_most[issue][i] < needed[i])
                    return 0;
                all &= _least[issue][i] >= needed[i];
            }
            if (all)
                return _combinations[issue];
            long count = 0;
            for (int place = 0; place < _set.Options[issue].Length; place++)
            {
                for (int i = 0; i < needed.Length; i++)
                    _needed[issue + 1][i] = needed[i] - _set.Worth[issue][i][place];
                count += From(issue + 1);
            }
            return count;
        }
    }
}
