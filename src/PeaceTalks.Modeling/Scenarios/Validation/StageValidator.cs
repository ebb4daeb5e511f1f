namespace PeaceTalks.Modeling;

/// <summary>Checks the stages: names, rounds, who sits at the table, and what is on it.</summary>
internal sealed class StageValidator(ProblemCollector problems, KnownNames names)
{
    private readonly StageConditionValidator _conditions = new(problems);
    private readonly MandateValidator _mandates = new(problems, names);

    public void Check(IReadOnlyList<Stage> stages)
    {
        NameRules.CheckList(problems, "$.stages", stages.Select(stage => (stage is null, stage?.Name)));
        long rounds = 0;
        double days = 0;
        for (int i = 0; i < stages.Count; i++)
        {
            string path = $"$.stages[{i}]";
            if (stages[i] is not Stage stage || problems.IsHole(path))
                continue;
            Check(stage, path);
            if (stage.Convenes is not null)
                _conditions.Check(stages, i, path + ".convenes");
            _mandates.Check(stage, path);
            int most = problems.IsHole(path + ".rounds") ? 1 : Math.Max(stage.Rounds, 0);
            rounds += most;
            days += double.IsFinite(stage.DaysPerRound) ? most * Math.Max(stage.DaysPerRound, 0) : 0;
        }
        if (rounds > ScenarioLimits.TotalRounds)
            problems.Add("$.stages", $"the stages have {ProblemText.Count(rounds)} rounds together; at most {ProblemText.Count(ScenarioLimits.TotalRounds)} are allowed");
        else if (days > ScenarioLimits.TotalDays)
            problems.Add("$.stages", $"the stages last {Guard.Text(Math.Ceiling(days))} days together; at most {ProblemText.Count(ScenarioLimits.TotalDays)} are allowed");
    }

    private void Check(Stage stage, string path)
    {
        if (!Enum.IsDefined(stage.Protocol))
            problems.Add(path + ".protocol", $"was {ProblemText.Spell(stage.Protocol)}; it must be {ProblemText.Choices<Protocol>()}");
        if (!Enum.IsDefined(stage.FirstMover))
            problems.Add(path + ".firstMover", $"was {ProblemText.Spell(stage.FirstMover)}; it must be {ProblemText.Choices<FirstMover>()}");
        if (!Enum.IsDefined(stage.Settles))
            problems.Add(path + ".settles", $"was {ProblemText.Spell(stage.Settles)}; it must be {ProblemText.Choices<Settling>()}");
        if (stage.Rounds < 1)
            problems.Add(path + ".rounds", $"was {Guard.Text(stage.Rounds)}; it must be at least 1");
        if (!(double.IsFinite(stage.DaysPerRound) && stage.DaysPerRound >= 0))
            problems.Add(path + ".daysPerRound", $"was {Guard.Text(stage.DaysPerRound)}; it must be a finite number, at least 0");
        if (stage.Breakdown is null)
            problems.Add(path + ".breakdown", "was null; it must be in [0, 1]");
        if (stage.Issues is not null)
            CheckList(stage.Issues, path + ".issues", 1, CheckIssue);
        if (stage.Principals is not null)
            CheckList(stage.Principals, path + ".principals", 2, CheckPrincipal);
    }

    private void CheckList(IReadOnlyList<string> items, string path, int fewest, Action<string, string> check)
    {
        if (problems.IsHole(path))
            return;
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
        {
            string place = $"{path}[{i}]";
            // Too long to be a name: it would only cost time to look it up.
            string name = items[i]?.Length > ScenarioLimits.NameLength ? items[i][..(ScenarioLimits.NameLength + 1)] : items[i];
            if (problems.IsHole(place))
                continue;
            if (name is not null && !first.TryAdd(name, i))
                problems.Add(place, $"{ProblemText.Quote(name)} is {path}[{first[name]}] already; each may be given once");
            else
                check(name!, place);
        }
        if (items.Count < fewest && !problems.HasHole(path))
            problems.Add(path, $"{items.Count} {(items.Count == 1 ? "was" : "were")} given; at least {(fewest == 1 ? "one is" : "two are")} needed, or leave it out for all");
    }

    private void CheckIssue(string name, string path) => names.FindIssue(name, path);

    private void CheckPrincipal(string name, string path)
    {
        if (names.FindParty(name, path) is not KnownParty known)
            return;
        PartyRole role = known.Party.Role;
        if (role != PartyRole.Principal && Enum.IsDefined(role) && !problems.IsHole(known.Path + ".role"))
            problems.Add(path, $"{ProblemText.Quote(name)} has the role {ProblemText.Spell(role)}; only principals sit at the table");
    }
}
