namespace PeaceTalks.Modeling.Tests;

/// <summary>The library and the naive path play every random scenario alike, move by move.</summary>
public sealed class NaiveAgreementTests
{
    private const int Replications = 2;
    private const ulong Seed = 2025;

    /// <summary>How many scenarios: set this variable of the environment to try more than usual.</summary>
    private static int Scenarios => int.TryParse(Environment.GetEnvironmentVariable("NAIVE_SCENARIOS"), out int number) ? number : 2_000;

    /// <summary>The number of the first scenario: another one tries others.</summary>
    private static int First => int.TryParse(Environment.GetEnvironmentVariable("NAIVE_FIRST"), out int number) ? number : 0;

    [Fact]
    public void Play_EveryFeature_AgreesWithTheNaivePathMoveByMove()
    {
        List<(string What, string Json)> differences = [];
        Parallel.For(First, First + Scenarios, number =>
        {
            Scenario talks = RandomPlay.Make(number);
            if (Difference(talks, number) is string difference)
            {
                lock (differences)
                    differences.Add((difference, talks.ToJson()));
            }
        });
        var shortest = differences.OrderBy(d => d.Json.Length).Take(20).ToList();
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} of {Scenarios} scenarios differ. The shortest:\n{string.Join('\n', shortest.Select(d => d.What))}\n{shortest.FirstOrDefault().Json}");
    }

    [Fact]
    public void Simulate_EveryFeature_TotalsAreThoseOfTheNaivePath()
    {
        const int runs = 40;
        for (int number = 0; number < 100; number++)
        {
            Scenario talks = RandomPlay.Make(number);
            NaiveTrace[] naive = [.. Enumerable.Range(0, runs).Select(replication => NaiveTalks.Play(talks, Seed, replication))];
            SimulationResult result = talks.Simulated(runs, Seed);
            Assert.All(Enum.GetValues<OutcomeKind>(), kind => Assert.Equal(naive.Count(run => run.Kind == kind), result.Probability(kind).Value * runs, 6));
            Assert.All(result.Parties.Values, party => Assert.Equal(naive.Average(run => run.Scores[party.Name] / 1e9), party.Utility.Mean.Value, tolerance: 1e-12));
            Assert.Equal(naive.Count(run => run.Kind == OutcomeKind.Agreement), result.AgreementRounds.Count);
            for (int j = 0; j < talks.Issues.Count; j++)
                Assert.Equal(naive.Count(run => run.Closed[j] >= 0), result.Settlements[talks.Issues[j].Name].Count);
        }
    }

    private static string? Difference(Scenario talks, int number)
    {
        for (int replication = 0; replication < Replications; replication++)
        {
            NaiveTrace naive = NaiveTalks.Play(talks, Seed, replication);
            NaiveTrace library = NaiveTrace.Of(talks.Draw(Seed, replication).Play());
            if (library.Difference(naive) is string difference)
                return $"RandomPlay.Make({number}), seed {Seed}, replication {replication}: in the library {difference}";
        }
        return null;
    }
}
