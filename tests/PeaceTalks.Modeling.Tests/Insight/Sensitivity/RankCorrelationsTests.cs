using MathNet.Numerics.Statistics;

namespace PeaceTalks.Modeling.Tests;

public sealed class RankCorrelationsTests
{
    [Fact]
    public void RankCorrelations_Formula_SeesTheOrderOnly()
    {
        RankCorrelations answer = Correlations(["x", "y", "z"], x => Math.Exp(20 * x[0]), 200);
        Assert.Equal(1, answer["x"].Rank!.Value, 12);
        Assert.Equal(-1, Correlations(["x"], x => 1 / x[0], 200)["x"].Rank!.Value, 12);
        Assert.InRange(answer["y"].Rank!.Value, -5 / Math.Sqrt(199), 5 / Math.Sqrt(199));
    }

    [Fact]
    public void RankCorrelations_ConstantOutput_IsNull() => Assert.Null(Correlations(["x"], _ => 7, 20)["x"].Rank);

    /// <summary>The draws and outcomes are those of the replications themselves, one by one.</summary>
    [Fact]
    public void RankCorrelations_Scenario_AreThoseOfItsReplications()
    {
        const string path = "Russia/walkAway";
        Scenario talks = ScenarioLibrary.Istanbul2025;
        RankCorrelations answer = talks.RankCorrelations(Output.Utility("Ukraine"), new SimulationOptions { Replications = 150, Seed = 5, First = 10 }, TestContext.Current.CancellationToken);
        Game[] games = [.. Enumerable.Range(10, 150).Select(replication => talks.Draw(5, replication))];
        double expected = Correlation.Spearman(games.Select(game => game.Value(path)), games.Select(game => game.Play().Outcome.Utilities["Ukraine"]));
        Assert.Equal(expected, answer[path].Rank!.Value, 12);
    }

    [Fact]
    public void RankCorrelations_TwoHundredSeeds_IntervalsCover()
    {
        // Of x + y, both uniform, the rank correlation with x: 0.6869 by a million draws of a seed of their own (error 0.0005).
        double exact = Correlations(["x", "y"], x => x[0] + x[1], 1_000_000, seed: 77)["x"].Rank!.Value;
        int holds = Enumerable.Range(0, 200).Count(seed =>
            Correlations(["x", "y"], x => x[0] + x[1], 300, (ulong)seed)["x"].Rank is Estimate rank && rank.Lower <= exact && exact <= rank.Upper);
        Assert.InRange(holds, 180, 199);
    }

    [Fact]
    public void RankCorrelations_TooManyDraws_SaysWhatToDo()
    {
        ArgumentException wrong = Assert.Throws<ArgumentOutOfRangeException>(() =>
            ScenarioLibrary.Istanbul2025.RankCorrelations(Output.Rounds, new SimulationOptions { Replications = 10_000_000 }, TestContext.Current.CancellationToken));
        Assert.Contains("Fewer do", wrong.Message, StringComparison.Ordinal);
    }

    private static RankCorrelations Correlations(string[] inputs, Func<IReadOnlyList<double>, double> formula, int count, ulong seed = 3) =>
        new RankCorrelationEstimator(RunModel.Of(inputs, formula), new SimulationOptions { Replications = count, Seed = seed }).Run(TestContext.Current.CancellationToken);
}
