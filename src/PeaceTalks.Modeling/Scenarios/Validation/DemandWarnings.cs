namespace PeaceTalks.Modeling;

/// <summary>Warns of demands that ask for something else than was probably meant, and of issues and parties without any.</summary>
internal sealed class DemandWarnings(WarningList warnings, Scenario scenario)
{
    private static readonly Demand Plain = new("");

    private readonly Dictionary<string, KnownIssue> _issues = scenario.Issues.ToDictionary(issue => issue.Name, issue => new KnownIssue(issue, "", HasOptions: true), StringComparer.Ordinal);

    public void Check()
    {
        HashSet<string> demanded = [.. scenario.Parties.SelectMany(party => party.Demands).Select(demand => demand.Issue)];
        for (int j = 0; j < scenario.Issues.Count; j++)
        {
            if (!demanded.Contains(scenario.Issues[j].Name))
                warnings.Add($"$.issues[{j}]", "nobody states a demand on this issue: it is worth nothing to anybody");
        }
        for (int i = 0; i < scenario.Parties.Count; i++)
            Check(scenario.Parties[i], $"$.parties[{i}]");
    }

    private void Check(Party party, string path)
    {
        if (party.Role == PartyRole.Principal && party.Demands.Count == 0)
            warnings.Add(path, "a principal without demands: every agreement is worth 0 to it, and it walks out where its walk-away value is above that");
        for (int d = 0; d < party.Demands.Count; d++)
            Check(party.Demands[d], $"{path}.demands[{d}]");
    }

    private void Check(Demand demand, string path)
    {
        if (demand.RedLine is null && demand.Firmness != Plain.Firmness)
            warnings.Add(path + ".firmness", "has no effect: the demand has no red line");
        if (demand.Values is not null && demand.Curve != Plain.Curve)
            warnings.Add(path + ".curve", "has no effect: the values say what each option is worth");
        KnownIssue issue = _issues[demand.Issue];
        if (demand.RedLine is not null && issue.Issue.Options.Count > 1 && Acceptable(demand, issue) == 1)
            warnings.Add(path + ".redLine", $"was {ProblemText.Show(demand.RedLine)}: it excludes every option but that one");
    }

    /// <summary>How many options are on the right side of the red line, values being at their medians; null where they are points.</summary>
    private static int? Acceptable(Demand demand, KnownIssue issue)
    {
        int last = issue.Find(demand.RedLine!)!.Value;
        if (demand.Values is null)
        {
            int asks = issue.Find(demand.Asks!)!.Value;
            return issue.Issue.Options.Count(option => Math.Abs(option.Index - asks) <= Math.Abs(last - asks));
        }
        if (demand.Values.IsPoints)
            return null;
        double[] worth = new double[issue.Issue.Options.Count];
        foreach (OptionValue entry in demand.Values.Entries)
            worth[issue.Find(entry.Option)!.Value] = entry.Value.QuantileAt(0.5);
        return worth.Count(value => value >= worth[last]);
    }
}
