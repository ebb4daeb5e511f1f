namespace PeaceTalks.Modeling.Tests;

public sealed class StopWhenTests
{
    private static readonly Scenario Talks = ScenarioLibrary.Istanbul2025;
    private static readonly Output Agreement = Output.Probability(OutcomeKind.Agreement);

    [Fact]
    public void Simulate_UntilPrecise_StopsAtTheFirstLookThatIs()
    {
        SimulationOptions options = new() { Replications = 1_000_000, Seed = 3, StopWhen = new Precision(Agreement, 0.06) };
        SimulationResult result = Talks.Simulated(options);
        StoppingResult stopping = result.Stopping!;
        Assert.True(stopping.IsReached);
        Assert.InRange(stopping.Estimate.Upper - stopping.Estimate.Lower, 0, 0.06);
        Assert.Equal(1_000 << (stopping.Looks - 1), result.Replications);
        Assert.True(stopping.Looks > 1);
        // Eleven looks are planned up to a million: each at 1 - 0.05/11, so wider than the interval of one look.
        Estimate once = result.Probability(OutcomeKind.Agreement);
        Assert.Equal(once.Value, stopping.Estimate.Value);
        Assert.InRange((stopping.Estimate.Upper - stopping.Estimate.Lower) / (once.Upper - once.Lower), 1.4, 1.5);
        // The look before was not precise enough.
        SimulationResult before = Talks.Simulated(options with { Replications = result.Replications / 2, StopWhen = null });
        Estimate earlier = before.Probability(OutcomeKind.Agreement);
        Assert.True((earlier.Upper - earlier.Lower) * 1.4 > 0.06);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Simulate_UntilPrecise_IsTheSimulationOfSoManyReplications(int threads)
    {
        SimulationOptions options = new() { Replications = 4_500, Seed = 3, First = 70, MaxDegreeOfParallelism = threads };
        SimulationResult result = Talks.Simulated(options with { StopWhen = new Precision(Output.Rounds, 1e-3) });
        Assert.False(result.Stopping!.IsReached);
        Assert.Equal(4, result.Stopping.Looks);
        Assert.Equal(Talks.Simulated(options).ToJson(), result.With(null).ToJson());
        Assert.Contains("Not reached at look 4", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(70, 4_500).Average(replication => Talks.Draw(3, replication).Play().Outcome.Round), result.Stopping.Estimate.Value, 9);
    }

    [Fact]
    public void Simulate_AllOutputs_EstimateTheirMeans()
    {
        SimulationOptions options = new() { Replications = 300, Seed = 3 };
        Scenario talks = TossScenario.Talks;
        SimulationResult result = talks.Simulated(options);
        Estimate Of(Output output) => talks.Simulated(options with { StopWhen = new Precision(output, 1e-6) }).Stopping!.Estimate;
        Assert.Equal(result.Parties["A"].Utility.Mean.Value, Of(Output.Utility("A")).Value, 12);
        double agreed = result.Probability(OutcomeKind.Agreement).Value;
        Assert.Equal(agreed, Of(Output.Term("Issue", "a")).Value);
        // Closed at a (position 0), or left at the status quo b (position 1).
        Assert.Equal(1 - agreed, Of(Output.Term("Issue")).Value, 12);
    }

    [Fact]
    public void ToJson_Stopped_IsReadBack()
    {
        SimulationResult result = Talks.Simulated(new SimulationOptions { Replications = 5_000, StopWhen = new Precision(Agreement, 0.1) });
        SimulationResult read = SimulationResult.Parse(result.ToJson());
        Assert.Equal(result.Stopping, read.Stopping);
        Assert.Equal(result.ToJson(), read.ToJson());
    }

    [Fact]
    public void Simulate_CancelledAtALaterLook_KeepsTheEarlierOnes()
    {
        using CancellationTokenSource stop = new();
        SimulationOptions options = new() { Replications = 100_000, StopWhen = new Precision(Agreement, 1e-4), Progress = new StopAt(stop, 2_500) };
        SimulationCanceledException stopped = Assert.Throws<SimulationCanceledException>(() => Talks.Simulate(options, stop.Token));
        Assert.InRange(stopped.Partial!.Replications, 2_500, 99_999);
        Assert.Equal(0, Assert.Single(stopped.Partial.Ranges).First);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Precision_BadWidth_SaysWhatIsAllowed(double width) =>
        Assert.Contains("must be a finite number above 0", Assert.Throws<ArgumentOutOfRangeException>(() => new Precision(Agreement, width)).Message, StringComparison.Ordinal);

    [Fact]
    public void Simulate_OutputOfAnotherScenario_NamesTheNearest()
    {
        string Message(Output output) => Assert.ThrowsAny<ArgumentException>(() => Talks.Simulated(new SimulationOptions { StopWhen = new Precision(output, 0.1) })).Message;
        Assert.Contains("Did you mean \"Ukraine\"", Message(Output.Utility("Ukrane")), StringComparison.Ordinal);
        Assert.Contains("has no issue \"Tanks\"", Message(Output.Term("Tanks", "5")), StringComparison.Ordinal);
        Assert.Contains("has no option of \"NATO\" \"maybe\"", Message(Output.Term("NATO", "maybe")), StringComparison.Ordinal);
        Scenario without = Make.Haggle(5);
        Assert.Contains("states no status quo", Assert.Throws<ArgumentException>(() => without.Simulated(new SimulationOptions { StopWhen = new Precision(Output.Term(without.Issues[0].Name), 0.1) })).Message, StringComparison.Ordinal);
    }

    private sealed class StopAt(CancellationTokenSource stop, long runs) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value)
        {
            if (value.Done >= runs)
                stop.Cancel();
        }
    }
}
