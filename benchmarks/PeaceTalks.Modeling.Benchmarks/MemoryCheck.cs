using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// Whether memory stays flat: each job with few and with many replications, each in a process of its own, since a peak is
/// one of the whole process. What the longer run allocates beyond the shorter is what replications cost.
/// </summary>
internal static class MemoryCheck
{
    public const string RunArgument = "--memory-run";

    private const long Few = 100_000;
    private const long Many = 1_000_000;
    private const long MostPeak = 100_000_000;
    private const double MostBytesPerReplication = 0.1;

    /// <summary>Prints allocations and peaks.</summary>
    /// <returns>The exit code: 0 where memory is flat.</returns>
    public static int Report()
    {
        bool flat = true;
        foreach (string job in JobScenario.Names)
        {
            (long fewAllocated, long fewPeak) = Measure(job, Few);
            (long manyAllocated, long manyPeak) = Measure(job, Many);
            // Starting threads and compiling again allocate a little, now more, now less: a byte in ten replications is none in each.
            double perReplication = (manyAllocated - fewAllocated) / (double)(Many - Few);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{job,-16} {perReplication,8:F4} bytes allocated per replication; peak working sets {fewPeak / 1e6:F1} and {manyPeak / 1e6:F1} MB"));
            flat &= Math.Abs(perReplication) <= MostBytesPerReplication && Math.Max(fewPeak, manyPeak) <= MostPeak;
        }
        return flat ? 0 : 1;
    }

    /// <summary>The work of one child: runs the job, prints bytes allocated and peak.</summary>
    public static int Run(string job, string replications)
    {
        Scenario scenario = JobScenario.Load(job);
        long count = long.Parse(replications, CultureInfo.InvariantCulture);
        // The plan of the scenario is made once, whatever the number of replications.
        scenario.Simulate(replications: 1, JobScenario.Seed);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        scenario.Simulate(count, JobScenario.Seed);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{allocated} {self.PeakWorkingSet64}"));
        return 0;
    }

    private static (long Allocated, long Peak) Measure(string job, long replications)
    {
        using Process child = Process.Start(Child.Start(RunArgument, job, replications.ToString(CultureInfo.InvariantCulture)))!;
        string[] numbers = child.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        child.WaitForExit();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"The run of {replications} replications ended with exit code {child.ExitCode}.");
        return (long.Parse(numbers[0], CultureInfo.InvariantCulture), long.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
