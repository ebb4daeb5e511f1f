namespace PeaceTalks.Modeling.Tests;

/// <summary>Long work can be watched and stopped (DESIGN 4, promise 5).</summary>
public sealed class CancellationTests
{
    private static readonly Scenario _talks = SampleTalks.Mixed;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Simulate_CancelledFromProgress_KeepsTheLongestFinishedPrefix(int threads)
    {
        const long total = 10_000_000;
        using CancellationTokenSource source = new();
        SimulationOptions options = new()
        {
            Replications = total,
            First = 17,
            Seed = 8,
            MaxDegreeOfParallelism = threads,
            Progress = new Handler(p => Cancel(source, p.Done)),
        };
        SimulationCanceledException exception = Assert.Throws<SimulationCanceledException>(() => _talks.Simulate(options, source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
        SimulationResult partial = exception.Partial!;
        Assert.InRange(partial.Replications, 1, total - 1);
        Assert.Equal([new ReplicationRange(17, partial.Replications)], partial.Ranges);
        Assert.Contains($"{partial.Replications}", exception.Message);
        Assert.Equal(_talks.Simulated(options with { Replications = partial.Replications, Progress = null }).ToString(), partial.ToString());
        // And the rest can be done later.
        SimulationResult rest = _talks.Simulated(options with { First = 17 + partial.Replications, Replications = 100, Progress = null });
        Assert.Single(SimulationResult.Merge(rest, partial).Ranges);
    }

    [Fact]
    public void Simulate_CancelledBeforehand_HasNothing()
    {
        SimulationCanceledException exception = Assert.ThrowsAny<SimulationCanceledException>(() => _talks.Simulate(1_000, 1, new CancellationToken(true)));
        Assert.Null(exception.Partial);
        Assert.IsAssignableFrom<OperationCanceledException>(exception);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(5_001, 1)]
    [InlineData(50_000, 4)]
    public void Progress_ToTheEnd_RisesToTheTotal(long replications, int threads)
    {
        List<SimulationProgress> seen = [];
        int inside = 0;
        bool twice = false;
        _talks.Simulated(new SimulationOptions
        {
            Replications = replications,
            MaxDegreeOfParallelism = threads,
            Progress = new Handler(p =>
            {
                twice |= Interlocked.Increment(ref inside) > 1;
                seen.Add(p);
                Interlocked.Decrement(ref inside);
            }),
        });
        Assert.False(twice);
        Assert.All(seen, p => Assert.Equal(replications, p.Total));
        Assert.Equal(seen.Select(p => p.Done).Order(), seen.Select(p => p.Done));
        Assert.Equal(replications, seen[^1].Done);
        Assert.Equal(1, seen[^1].Share);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Progress_HandlerThrows_Surfaces(int threads)
    {
        SimulationOptions options = new()
        {
            Replications = 100_000,
            MaxDegreeOfParallelism = threads,
            Progress = new Handler(_ => throw new InvalidTimeZoneException("from the handler")),
        };
        Assert.Equal("from the handler", Assert.Throws<InvalidTimeZoneException>(() => _talks.Simulated(options)).Message);
    }

    [Fact]
    public void Progress_Watching_ChangesNothing() =>
        Assert.Equal(
            _talks.Simulated(3_000, 5).ToString(),
            _talks.Simulated(new SimulationOptions { Replications = 3_000, Seed = 5, Progress = new Handler(_ => { }) }).ToString());

    private static void Cancel(CancellationTokenSource source, long done)
    {
        if (done > 0)
            source.Cancel();
    }

    /// <summary>Calls at once, on the thread that reports (unlike <see cref="Progress{T}"/>).</summary>
    private sealed class Handler(Action<SimulationProgress> action) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => action(value);
    }
}
