namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// The code blocks of the README, in its order, so that they are compiled. What stands between the markers is the block
/// without its directives and usings; <see cref="ReadmeTests"/> compares the two and runs each.
/// </summary>
internal static class ReadmeCode
{
    public static void FirstScript()
    {
        // README
        Scenario talks = Scenario.Load("talks.json"); // or ScenarioLibrary.Istanbul2025
        SimulationResult result = talks.Simulate(replications: 100_000, seed: 2025);
        Console.WriteLine(result); // the report

        Estimate deal = result.Probability(OutcomeKind.Agreement);
        Console.WriteLine($"Agreement in {deal.Value:P1} of runs, 95 % interval {deal.Lower:P1} to {deal.Upper:P1}");
        double? ceiling = result.Settlements["Army limit"].Quantile(0.5); // null if nothing was agreed
        Console.WriteLine($"Median army limit where they agree: {ceiling}");
        Estimate worth = result.Parties["B"].Utility.Mean;
        Console.WriteLine($"What the talks are worth to B: {worth}");
        File.WriteAllText("result.json", result.ToJson());
        result.WriteCsvFiles("tables"); // for R, pandas, a spreadsheet

        // Any run can be looked at: this is replication 417 of the simulation above.
        Negotiation run = talks.Draw(seed: 2025, replication: 417).Play();
        foreach (Move move in run.Moves)
            Console.WriteLine(move);
        Console.WriteLine(run.Explain()); // why it ended as it did
        // README end
    }

    public static void WhatIf()
    {
        // README
        Scenario talks = ScenarioLibrary.Istanbul2025;
        SimulationOptions options = new() { Replications = 2_000, Seed = 2025 };
        Comparison whatIf = talks.Compare(
            new Dictionary<string, Scenario>
            {
                ["Russia walks away later"] = talks.With("Russia/walkAway", 0.5),
                ["Ukraine walks away later"] = talks.With("Ukraine/walkAway", 0.5),
            },
            options);
        Console.WriteLine(whatIf); // differences with their intervals, and runs that end in another way
        Console.WriteLine(talks.Morris(Output.Probability(OutcomeKind.Agreement), options with { Replications = 100 }));
        // README end
    }

    public static void InObjects()
    {
        // README
        Scenario talks = new("Two issues")
        {
            Issues =
            [
                Issue.Choice("NATO", "written pledge", "moratorium", "no pledge") with { StatusQuo = "no pledge" },
                Issue.Range("Army limit", from: 85_000, to: 900_000, steps: 164, unit: "personnel"),
            ],
            Parties =
            [
                new Party("A")
                {
                    Demands =
                    [
                        new Demand("NATO") { Asks = "written pledge", RedLine = "moratorium", Firmness = 0.8, Weight = 0.4, Note = "why" },
                        new Demand("Army limit") { Asks = 85_000, Weight = Distribution.Pert(0.4, 0.6, 0.7) },
                    ],
                    WalkAway = Distribution.Uniform(0.2, 0.4),
                    Patience = 0.99,
                    Tactic = Tactic.TimeDependent(Distribution.Pert(0.1, 0.2, 0.6), offers: OfferChoice.ClosestToTarget),
                },
                new Party("B")
                {
                    Demands =
                    [
                        new Demand("NATO") { Asks = "no pledge", Weight = 1 },
                        new Demand("Army limit") { Asks = 900_000, Weight = 2, Curve = 1.5 },
                    ],
                    WalkAway = WalkAway.War(winProbability: Distribution.Pert(0.2, 0.4, 0.6), cost: 0.15),
                    Tactic = Tactic.TimeDependent(exponent: 1),
                },
                new Party("M") { Role = PartyRole.Mediator },
            ],
            Stages = [new Stage("Direct talks") { Rounds = 20, DaysPerRound = 7 }],
            Shocks =
            [
                new Shock("New sanctions", ShockTrigger.IfNoAgreementByRound(5, probability: 0.4))
                {
                    By = "M",
                    Effects = [Effect.Add("A", EffectTarget.WalkAway, -0.05)],
                },
            ],
        };
        Console.WriteLine(talks.Simulate(replications: 10_000, seed: 2025));
        // README end
    }

    public static void DrawnTogether()
    {
        // README
        Scenario talks = ScenarioLibrary.Istanbul2025;
        Scenario together = talks with { Correlations = [new RankCorrelation("Ukraine/walkAway", "Russia/walkAway", -0.6)] };
        Console.WriteLine($"Agreement, drawn apart: {talks.Simulate(10_000, seed: 2025).Probability(OutcomeKind.Agreement)}");
        Console.WriteLine($"Agreement, drawn together: {together.Simulate(10_000, seed: 2025).Probability(OutcomeKind.Agreement)}");
        // README end
    }

    public static void InAnEditor()
    {
        // README
        File.WriteAllText("peace-talks-scenario-1.schema.json", Scenario.JsonSchema);
        // README end
    }

    // README
    /// <summary>Wants, in each round, the middle between its own best and what the other offers.</summary>
    public sealed class SplitTheDifference : Negotiator
    {
        public override Settlement Propose(Turn turn)
        {
            double best = turn.Utility(turn.BestSettlement);
            double offered = turn.NewestOffer(turn.Others[0]) is Settlement offer ? turn.Utility(offer) : turn.WalkAwayValue;
            double target = Math.Max(turn.LeastAcceptable, (best + offered) / 2);
            return turn.Settlements().Where(terms => turn.Utility(terms) >= target && !turn.CrossesRedLine(terms)).MinBy(turn.Utility)
                ?? turn.BestSettlement;
        }
    }
    // README end

    public static void OwnTactic()
    {
        // README
        var negotiators = new Dictionary<string, Func<Negotiator>> { ["B"] = () => new SplitTheDifference() };
        Scenario talks = Scenario.Load("talks.json");
        Console.WriteLine(talks.Draw(seed: 2025, replication: 0).Play(negotiators));
        Console.WriteLine(talks.Simulate(new SimulationOptions { Replications = 1_000, Seed = 2025, Negotiators = negotiators }));
        // README end
    }
}
