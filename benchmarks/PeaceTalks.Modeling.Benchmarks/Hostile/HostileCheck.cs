using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// Whether hostile input is refused at once and in little memory, by the documented exception and no other: each case cold,
/// in a process of its own.
/// </summary>
internal static class HostileCheck
{
    public const string RunArgument = "--hostile-run";

    private const string Accepted = "accepted";
    /// <summary>Of the processors, which other work on the machine changes less than the time on the clock.</summary>
    private const int MostMilliseconds = 1_000;

    private const double MostMegabytes = 200;
    private const int PatienceMilliseconds = 60_000;

    /// <summary>Prints a line for each case whose name contains <paramref name="part"/>.</summary>
    /// <returns>The exit code: 0 where all are answered as they must be, in time and in memory.</returns>
    public static int Report(string part = "")
    {
        Console.WriteLine("| case | outcome | ms | CPU ms | peak MB | |\n|---|---|---:|---:|---:|---|");
        string folder = Directory.CreateTempSubdirectory("hostile").FullName;
        int failed = 0, count = 0;
        try
        {
            foreach (HostileCase hostile in HostileCases.All.Where(hostile => hostile.Name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                count++;
                failed += Report(hostile, folder) ? 0 : 1;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        Console.WriteLine($"{count} cases, {failed} not as they must be: under {MostMilliseconds:N0} ms of the processors and {MostMegabytes} MB, the documented exception.");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>The work of one child: prints outcome, milliseconds and peak.</summary>
    public static int Run(string name, string path)
    {
        HostileCase hostile = HostileCases.All.Single(hostile => hostile.Name == name);
        Action use = hostile.Use(path);
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        string outcome = Outcome(use);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        self.Refresh();
        double busy = (self.TotalProcessorTime - before).TotalMilliseconds;
        long peak = self.PeakWorkingSet64 - hostile.Handed;
        // What is accepted must play, too.
        if (hostile.Then is not null && outcome == Accepted)
            outcome = Outcome(hostile.Then);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{outcome}\t{elapsed}\t{busy}\t{peak}"));
        return 0;
    }

    private static string Outcome(Action use)
    {
        try
        {
            use();
            return Accepted;
        }
        catch (ScenarioException refused)
        {
            return Refused(refused.Problems[0].ToString(), refused.Problems.Count);
        }
        catch (FormatException refused)
        {
            return Refused(refused.Message, 1);
        }
        catch (Exception other)
        {
            return $"FAILED {other.GetType().Name}: {other.Message.ReplaceLineEndings(" ")}";
        }
    }

    private static string Refused(string problem, int count) =>
        $"refused: {(problem.Length > 110 ? problem[..110] + "..." : problem)}{(count > 1 ? $" (and {count - 1} more)" : "")}";

    private static bool Report(HostileCase hostile, string folder)
    {
        string path = Path.Combine(folder, "talks.json");
        if (hostile.Write is not null)
        {
            using FileStream file = File.Create(path, 1 << 16);
            hostile.Write(file);
        }
        (string outcome, double milliseconds, double busy, double megabytes) = Measure(hostile.Name, path);
        string fault = !outcome.StartsWith(hostile.IsFine ? Accepted : "refused", StringComparison.Ordinal) ? "WRONG"
            : busy > MostMilliseconds ? "SLOW"
            : megabytes > MostMegabytes ? "LARGE" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {hostile.Name} | {outcome.Replace("|", "\\|", StringComparison.Ordinal)} | {milliseconds:F0} | {busy:F0} | {megabytes:F0} | {fault} |"));
        return fault == "";
    }

    private static (string Outcome, double Milliseconds, double Busy, double Megabytes) Measure(string name, string path)
    {
        using Process child = Process.Start(Child.Start(RunArgument, name, path))!;
        Task<string> output = child.StandardOutput.ReadToEndAsync();
        if (!child.WaitForExit(PatienceMilliseconds))
        {
            child.Kill();
            return ("FAILED: no end", PatienceMilliseconds, double.NaN, double.NaN);
        }
        string[] parts = output.Result.Split('\t');
        return parts.Length == 4
            ? (parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture) / 1e6)
            : ($"FAILED: exit code {child.ExitCode}", double.NaN, double.NaN, double.NaN);
    }
}
