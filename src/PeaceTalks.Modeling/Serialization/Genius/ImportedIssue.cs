namespace PeaceTalks.Modeling;

/// <summary>An issue of a domain file, what the file calls it, and the option of each value as the file has it: names and labels of a scenario may not hold all that those do.</summary>
internal record ImportedIssue(string GivenName, Issue Issue, IReadOnlyDictionary<string, int> OptionOf)
{
    /// <summary>An issue whose options are some values, all different.</summary>
    public static ImportedIssue Choice(string givenName, string name, IReadOnlyList<string> values) =>
        new(givenName, Issue.Choice(name, GeniusNames.Distinct(values)), values.Select((value, option) => (value, option)).ToDictionary(pair => pair.value, pair => pair.option, StringComparer.Ordinal));

    /// <summary>An issue whose options are so many numbers, evenly spaced.</summary>
    public static ImportedIssue Range(string givenName, string name, double from, double to, int steps) => steps == 1
        ? Choice(givenName, name, [Guard.Text(from)])
        : new(givenName, Issue.Range(name, from, to, steps), new Dictionary<string, int>());
}

/// <summary>An issue of a GENIUS domain file, with its index there, its kind, and the bounds of its numbers.</summary>
internal sealed record GeniusIssue(ImportedIssue Imported, int Index, GeniusIssueKind Kind, double Lower, double Upper) : ImportedIssue(Imported)
{
    /// <summary>The number that an option stands for.</summary>
    public double NumberOf(int option) => Issue.Options[option].Value ?? Lower;
}

/// <summary>The kinds of issues that GENIUS has.</summary>
internal enum GeniusIssueKind
{
    Discrete,
    Integer,
    Real,
}
