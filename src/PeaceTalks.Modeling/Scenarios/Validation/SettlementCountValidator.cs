namespace PeaceTalks.Modeling;

/// <summary>
/// Refuses what looks through all settlements on the table where they are too many: <see cref="OfferChoice.ClosestToTarget"/>,
/// and the tactics that go down a list of them.
/// </summary>
internal sealed class SettlementCountValidator(ProblemCollector problems, KnownNames names)
{
    public void Check(Scenario scenario)
    {
        // Without stages there is one, in which all principals negotiate over everything.
        IReadOnlyList<Stage> stages = scenario.Stages.Count > 0 || problems.IsHole("$.stages") ? scenario.Stages : [new Stage("")];
        (Stage Stage, double Settlements)[] tables =
            [.. stages.Where((stage, i) => stage is not null && !problems.HasHole($"$.stages[{i}].issues")).Select(stage => (stage, Settlements(stage, scenario.Issues)))];
        for (int i = 0; i < scenario.Parties.Count; i++)
        {
            if (scenario.Parties[i] is not { Role: PartyRole.Principal, Tactic: Tactic tactic } party)
                continue;
            string path = $"$.parties[{i}].tactic{JsonPaths.Member(tactic.Name)}";
            if (TacticKind.Find(tactic.Name) is { ListsSettlements: true })
                Check(party, tables, path, $"was {tactic.Name}, which goes down a list of", "another tactic", ScenarioLimits.ListedSettlements);
            else if (tactic.Offers == OfferChoice.ClosestToTarget)
                Check(party, tables, path + ".offers", "was closestToTarget, which looks through", "accommodating", ScenarioLimits.ClosestToTargetSettlements);
        }
    }

    private void Check(Party party, (Stage Stage, double Settlements)[] tables, string path, string what, string instead, int limit)
    {
        foreach ((Stage stage, double settlements) in tables)
        {
            if (settlements <= limit || stage.Principals?.Contains(party.Name) == false)
                continue;
            string where = stage.Name is null or "" ? "" : $" of the stage {ProblemText.Quote(stage.Name)}";
            string count = settlements < 1e15 ? ProblemText.Count((long)settlements) : "more than 10^15";
            problems.Add(path, $"{what} all settlements on the table, {count} in the talks{where}; at most {ProblemText.Count(limit)} are allowed: give the issues fewer steps, use {instead}, or split the issues over several stages");
            return;
        }
    }

    /// <summary>The product of the numbers of options, exact below 2^53; 0 where one is not known.</summary>
    private double Settlements(Stage stage, IReadOnlyList<Issue> issues)
    {
        if (!names.KnowsIssues)
            return 0;
        double product = 1;
        foreach (string? name in stage.Issues?.Distinct() ?? issues.Select(issue => issue?.Name).Distinct())
        {
            if (name is null || !names.Issues.TryGetValue(name, out KnownIssue? issue) || !issue.HasOptions)
                return 0;
            product *= issue.Issue.Options.Count;
        }
        return product;
    }
}
