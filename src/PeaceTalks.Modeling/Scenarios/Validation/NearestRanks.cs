namespace PeaceTalks.Modeling;

/// <summary>The rank correlations nearest to some that are not possible together, rounded so that they are themselves possible.</summary>
internal static class NearestRanks
{
    private const int Digits = 4;
    private const int MostShown = 100;

    /// <summary>The ranks of the pairs stated, and of those that would have to be, where the ones given can't be.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="stated">The pairs that were stated, in any order.</param>
    public static string Text(RankMatrix matrix, IEnumerable<(string, string)> stated)
    {
        HashSet<(string, string)> known = [.. stated];
        List<string> first = [];
        List<string> further = [];
        foreach (int[] group in Groups(matrix.Ranks))
        {
            double[,] ranks = Part(matrix.Ranks, group);
            if (IsPossible(ranks))
                continue;
            double[,] nearest = Nearest(ranks);
            for (int i = 0; i < group.Length; i++)
            {
                for (int j = i + 1; j < group.Length; j++)
                {
                    (string one, string other) = (matrix.Paths[group[i]], matrix.Paths[group[j]]);
                    string shown = $"{Guard.Text(nearest[i, j])} between {ProblemText.Quote(one)} and {ProblemText.Quote(other)}";
                    if (known.Contains((one, other)) || known.Contains((other, one)))
                        first.Add(shown);
                    else if (nearest[i, j] != 0)
                        further.Add(shown);
                }
            }
        }
        return List(first) + (further.Count > 0 ? ", and, not stated so far, " + List(further) : "");
    }

    /// <summary>The nearest ranks that are possible. They are rounded; where that makes them impossible again, they are drawn in a little.</summary>
    public static double[,] Nearest(double[,] ranks)
    {
        double[,] nearest = NearestCorrelation.Of(NormalCorrelation.OfRanks(ranks));
        double[,] rounded = Rounded(nearest, 1);
        // At the latest when nothing is left: independent quantities are possible.
        for (double less = nearest.GetLength(0) * 1e-5; !IsPossible(rounded); less *= 2)
            rounded = Rounded(nearest, Math.Max(1 - less, 0));
        return rounded;
    }

    private static double[,] Rounded(double[,] correlations, double factor)
    {
        double[,] ranks = (double[,])correlations.Clone();
        for (int i = 0; i < ranks.GetLength(0); i++)
        {
            for (int j = 0; j < ranks.GetLength(1); j++)
                // Adding 0 makes -0 an ordinary 0.
                ranks[i, j] = i == j ? 1 : Math.Round(NormalCorrelation.ToRank(correlations[i, j] * factor), Digits) + 0.0;
        }
        return ranks;
    }

    private static bool IsPossible(double[,] ranks) => NormalCorrelation.Factor(NormalCorrelation.OfRanks(ranks)) is not null;

    /// <summary>The quantities that hang together, directly or by way of others: what is wrong in one group does not touch the others.</summary>
    private static IEnumerable<int[]> Groups(double[,] ranks)
    {
        int n = ranks.GetLength(0);
        int[] group = [.. Enumerable.Range(0, n)];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (ranks[i, j] != 0 && group[i] != group[j])
                {
                    (int from, int to) = (group[i], group[j]);
                    group = [.. group.Select(g => g == from ? to : g)];
                }
            }
        }
        return Enumerable.Range(0, n).GroupBy(i => group[i]).Select(members => members.ToArray());
    }

    private static double[,] Part(double[,] matrix, int[] indices)
    {
        double[,] part = new double[indices.Length, indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            for (int j = 0; j < indices.Length; j++)
                part[i, j] = matrix[indices[i], indices[j]];
        }
        return part;
    }

    private static string List(List<string> texts) =>
        string.Join(", ", texts.Take(MostShown)) + (texts.Count > MostShown ? $", ... ({ProblemText.Count(texts.Count)} in all)" : "");
}
