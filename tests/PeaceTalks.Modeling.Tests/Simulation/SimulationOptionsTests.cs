namespace PeaceTalks.Modeling.Tests;

/// <summary>Options out of their range are refused at once, and the message says which.</summary>
public sealed class SimulationOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Simulate_ReplicationsBelowOne_Throws(long replications) =>
        Refused(new() { Replications = replications }, "Replications", $"{replications}");

    [Fact]
    public void Simulate_FirstNegative_Throws() => Refused(new() { First = -1 }, "First", "-1");

    [Fact]
    public void Simulate_RangeBeyondTheLastReplication_Throws() => Refused(new() { First = long.MaxValue, Replications = 2 }, "First", $"{long.MaxValue}");

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void Simulate_ThreadsOutOfRange_Throws(int threads) => Refused(new() { MaxDegreeOfParallelism = threads }, "MaxDegreeOfParallelism", $"{threads}");

    [Fact]
    public void Simulate_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("options", () => SampleTalks.Mixed.Simulated(null!));
        Assert.Throws<ArgumentNullException>("scenario", () => ((Scenario)null!).Simulated(1));
    }

    [Fact]
    public void Draw_NegativeReplication_Throws() =>
        Assert.Contains("-1", Assert.Throws<ArgumentOutOfRangeException>("replication", () => SampleTalks.Mixed.Draw(1, -1)).Message);

    [Fact]
    public void Probability_UndefinedKind_Throws() =>
        Assert.Contains("99", Assert.Throws<ArgumentOutOfRangeException>("kind", () => SampleTalks.Mixed.Simulated(1).Probability((OutcomeKind)99)).Message);

    private static void Refused(SimulationOptions options, string name, string given)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => SampleTalks.Mixed.Simulated(options));
        Assert.Contains(name, exception.Message);
        Assert.Contains(given, exception.Message);
    }
}
