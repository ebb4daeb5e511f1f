using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// All jobs and the programs written by hand for them side by side on one thread, two of them on two as well, in turn,
/// several times over: whatever else the machine does strikes all of them alike. Speeds are told as multiples of S, the
/// straightforward program on the reference job, and of the program written by hand for the same job.
/// </summary>
internal static class SpeedTable
{
    private const int Repetitions = 7;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.5);
    private const int Checked = 1_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Prints the medians.</summary>
    /// <param name="only">Part of the names of the jobs wanted; empty for all.</param>
    /// <returns>The exit code.</returns>
    public static int Report(string only = "")
    {
        List<(string Name, Action<long> Run, int Baseline)> programs =
            [("straightforward, reference", count => new StraightforwardReference(JobScenario.Seed).Simulate(count), -1)];
        JobCheck.Require(JobScenario.Reference, new StraightforwardReference(JobScenario.Seed), Checked);
        foreach (string job in JobScenario.Names.Where(name => name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            int baseline = -1;
            if (JobProgram.Handwritten(job, JobScenario.Seed) is JobProgram program)
            {
                JobCheck.Require(job, program, Checked);
                baseline = programs.Count;
                programs.Add(($"by hand, {job}", count => program.Simulate(count), -1));
            }
            programs.Add(($"library, {job}", Library(job, threads: 1), baseline));
            if (job is JobScenario.Reference or JobScenario.Istanbul)
                programs.Add(("  on two threads", Library(job, threads: 2), programs.Count - 1));
        }
        long[] sizes = [.. programs.Select(program => SizeOf(program.Run))];
        double[][] speeds = [.. programs.Select(_ => new double[Repetitions])];
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            for (int i = 0; i < programs.Count; i++)
                speeds[i][repetition] = sizes[i] / Seconds(programs[i].Run, sizes[i]);
        }
        double unit = Median(speeds[0]);
        Console.WriteLine($"{"",-28}{"per second",14}{"µs each",10}{"in S",8}{"from .. to",18}{"ratio",8} of");
        for (int i = 0; i < programs.Count; i++)
        {
            double median = Median(speeds[i]);
            Console.Write(string.Create(CultureInfo.InvariantCulture,
                $"{programs[i].Name,-28}{median,14:N0}{1e6 / median,10:F3}{median / unit,8:F1}{$"{speeds[i].Min() / unit:F1} .. {speeds[i].Max() / unit:F1}",18}"));
            int baseline = programs[i].Baseline;
            Console.WriteLine(baseline < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{median / Median(speeds[baseline]),8:F2} {programs[baseline].Name}"));
        }
        return 0;
    }

    private static Action<long> Library(string job, int threads)
    {
        Scenario scenario = JobScenario.Load(job);
        SimulationOptions options = new() { Replications = 1, Seed = JobScenario.Seed, MaxDegreeOfParallelism = threads, ComparedWithTheory = 0 };
        return count => scenario.Simulate(options with { Replications = count });
    }

    /// <summary>How many replications fill a slice of time, once all is compiled and compiled again.</summary>
    private static long SizeOf(Action<long> run)
    {
        long size = 1_000, started = Stopwatch.GetTimestamp();
        while (true)
        {
            double seconds = Seconds(run, size);
            if (seconds > Slice.TotalSeconds / 2 && Stopwatch.GetElapsedTime(started) > WarmUp)
                return (long)(size * Slice.TotalSeconds / seconds) + 1;
            if (seconds < Slice.TotalSeconds / 2)
                size *= 2;
        }
    }

    private static double Seconds(Action<long> run, long size)
    {
        long started = Stopwatch.GetTimestamp();
        run(size);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
