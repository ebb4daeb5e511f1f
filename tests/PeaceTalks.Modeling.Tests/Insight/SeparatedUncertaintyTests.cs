namespace PeaceTalks.Modeling.Tests;

public sealed class SeparatedUncertaintyTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void SeparateUncertainty_WorkedByHand_IsWithinItsIntervals(int runsPerDraw)
    {
        SeparatedUncertainty answer = TossScenario.Talks.SeparateUncertainty(TossScenario.Agreement, Options(20_000, 3), runsPerDraw, TestContext.Current.CancellationToken);
        Assert.InRange(0.5, answer.Mean.Lower, answer.Mean.Upper);
        Assert.InRange(0.09, answer.EpistemicVariance.Lower, answer.EpistemicVariance.Upper);
        Assert.InRange(0.16, answer.AleatoryVariance.Lower, answer.AleatoryVariance.Upper);
        Assert.InRange(0.64, answer.LuckShare!.Lower, answer.LuckShare.Upper);
        // Two standard errors of a share of so many draws are less than 0.02.
        Assert.InRange(answer.LuckShare.Upper - answer.LuckShare.Lower, 0, 0.04);
    }

    /// <summary>The mean of 400 unbiased estimates from only four draws each lies within four standard errors of the exact variance.</summary>
    [Fact]
    public void SeparateUncertainty_FewDraws_IsUnbiased()
    {
        const int seeds = 400;
        SeparatedUncertainty[] answers = [.. Enumerable.Range(0, seeds).Select(seed =>
            TossScenario.Talks.SeparateUncertainty(TossScenario.Agreement, Options(4, (ulong)seed), 2, TestContext.Current.CancellationToken))];
        AssertMean(0.09, [.. answers.Select(answer => answer.EpistemicVariance.Value)]);
        AssertMean(0.16, [.. answers.Select(answer => answer.AleatoryVariance.Value)]);
    }

    [Fact]
    public void SeparateUncertainty_IntervalsOverTwoHundredSeeds_Cover()
    {
        int holds = Enumerable.Range(0, 200).Count(seed =>
            TossScenario.Talks.SeparateUncertainty(TossScenario.Agreement, Options(1_000, (ulong)seed), 2, TestContext.Current.CancellationToken).LuckShare is Estimate share
            && share.Lower <= 0.64 && 0.64 <= share.Upper);
        Assert.InRange(holds, 180, 198);
    }

    /// <summary>One group of draws, though many, tells nothing of the error.</summary>
    [Fact]
    public void SeparateUncertainty_CancelledAfterOneGroup_HasNothingToTell()
    {
        using CancellationTokenSource stop = new();
        SimulationOptions options = Options(20_000, 1) with { MaxDegreeOfParallelism = 1, Progress = new StopAtOnce(stop) };
        InsightCanceledException<SeparatedUncertainty> stopped = Assert.Throws<InsightCanceledException<SeparatedUncertainty>>(() => TossScenario.Talks.SeparateUncertainty(TossScenario.Agreement, options, 2, stop.Token));
        Assert.Null(stopped.Partial);
    }

    [Fact]
    public void SeparateUncertainty_LuckShare_IsTheTotalIndexOfChance()
    {
        SobolIndices indices = TossScenario.Talks.Sobol(TossScenario.Agreement, Options(20_000, 3), TestContext.Current.CancellationToken);
        Assert.InRange(0.64, indices[SobolIndices.Chance].Total!.Lower, indices[SobolIndices.Chance].Total!.Upper);
        Assert.InRange(0.36, indices[TossScenario.Firmness].First!.Lower, indices[TossScenario.Firmness].First!.Upper);
    }

    [Fact]
    public void SeparateUncertainty_NothingVaries_HasNoShare()
    {
        Scenario sure = TossScenario.Talks.With(TossScenario.Firmness, 0);
        SeparatedUncertainty answer = sure.SeparateUncertainty(TossScenario.Agreement, Options(100, 1), 2, TestContext.Current.CancellationToken);
        Assert.Null(answer.LuckShare);
        Assert.Equal(1, answer.Mean.Value);
        Assert.Contains("never varies", answer.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Talks without luck, in which B always gets its walk-away value, which goes along with a number that is fixed: that is not known either, and no luck.</summary>
    [Fact]
    public void SeparateUncertainty_CorrelatedWithAFixedQuantity_IsNoLuck()
    {
        Scenario talks = TossScenario.Talks.With(TossScenario.Firmness, 1).With("A/walkAway", 0.3).With("B/walkAway", Distribution.Uniform(0, 0.9)) with
        {
            Correlations = [new RankCorrelation("A/walkAway", "B/walkAway", 0.9)],
        };
        SeparatedUncertainty answer = talks.SeparateUncertainty(Output.Utility("B"), Options(500, 1), 2, TestContext.Current.CancellationToken);
        Assert.Equal(0, answer.AleatoryVariance.Value);
        Assert.Equal(0, answer.LuckShare!.Value);
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => stop.Cancel();
    }

    private static SimulationOptions Options(long replications, ulong seed) => new() { Replications = replications, Seed = seed };

    private static void AssertMean(double exact, double[] values)
    {
        double mean = values.Average(), error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
        Assert.InRange(mean, exact - 4 * error, exact + 4 * error);
    }
}
