using PeaceTalks.Modeling;

namespace InsightPage;

/// <summary>The code blocks of the page Insight.md, in its order, so that they are compiled; PageTests compares and runs them.</summary>
internal static class InsightPageCode
{
    public static readonly IReadOnlyList<Action> Blocks = [Block1, Block2, Block3, Block4, Block5, Block6, Block7, Block8, Block9, Block10, Block11];

    private static void Block1()
    {
        // PAGE
        Scenario talks = ScenarioLibrary.Istanbul2025;
        Comparison comparison = talks.Compare(
            new Dictionary<string, Scenario>
            {
                ["No sanctions"] = talks.With("shocks/New sanctions on Russia/probability", 0),
                ["Full mandates"] = talks.With("stages/Direct talks/mandates/Russia", 1).With("stages/Direct talks/mandates/Ukraine", 1),
            },
            new SimulationOptions { Replications = 2_000, Seed = 2025 });
        foreach (VariantComparison variant in comparison.Variants.Values)
        {
            Difference deal = variant.Probability(OutcomeKind.Agreement);
            Console.WriteLine($"{variant.Name}: agreement {deal.Base!.Value:P1} before, {deal.Variant!.Value:P1} after; change {deal.Change}");
        }
        // PAGE end
    }

    private static void Block2()
    {
        // PAGE
        Scenario talks = ScenarioLibrary.Istanbul2025, without = talks.With("shocks/New sanctions on Russia/probability", 0);
        Comparison comparison = talks.Compare([KeyValuePair.Create("No sanctions", without)], new SimulationOptions { Replications = 2_000, Seed = 2025 });
        foreach (Flip flip in comparison.Variants["No sanctions"].Flips.Take(3))
            Console.WriteLine($"{flip.From} becomes {flip.To} in {flip.Count} runs, such as {string.Join(", ", flip.Examples)}");
        long example = comparison.Variants["No sanctions"].Flips[0].Examples[0];
        Console.WriteLine($"With: {talks.Draw(2025, example).Play().Outcome.Kind}; without: {without.Draw(2025, example).Play().Outcome.Kind}");
        // PAGE end
    }

    private static void Block3()
    {
        // PAGE
        SobolIndices indices = ScenarioLibrary.Istanbul2025.Sobol(Output.Probability(OutcomeKind.Agreement), new SimulationOptions { Replications = 1_000, Seed = 2025 });
        foreach (SobolIndex input in indices.Inputs.OrderByDescending(input => input.Total!.Value).Take(4))
            Console.WriteLine($"{input.Input}: total {input.Total}, alone {input.First}");
        // PAGE end
    }

    private static void Block4()
    {
        // PAGE
        double Ishigami(IReadOnlyList<double> u)
        {
            double[] x = [.. u.Select(number => Math.PI * (2 * number - 1))];
            return Math.Sin(x[0]) + 7 * Math.Pow(Math.Sin(x[1]), 2) + 0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]);
        }

        SobolIndices indices = SobolIndices.OfFormula(["x1", "x2", "x3"], Ishigami, new SimulationOptions { Replications = 16_384, Seed = 3 });
        foreach (SobolIndex input in indices.Inputs)
            Console.WriteLine($"{input.Input}: total {input.Total}, alone {input.First}");
        // PAGE end
    }

    private static void Block5()
    {
        // PAGE
        MorrisScreening screening = ScenarioLibrary.Istanbul2025.Morris(Output.Utility("Ukraine"), new SimulationOptions { Replications = 200, Seed = 2025 });
        foreach (ElementaryEffect input in screening.Inputs.OrderByDescending(input => input.MeanAbsolute.Value).Take(4))
            Console.WriteLine($"{input.Input}: size {input.MeanAbsolute}, direction {input.Mean}");
        // PAGE end
    }

    private static void Block6()
    {
        // PAGE
        Tornado tornado = ScenarioLibrary.Istanbul2025.Tornado(Output.Probability(OutcomeKind.Agreement), new SimulationOptions { Replications = 500, Seed = 2025 });
        foreach (TornadoBar bar in tornado.Inputs.OrderByDescending(bar => Math.Abs(bar.Difference.Value)).Take(4))
            Console.WriteLine($"{bar.Input}: {bar.AtLow.Value:P1} at {bar.Low:F2}, {bar.AtHigh.Value:P1} at {bar.High:F2}");
        // PAGE end
    }

    private static void Block7()
    {
        // PAGE
        Scenario talks = ScenarioLibrary.Istanbul2025 with { Correlations = [new RankCorrelation("Russia/walkAway", "Ukraine/walkAway", -0.6)] };
        RankCorrelations correlations = talks.RankCorrelations(Output.Utility("Ukraine"), new SimulationOptions { Replications = 2_000, Seed = 2025 });
        foreach (InputCorrelation input in correlations.Inputs.OrderByDescending(input => Math.Abs(input.Rank!.Value)).Take(3))
            Console.WriteLine($"{input.Input}: {input.Rank}");
        try
        {
            talks.Sobol(Output.Rounds);
        }
        catch (InvalidOperationException refused)
        {
            Console.WriteLine(refused.Message);
        }
        // PAGE end
    }

    private static void Block8()
    {
        // PAGE
        Console.WriteLine(ScenarioLibrary.Istanbul2025.SeparateUncertainty(Output.Probability(OutcomeKind.Agreement), new SimulationOptions { Replications = 4_000, Seed = 2025 }));
        // PAGE end
    }

    private static void Block9()
    {
        // PAGE
        TimeToAgreement time = ScenarioLibrary.Istanbul2025.TimeToAgreement(new SimulationOptions { Replications = 4_000, Seed = 2025 });
        foreach (CurvePoint point in time.Agreed.Where(point => point.Round >= 13))
            Console.WriteLine($"Agreed by round {point.Round}: {point.Share}");
        Console.WriteLine($"Had none been cut short, half would have agreed by round {time.MedianRound}");
        // PAGE end
    }

    private static void Block10()
    {
        // PAGE
        SimulationResult result = ScenarioLibrary.Istanbul2025.Simulate(new SimulationOptions
        {
            Replications = 1_000_000, // at most
            Seed = 2025,
            StopWhen = new Precision(Output.Probability(OutcomeKind.Agreement), width: 0.03),
        });
        Console.WriteLine($"{result.Replications} runs: {result.Stopping!.Estimate} after {result.Stopping.Looks} looks");
        // PAGE end
    }

    private static void Block11()
    {
        // PAGE
        Output worth = Output.Utility("Ukraine");
        foreach (SamplingDesign design in Enum.GetValues<SamplingDesign>())
        {
            DesignedEstimates means = ScenarioLibrary.Istanbul2025.EstimateMeans([worth], design, new SimulationOptions { Replications = 4_096, Seed = 2025 });
            Console.WriteLine($"{design}: {means[worth]}");
        }
        // PAGE end
    }
}
