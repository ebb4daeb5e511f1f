using System.Globalization;
using System.Text.RegularExpressions;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What a scenario with impossible ranks is told to use instead.</summary>
public sealed partial class NearestRanksTests
{
    [Fact]
    public void Validate_ImpossibleRanks_ThoseShownAreAccepted()
    {
        Random random = new(2025);
        int impossible = 0;
        for (int number = 0; number < 300; number++)
        {
            Scenario talks = RandomScenario.Create(number);
            string[] paths = [.. talks.Quantities.Select(quantity => quantity.Path).Take(random.Next(3, 9))];
            talks = talks.Correlated([.. from i in Enumerable.Range(0, paths.Length)
                                         from j in Enumerable.Range(0, i)
                                         where random.Next(3) > 0
                                         select (paths[i], paths[j], Math.Round(2 * random.NextDouble() - 1, 1))]);
            if (talks.Errors() is not [ScenarioProblem problem])
                continue;
            impossible++;
            Assert.Equal("$.correlations", problem.Path);
            MatchCollection shown = Shown().Matches(problem.Message);
            Dictionary<(string, string), double> ranks = talks.Correlations.ToDictionary(pair => (pair.First, pair.Second), pair => pair.Rank);
            foreach (Match pair in shown)
            {
                (string one, string other) = (pair.Groups[2].Value, pair.Groups[3].Value);
                (string, string) key = ranks.ContainsKey((one, other)) ? (one, other) : (other, one);
                ranks[key] = double.Parse(pair.Groups[1].Value, CultureInfo.InvariantCulture);
            }
            Assert.Empty(talks.Correlated([.. ranks.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))]).Errors());
        }
        Assert.True(impossible > 100);
    }

    [Fact]
    public void Nearest_HundredThatContradictEachOther_ArePossible()
    {
        double[,] ranks = new double[100, 100];
        Random random = new(7);
        for (int i = 0; i < 100; i++)
        {
            ranks[i, i] = 1;
            for (int j = 0; j < i; j++)
                ranks[i, j] = ranks[j, i] = 2 * random.NextDouble() - 1;
        }
        double[,] nearest = NearestRanks.Nearest(ranks);
        Assert.NotNull(NormalCorrelation.Factor(NormalCorrelation.OfRanks(nearest)));
    }

    [GeneratedRegex("(-?[0-9.]+(?:E-[0-9]+)?) between \"(.*?)\" and \"(.*?)\"(?=, |$)")]
    private static partial Regex Shown();
}
