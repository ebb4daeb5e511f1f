using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Means by a design as a report for a terminal.</summary>
internal static class DesignText
{
    private const int LabelWidth = 50;

    public static string Of(DesignedEstimates answer)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"Means by {Name(answer.Design)}: {answer.Scenario}",
            $"{InsightText.Count(answer.Runs)} runs in {answer.Randomisations} independent randomisations, seed {answer.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        foreach (DesignedEstimate output in answer.Outputs)
            text.AppendLine($"  {TextLayout.Fit(output.Output, LabelWidth)} {output.Mean}");
        return text.ToString().TrimEnd();
    }

    private static string Name(SamplingDesign design) => design switch
    {
        SamplingDesign.Antithetic => "antithetic draws",
        SamplingDesign.LatinHypercube => "Latin hypercube",
        SamplingDesign.Sobol => "scrambled Sobol' points",
        _ => "plain draws",
    };
}
