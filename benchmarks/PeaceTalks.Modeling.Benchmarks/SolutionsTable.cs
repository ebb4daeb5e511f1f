using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// How long the frontier and the four solutions of a game take, from the scenario on (so that utilities are worked out inside the time), as settlements and principals
/// grow; for two principals beside the straightforward program, where that can list the settlements.
/// </summary>
internal static class SolutionsTable
{
    private const int Repetitions = 7;
    private const int MostListed = 1_000_000;

    /// <summary>The most settlements of more than two principals whose whole frontier is asked for.</summary>
    private const double MostWithFrontier = 1e5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    /// <summary>Prints the medians.</summary>
    /// <returns>The exit code.</returns>
    public static int Report()
    {
        Console.WriteLine($"{"",-48}{"library, ms",14}{"straightforward, ms",22}{"ratio",8}   entries of the frontier");
        foreach ((int principals, int issues, int options) in new[] { (2, 3, 10), (2, 4, 10), (2, 5, 10), (2, 6, 10), (2, 8, 10), (2, 10, 10), (2, 15, 10), (2, 20, 10), (3, 3, 10), (3, 4, 10), (3, 5, 10), (4, 5, 10), (3, 10, 10), (4, 10, 10) })
            Print(new RandomTastes(principals, issues, options));
        return 0;
    }

    private static void Print(RandomTastes tastes)
    {
        double settlements = Math.Pow(tastes.Options, tastes.Issues);
        bool withFrontier = tastes.Principals == 2 || settlements <= MostWithFrontier;
        Scenario scenario = tastes.Scenario();
        bool listed = tastes.Principals == 2 && settlements <= MostListed;
        if (listed)
            Require(scenario, tastes);
        Action library = () => Solve(scenario, withFrontier), straightforward = () => new StraightforwardSolutions(tastes).Solve();
        double ours = Median(library), theirs = listed ? Median(straightforward) : double.NaN;
        string what = $"{tastes.Principals} principals, 10^{tastes.Issues} settlements{(withFrontier ? "" : ", solutions only")}";
        string baseline = listed ? string.Create(CultureInfo.InvariantCulture, $"{theirs,22:F3}{theirs / ours,8:F0}") : $"{"-",22}{"-",8}";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48}{ours,14:F3}{baseline}   {(withFrontier ? scenario.AtMedian().ParetoFrontier().Count : "-")}"));
    }

    /// <summary>Every entry of the frontier with its settlement, and the four solutions.</summary>
    private static void Solve(Scenario scenario, bool withFrontier)
    {
        Game game = scenario.AtMedian();
        if (withFrontier)
        {
            foreach (Solution entry in game.ParetoFrontier())
                GC.KeepAlive(entry);
        }
        GC.KeepAlive(game.NashSolution());
        GC.KeepAlive(game.KalaiSmorodinskySolution());
        GC.KeepAlive(game.EgalitarianSolution());
        GC.KeepAlive(game.UtilitarianSolution());
    }

    private static void Require(Scenario scenario, RandomTastes tastes)
    {
        StraightforwardSolutions straightforward = new StraightforwardSolutions(tastes).Solve();
        Game game = scenario.AtMedian();
        Solution?[] solutions = [game.NashSolution(), game.KalaiSmorodinskySolution(), game.EgalitarianSolution(), game.UtilitarianSolution()];
        int[] indices = [.. solutions.Select(solution => solution!.Settlement.Aggregate(0, (index, pair) => index * tastes.Options + pair.Value.Index))];
        if (game.ParetoFrontier().Count != straightforward.Frontier.Count || !indices.SequenceEqual(straightforward.Solutions))
            throw new InvalidOperationException($"The straightforward program differs at 10^{tastes.Issues} settlements.");
    }

    private static double Median(Action run)
    {
        for (long begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < WarmUp;)
            run();
        double[] milliseconds = new double[Repetitions];
        for (int i = 0; i < Repetitions; i++)
        {
            long started = Stopwatch.GetTimestamp();
            run();
            milliseconds[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        return milliseconds.Order().ElementAt(Repetitions / 2);
    }
}
