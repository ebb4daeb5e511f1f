using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>
/// Totals as text, to be stored in a result's file, exactly: a list of counts as "position:count" of those that are not 0,
/// moments as "position:sum/sum of squares".
/// </summary>
internal sealed partial class Totals
{
    private const string TheoryName = "theory";

    public IReadOnlyDictionary<string, string> ToText()
    {
        Dictionary<string, string> text = [];
        foreach ((string name, long[] counts) in CountLists())
            text.Add(name, Write(counts.Length, i => counts[i] == 0 ? null : counts[i].ToString(CultureInfo.InvariantCulture)));
        foreach ((string name, Moments[] moments) in MomentLists())
        {
            text.Add(name, Write(moments.Length, i => moments[i].SumOfSquares == 0 ? null
                : string.Create(CultureInfo.InvariantCulture, $"{moments[i].Sum}/{moments[i].SumOfSquares}")));
        }
        text.Add(TheoryName, Theory.ToText());
        return text;
    }

    /// <summary>Adds totals that <see cref="ToText"/> has written.</summary>
    /// <exception cref="FormatException">They don't fit the scenario, or contradict each other.</exception>
    /// <exception cref="OverflowException">A number is too large.</exception>
    public void AddText(IReadOnlyDictionary<string, string> text)
    {
        foreach ((string name, long[] counts) in CountLists())
        {
            foreach ((int at, string count) in Read(text, name, counts.Length))
                counts[at] = checked(counts[at] + long.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture));
        }
        CountReplications();
        long agreements = Kinds[(int)OutcomeKind.Agreement];
        if (AgreementsByRound.Sum() != agreements || AgreementsByDay.Sum() != agreements)
            throw new FormatException("totals.agreementsByRound and agreementsByDay must add up to the agreements");
        for (int i = 0; i < Utilities.Length; i++)
        {
            if (UtilityHistograms.AsSpan(i * UtilityBins, UtilityBins).ToArray().Sum() != Replications)
                throw new FormatException("totals.utilityBins must add up to the replications for each principal");
        }
        foreach ((string name, Moments[] moments) in MomentLists())
        {
            for (int i = 0; i < moments.Length; i++)
                moments[i].Add(new Moments(Replications, 0, 0));
            foreach ((int at, string sums) in Read(text, name, moments.Length))
            {
                int slash = sums.IndexOf('/');
                moments[at].Add(new Moments(
                    0,
                    Int128.Parse(sums.AsSpan(0, Math.Max(slash, 0)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                    Int128.Parse(sums.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture)));
            }
            if (moments.Any(m => m.SampleVariance < 0 || m.PopulationVariance < 0))
                throw new FormatException($"totals.{name} holds a sum of squares that is too small for its sum");
        }
        // Not in results that were stored before there was such a comparison.
        if (text.TryGetValue(TheoryName, out string? theory))
            Theory.AddText(theory);
        if (Theory.Compared > Replications || Theory.Agreements > agreements)
            throw new FormatException("totals.theory must compare no more runs than there are");
        for (int i = 0; i < AllMoves.Length; i++)
        {
            ReadOnlySpan<Moments> classes = Moves.AsSpan(i * MoveTally.Classes, MoveTally.Classes);
            Int128 sum = 0, least = 0;
            foreach (Moments count in classes)
                (sum, least) = (sum + count.Sum, Int128.Min(least, count.Sum));
            if (least < 0 || sum > long.MaxValue || sum != AllMoves[i].Sum)
                throw new FormatException("totals.moves must be counts that add up to totals.allMoves for each principal");
        }
    }

    private (string Name, long[] Counts)[] CountLists() =>
    [
        ("outcomes", Kinds),
        ("agreementsByRound", AgreementsByRound),
        ("agreementsByDay", AgreementsByDay),
        ("terms", Terms),
        ("utilityBins", UtilityHistograms),
        ("redLines", RedLines),
        ("walkAways", WalkAways),
        ("mandates", Mandates),
        ("clock", Clock),
        ("standstill", Standstill),
        ("shocks", Shocks),
        ("stages", StageEndings),
    ];

    /// <summary>All lists of moments.</summary>
    public (string Name, Moments[] Moments)[] MomentLists() =>
    [
        ("utilities", Utilities),
        ("optionsConceded", StepsConceded),
        ("costsConceded", CostsConceded),
        ("moves", Moves),
        ("allMoves", AllMoves),
        ("moveProducts", MoveProducts),
    ];

    private static string Write(int length, Func<int, string?> item) =>
        string.Join(' ', Enumerable.Range(0, length).Select(i => (At: i, Text: item(i))).Where(pair => pair.Text is not null).Select(pair => $"{pair.At}:{pair.Text}"));

    private static IEnumerable<(int At, string Text)> Read(IReadOnlyDictionary<string, string> text, string name, int length)
    {
        if (!text.TryGetValue(name, out string? list) || list is null)
            throw new FormatException($"totals.{name} is missing");
        // One after the other: a list of millions takes no more memory than its text.
        for (int start = 0; start < list.Length;)
        {
            int end = list.IndexOf(' ', start) is int blank and >= 0 ? blank : list.Length;
            string item = list[start..end];
            start = end + 1;
            if (item == "")
                continue;
            int colon = item.IndexOf(':');
            if (colon < 0 || !int.TryParse(item.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out int at) || at >= length)
                throw new FormatException($"totals.{name} holds {ProblemText.Quote(item)}; it must be POSITION:NUMBER with a position from 0 to {length - 1}");
            yield return (at, item[(colon + 1)..]);
        }
    }
}
