namespace PeaceTalks.Modeling.Tests;

/// <summary>What all methods of sensitivity refuse, and promise.</summary>
public sealed class SensitivityRequestTests
{
    private static readonly Scenario Correlated = ScenarioLibrary.Istanbul2025 with { Correlations = [new RankCorrelation("Russia/walkAway", "Ukraine/walkAway", -0.9)] };
    private static readonly SimulationOptions Few = new() { Replications = 20 };

    public static TheoryData<string, Func<Scenario, Output, SimulationOptions, object>> Methods => new()
    {
        { "Sobol", (scenario, output, options) => scenario.Sobol(output, options, TestContext.Current.CancellationToken) },
        { "Morris", (scenario, output, options) => scenario.Morris(output, options, TestContext.Current.CancellationToken) },
        { "Tornado", (scenario, output, options) => scenario.Tornado(output, options, TestContext.Current.CancellationToken) },
        { "RankCorrelations", (scenario, output, options) => scenario.RankCorrelations(output, options, TestContext.Current.CancellationToken) },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_CorrelatedQuantities_IsRefusedOrHoldsForThem(string name, Func<Scenario, Output, SimulationOptions, object> method)
    {
        if (name == "RankCorrelations")
        {
            // With each other as strongly as the two are, what goes with one goes against the other.
            RankCorrelations answer = Correlated.RankCorrelations(Output.Utility("Ukraine"), new SimulationOptions { Replications = 4_000 }, TestContext.Current.CancellationToken);
            Assert.InRange(answer["Russia/walkAway"].Rank!.Value + answer["Ukraine/walkAway"].Rank!.Value, -0.15, 0.15);
            return;
        }
        InvalidOperationException wrong = Assert.Throws<InvalidOperationException>(() => method(Correlated, Output.Rounds, Few));
        Assert.Contains("RankCorrelations", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_BadRequests_SayWhatToDo(string name, Func<Scenario, Output, SimulationOptions, object> method)
    {
        Assert.NotEmpty(name);
        void Throws(string part, Output output, SimulationOptions options) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(() => method(ScenarioLibrary.Istanbul2025, output, options)).Message, StringComparison.Ordinal);

        Throws("must be at least", Output.Rounds, Few with { Replications = 1 });
        Throws("StopWhen", Output.Rounds, Few with { StopWhen = new Precision(Output.Rounds, 1) });
        Throws("MaxDegreeOfParallelism was 0", Output.Rounds, Few with { MaxDegreeOfParallelism = 0 });
        Throws("Did you mean \"Ukraine\"", Output.Utility("Ukrane"), Few);
        Assert.Throws<ArgumentNullException>(() => method(null!, Output.Rounds, Few));
        Assert.Throws<ArgumentNullException>(() => method(ScenarioLibrary.Istanbul2025, null!, Few));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_Threads_ChangeNothing(string name, Func<Scenario, Output, SimulationOptions, object> method)
    {
        string One(int threads)
        {
            object answer = method(ScenarioLibrary.Istanbul2025, Output.Utility("Ukraine"), new SimulationOptions { Replications = 200, MaxDegreeOfParallelism = threads });
            string json = (string)answer.GetType().GetMethod("ToJson")!.Invoke(answer, null)!;
            Assert.StartsWith("{\n  \"format\": \"peace-talks-", json, StringComparison.Ordinal);
            return json + answer;
        }

        Assert.NotEmpty(name);
        Assert.Equal(One(1), One(3));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_ScenarioWithoutUncertainty_HasAnAnswer(string name, Func<Scenario, Output, SimulationOptions, object> method)
    {
        object answer = method(Make.Haggle(5), Output.Rounds, Few);
        Assert.Contains("Holds under the scenario's inputs", answer.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_Report_FitsTheTerminal(string name, Func<Scenario, Output, SimulationOptions, object> method)
    {
        Assert.NotEmpty(name);
        Assert.All(method(ScenarioLibrary.Istanbul2025, Output.Term("Army limit", "100000"), Few).ToString()!.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
    }

    [Fact]
    public void Indexer_UnknownInput_NamesTheNearest()
    {
        SobolIndices indices = ScenarioLibrary.Istanbul2025.Sobol(Output.Rounds, Few, TestContext.Current.CancellationToken);
        Assert.Contains("Did you mean \"Russia/walkAway\"", Assert.Throws<ArgumentException>(() => indices["Russia/walkaway"]).Message, StringComparison.Ordinal);
        Assert.NotNull(indices[SobolIndices.Chance].Total);
    }

    [Fact]
    public void OfFormula_BadRequests_SayWhatToDo()
    {
        void Throws(string part, params string[] inputs) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(() => SobolIndices.OfFormula(inputs, x => x[0], Few, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);

        Throws("There is no input");
        Throws("given twice", "x", "x");
        InvalidOperationException infinite = Assert.Throws<InvalidOperationException>(() => SobolIndices.OfFormula(["x"], x => Math.Log(x[0] - 1), Few, TestContext.Current.CancellationToken));
        Assert.Contains("The formula gave NaN at (0.", infinite.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => SobolIndices.OfFormula(["x"], null!, Few, TestContext.Current.CancellationToken));
        // The total of 2,000 samples is known to about 0.03.
        Assert.Equal(1, SobolIndices.OfFormula(["x"], x => x[0], new SimulationOptions { Replications = 2_000 }, TestContext.Current.CancellationToken)["x"].Total!.Value, 0.15);
    }

    [Fact]
    public void Sobol_Cancelled_KeepsWhatWasDone()
    {
        using CancellationTokenSource stop = new();
        long most = 0;
        SimulationOptions options = new()
        {
            Replications = 100_000,
            MaxDegreeOfParallelism = 1,
            Progress = new Handler(progress =>
        {
            most = progress.Total;
            if (progress.Done > 20_000)
                stop.Cancel();
        })
        };
        InsightCanceledException<SobolIndices> stopped = Assert.Throws<InsightCanceledException<SobolIndices>>(() => TossScenario.Talks.Sobol(TossScenario.Agreement, options, stop.Token));
        Assert.Equal(400_000, most);
        Assert.InRange(stopped.Partial!.Samples, 5_000, 6_000);
        Assert.InRange(0.64, stopped.Partial[SobolIndices.Chance].Total!.Lower, stopped.Partial[SobolIndices.Chance].Total!.Upper);
    }

    private sealed class Handler(Action<SimulationProgress> report) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => report(value);
    }
}
