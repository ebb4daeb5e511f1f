#pragma warning disable xUnit1051
namespace PeaceTalks.Modeling.Tests;
public sealed class ScratchTests
{
    [Fact]
    public void Istanbul()
    {
        var t = System.Diagnostics.Stopwatch.StartNew();
        SobolIndices s = ScenarioLibrary.Istanbul2025.Sobol(Output.Probability(OutcomeKind.Agreement), new SimulationOptions { Replications = 1 << 13 });
        Console.WriteLine($"{t.ElapsedMilliseconds} ms, {s.Runs} runs, mean {s.Mean} var {s.Variance}");
        foreach (var i in s.Inputs) Console.WriteLine($"{i.Input,-60} {i.First} {i.Total}");
        t.Restart();
        var m = ScenarioLibrary.Istanbul2025.Morris(Output.Probability(OutcomeKind.Agreement), new SimulationOptions { Replications = 2000 });
        foreach (var i in m.Inputs) Console.WriteLine($"{i.Input,-60} {i.MeanAbsolute} {i.Mean} {i.StandardDeviation}");
        var o = ScenarioLibrary.Istanbul2025.Tornado(Output.Probability(OutcomeKind.Agreement), new SimulationOptions { Replications = 2000 });
        foreach (var i in o.Inputs) Console.WriteLine($"{i.Input,-60} {i.Low} {i.High} {i.AtLow} {i.AtHigh} {i.Difference}");
        var r = ScenarioLibrary.Istanbul2025.RankCorrelations(Output.Utility("Ukraine"));
        foreach (var i in r.Inputs) Console.WriteLine($"{i.Input,-60} {i.Rank}");
        Console.WriteLine(t.ElapsedMilliseconds);
    }
}
