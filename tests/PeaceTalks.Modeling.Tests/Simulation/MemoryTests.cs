namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// The steady state allocates nothing per replication (DESIGN 4, promise 3). On one thread, which is this one: what other
/// threads of the process allocate, such as a profiler's, does not count.
/// </summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Simulate_ThreeTimesAsManyRuns_AllocatesNoMore(bool random) => AllocatesNoMore(random ? new RandomTalks(7).Shaken : SampleTalks.Mixed);

    [Theory]
    // Some of random play, with the tactics, protocols and stage properties that these four have between them.
    [InlineData(3)]
    [InlineData(14)]
    [InlineData(159)]
    [InlineData(265)]
    public void Simulate_ThreeTimesAsManyRunsOfEveryFeature_AllocatesNoMore(int number) => AllocatesNoMore(RandomPlay.Make(number));

    [Fact]
    public void Simulate_ThreeTimesAsManyRunsOfIstanbul_AllocatesNoMore() => AllocatesNoMore(ScenarioLibrary.Istanbul2025);

    private static void AllocatesNoMore(Scenario talks)
    {
        const long runs = 20_000;
        Allocated(talks, runs); // warm
        long once = Allocated(talks, runs), thrice = Allocated(talks, 3 * runs);
        // 40,000 runs more, and less than a byte for each: room for what the runtime itself allocates on this thread now and then.
        Assert.InRange(thrice - once, long.MinValue, 2 * runs / 2);
    }

    private static long Allocated(Scenario talks, long runs)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        talks.Simulated(new SimulationOptions { Replications = runs, Seed = 3, MaxDegreeOfParallelism = 1 });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
