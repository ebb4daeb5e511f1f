namespace PeaceTalks.Modeling;

/// <summary>The scale of a numeric issue as the file states it.</summary>
internal sealed record NumericScale(double From, double To, int Steps, string? Unit);

/// <summary>The properties of an issue.</summary>
internal static class IssueTable
{
    private static readonly ObjectForm<NumericScale, NumericScale> Scale = ObjectForm.Of("a range", new NumericScale(0, 1, 2, null))
        .Required("from", "The lower end, in the unit.", NumberForm.Instance, s => s.From, (s, v) => s with { From = v })
        .Required("to", "The upper end, in the unit.", NumberForm.Instance, s => s.To, (s, v) => s with { To = v })
        .Required("steps", "The number of options, both ends included.", new IntegerForm(1, ScenarioLimits.Options), s => s.Steps, (s, v) => s with { Steps = v })
        .Optional("unit", "The unit, such as \"personnel\".", TextForm.Instance, s => s.Unit, (s, v) => s with { Unit = v });

    public static readonly ObjectForm<Issue, Issue> Form = ObjectForm.Of("an issue", Issue.Choice(""))
        .Required("name", "The name, unique among the issues.", TextForm.Name, i => i.Name, (i, v) => i with { Name = v })
        .Key("options", "The options' labels, in the order of the scale.", new ListForm<string>("labels", TextForm.Name, () => "", ScenarioLimits.Options) { Least = 1 }, Labels, (i, v) => OnScale(i, Issue.Choice("", [.. v])))
        .Key("range", "A numeric scale, cut into equal steps.", Scale, Range, (i, v) => OnScale(i, Issue.Range("", v.From, v.To, v.Steps, v.Unit)))
        .Optional("statusQuo", "The option that holds without agreement.", OptionForm.Instance, i => i.StatusQuo, (i, v) => i with { StatusQuo = v })
        .Texts(i => (i.Description, i.Note, i.Source), (i, v) => i with { Description = v }, (i, v) => i with { Note = v }, (i, v) => i with { Source = v });

    private static IReadOnlyList<string>? Labels(Issue issue) => issue.IsNumeric ? null : [.. issue.Options.Select(option => option.Label)];

    private static NumericScale? Range(Issue issue) =>
        issue.Options is RangeOptions range ? new NumericScale(range.From, range.To, range.Steps, issue.Unit) : null;

    private static Issue OnScale(Issue issue, Issue scale) => scale with
    {
        Name = issue.Name,
        StatusQuo = issue.StatusQuo,
        Description = issue.Description,
        Note = issue.Note,
        Source = issue.Source,
    };
}
