using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>The two kinds of uncertainty as a report for a terminal.</summary>
internal static class SeparatedUncertaintyText
{
    private const int BarWidth = 40;

    public static string Of(SeparatedUncertainty answer)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"{InsightText.Capital(answer.Output)}, what is not known and what is luck: {answer.Scenario}",
            $"{InsightText.Count(answer.Samples)} draws, {answer.RunsPerDraw} runs of each, seed {answer.Seed}. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        InsightText.Line(text, $"Mean {InsightText.Interval(answer.Mean)}.");
        if (answer.LuckShare is not Estimate luck)
        {
            InsightText.Line(text, "It never varies: there is no spread to explain.");
            return text.ToString().TrimEnd();
        }
        InsightText.Line(text, "Of its variance comes");
        Row(text, "from what is not known", 1 - luck.Value, 1 - luck.Upper, 1 - luck.Lower);
        Row(text, "from luck", luck.Value, luck.Lower, luck.Upper);
        return text.ToString().TrimEnd();
    }

    private static void Row(StringBuilder text, string label, double value, double lower, double upper) =>
        text.AppendLine($"  {label,-24} {InsightText.Points(value),5} %  {$"[{InsightText.Points(lower)}, {InsightText.Points(upper)}]",-16}{TextLayout.Bar(value, BarWidth)}");
}
