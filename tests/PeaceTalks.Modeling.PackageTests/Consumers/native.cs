using PeaceTalks.Modeling;

foreach (Scenario talks in args.Select(Scenario.Load).Append(ScenarioLibrary.Istanbul2025))
    Console.WriteLine(talks.Simulate(replications: 2_000, seed: 2025).ToJson());
