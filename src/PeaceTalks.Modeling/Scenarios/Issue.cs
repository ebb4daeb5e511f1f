namespace PeaceTalks.Modeling;

/// <summary>
/// Something to be agreed on: a name and its options on an ordered scale, either labels (<see cref="Choice"/>) or a
/// numeric range (<see cref="Range"/>). Checked when the scenario is first used.
/// </summary>
public sealed record Issue
{
    private Issue(string name, IReadOnlyList<Option> options)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Options = options;
    }

    /// <summary>The name, unique among the issues of a scenario.</summary>
    public string Name { get; init; }

    /// <summary>The options in the order of the scale.</summary>
    public IReadOnlyList<Option> Options { get; }

    /// <summary>The lower end of a numeric issue, in its unit; null for a labelled one.</summary>
    public double? From => (Options as RangeOptions)?.From;

    /// <summary>The upper end of a numeric issue, in its unit; null for a labelled one.</summary>
    public double? To => (Options as RangeOptions)?.To;

    /// <summary>The unit of a numeric issue; null where none is given.</summary>
    public string? Unit { get; private init; }

    /// <summary>The option that holds without agreement; null where none is stated.</summary>
    public OptionReference? StatusQuo { get; init; }

    /// <summary>What the issue is about. Changes no result.</summary>
    public string? Description { get; init; }

    /// <summary>A remark, such as where the scale comes from. Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication that the issue comes from. Changes no result.</summary>
    public string? Source { get; init; }

    /// <summary>True for a numeric range, false for labels.</summary>
    internal bool IsNumeric => Options is RangeOptions;

    /// <summary>An issue with labelled options.</summary>
    /// <param name="name">The issue's name.</param>
    /// <param name="options">The labels, in the order of the scale.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Issue Choice(string name, params string[] options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Issue(name, new ValueList<Option>([.. options.Select((label, index) => new Option(index, label, null))]));
    }

    /// <summary>An issue on a numeric range, cut into equal steps.</summary>
    /// <param name="name">The issue's name.</param>
    /// <param name="from">The lower end, in the unit.</param>
    /// <param name="to">The upper end, in the unit; above <paramref name="from"/>.</param>
    /// <param name="steps">The number of options, both ends included; at least 2.</param>
    /// <param name="unit">The unit, such as "personnel".</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Issue Range(string name, double from, double to, int steps, string? unit = null) =>
        new(name, new RangeOptions(from, to, steps)) { Unit = unit };

    /// <summary>The 0-based index of the option meant, or null with what is wrong in <paramref name="allowed"/>.</summary>
    internal int? Find(OptionReference reference, out string allowed)
    {
        allowed = "";
        if (reference.Label is string label)
        {
            int? index = Options is RangeOptions numbers ? numbers.Find(label) : FindLabel(label);
            if (index is null)
                allowed = IsNumeric ? $"a number from {Guard.Text(From!.Value)} to {Guard.Text(To!.Value)}" : "one of " + LabelList();
            return index;
        }
        if (Options is RangeOptions range)
        {
            int? nearest = range.Nearest(reference.Number!.Value);
            if (nearest is null)
                allowed = $"a number from {Guard.Text(range.From)} to {Guard.Text(range.To)}";
            return nearest;
        }
        allowed = "one of " + LabelList();
        return null;
    }

    private int? FindLabel(string label)
    {
        for (int i = 0; i < Options.Count; i++)
        {
            if (Options[i].Label == label)
                return i;
        }
        return null;
    }

    private string LabelList()
    {
        const int most = 12;
        string labels = string.Join(", ", Options.Take(most).Select(option => ProblemText.Quote(option.Label)));
        return Options.Count > most ? $"{labels}, ... ({ProblemText.Count(Options.Count)} in all)" : labels;
    }
}
