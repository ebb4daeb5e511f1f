namespace PeaceTalks.Modeling.Tests;

/// <summary>Random talks with every feature, in which some quantities go together.</summary>
internal static class RandomCorrelations
{
    public static Scenario Make(int number)
    {
        Random random = new(number);
        Scenario talks = RandomPlay.Make(number);
        string[] paths = [.. talks.Quantities.Where(quantity => !quantity.Distribution.IsFixed || random.Next(10) == 0).Select(quantity => quantity.Path)];
        random.Shuffle(paths);
        // What leans on one factor with loadings below 1 is possible together; the pairs after it share no quantity.
        double[] loadings = [.. Enumerable.Range(0, Math.Min(paths.Length, random.Next(2, 5))).Select(_ => 1.8 * random.NextDouble() - 0.9)];
        IEnumerable<RankCorrelation> factor = from i in Enumerable.Range(0, loadings.Length)
                                              from j in Enumerable.Range(0, i)
                                              select new RankCorrelation(paths[i], paths[j], NormalCorrelation.ToRank(loadings[i] * loadings[j]));
        IEnumerable<RankCorrelation> pairs = paths.Skip(loadings.Length).Chunk(2).Where(pair => pair.Length == 2).Take(2)
            .Select(pair => new RankCorrelation(pair[0], pair[1], RandomPlay.Pick(random, -1.0, -0.5, 0, 0.9, 1)));
        return talks with { Correlations = [.. factor, .. pairs] };
    }
}
