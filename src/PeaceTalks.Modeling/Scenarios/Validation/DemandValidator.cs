namespace PeaceTalks.Modeling;

/// <summary>Checks a principal's demands.</summary>
internal sealed class DemandValidator(ProblemCollector problems, KnownNames names)
{
    public void Check(IReadOnlyList<Demand> demands, string list)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int i = 0; i < demands.Count; i++)
        {
            string path = $"{list}[{i}]";
            Demand demand = demands[i];
            if (problems.IsHole(path))
                continue;
            if (demand is null)
                problems.Add(path, "was null; it must be given");
            else if (!problems.IsHole(path + ".issue") && demand.Issue is not null && !first.TryAdd(demand.Issue, i))
                problems.Add(path + ".issue", $"{list}[{first[demand.Issue]}] is a demand on {ProblemText.Quote(demand.Issue)} already; a party has at most one on each issue");
            else
                Check(demand, path);
        }
    }

    private void Check(Demand demand, string path)
    {
        CheckNumbers(demand, path);
        if (demand.Asks is null && demand.Values is null && !problems.HasHole(path + ".asks") && !problems.HasHole(path + ".values"))
            problems.Add(path, "states neither asks nor values; it must say which option the party asks for, or what each is worth");
        KnownIssue? issue = problems.IsHole(path + ".issue") ? null : names.FindIssue(demand.Issue, path + ".issue");
        if (issue is null)
            return;
        if (demand.Asks is not null)
            names.FindOption(issue, demand.Asks, path + ".asks");
        if (demand.RedLine is not null)
            names.FindOption(issue, demand.RedLine, path + ".redLine");
        if (demand.Values is null || problems.IsHole(path + ".values"))
            return;
        if (demand.Values.IsPoints)
            CheckPoints(issue, demand.Values.Entries, path + ".values");
        else
            CheckValues(issue, demand.Values.Entries, path + ".values");
    }

    private void CheckNumbers(Demand demand, string path)
    {
        if (demand.Weight is null)
            problems.Add(path + ".weight", "was null; it must be at least 0");
        CheckUnused(demand.Firmness, demand.RedLine is null, QuantityRange.Share, path + ".firmness");
        CheckUnused(demand.Curve, demand.Values is not null, QuantityRange.Positive, path + ".curve");
    }

    /// <summary>
    /// A firmness without a red line and a curve beside values change nothing, and so are no quantities of the scenario, of
    /// which the ranges are checked elsewhere. They may stand there, but not out of range.
    /// </summary>
    private void CheckUnused(Distribution? distribution, bool isUnused, QuantityRange range, string path)
    {
        if (distribution is null)
            problems.Add(path, $"was null; it must be {range.Text}");
        else if (isUnused && !range.Contains(distribution) && !problems.HasHole(path))
            problems.Add(path, $"was {ProblemText.Show(distribution)}; it must be {range.Text}");
    }

    private void CheckValues(KnownIssue issue, IReadOnlyList<OptionValue> entries, string path)
    {
        HashSet<int> given = [];
        for (int i = 0; i < entries.Count; i++)
        {
            OptionValue entry = entries[i];
            int? index = issue.HasOptions ? issue.Find(entry.Option) : null;
            bool isFirst = index is int known && given.Add(known);
            // There may be a million of them: the place is spelled only where there is something to say of it.
            if (entry.Value is not null && (isFirst || !issue.HasOptions || problems.TryCount()))
                continue;
            string place = path + JsonPaths.Member(entry.Option.ToString());
            CheckNotNull(entry.Value, place);
            if (issue.HasOptions && index is null)
                names.FindOption(issue, entry.Option, place);
            else if (issue.HasOptions && !isFirst)
                problems.Add(place, $"the option {ProblemText.Show(entry.Option)} has a value already; each must be given one");
        }
        // A label that could not be read may be any of those that are missing.
        if (!issue.HasOptions || given.Count == issue.Issue.Options.Count || problems.HasHole(path))
            return;
        string[] missing = [.. issue.Issue.Options.Where(option => !given.Contains(option.Index)).Select(option => option.Label)];
        problems.Add(path, $"no value was given for {ProblemText.List(missing)}; every option must have one");
    }

    private void CheckPoints(KnownIssue issue, IReadOnlyList<OptionValue> entries, string path)
    {
        if (entries.Count == 0)
            problems.Add(path, "no point was given; at least one is needed");
        if (!issue.Issue.IsNumeric && issue.HasOptions)
            problems.Add(path, $"points were given, but {ProblemText.Quote(issue.Issue.Name)} is not numeric; give a value for each option");
        bool checkNumbers = issue.Issue.IsNumeric && issue.HasOptions;
        Dictionary<double, int> first = [];
        for (int i = 0; i < entries.Count; i++)
        {
            string place = $"{path}[{i}]";
            CheckNotNull(entries[i].Value, place + "[1]");
            if (!checkNumbers || problems.IsHole(place + "[0]"))
                continue;
            if (names.FindOption(issue, entries[i].Option, place + "[0]") is not null
                && entries[i].Option.Number is double number && !first.TryAdd(number, i))
            {
                problems.Add(place + "[0]", $"was {Guard.Text(number)}, the number of {path}[{first[number]}] already; each may be given once");
            }
        }
    }

    private void CheckNotNull(Distribution? value, string path)
    {
        if (value is null)
            problems.Add(path, "was null; it must be in [0, 1]");
    }
}
