using System.Globalization;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Answers about sensitivity as reports for a terminal: a heading, how to read it, and a row with a bar for each input.</summary>
internal static class SensitivityText
{
    private const int LabelWidth = 46;
    private const int BarWidth = 20;

    public static string Of(SobolIndices indices)
    {
        StringBuilder text = Heading($"What {indices.Output} hangs on: {indices.Scenario}",
            $"{Count(indices.Samples)} samples, {Count(indices.Runs)} runs, seed {indices.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        if (indices.Variance == 0)
            return Line(text, $"{Capital(indices.Output)} was {Number(indices.Mean)} in every run: there is no spread to share out.").ToString().TrimEnd();
        Line(text, $"Mean {Number(indices.Mean)}, standard deviation {Number(Math.Sqrt(indices.Variance))}. Of its variance, \"total\" is the share that would stay if all else were known,"
            + " \"alone\" the share that would go if only this were known. What is in total but not in alone, it does together with others; so totals may add up to more than 1.");
        Row(text, "", "total", "alone");
        foreach (SobolIndex input in indices.Inputs.OrderByDescending(input => input.Total!.Value))
            Row(text, input.Input, Interval(input.Total!), Interval(input.First!), input.Total!.Value);
        if (indices.Inputs.Any(input => input.First!.Value < 0))
            Line(text, "A share alone that is slightly below 0 is one near 0, seen through sampling error.");
        return text.ToString().TrimEnd();
    }

    public static string Of(MorrisScreening screening)
    {
        StringBuilder text = Heading($"Which quantities move {screening.Output}: {screening.Scenario}",
            $"{Count(screening.Samples)} walks, {Count(screening.Runs)} runs, seed {screening.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        Line(text, "\"Size\" is by how much it would move, up or down, if the quantity went from one end of what is thought possible to the other (mu*);"
            + " \"direction\" counts up against down (mu). Where size is much more than direction, the effect hangs on the rest, or on luck.");
        double largest = screening.Inputs.Select(input => input.MeanAbsolute.Value).DefaultIfEmpty(0).Max();
        Row(text, "", "size", "direction");
        foreach (ElementaryEffect input in screening.Inputs.OrderByDescending(input => input.MeanAbsolute.Value))
            Row(text, input.Input, Interval(input.MeanAbsolute), Interval(input.Mean), Share(input.MeanAbsolute.Value, largest));
        return text.ToString().TrimEnd();
    }

    public static string Of(Tornado tornado)
    {
        StringBuilder text = Heading($"{Capital(tornado.Output)} at the ends of each quantity: {tornado.Scenario}",
            $"{Count(tornado.Samples)} draws, {Count(tornado.Runs)} runs, seed {tornado.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        Line(text, "Each row: the quantity at its 10th and at its 90th percentile, all else as drawn; the mean at either, and the difference, in the same draws with the same luck.");
        double largest = tornado.Inputs.Select(input => Math.Abs(input.Difference.Value)).DefaultIfEmpty(0).Max();
        Row(text, "", "at 10 %   at 90 %", "difference");
        foreach (TornadoBar input in tornado.Inputs.OrderByDescending(input => Math.Abs(input.Difference.Value)))
            Row(text, input.Input, $"{Number(input.AtLow.Value),-9} {Number(input.AtHigh.Value)}", Interval(input.Difference), Share(Math.Abs(input.Difference.Value), largest));
        return text.ToString().TrimEnd();
    }

    public static string Of(RankCorrelations correlations)
    {
        StringBuilder text = Heading($"What goes along with {correlations.Output}: {correlations.Scenario}",
            $"{Count(correlations.Samples)} runs, seed {correlations.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        Line(text, "Spearman's rank correlation: 1 where more of the quantity always goes with more of it, -1 where always with less, 0 where neither.");
        foreach (InputCorrelation input in correlations.Inputs.OrderByDescending(input => Math.Abs(input.Rank?.Value ?? 0)))
            Row(text, input.Input, input.Rank is Estimate rank ? Interval(rank) : "\u2013 (no spread)", "", Math.Abs(input.Rank?.Value ?? 0));
        return text.ToString().TrimEnd();
    }

    private static StringBuilder Heading(string title, string about)
    {
        StringBuilder text = new();
        title = TextLayout.Wrap(title, 0);
        text.AppendLine(title).AppendLine(new string('=', Math.Min(title.Length, TextLayout.Width)));
        return Line(text, about);
    }

    private static StringBuilder Line(StringBuilder text, string line) => text.AppendLine(TextLayout.Wrap(line, 0));

    private static void Row(StringBuilder text, string label, string first, string second, double share = 0)
    {
        string numbers = second.Length > 0 || first.Length < 22 ? $"{first,-21} {second,-21}" : first;
        text.AppendLine($"  {TextLayout.Fit(label, LabelWidth)} {numbers} {TextLayout.Bar(share, TextLayout.Width - LabelWidth - 48 < BarWidth ? TextLayout.Width - LabelWidth - 48 : BarWidth)}".TrimEnd());
    }

    private static double Share(double value, double largest) => largest > 0 ? value / largest : 0;

    private static string Interval(Estimate estimate) =>
        $"{Number(estimate.Value)} [{Number(estimate.Lower)}, {Number(estimate.Upper)}]";

    private static string Capital(string name) => string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));

    /// <summary>Three decimals; four digits where the number is large.</summary>
    private static string Number(double value) => Math.Abs(value) >= 10 ? OptionText.Number(Math.Round(value, Math.Abs(value) >= 1000 ? 0 : 1)) : value.ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
