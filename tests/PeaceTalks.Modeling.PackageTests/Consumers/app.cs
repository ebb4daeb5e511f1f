using System.Runtime.InteropServices;
using PeaceTalks.Modeling;

Scenario talks = ScenarioLibrary.Istanbul2025.With("Ukraine/walkAway", Distribution.Uniform(0.3, 0.5));
SimulationResult result = talks.Simulate(replications: 1_000, seed: 2025);
Console.WriteLine(RuntimeInformation.FrameworkDescription);
Console.WriteLine(result);
Console.WriteLine($"Read back alike: {SimulationResult.Parse(result.ToJson()).ToJson() == result.ToJson()}");
foreach (Move move in talks.Draw(seed: 2025, replication: 417).Play().Moves)
    Console.WriteLine(move);
