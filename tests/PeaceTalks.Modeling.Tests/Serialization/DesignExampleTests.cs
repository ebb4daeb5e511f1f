// The calls stand here as on the design page, without the token of the test run.
#pragma warning disable xUnit1051

namespace PeaceTalks.Modeling.Tests;

/// <summary>The code of the design page, as a user would write it: from a file to runs, results and single moves.</summary>
public sealed class DesignExampleTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");

    public DesignExampleTests() => File.WriteAllText(_path, ExampleScenario.Json);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Load_Simulate_AnswersTheFirstQuestions()
    {
        Scenario talks = Scenario.Load(_path);
        SimulationResult result = talks.Simulate(replications: 2_000, seed: 2025);

        Assert.Contains("Two issues", result.ToString(), StringComparison.Ordinal);
        Estimate deal = result.Probability(OutcomeKind.Agreement);
        Assert.InRange(deal.Value, deal.Lower, deal.Upper);
        Assert.InRange(deal.Value, 0.01, 1);
        Assert.Equal(2_000, deal.Count);
        double? ceiling = result.Settlements["Army limit"].Quantile(0.5);
        Assert.Contains(ceiling!.Value, talks.Issues[1].Options.Select(option => option.Value!.Value));
        Estimate worth = result.Parties["A"].Utility.Mean;
        Assert.InRange(worth.Value, 0, 1);
        Assert.NotNull(result.Parties["A"].Utility.StandardDeviation);
        Assert.InRange(result.Parties["A"].Utility.Quantile(0.5), 0, 1);
        string json = result.ToJson();
        Assert.Equal(json, SimulationResult.Parse(json).ToJson());
        Assert.Equal(json, Scenario.Parse(ExampleScenario.Json).Simulate(2_000, 2025).ToJson());
    }

    [Fact]
    public void Simulate_OptionsAndMerge_GiveTheSameBytesAsInOneGo()
    {
        Scenario talks = Scenario.Load(_path);
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        LastProgress progress = new();
        SimulationOptions options = new() { Replications = 2_000, Seed = 7, MaxDegreeOfParallelism = 8, Progress = progress };
        SimulationResult result = talks.Simulate(options, cancellationToken);
        SimulationResult half = talks.Simulate(options with { First = 1_000, Replications = 1_000 }, cancellationToken);
        SimulationResult otherHalf = talks.Simulate(options with { Replications = 1_000 }, cancellationToken);

        Assert.Equal(result.ToJson(), SimulationResult.Merge(otherHalf, half).ToJson());
        Assert.Equal(result.ToJson(), SimulationResult.Merge(half, otherHalf).ToJson());
        Assert.True(progress.Told);
        Assert.Throws<ArgumentException>(() => SimulationResult.Merge(result, half));
    }

    [Fact]
    public void AtMedian_Example_IsAGame()
    {
        Game game = Scenario.Load(_path).AtMedian();
        Settlement terms = Settlement.Of(game.Scenario, ("NATO", "moratorium"), ("Army limit", 85_000));
        Assert.InRange(game.Utility("A", terms), 0.5, 1);
        Assert.Equal(0.3, game.WalkAwayValue("A"), 9);
        Assert.True(game.HasRealRedLine("A", "NATO"));
    }

    [Fact]
    public void DrawAndPlay_SomeReplication_EndsInAgreementThatCanBeLookedAt()
    {
        Scenario talks = Scenario.Load(_path);
        Negotiation run = Enumerable.Range(0, 1_000).Select(i => talks.Draw(seed: 2025, replication: i).Play()).First(run => run.Outcome.Kind == OutcomeKind.Agreement);

        Assert.NotEmpty(run.Moves);
        Assert.All(run.Moves, move => Assert.NotEqual("", move.ToString()));
        Assert.InRange(run.Outcome.Round, 1, 20);
        Settlement? terms = run.Outcome.Settlement;
        string pledge = terms!["NATO"].Label;
        Assert.Contains(pledge, talks.Issues[0].Options.Select(option => option.Label));
        Assert.True(terms.TryGet("Army limit", out Option? limit));
        Assert.NotNull(limit.Value);
        Assert.False(terms.TryGet("Crimea", out _));
        double gain = run.Outcome.Utilities["B"];
        Assert.Equal(run.Game.Utility("B", terms), gain, 9);
        Assert.InRange(run.Outcome.Utilities["A"], 0, run.Game.Utility("A", terms));
    }

    [Fact]
    public void Scenario_AsObjects_AsOnTheDesignPage()
    {
        var talks = new Scenario("Two issues")
        {
            Issues = [Issue.Choice("NATO", "written pledge", "moratorium", "no pledge"),
                      Issue.Range("Army limit", from: 85_000, to: 900_000, steps: 164, unit: "personnel")],
            Parties = [new Party("A")
            {
                Demands = [new Demand("NATO") { Asks = "written pledge", RedLine = "moratorium", Weight = 0.4 },
                           new Demand("Army limit") { Asks = 85_000, Weight = Distribution.Pert(0.4, 0.6, 0.7) }],
                WalkAway = Distribution.Uniform(0.2, 0.4),
                Tactic = Tactic.TimeDependent(exponent: 0.2),
            }, ExampleScenario.Objects.Parties[1]],
        };
        Assert.Empty(talks.Validate());
        Assert.Equal(100, talks.Simulate(replications: 100, seed: 1, TestContext.Current.CancellationToken).Replications);
    }

    [Fact]
    public void Scenario_WrittenBothWays_GivesEqualObjectsAndEqualResults()
    {
        Scenario file = Scenario.Load(_path);
        Assert.Equal(ExampleScenario.Objects, file);
        Assert.Equal(ExampleScenario.Objects.GetHashCode(), file.GetHashCode());
        Assert.Equal(ExampleScenario.Objects.ToJson(), file.ToJson());
        Assert.Equal(ExampleScenario.Objects.Simulate(1_000, 1).ToJson(), file.Simulate(1_000, 1).ToJson());
    }

    private sealed class LastProgress : IProgress<SimulationProgress>
    {
        public bool Told { get; private set; }

        public void Report(SimulationProgress value) => Told = true;
    }
}
