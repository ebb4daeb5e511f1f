namespace PeaceTalks.Modeling;

/// <summary>Warns of stages in which nobody can agree or move, or that never take place, and of issues and principals that no stage is for.</summary>
internal sealed class StageWarnings(WarningList warnings, Scenario scenario, Party[] principals)
{
    public void Check(IReadOnlyList<Stage> stages)
    {
        for (int s = 0; s < stages.Count; s++)
            Check(stages[s], scenario.Stages.Count > 0 ? $"$.stages[{s}]" : "$.stages");
        if (stages.All(stage => stage.Issues is not null))
            CheckIssues([.. stages.SelectMany(stage => stage.Issues!)]);
        if (stages.All(stage => stage.Principals is not null))
            CheckPrincipals([.. stages.SelectMany(stage => stage.Principals!)]);
    }

    private void CheckIssues(HashSet<string> onTable)
    {
        for (int j = 0; j < scenario.Issues.Count; j++)
        {
            if (!onTable.Contains(scenario.Issues[j].Name))
                warnings.Add($"$.issues[{j}]", "is on the table of no stage: it can't be closed, and the talks can't end in full agreement");
        }
    }

    private void CheckPrincipals(HashSet<string> atTable)
    {
        for (int i = 0; i < scenario.Parties.Count; i++)
        {
            if (scenario.Parties[i].Role == PartyRole.Principal && !atTable.Contains(scenario.Parties[i].Name))
                warnings.Add($"$.parties[{i}]", "is at the table of no stage: it is never asked");
        }
    }

    private void Check(Stage stage, string path)
    {
        Party[] atTable = stage.Principals is null ? principals : [.. stage.Principals.Select(name => principals.First(party => party.Name == name))];
        if (stage.Convenes is StageCondition condition)
            CheckCondition(condition, path + ".convenes");
        CheckMandates(stage, path + ".mandates");
        CheckMicro(stage, atTable, path + ".rounds");
        if (atTable.All(NeverMovesFirst))
            warnings.Add(path, "nobody at the table ever moves unless another does: all are firm, or tit-for-tat without generosity");
    }

    private void CheckCondition(StageCondition condition, string path)
    {
        if (condition.IssuesClosed > scenario.Issues.Count)
            warnings.Add(path + ".issuesClosed", $"was {condition.IssuesClosed}: there are only {scenario.Issues.Count}, so that the stage never takes place");
        else if (condition is { Outcome: null, GapBelow: null } && condition.IssuesClosed is null or 0)
            warnings.Add(path, "states nothing that could fail: the stage always takes place");
    }

    /// <summary>
    /// Where two want the opposite, and no agreement is worth nothing to either, f = 1 - mandate for each: together at
    /// most 1 only where their mandates add up to at least 1, and then just at one point.
    /// </summary>
    private void CheckMandates(Stage stage, string path)
    {
        double[] shares = [.. stage.Mandates.Select(mandate => mandate.Share.Maximum).Order()];
        if (shares.Length > 1 && shares[0] + shares[1] <= 1)
            warnings.Add(path, $"two delegations may go at most {Guard.Text(shares[0])} and {Guard.Text(shares[1])} of the way from their best to their walk-away values: where they want the opposite, they can hardly ever agree; the shares should add up to more than 1");
    }

    private void CheckMicro(Stage stage, Party[] atTable, string path)
    {
        if (!atTable.Any(party => party.Tactic.Name == Tactic.MicroName))
            return;
        IEnumerable<Issue> issues = scenario.Issues.Where(issue => stage.Issues?.Contains(issue.Name) != false);
        long settlements = issues.Aggregate(1L, (product, issue) => product * issue.Options.Count);
        if (stage.Rounds < settlements)
            warnings.Add(path, $"was {stage.Rounds}, but {Tactic.MicroName} makes one offer a round at most, and there are {ProblemText.Count(settlements)} settlements: it may not come to what it would accept");
    }

    private static bool NeverMovesFirst(Party party) => party.Tactic.Name switch
    {
        Tactic.FirmName => true,
        Tactic.TitForTatName => party.Tactic.Parameters.Single(parameter => parameter.Name == "generosity").Value.Maximum == 0,
        _ => false,
    };
}
