using System.Runtime.ExceptionServices;

namespace PeaceTalks.Modeling;

/// <summary>
/// Work in numbered batches on several threads. Each batch is one thread's and writes to a place of its own, so that what is
/// made of all of them, in order, is the same whatever the number of threads.
/// </summary>
internal static class Batches
{
    private const int MostThreads = 1_024;

    /// <summary>Does the batches in order, as many at once as there are threads.</summary>
    /// <typeparam name="TWorker">What a thread keeps from batch to batch.</typeparam>
    /// <param name="count">How many batches.</param>
    /// <param name="options">Threads and progress.</param>
    /// <param name="runs">How many runs of the talks the batches from 0 up to one come to, for the progress.</param>
    /// <param name="start">Makes what a thread keeps.</param>
    /// <param name="work">Does one batch.</param>
    /// <param name="cancellation">Heard between two batches of a thread.</param>
    /// <returns>How many batches were done; all before the last one, too.</returns>
    public static int Run<TWorker>(int count, SimulationOptions options, Func<int, long> runs, Func<TWorker> start, Action<TWorker, int> work, CancellationToken cancellation)
    {
        int taken = 0, done = 0;
        long total = runs(count);
        object progressLock = new();
        Exception? failure = null;
        int threads = Math.Min(count, options.MaxDegreeOfParallelism < 0 ? Environment.ProcessorCount : Math.Min(options.MaxDegreeOfParallelism, MostThreads));

        void Work()
        {
            try
            {
                TWorker worker = start();
                while (!cancellation.IsCancellationRequested && Volatile.Read(ref failure) is null)
                {
                    int batch = Interlocked.Increment(ref taken) - 1;
                    if (batch >= count)
                        break;
                    work(worker, batch);
                    lock (progressLock)
                    {
                        done++;
                        options.Progress?.Report(new SimulationProgress(runs(done), total));
                    }
                }
            }
            catch (Exception fault)
            {
                // A user's code may throw: the first failure stops all workers and reaches the caller.
                Interlocked.CompareExchange(ref failure, fault, null);
            }
        }

        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, _ => Work());
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return done;
    }
}
