namespace PeaceTalks.Modeling.Tests;

/// <summary>The steady state allocates nothing per replication (DESIGN 4, promise 3). Alone, as it counts all threads.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Simulate_ThreeTimesAsManyRuns_AllocatesNoMore(bool random)
    {
        Scenario talks = random ? new RandomTalks(7).Shaken : SampleTalks.Mixed;
        const long runs = 20_000;
        Allocated(talks, runs); // warm
        long once = Allocated(talks, runs), thrice = Allocated(talks, 3 * runs);
        // 40,000 runs more, and less than a byte for each: room for what the runtime itself allocates now and then.
        Assert.InRange(thrice - once, long.MinValue, 2 * runs / 2);
    }

    private static long Allocated(Scenario talks, long runs)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        talks.Simulated(new SimulationOptions { Replications = runs, Seed = 3, MaxDegreeOfParallelism = 1 });
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
