namespace PeaceTalks.Modeling;

/// <summary>
/// Reports what is larger than <see cref="ScenarioLimits"/> allow and cuts it out, leaving a hole, so that the checks
/// after this one may walk whatever is left. Positions stay as they are.
/// </summary>
internal sealed class SizeValidator(ProblemCollector problems)
{
    private long _values;

    public Scenario Cut(Scenario scenario)
    {
        Scenario cut = scenario with
        {
            Issues = Cut(scenario.Issues, "$.issues", "issues", ScenarioLimits.Issues),
            Parties = Cut(scenario.Parties, "$.parties", "parties", ScenarioLimits.Parties),
            Stages = Cut(scenario.Stages, "$.stages", "stages", ScenarioLimits.Stages),
            Shocks = Cut(scenario.Shocks, "$.shocks", "shocks", ScenarioLimits.Shocks),
            Correlations = Cut(scenario.Correlations, "$.correlations", "correlations", ScenarioLimits.Correlations),
        };
        cut = cut with
        {
            Parties = Cut(cut.Parties),
            Stages = [.. cut.Stages.Select((stage, i) => stage is null ? stage! : Cut(stage, $"$.stages[{i}]"))],
            Shocks = [.. cut.Shocks.Select((shock, i) => shock is null ? shock! : Cut(shock, $"$.shocks[{i}]"))],
        };
        CheckOptions(cut.Issues);
        return CutEffects(cut);
    }

    private Scenario CutEffects(Scenario scenario)
    {
        long effects = scenario.Shocks.Sum(shock => (long)(shock?.Effects.Count ?? 0));
        if (effects <= ScenarioLimits.TotalEffects)
            return scenario;
        problems.Add("$.shocks", $"the shocks have {ProblemText.Count(effects)} effects together; at most {ProblemText.Count(ScenarioLimits.TotalEffects)} are allowed");
        problems.AddHole("$.shocks");
        return scenario with { Shocks = [] };
    }

    private Party[] Cut(IReadOnlyList<Party> parties)
    {
        Party[] cut = [.. parties];
        int principals = 0;
        for (int i = 0; i < cut.Length; i++)
        {
            if (cut[i] is not Party party)
                continue;
            if (party.Role == PartyRole.Principal && ++principals > ScenarioLimits.Principals)
            {
                problems.AddHole($"$.parties[{i}].demands");
                party = party with { Demands = [] };
            }
            cut[i] = Cut(party, $"$.parties[{i}]");
        }
        if (principals > ScenarioLimits.Principals)
            problems.Add("$.parties", $"{principals} principals were given; at most {ScenarioLimits.Principals} are allowed");
        return cut;
    }

    private void CheckOptions(IReadOnlyList<Issue> issues)
    {
        long total = 0;
        for (int i = 0; i < issues.Count; i++)
        {
            Issue issue = issues[i];
            string path = $"$.issues[{i}]";
            if (issue is null)
                continue;
            _ = CutName(issue.Name, path);
            int count = issue.Options.Count;
            if (count > ScenarioLimits.Options)
                Report(issue.IsNumeric ? path + ".range.steps" : path + ".options", count, "options", ScenarioLimits.Options);
            else
                total += count;
        }
        if (total > ScenarioLimits.TotalOptions)
        {
            problems.Add("$.issues", $"the issues have {ProblemText.Count(total)} options together; at most {ProblemText.Count(ScenarioLimits.TotalOptions)} are allowed");
            problems.AddHole("$.issues");
        }
    }

    private Party Cut(Party party, string path)
    {
        IReadOnlyList<Demand> demands = Cut(party.Demands, path + ".demands", "demands", ScenarioLimits.Issues);
        return party with
        {
            Name = CutName(party.Name, path),
            Demands = [.. demands.Select((demand, i) => demand is null ? demand! : Cut(demand, $"{path}.demands[{i}]"))],
        };
    }

    private Demand Cut(Demand demand, string path)
    {
        if (demand.Issue?.Length > ScenarioLimits.NameLength)
        {
            problems.Add(path + ".issue", $"unknown issue {ProblemText.Quote(demand.Issue)}; names have at most {ScenarioLimits.NameLength} characters");
            problems.AddHole(path);
            return null!;
        }
        IReadOnlyList<OptionValue> entries = demand.Values?.Entries ?? [];
        _values += entries.Count;
        bool tooMany = entries.Count > ScenarioLimits.Options || _values > ScenarioLimits.TotalValues;
        if (!tooMany && !entries.Any(entry => entry.Option.Label?.Length > ScenarioLimits.NameLength))
            return demand;
        string place = path + ".values";
        problems.Add(place, tooMany
            ? $"{ProblemText.Count(entries.Count)} values were given, {ProblemText.Count(_values)} together with the demands before this one; at most {ProblemText.Count(ScenarioLimits.Options)} are allowed, and {ProblemText.Count(ScenarioLimits.TotalValues)} together"
            : $"an option has a name of more than {ScenarioLimits.NameLength} characters; no issue has such an option");
        problems.AddHole(place);
        return demand with { Values = null };
    }

    private Stage Cut(Stage stage, string path) => stage with
    {
        Name = CutName(stage.Name, path),
        Issues = stage.Issues is null ? null : Cut(stage.Issues, path + ".issues", "issues", ScenarioLimits.Issues),
        Principals = stage.Principals is null ? null : Cut(stage.Principals, path + ".principals", "principals", ScenarioLimits.Parties),
        Mandates = Cut(stage.Mandates, path + ".mandates", "mandates", ScenarioLimits.Parties),
    };

    private Shock Cut(Shock shock, string path) => shock with
    {
        Name = CutName(shock.Name, path),
        Effects = Cut(shock.Effects, path + ".effects", "effects", ScenarioLimits.Effects),
    };

    private IReadOnlyList<T> Cut<T>(IReadOnlyList<T> items, string path, string kind, int limit)
    {
        if (items.Count <= limit)
            return items;
        Report(path, items.Count, kind, limit);
        return ValueList<T>.Empty;
    }

    private void Report(string path, int count, string kind, int limit)
    {
        problems.Add(path, $"{ProblemText.Count(count)} {kind} were given; at most {ProblemText.Count(limit)} are allowed");
        problems.AddHole(path);
    }

    private string CutName(string name, string path)
    {
        if (!(name?.Length > ScenarioLimits.NameLength))
            return name!;
        NameRules.AddTooLong(problems, path + ".name", "name", name);
        problems.AddHole(path + ".name");
        return "";
    }
}
