using System.Diagnostics;
using System.Globalization;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>What questions about Istanbul2025 cost on two threads: Sobol' indices of all quantities, and a comparison of four variants beside four simulations.</summary>
internal static class InsightTable
{
    private const int Repetitions = 7;
    private const int Threads = 2;

    /// <summary>Prints the times.</summary>
    /// <returns>The exit code.</returns>
    public static int Report()
    {
        Sobol();
        Compare();
        return 0;
    }

    private static void Sobol()
    {
        foreach (long samples in new[] { 1_024, 8_192, 65_536 })
        {
            long started = Stopwatch.GetTimestamp();
            SobolIndices indices = ScenarioLibrary.Istanbul2025.Sobol(Output.Probability(OutcomeKind.Agreement), new SimulationOptions { Replications = samples, Seed = 2025, MaxDegreeOfParallelism = Threads });
            double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Sobol' indices, {samples} samples, {indices.Runs} runs: {seconds:F1} s; the widest interval of a total index is {indices.Inputs.Max(input => input.Total!.Upper - input.Total.Lower):F3}"));
        }
    }

    private static void Compare()
    {
        Scenario talks = ScenarioLibrary.Istanbul2025;
        KeyValuePair<string, Scenario>[] variants =
        [
            KeyValuePair.Create("no sanctions", talks.With("shocks/New sanctions on Russia/probability", 0)),
            KeyValuePair.Create("sanctions", talks.With("shocks/New sanctions on Russia/probability", 1)),
            KeyValuePair.Create("less breakdown", talks.With("stages/Direct talks/breakdown", 0.02)),
        ];
        SimulationOptions options = new() { Replications = 200_000, Seed = 2025, MaxDegreeOfParallelism = Threads };
        double[] comparisons = new double[Repetitions], simulations = new double[Repetitions];
        // In turn, so that what else the machine does touches both; the first round warms up.
        for (int i = -1; i < Repetitions; i++)
        {
            double comparison = Seconds(() => talks.Compare(variants, options));
            double simulation = Seconds(() =>
            {
                talks.Simulate(options);
                foreach ((string _, Scenario variant) in variants)
                    variant.Simulate(options);
            });
            if (i >= 0)
                (comparisons[i], simulations[i]) = (comparison, simulation);
        }
        double[] ratios = [.. comparisons.Zip(simulations, (comparison, simulation) => comparison / simulation).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Compare, the scenario and three others, {options.Replications} runs each: {comparisons.Order().ElementAt(Repetitions / 2):F2} s; four simulations {simulations.Order().ElementAt(Repetitions / 2):F2} s; ratio {ratios[Repetitions / 2]:F2} ({ratios[0]:F2} to {ratios[^1]:F2})"));
    }

    private static double Seconds(Action work)
    {
        long started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
