namespace PeaceTalks.Modeling;

/// <summary>An issue that others refer to.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Path">Its place.</param>
/// <param name="HasOptions">Whether its scale is sound enough to look options up.</param>
internal sealed record KnownIssue(Issue Issue, string Path, bool HasOptions)
{
    // Thousands of options may each be given a value: walking the list for each would take their number squared.
    private Dictionary<string, int>? _labels;

    public static KnownIssue Of(Issue issue, string path, ProblemCollector problems)
    {
        bool hasOptions = !problems.HasHole(path + ".options") && !problems.HasHole(path + ".range") && HasSoundScale(issue);
        return new KnownIssue(issue, path, hasOptions);
    }

    /// <summary>The index of the option meant, or null; <see cref="Issue.Find"/> then says what is wrong.</summary>
    public int? Find(OptionReference option)
    {
        if (Issue.IsNumeric || option.Label is null)
            return Issue.Find(option, out _);
        if (_labels is null)
        {
            _labels = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (Option known in Issue.Options)
                _labels.TryAdd(known.Label, known.Index);
        }
        return _labels.TryGetValue(option.Label, out int index) ? index : null;
    }

    private static bool HasSoundScale(Issue issue) => issue.Options is RangeOptions range
        ? double.IsFinite(range.To - range.From) && range.From <= range.To && range.Steps > 0 && (range.Steps > 1) == (range.From < range.To)
        : issue.Options.Count > 0 && issue.Options.All(option => option.Label?.Length <= ScenarioLimits.NameLength);
}

/// <summary>A party that others refer to.</summary>
/// <param name="Party">The party.</param>
/// <param name="Path">Its place.</param>
/// <param name="Demands">Its first demand on each issue, with the demand's place.</param>
/// <param name="KnowsDemands">Whether the issues of all its demands are known.</param>
internal sealed record KnownParty(Party Party, string Path, IReadOnlyDictionary<string, (Demand Demand, string Path)> Demands, bool KnowsDemands)
{
    public static KnownParty Of(Party party, string path, ProblemCollector problems)
    {
        Dictionary<string, (Demand, string)> demands = new(StringComparer.Ordinal);
        bool knowsDemands = !problems.IsHole(path + ".demands");
        for (int i = 0; i < party.Demands.Count; i++)
        {
            string place = $"{path}.demands[{i}]";
            if (party.Demands[i]?.Issue is not string issue || problems.IsHole(place + ".issue"))
                knowsDemands = false;
            else
                demands.TryAdd(issue, (party.Demands[i], place));
        }
        return new KnownParty(party, path, demands, knowsDemands);
    }
}

/// <summary>
/// The issues and parties of a scenario by name. Where one of the names could not be read, any unknown name may be that
/// one and is not complained about.
/// </summary>
internal sealed class KnownNames
{
    private readonly ProblemCollector _problems;
    private readonly Dictionary<string, KnownIssue> _issues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownParty> _parties = new(StringComparer.Ordinal);

    public KnownNames(Scenario scenario, ProblemCollector problems)
    {
        _problems = problems;
        KnowsIssues = !problems.IsHole("$.issues");
        KnowsParties = !problems.IsHole("$.parties");
        for (int i = 0; i < scenario.Issues.Count; i++)
            Add(scenario.Issues[i], $"$.issues[{i}]");
        for (int i = 0; i < scenario.Parties.Count; i++)
            Add(scenario.Parties[i], $"$.parties[{i}]");
    }

    public IReadOnlyDictionary<string, KnownIssue> Issues => _issues;

    public IReadOnlyDictionary<string, KnownParty> Parties => _parties;

    public bool KnowsIssues { get; private set; }

    public bool KnowsParties { get; private set; }

    /// <summary>The issue of that name, or null, which is reported unless a name could not be read.</summary>
    /// <param name="name">The name given.</param>
    /// <param name="path">The place of what names it.</param>
    /// <param name="member">The step from there to the name.</param>
    public KnownIssue? FindIssue(string? name, string path, string member = "")
    {
        if (name?.Length <= ScenarioLimits.NameLength && _issues.TryGetValue(name, out KnownIssue? issue))
            return issue;
        if (KnowsIssues && !_problems.TryCount())
            _problems.AddUnknown(path + member, "issue", name, _issues.Keys);
        return null;
    }

    /// <summary>The party of that name, or null, which is reported unless a name could not be read.</summary>
    /// <inheritdoc cref="FindIssue"/>
    public KnownParty? FindParty(string? name, string path, string member = "")
    {
        if (name?.Length <= ScenarioLimits.NameLength && _parties.TryGetValue(name, out KnownParty? party))
            return party;
        if (KnowsParties && !_problems.TryCount())
            _problems.AddUnknown(path + member, "party", name, _parties.Keys);
        return null;
    }

    /// <summary>The index of the option meant, or null, which is reported.</summary>
    public int? FindOption(KnownIssue issue, OptionReference? option, string path)
    {
        if (!issue.HasOptions || _problems.IsHole(path))
            return null;
        if (option is not null && (option.Label is not null || issue.Issue.IsNumeric) && issue.Find(option) is int index)
            return index;
        if (_problems.IsFull)
        {
            _problems.Add(path, "");
            return null;
        }
        string allowed = $"an option of {ProblemText.Quote(issue.Issue.Name)}";
        if (option is not null)
            issue.Issue.Find(option, out allowed);
        string hint = issue.Issue.IsNumeric ? "" : _problems.DidYouMean(option?.Label, issue.Issue.Options.Select(o => o.Label).OfType<string>());
        _problems.Add(path, $"was {ProblemText.Show(option)}; it must be {allowed}{(hint == "" ? "" : "; " + hint)}");
        return null;
    }

    private void Add(Issue issue, string path)
    {
        if (issue?.Name is null || _problems.IsHole(path + ".name"))
        {
            KnowsIssues = false;
            return;
        }
        _issues.TryAdd(issue.Name, KnownIssue.Of(issue, path, _problems));
    }

    private void Add(Party party, string path)
    {
        if (party?.Name is null || _problems.IsHole(path + ".name"))
        {
            KnowsParties = false;
            return;
        }
        _parties.TryAdd(party.Name, KnownParty.Of(party, path, _problems));
    }
}
