namespace PeaceTalks.Modeling.Tests;

/// <summary>The code blocks of the page on theory, in its order, so that they are compiled; <see cref="TheoryPageTests"/> compares and runs them.</summary>
internal static class TheoryPageCode
{
    public static readonly IReadOnlyList<Action> Blocks = [Block1, Block2, Block3, Block4, Block5, Block6];

    private static void Block1()
    {
        // PAGE
        Scenario talks = new("Water and power")
        {
            Issues = [Issue.Choice("Water", "all to A", "shared", "all to B"), Issue.Range("Power", from: 0, to: 100, steps: 11, unit: "% to A")],
            Parties =
            [
                new Party("A") { Demands = [new Demand("Water") { Asks = "all to A", Weight = 3 }, new Demand("Power") { Asks = 100, Weight = 2 }], WalkAway = 0.2 },
                new Party("B") { Demands = [new Demand("Water") { Asks = "all to B", Weight = 1 }, new Demand("Power") { Asks = 0, Weight = 3, Curve = 2 }], WalkAway = 0.4 },
            ],
        };
        File.WriteAllText("water.json", talks.ToJson());
        Console.WriteLine(talks.AtMedian().ZoneOfPossibleAgreement().Share().ToString("P1"));
        // PAGE end
    }

    private static void Block2()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        ParetoFrontier frontier = game.ParetoFrontier();
        Console.WriteLine($"{frontier.Count} combinations of utilities, from {frontier[0]} to {frontier[^1]}");
        Settlement shared = Settlement.Of(game.Scenario, ("Water", "shared"), ("Power", 50));
        Console.WriteLine($"{shared}: on the frontier {frontier.Contains(shared)}, {frontier.Distance(shared):F3} from it, efficiency {frontier.Efficiency(shared):F3}");
        // PAGE end
    }

    private static void Block3()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        Console.WriteLine($"Nash: {game.NashSolution()}");
        Console.WriteLine($"Kalai-Smorodinsky: {game.KalaiSmorodinskySolution()}");
        Console.WriteLine($"Egalitarian: {game.EgalitarianSolution()}");
        Console.WriteLine($"Utilitarian: {game.UtilitarianSolution()}");
        Console.WriteLine($"Nash, A twice as strong: {game.NashSolution(new Dictionary<string, double> { ["A"] = 2 })}");
        Console.WriteLine($"A's ideal: {game.Ideal("A")}");
        // PAGE end
    }

    private static void Block4()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        Console.WriteLine($"Nash: {game.NashLottery()}");
        Console.WriteLine($"Kalai-Smorodinsky: {game.KalaiSmorodinskyLottery()}");
        Console.WriteLine($"Egalitarian: {game.EgalitarianLottery()}");
        Console.WriteLine($"Utilitarian: {game.UtilitarianLottery()}");
        // PAGE end
    }

    private static void Block5()
    {
        // PAGE
        Scenario talks = Scenario.Load("water.json");
        ZoneOfPossibleAgreement zone = talks.AtMedian().ZoneOfPossibleAgreement();
        Console.WriteLine($"Share of settlements {zone.Share():F3}, of the frontier {zone.ShareOfFrontier():F3}; all can gain {zone.LeastGain:F3} at least");
        foreach ((string issue, IReadOnlyList<Option> options) in zone.Range)
            Console.WriteLine($"{issue}: from {options[0].Label} to {options[^1].Label}");

        ZoneOfPossibleAgreement closed = talks.With("A/walkAway", 0.9).With("B/walkAway", 0.8).AtMedian().ZoneOfPossibleAgreement();
        Console.WriteLine($"Closed: {closed.IsEmpty}; all walk-away values would have to fall by {-closed.LeastGain:F3}, or one of these:");
        foreach (ZoneOpening opening in closed.Openings)
            Console.WriteLine(opening);
        Console.WriteLine($"Opposition {talks.AtMedian().Opposition():F3}, level of conflict {talks.AtMedian().ConflictLevel():F3}");
        // PAGE end
    }

    private static void Block6()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        Assessment assessment = game.Assess(Settlement.Of(game.Scenario, ("Water", "shared"), ("Power", 50)));
        Console.WriteLine($"A gains {assessment.Gains["A"]:F3}, {assessment.SurplusShares["A"]:P0} of all; {assessment.DistanceToNash:F3} from the Nash solution");
        Console.WriteLine($"Better for both: {assessment.Improvement}");

        TheoryResult theory = ScenarioLibrary.Istanbul2025.Simulate(replications: 1_000, seed: 2025).Theory!;
        Console.WriteLine($"A zone of agreement in {theory.ZoneExists}, efficiency of agreements {theory.Efficiency}");
        // PAGE end
    }
}
