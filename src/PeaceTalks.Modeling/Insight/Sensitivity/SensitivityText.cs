using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Answers about sensitivity as reports for a terminal: a heading, how to read it, and a row with a bar for each input.</summary>
internal static class SensitivityText
{
    private const int LabelWidth = 40;
    private const int BarWidth = 10;

    public static string Of(SobolIndices indices)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"What {indices.Output} hangs on: {indices.Scenario}",
            $"{InsightText.Count(indices.Samples)} samples, {InsightText.Count(indices.Runs)} runs, seed {indices.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        if (indices.Variance == 0)
        {
            InsightText.Line(text, $"{InsightText.Capital(indices.Output)} was {InsightText.Number(indices.Mean)} in every run: there is no spread to share out.");
            return text.ToString().TrimEnd();
        }
        InsightText.Line(text, $"Mean {InsightText.Number(indices.Mean)}, standard deviation {InsightText.Number(Math.Sqrt(indices.Variance))}. Of its variance, \"total\" is the share that would stay if all else were known,"
            + " \"alone\" the share that would go if only this were known. What is in total but not in alone, it does together with others; so totals may add up to more than 1.");
        Row(text, "", "total", "alone");
        foreach (SobolIndex input in indices.Inputs.OrderByDescending(input => input.Total!.Value))
            Row(text, input.Input, InsightText.Interval(input.Total!), InsightText.Interval(input.First!), input.Total!.Value);
        if (indices.Inputs.Any(input => input.First!.Value < 0))
            InsightText.Line(text, "A share alone that is slightly below 0 is one near 0, seen through sampling error.");
        return text.ToString().TrimEnd();
    }

    public static string Of(MorrisScreening screening)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"Which quantities move {screening.Output}: {screening.Scenario}",
            $"{InsightText.Count(screening.Samples)} walks, {InsightText.Count(screening.Runs)} runs, seed {screening.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        InsightText.Line(text, "\"Size\" is by how much it would move, up or down, if the quantity went from one end of what is thought possible to the other (mu*);"
            + " \"direction\" counts up against down (mu). Where size is much more than direction, the effect hangs on the rest, or on luck.");
        double largest = screening.Inputs.Select(input => input.MeanAbsolute.Value).DefaultIfEmpty(0).Max();
        Row(text, "", "size", "direction");
        foreach (ElementaryEffect input in screening.Inputs.OrderByDescending(input => input.MeanAbsolute.Value))
            Row(text, input.Input, InsightText.Interval(input.MeanAbsolute), InsightText.Interval(input.Mean), Share(input.MeanAbsolute.Value, largest));
        return text.ToString().TrimEnd();
    }

    public static string Of(Tornado tornado)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"{InsightText.Capital(tornado.Output)} at the ends of each quantity: {tornado.Scenario}",
            $"{InsightText.Count(tornado.Samples)} draws, {InsightText.Count(tornado.Runs)} runs, seed {tornado.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        InsightText.Line(text, "Each row: the quantity at its 10th and at its 90th percentile, all else as drawn; the mean at either, and the difference, in the same draws with the same luck.");
        double largest = tornado.Inputs.Select(input => Math.Abs(input.Difference.Value)).DefaultIfEmpty(0).Max();
        Row(text, "", "at 10 %   at 90 %", "difference");
        foreach (TornadoBar input in tornado.Inputs.OrderByDescending(input => Math.Abs(input.Difference.Value)))
            Row(text, input.Input, $"{InsightText.Number(input.AtLow.Value),-9} {InsightText.Number(input.AtHigh.Value)}", InsightText.Interval(input.Difference), Share(Math.Abs(input.Difference.Value), largest));
        return text.ToString().TrimEnd();
    }

    public static string Of(RankCorrelations correlations)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"What goes along with {correlations.Output}: {correlations.Scenario}",
            $"{InsightText.Count(correlations.Samples)} runs, seed {correlations.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        InsightText.Line(text, "Spearman's rank correlation: 1 where more of the quantity always goes with more of it, -1 where always with less, 0 where neither.");
        foreach (InputCorrelation input in correlations.Inputs.OrderByDescending(input => Math.Abs(input.Rank?.Value ?? 0)))
            Row(text, input.Input, input.Rank is Estimate rank ? InsightText.Interval(rank) : "\u2013 (no spread)", "", Math.Abs(input.Rank?.Value ?? 0));
        return text.ToString().TrimEnd();
    }

    private static void Row(StringBuilder text, string label, string first, string second, double share = 0) =>
        text.AppendLine($"  {TextLayout.Fit(label, LabelWidth)} {first,-23} {second,-23}{TextLayout.Bar(share, BarWidth)}".TrimEnd());

    private static double Share(double value, double largest) => largest > 0 ? value / largest : 0;
}
