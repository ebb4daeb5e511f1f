using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>The same result however the work is cut up (DESIGN 4, promise 1).</summary>
public sealed class MergeTests
{
    private static readonly Scenario _talks = SampleTalks.Mixed;

    [Fact]
    public void Simulate_AnyNumberOfThreads_IsTheSame()
    {
        string[] reports = [.. new[] { 1, 2, 7 }.Select(n => _talks.Simulated(Options(0, 5_003) with { MaxDegreeOfParallelism = n }).ToString())];
        Assert.Single(reports.Distinct());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(1_024)]
    [InlineData(2_999)]
    public void Merge_TwoRangesInAnyOrder_IsTheWhole(long cut)
    {
        string whole = _talks.Simulated(Options(0, 3_000)).ToString();
        SimulationResult left = Range(0, cut), right = Range(cut, 3_000 - cut);
        Assert.Equal(whole, SimulationResult.Merge(left, right).ToString());
        Assert.Equal(whole, SimulationResult.Merge(right, left).ToString());
    }

    [Fact]
    public void Merge_ManyRangesMergedInPieces_IsTheWhole()
    {
        long[] cuts = [0, 7, 100, 101, 640, 1_500];
        SimulationResult[] parts = [.. cuts.Zip(cuts.Skip(1), (from, to) => Range(from, to - from))];
        SimulationResult some = SimulationResult.Merge(parts[4], parts[1]);
        SimulationResult all = SimulationResult.Merge(parts[3], some, parts[0], parts[2]);
        Assert.Equal(Range(0, 1_500).ToString(), all.ToString());
        Assert.Equal([new ReplicationRange(0, 1_500)], all.Ranges);
        Assert.Empty(all.Gaps);
    }

    [Fact]
    public void Merge_Gaps_AreListed()
    {
        SimulationResult merged = SimulationResult.Merge(Range(50, 10), Range(0, 20), Range(25, 5));
        Assert.Equal([new ReplicationRange(0, 20), new(25, 5), new(50, 10)], merged.Ranges);
        Assert.Equal([new ReplicationRange(20, 5), new(30, 20)], merged.Gaps);
        Assert.Equal(35, merged.Replications);
    }

    [Fact]
    public void Merge_One_IsItself() => Assert.Equal(Range(3, 40).ToString(), SimulationResult.Merge(Range(3, 40)).ToString());

    [Fact]
    public void Merge_Overlap_Throws()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => SimulationResult.Merge(Range(0, 20), Range(19, 5)));
        Assert.Contains("overlap: replication 19 is in two of them", exception.Message);
        Assert.Throws<ArgumentException>(() => SimulationResult.Merge(Range(0, 20), Range(5, 2)));
        SimulationResult same = Range(0, 2);
        Assert.Throws<ArgumentException>(() => SimulationResult.Merge(same, same));
    }

    [Fact]
    public void Merge_OtherSeed_Throws() =>
        Assert.Contains(
            "different seeds, 5 and 6",
            Assert.Throws<ArgumentException>(() => SimulationResult.Merge(Range(0, 20), _talks.Simulated(Options(20, 20) with { Seed = 6 }))).Message);

    [Fact]
    public void Merge_OtherScenario_Throws() =>
        Assert.Contains(
            "different scenarios, \"Mixed\" and \"Other\"",
            Assert.Throws<ArgumentException>(() => SimulationResult.Merge(Range(0, 20), (_talks with { Name = "Other" }).Simulated(Options(20, 20)))).Message);

    [Theory]
    [InlineData("x/y", "$.name: \"Mixed\" and \"x/y\"")]
    [InlineData("Mixed", "$.parties[0].patience: ")]
    public void Merge_OtherScenario_SaysWhatDiffers(string name, string difference)
    {
        Scenario other = _talks.With($"{_talks.Parties[0].Name}/patience", 0.123) with { Name = name };
        string message = Assert.Throws<ArgumentException>(() => SimulationResult.Merge(Range(0, 20), other.Simulated(Options(20, 20)))).Message;
        Assert.Contains($"They first differ at {difference}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_EqualScenarioBuiltTwice_IsFine() =>
        Assert.Equal(Range(0, 40).ToString(), SimulationResult.Merge(Range(0, 20), (_talks with { Parties = [.. _talks.Parties] }).Simulated(Options(20, 20))).ToString());

    [Fact]
    public void Merge_Nothing_Throws() => Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => SimulationResult.Merge()).Message);

    private static SimulationOptions Options(long first, long replications) => new() { First = first, Replications = replications, Seed = 5 };

    private static SimulationResult Range(long first, long replications) => _talks.Simulated(Options(first, replications));
}
