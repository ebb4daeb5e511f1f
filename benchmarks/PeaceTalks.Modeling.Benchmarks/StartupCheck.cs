using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// How long somebody waits for a first answer: reading Istanbul2025 from a file and playing its first 1,000 replications, in
/// a process that has done nothing before. Measured inside it, from the first line of the program on.
/// </summary>
internal static class StartupCheck
{
    public const string RunArgument = "--startup-run";

    private const int Repetitions = 9;
    private const long Replications = 1_000;

    /// <summary>Prints the median of several processes.</summary>
    /// <returns>The exit code.</returns>
    public static int Report()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        File.WriteAllText(path, ScenarioLibrary.Istanbul2025.ToJson());
        try
        {
            double[] milliseconds = [.. Enumerable.Range(0, Repetitions).Select(_ => Measure(path)).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Load and {Replications:N0} replications: {milliseconds[Repetitions / 2]:F0} ms under the JIT, from {milliseconds[0]:F0} to {milliseconds[^1]:F0}"));
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The work of one child: prints how long it took.</summary>
    public static int Run(string path)
    {
        long started = Stopwatch.GetTimestamp();
        Scenario.Load(path).Simulate(Replications, JobScenario.Seed);
        Console.WriteLine(Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Measure(string path)
    {
        using Process child = Process.Start(Child.Start(RunArgument, path))!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The run ended with exit code {child.ExitCode}.");
    }
}
