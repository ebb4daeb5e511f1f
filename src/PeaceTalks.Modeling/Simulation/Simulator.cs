using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace PeaceTalks.Modeling;

/// <summary>Runs replications on several threads. Each worker takes the next chunk, plays it, and adds up for itself.</summary>
internal sealed class Simulator(Scenario scenario, SimulationOptions options, CancellationToken cancellation)
{
    // A chunk is a few milliseconds of work: often enough to look at the cancellation, seldom enough to cost nothing.
    private const long LargestChunk = 8_192;
    private const int MostThreads = 1_024;
    private static readonly TimeSpan ChunkTime = TimeSpan.FromMilliseconds(10);

    private readonly object _progressLock = new();
    private readonly long _compared = options.ComparedWithTheory ?? TheoryComparer.Usual(GamePlan.Of(scenario));
    private Moments _watched;
    private long _taken;
    private long _done;
    private Exception? _failure;

    /// <summary>A whole number of each run to be added up beside the result; null for none.</summary>
    public Func<Talks, int>? Watch { get; init; }

    /// <summary>What <see cref="Watch"/> has come to.</summary>
    public Moments Watched => _watched;

    /// <exception cref="SimulationCanceledException">The work was cancelled.</exception>
    public SimulationResult Run()
    {
        GamePlan plan = GamePlan.Of(scenario);
        int wanted = options.MaxDegreeOfParallelism < 0 ? Environment.ProcessorCount : Math.Min(options.MaxDegreeOfParallelism, MostThreads);
        Totals[] totals = new Totals[Math.Min(wanted, options.Replications)];
        Thread[] threads = new Thread[totals.Length - 1];
        for (int i = 0; i < threads.Length; i++)
        {
            int worker = i + 1;
            threads[i] = new Thread(() => totals[worker] = Work(plan)) { IsBackground = true, Name = $"Simulation {worker}" };
            threads[i].Start();
        }
        totals[0] = Work(plan);
        foreach (Thread thread in threads)
            thread.Join();
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);

        Totals all = totals[0];
        foreach (Totals other in totals.AsSpan(1))
            all.Add(other);
        SimulationResult? result = all.Replications == 0 ? null
            : new SimulationResult(scenario, options.Seed, [new ReplicationRange(options.First, all.Replications)], all, Negotiators.Named(options.Negotiators, plan), _compared);
        return result is not null && all.Replications == options.Replications
            ? result
            : throw new SimulationCanceledException(result, cancellation);
    }

    /// <summary>
    /// Plays chunk after chunk. A chunk once taken is finished, and chunks are taken in order: whenever all workers have
    /// stopped, what they have played is a prefix of the replications.
    /// </summary>
    private Totals Work(GamePlan plan)
    {
        RunTotals? totals = null;
        Moments watched = default;
        try
        {
            totals = new RunTotals(plan);
            Talks talks = options.NewTalks(plan);
            long size = 1;
            while (!cancellation.IsCancellationRequested && Volatile.Read(ref _failure) is null)
            {
                long begin = Interlocked.Add(ref _taken, size) - size;
                if (begin >= options.Replications)
                    break;
                long end = Math.Min(begin + size, options.Replications);
                long started = Stopwatch.GetTimestamp();
                for (long replication = begin; replication < end; replication++)
                {
                    talks.Play(Luck.Of(options.Seed, options.First + replication));
                    totals.Add(talks);
                    if (Watch is not null)
                        watched.Add(Watch(talks));
                    if (options.First + replication < _compared)
                        totals.Compare(talks);
                }
                if (Stopwatch.GetElapsedTime(started) < ChunkTime / 2)
                    size = Math.Min(2 * size, LargestChunk);
                Report(end - begin);
            }
        }
        catch (Exception failure)
        {
            // A user's progress handler may throw: the first failure stops all workers and reaches the caller.
            Interlocked.CompareExchange(ref _failure, failure, null);
        }
        lock (_progressLock)
            _watched.Add(watched);
        return totals?.Finish()!;
    }

    private void Report(long replications)
    {
        if (options.Progress is null)
            return;
        lock (_progressLock)
        {
            _done += replications;
            options.Progress.Report(new SimulationProgress(_done, options.Replications));
        }
    }
}
