using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>How the cost of a replication grows with their number, with rounds, principals and issues, on one thread.</summary>
internal static class GrowthTable
{
    private const int Repetitions = 5;
    private const long Replications = 20_000;
    private const int Options = 5;

    /// <summary>The most issues of five options at which the reference job's own choice of offer is used.</summary>
    private const int MostIssuesClosest = 8;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>Prints one table for each.</summary>
    /// <returns>The exit code.</returns>
    public static int Report()
    {
        Console.WriteLine("The reference job by replications");
        Scenario reference = JobScenario.Load(JobScenario.Reference);
        for (long replications = 1_000; replications <= 10_000_000; replications *= 10)
            Print($"{replications:N0} replications", reference, replications, replications > 1_000_000 ? 1 : Repetitions);
        Console.WriteLine("By rounds, nobody conceding before the last");
        foreach (int rounds in new[] { 10, 30, 100, 300, 1_000 })
            Print($"{rounds:N0} rounds", Made(2, 4, rounds, exponent: 0.001), Replications);
        Console.WriteLine("By principals, 20 rounds");
        for (int principals = 2; principals <= 6; principals++)
            Print($"{principals} principals", Made(principals, 4, 20, exponent: 1), Replications);
        Console.WriteLine($"By issues of {Options} options, 20 rounds, accommodating; and closest to the target, up to {MostIssuesClosest} issues");
        foreach (int issues in new[] { 2, 4, 6, 8, 12, 16, 20 })
        {
            Print($"{issues} issues", Made(2, issues, 20, exponent: 1, OfferChoice.Accommodating), Replications);
            if (issues <= MostIssuesClosest)
                Print($"{issues} issues, closest", Made(2, issues, 20, exponent: 1), issues > 4 ? Replications / 4 : Replications);
        }
        return 0;
    }

    private static void Print(string what, Scenario scenario, long replications, int repetitions = Repetitions)
    {
        SimulationOptions options = new() { Replications = replications, Seed = JobScenario.Seed, MaxDegreeOfParallelism = 1, ComparedWithTheory = 0 };
        // All compiled for good before the clock runs.
        for (long begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < WarmUp;)
            scenario.Simulate(options with { Replications = Math.Min(replications, Replications) });
        double[] microseconds = new double[repetitions];
        for (int i = 0; i < repetitions; i++)
        {
            long started = Stopwatch.GetTimestamp();
            scenario.Simulate(options);
            microseconds[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds / replications;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-28}{microseconds.Order().ElementAt(repetitions / 2),10:F2} µs a replication"));
    }

    /// <summary>The shape of the reference job with other numbers.</summary>
    private static Scenario Made(int principals, int issues, int rounds, double exponent, OfferChoice offers = OfferChoice.ClosestToTarget)
    {
        string[] names = [.. Enumerable.Range(1, issues).Select(j => $"Issue {j}")];
        string[] labels = [.. Enumerable.Range(1, Options).Select(k => $"option {k}")];
        Demand DemandOn(string issue) => new(issue)
        {
            Weight = Distribution.Uniform(0, 1),
            Values = OptionValues.PerOption([.. labels.Select(label => (label, Distribution.Uniform(0, 1)))]),
        };
        return new Scenario("Growth")
        {
            Issues = [.. names.Select(name => Issue.Choice(name, labels))],
            Parties = [.. Enumerable.Range(0, principals).Select(i => new Party($"P{i}")
            {
                Demands = [.. names.Select(DemandOn)],
                WalkAway = Distribution.Uniform(0, 0.3),
                Tactic = Tactic.TimeDependent(exponent, offers: offers),
            })],
            Stages = [new Stage("Talks") { Rounds = rounds }],
        };
    }
}
