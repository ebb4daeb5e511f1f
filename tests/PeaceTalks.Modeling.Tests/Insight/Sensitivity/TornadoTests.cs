namespace PeaceTalks.Modeling.Tests;

public sealed class TornadoTests
{
    /// <summary>Of 2 x - 3 y: x at 0.1 and 0.9 makes a difference of 1.6 in every draw, y one of -2.4; the means at either end have the other's spread.</summary>
    [Fact]
    public void Tornado_Linear_DifferencesHaveNoSpread()
    {
        Tornado tornado = new TornadoEstimator(RunModel.Of(["x", "y"], x => 2 * x[0] - 3 * x[1]), new SimulationOptions { Replications = 10_000, Seed = 4 }).Run(TestContext.Current.CancellationToken);
        Assert.Equal(1.6, tornado["x"].Difference.Value, 12);
        Assert.Equal(-2.4, tornado["y"].Difference.Value, 12);
        Assert.InRange(tornado["x"].Difference.Upper - tornado["x"].Difference.Lower, 0, 1e-6);
        double error = 3 / Math.Sqrt(12.0 * 10_000);
        Assert.InRange(tornado["x"].AtLow.Value, 0.2 - 1.5 - 4 * error, 0.2 - 1.5 + 4 * error);
        Assert.Equal(2 * 1.959963984540054 * error, tornado["x"].AtLow.Upper - tornado["x"].AtLow.Lower, 0.001);
    }

    [Fact]
    public void Tornado_Scenario_PlaysAtThePercentiles()
    {
        // Firmness 0.2 or 0.8: agreement in 0.8 and in 0.2 of the runs. With the same luck, a run that ends otherwise always ends in agreement at the low end.
        Tornado tornado = TossScenario.Talks.Tornado(TossScenario.Agreement, new SimulationOptions { Replications = 4_000, Seed = 4 }, TestContext.Current.CancellationToken);
        TornadoBar bar = tornado[TossScenario.Firmness];
        Assert.Equal((0.2, 0.8), (bar.Low, bar.High));
        double error = Math.Sqrt(0.16 / 4_000);
        Assert.InRange(bar.AtLow.Value, 0.8 - 4 * error, 0.8 + 4 * error);
        Assert.InRange(bar.AtHigh.Value, 0.2 - 4 * error, 0.2 + 4 * error);
        Assert.Equal(bar.AtHigh.Value - bar.AtLow.Value, bar.Difference.Value, 12);
    }
}
