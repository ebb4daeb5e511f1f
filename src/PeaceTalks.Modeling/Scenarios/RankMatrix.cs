namespace PeaceTalks.Modeling;

/// <summary>The rank correlations of a scenario as a matrix, whatever order they are stated in.</summary>
/// <param name="Paths">The quantities that are correlated, in the order of <see cref="Scenario.Quantities"/>.</param>
/// <param name="Ranks">The rank correlation of each pair; 0 where none is stated.</param>
internal sealed record RankMatrix(IReadOnlyList<string> Paths, double[,] Ranks)
{
    /// <param name="correlations">Sound ones: two different known paths each, no pair twice.</param>
    /// <param name="quantities">The paths of all quantities in order, some twice where the scenario has other problems.</param>
    public static RankMatrix Of(IReadOnlyList<RankCorrelation> correlations, IEnumerable<string> quantities)
    {
        HashSet<string> correlated = new(correlations.SelectMany(pair => new[] { pair.First, pair.Second }), StringComparer.Ordinal);
        string[] paths = correlated.Count == 0 ? [] : [.. quantities.Where(correlated.Contains).Distinct()];
        Dictionary<string, int> indices = paths.Select((path, index) => (path, index)).ToDictionary(pair => pair.path, pair => pair.index, StringComparer.Ordinal);
        double[,] ranks = new double[paths.Length, paths.Length];
        for (int i = 0; i < paths.Length; i++)
            ranks[i, i] = 1;
        foreach (RankCorrelation pair in correlations)
        {
            (int i, int j) = (indices[pair.First], indices[pair.Second]);
            ranks[i, j] = ranks[j, i] = pair.Rank;
        }
        return new RankMatrix(paths, ranks);
    }
}
