namespace PeaceTalks.Modeling.Tests;

public sealed class BatchesTests
{
    [Fact]
    public void Run_AnyNumberOfThreads_StartsFewWorkers()
    {
        const int batches = 20_000;
        int workers = 0, done = 0;
        SimulationOptions options = new() { MaxDegreeOfParallelism = int.MaxValue };
        Assert.Equal(batches, Batches.Run(batches, options, count => count, () => Interlocked.Increment(ref workers), (_, _) => Interlocked.Increment(ref done), TestContext.Current.CancellationToken));
        Assert.Equal(batches, done);
        Assert.InRange(workers, 1, 1_024);
    }
}
