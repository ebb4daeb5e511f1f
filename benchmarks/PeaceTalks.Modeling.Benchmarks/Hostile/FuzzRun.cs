using System.Diagnostics;
using System.Globalization;
using System.Text;
using PeaceTalks.Modeling.Tests;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>Damages files by the million, and looks for one that is neither refused nor usable.</summary>
internal static class FuzzRun
{
    private const int MostFindings = 20;
    private const int ShownBytes = 4_000;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    /// <summary>Prints each finding once, by where it was thrown, and the sums.</summary>
    /// <returns>The exit code: 0 where nothing was found.</returns>
    public static int Scenarios(long count, ulong seed) =>
        Report(new Fuzzer(Fuzzer.Corpus, seed), count, (file, i) => FuzzCheck.IsAccepted(file, isSimulated: i % 8 == 0));

    /// <inheritdoc cref="Scenarios"/>
    public static int Results(long count, ulong seed) =>
        Report(new Fuzzer(Fuzzer.Results, seed), count, (file, _) => FuzzCheck.IsAcceptedResult(file));

    private static int Report(Fuzzer fuzzer, long count, Func<byte[], long, bool> isAccepted)
    {
        HashSet<string> found = [];
        long accepted = 0;
        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < count && found.Count < MostFindings; i++)
        {
            byte[] file = fuzzer.Create(i);
            long began = Stopwatch.GetTimestamp();
            try
            {
                accepted += isAccepted(file, i) ? 1 : 0;
                if (Stopwatch.GetElapsedTime(began) > Slow && found.Add("slow"))
                    Console.WriteLine($"File {i} took {Stopwatch.GetElapsedTime(began)}.");
            }
            catch (Exception other)
            {
                if (found.Add(other.GetType().Name + other.StackTrace?.Split('\n')[0]))
                    Console.WriteLine($"File {i}: {other}\n{Encoding.UTF8.GetString(file.AsSpan(0, Math.Min(file.Length, ShownBytes)))}\n");
            }
        }
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count:N0} files in {seconds:F0} s, {count / seconds:N0} a second: {accepted / (double)count:P1} accepted, {found.Count} findings."));
        return found.Count == 0 ? 0 : 1;
    }
}
