using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>A comparison as a report for a terminal: for each variant the odds, what else clearly differs, and which runs end in another way.</summary>
internal static class ComparisonText
{
    private const int LabelWidth = 44;
    private const int MostOthers = 12;

    private static readonly int Outcomes = Enum.GetValues<OutcomeKind>().Length;

    public static string Of(Comparison comparison)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"What if: {comparison.Base.Scenario.Name}",
            $"{InsightText.Count(comparison.Base.Replications)} runs of each, seed {comparison.Base.Seed}, all with the same luck. What follows holds under the scenario's inputs,"
            + " assumptions among them; it is no forecast. Brackets are 95 % intervals of the sampling error.");
        foreach (VariantComparison variant in comparison.Variants.Values)
            Write(text, variant);
        return text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, VariantComparison variant)
    {
        InsightText.Section(text, variant.Name);
        if (variant.EqualsBase)
        {
            InsightText.Line(text, "  The variant equals the scenario: nothing can differ.");
            return;
        }
        text.AppendLine($"  {"",-LabelWidth} {"before",9} {"after",9}   change");
        Difference[] differences = [.. variant.Differences];
        foreach (Difference difference in differences.Take(Outcomes).Where(difference => difference.Base!.Value > 0 || difference.Variant!.Value > 0))
            Row(text, difference);
        Difference[] clear = [.. differences.Skip(Outcomes).Where(difference => difference.IsClear)];
        foreach (Difference difference in clear.Take(MostOthers))
            Row(text, difference);
        if (clear.Length > MostOthers)
            InsightText.Line(text, $"  Clearly different too: {InsightText.Count(clear.Length - MostOthers)} more (Differences, or the JSON, has all).");
        Flips(text, variant);
    }

    private static void Flips(StringBuilder text, VariantComparison variant)
    {
        if (variant.Flips.Count == 0)
        {
            InsightText.Line(text, "  No run ends in another way.");
            return;
        }
        InsightText.Line(text, $"  {InsightText.Count(variant.Flips.Sum(flip => flip.Count))} of {InsightText.Count(variant.Result.Replications)} runs end in another way:");
        foreach (Flip flip in variant.Flips)
        {
            InsightText.Line(text, $"    {OutcomeText.Name(flip.From)} becomes {OutcomeText.Name(flip.To).ToLowerInvariant()} in {InsightText.Count(flip.Count)}"
                + $" (replication{(flip.Examples.Count == 1 ? "" : "s")} {string.Join(", ", flip.Examples)}{(flip.Count > flip.Examples.Count ? ", ..." : "")})");
        }
    }

    private static void Row(StringBuilder text, Difference difference)
    {
        string Value(Estimate? estimate) => estimate is null ? "\u2013" : difference.IsShare ? $"{InsightText.Points(estimate.Value)} %" : InsightText.Number(estimate.Value);
        Estimate change = difference.Change!;
        string changed = difference.IsShare
            ? $"{InsightText.SignedPoints(change.Value)} [{InsightText.SignedPoints(change.Lower)}, {InsightText.SignedPoints(change.Upper)}] points"
            : $"{InsightText.Signed(change.Value)} [{InsightText.Signed(change.Lower)}, {InsightText.Signed(change.Upper)}]";
        text.AppendLine($"  {TextLayout.Fit(difference.Name, LabelWidth)} {Value(difference.Base),9} {Value(difference.Variant),9}   {changed}");
    }
}
