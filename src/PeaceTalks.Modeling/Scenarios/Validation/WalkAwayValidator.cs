namespace PeaceTalks.Modeling;

/// <summary>Checks that a walk-away value can be derived from what it is derived from.</summary>
internal sealed class WalkAwayValidator(ProblemCollector problems, KnownNames names)
{
    public void Check(KnownParty party)
    {
        WalkAway walkAway = party.Party.WalkAway;
        string path = party.Path + ".walkAway";
        if (problems.IsHole(path) || walkAway.Value is not null)
            return;
        if (walkAway.WinProbability is null)
        {
            CheckStatusQuo(party, path + ".statusQuo");
            return;
        }
        CheckTerms(party, walkAway.Victory, path + ".war.victory");
        CheckTerms(party, walkAway.Defeat, path + ".war.defeat");
    }

    private void CheckTerms(KnownParty party, IReadOnlyDictionary<string, OptionReference> terms, string path)
    {
        if (terms.Count > ScenarioLimits.Issues)
        {
            problems.Add(path, $"{ProblemText.Count(terms.Count)} issues were given; at most {ProblemText.Count(ScenarioLimits.Issues)} are allowed");
            return;
        }
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach ((string name, OptionReference option) in terms)
        {
            string member = path + JsonPaths.Member(name ?? "");
            // A dictionary of the caller's own making may hold one twice.
            if (name is not null && !given.Add(name))
                problems.Add(member, $"an option for {ProblemText.Quote(name)} was given already; each may be given once");
            if (problems.IsHole(member) || names.FindIssue(name, member) is not KnownIssue issue)
                continue;
            names.FindOption(issue, option, member);
        }
    }

    private void CheckStatusQuo(KnownParty party, string path)
    {
        foreach (string name in party.Demands.Keys)
        {
            if (names.Issues.TryGetValue(name, out KnownIssue? issue) && issue.Issue.StatusQuo is null && !problems.HasHole(issue.Path + ".statusQuo"))
                problems.Add(path, $"the issue {ProblemText.Quote(name)}, on which {ProblemText.Quote(party.Party.Name)} states a demand, has no statusQuo; each such issue must state one");
        }
    }
}
