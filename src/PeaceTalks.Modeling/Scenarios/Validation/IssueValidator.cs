namespace PeaceTalks.Modeling;

/// <summary>Checks the issues: names, options, ranges, status quo.</summary>
internal sealed class IssueValidator(ProblemCollector problems, KnownNames names)
{
    public void Check(IReadOnlyList<Issue> issues)
    {
        if (problems.IsHole("$.issues"))
            return;
        if (issues.Count == 0 && !problems.HasHole("$.issues"))
            problems.Add("$.issues", "no issue was given; at least one is needed");
        NameRules.CheckList(problems, "$.issues", issues.Select(issue => (issue is null, issue?.Name)));
        for (int i = 0; i < issues.Count; i++)
        {
            if (issues[i] is not null)
                Check(issues[i], $"$.issues[{i}]");
        }
    }

    private void Check(Issue issue, string path)
    {
        if (problems.IsHole(path))
            return;
        if (issue.Options is RangeOptions range)
            CheckRange(range, path + ".range");
        else
            CheckLabels(issue.Options, path + ".options");
        if (!string.IsNullOrEmpty(issue.Unit) && !problems.IsHole(path + ".range.unit"))
            CheckUnit(issue.Unit, path + ".range.unit");
        if (issue.StatusQuo is not null)
            names.FindOption(KnownIssue.Of(issue, path, problems), issue.StatusQuo, path + ".statusQuo");
    }

    private void CheckLabels(IReadOnlyList<Option> options, string path)
    {
        if (problems.IsHole(path))
            return;
        if (options.Count == 0 && !problems.HasHole(path))
            problems.Add(path, "no option was given; at least one is needed");
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int i = 0; i < options.Count; i++)
        {
            string place = $"{path}[{i}]";
            string label = options[i].Label;
            if (problems.IsHole(place))
                continue;
            NameRules.Check(problems, place, "option", label);
            if (!string.IsNullOrWhiteSpace(label) && !first.TryAdd(label, i))
                problems.Add(place, $"the option {ProblemText.Quote(label)} is that of {path}[{first[label]}] already; each may be given once");
        }
    }

    /// <summary>It stands beside numbers in reports.</summary>
    private void CheckUnit(string unit, string path)
    {
        if (unit.Length > ScenarioLimits.NameLength)
            NameRules.AddTooLong(problems, path, "unit", unit);
        else if (unit.Any(char.IsControl))
            problems.Add(path, $"the unit was {ProblemText.Quote(unit)}; it must not contain control characters");
    }

    private void CheckRange(RangeOptions range, string path)
    {
        (double from, double to, int steps) = range;
        CheckEnd(from, path + ".from");
        CheckEnd(to, path + ".to");
        // Ends or steps that could not be read hold nothing that the others could be compared with.
        if (problems.HasHole(path) || !IsEnd(from) || !IsEnd(to))
            return;
        if (from > to)
            problems.Add(path, $"was from {Guard.Text(from)} to {Guard.Text(to)}; from must be below to");
        else if (from == to && steps != 1)
            problems.Add(path, $"was from {Guard.Text(from)} to {Guard.Text(to)} in {Guard.Text(steps)} steps; from must be below to, or steps must be 1");
        else if (from < to && steps < 2)
            problems.Add(path + ".steps", $"was {Guard.Text(steps)}; it must be at least 2, both ends included");
        else if (from < to && HasRepeatedNumber(range))
            problems.Add(path + ".steps", $"was {Guard.Text(steps)}; that many different numbers from {Guard.Text(from)} to {Guard.Text(to)} can't be told apart");
    }

    private void CheckEnd(double end, string path)
    {
        if (!IsEnd(end))
            problems.Add(path, $"was {Guard.Text(end)}; it must be in [{Guard.Text(-ScenarioLimits.RangeEnd)}, {Guard.Text(ScenarioLimits.RangeEnd)}]");
    }

    private static bool IsEnd(double end) => Math.Abs(end) <= ScenarioLimits.RangeEnd;

    private static bool HasRepeatedNumber(RangeOptions range)
    {
        for (int i = 1; i < range.Count; i++)
        {
            if (range.ValueOf(i) <= range.ValueOf(i - 1))
                return true;
        }
        return false;
    }
}
