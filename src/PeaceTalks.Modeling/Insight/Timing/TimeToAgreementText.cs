using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>When talks end, as a report for a terminal.</summary>
internal static class TimeToAgreementText
{
    private const int MostRows = 16;
    private const int BarWidth = 30;

    public static string Of(TimeToAgreement answer)
    {
        StringBuilder text = new();
        InsightText.Heading(text, $"Rounds to an agreement: {answer.Scenario}",
            $"{InsightText.Count(answer.Replications)} runs, seed {answer.Seed}; in {InsightText.Count(answer.RanOut)} the rounds ran out. Holds under the scenario's inputs; brackets are 95 % intervals of the sampling error.");
        InsightText.Line(text, "Shares of talks by round, as if those whose rounds ran out would have gone on like the others.");
        Write(text, "Have agreed on every issue, by the end of round", answer.Agreed);
        Write(text, "A principal has left", answer.WalkedOut);
        Write(text, "The talks have collapsed", answer.BrokenDown);
        Write(text, "Not yet agreed, if nobody left and nothing collapsed (Kaplan-Meier)", answer.NotYetAgreed);
        text.AppendLine();
        InsightText.Line(text, answer.MedianRound is int round
            ? $"Had none been cut short, half of the talks would have agreed by round {round}, if those cut short are like the others."
            : "Fewer than half of the talks would have agreed in these rounds, even had none been cut short.");
        return text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, string title, IReadOnlyList<CurvePoint> curve)
    {
        InsightText.Section(text, title);
        if (curve.Count == 0)
        {
            InsightText.Line(text, "  \u2013 (in no run)");
            return;
        }
        int step = (curve.Count + MostRows - 1) / MostRows;
        for (int i = 0; i < curve.Count; i++)
        {
            if (i % step == 0 || i == curve.Count - 1)
                Row(text, curve[i]);
        }
    }

    private static void Row(StringBuilder text, CurvePoint point)
    {
        string interval = $"[{InsightText.Points(point.Share.Lower)}, {InsightText.Points(point.Share.Upper)}]";
        text.AppendLine($"  {point.Round,6}  {InsightText.Points(point.Share.Value),5} %  {interval,-16}{TextLayout.Bar(point.Share.Value, BarWidth)}".TrimEnd());
    }
}
