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
        int[][] rest = [.. Enumerable.Range(0, set.Principals).Select(i => new int[set.Issues + 1])];
        for (int i = 0; i < set.Principals; i++)
        {
            for (int j = set.Issues - 1; j >= 0; j--)
                rest[i][j] = rest[i][j + 1] + set.Worth[j][i].Max();
        }
        return From(set, rest, 0, [.. set.WalkAways]);
    }

    /// <summary>How many combinations of the issues from one on are worth so much to each.</summary>
    private static long From(FeasibleSet set, int[][] rest, int issue, int[] needed)
    {
        for (int i = 0; i < needed.Length; i++)
        {
            if (rest[i][issue] < needed[i])
                return 0;
        }
        if (issue == set.Issues)
            return 1;
        long count = 0;
        for (int place = 0; place < set.Options[issue].Length; place++)
            count += From(set, rest, issue + 1, [.. needed.Select((need, i) => need - set.Worth[issue][i][place])]);
        return count;
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
}
