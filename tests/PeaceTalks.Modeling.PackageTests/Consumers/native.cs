using PeaceTalks.Modeling;

foreach (Scenario talks in new[] { Scenario.Load(args[0]), ScenarioLibrary.Istanbul2025 })
    Console.WriteLine(talks.Simulate(replications: 2_000, seed: 2025).ToJson());
