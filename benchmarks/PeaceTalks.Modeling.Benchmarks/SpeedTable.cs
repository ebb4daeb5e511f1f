using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// All jobs and their baselines side by side on one thread, in turn, several times over: whatever else the machine does
/// strikes all of them alike. Speeds are told as multiples of S, the straightforward program on the reference job.
/// </summary>
internal static class SpeedTable
{
    private const int Repetitions = 7;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.25);

    /// <summary>Prints the medians.</summary>
    /// <param name="only">Part of the names of the jobs wanted; empty for all.</param>
    /// <returns>The exit code.</returns>
    public static int Report(string only = "")
    {
        List<(string Name, Action<long> Run)> programs = [("straightforward, reference", new StraightforwardReference(JobScenario.Seed).Run)];
        foreach (string job in JobScenario.Names.Where(name => name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            Scenario scenario = JobScenario.Load(job);
            SimulationOptions options = new() { Replications = 1, Seed = JobScenario.Seed, MaxDegreeOfParallelism = 1 };
            programs.Add(($"library, {job}", count => scenario.Simulate(options with { Replications = count })));
        }
        long[] sizes = [.. programs.Select(program => SizeOf(program.Run))];
        double[][] speeds = [.. programs.Select(_ => new double[Repetitions])];
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            for (int i = 0; i < programs.Count; i++)
                speeds[i][repetition] = sizes[i] / Seconds(programs[i].Run, sizes[i]);
        }
        double unit = Median(speeds[0]);
        Console.WriteLine($"{"",-28}{"per second",14}{"µs each",10}{"in S",8}   from .. to");
        for (int i = 0; i < programs.Count; i++)
        {
            double median = Median(speeds[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{programs[i].Name,-28}{median,14:N0}{1e6 / median,10:F3}{median / unit,8:F1}   {speeds[i].Min() / unit:F1} .. {speeds[i].Max() / unit:F1}"));
        }
        return 0;
    }

    /// <summary>How many replications fill a slice of time, once all is compiled.</summary>
    private static long SizeOf(Action<long> run)
    {
        long size = 1_000;
        while (true)
        {
            double seconds = Seconds(run, size);
            if (seconds > Slice.TotalSeconds / 2)
                return (long)(size * Slice.TotalSeconds / seconds) + 1;
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
