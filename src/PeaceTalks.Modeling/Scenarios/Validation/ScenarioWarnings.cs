namespace PeaceTalks.Modeling;

/// <summary>What is allowed in a scenario, but hardly meant. Of scenarios without errors only.</summary>
internal static class ScenarioWarnings
{
    public static IReadOnlyList<ScenarioProblem> Of(Scenario scenario)
    {
        WarningList warnings = new();
        Party[] principals = [.. scenario.Parties.Where(party => party.Role == PartyRole.Principal)];
        Stage[] stages = scenario.Stages.Count > 0 ? [.. scenario.Stages] : [new Stage("Talks")];
        new DemandWarnings(warnings, scenario).Check();
        new StageWarnings(warnings, scenario, principals).Check(stages);
        new ShockWarnings(warnings).Check(scenario.Shocks, stages.Sum(stage => stage.Rounds));
        return warnings.ToList();
    }
}

/// <summary>Warnings in the making; past the first hundred they are only counted.</summary>
internal sealed class WarningList
{
    private readonly List<ScenarioProblem> _listed = [];
    private long _count;

    public void Add(string path, string message)
    {
        if (_count++ < ProblemCollector.Most)
            _listed.Add(new ScenarioProblem(path, message) { Severity = ProblemSeverity.Warning });
    }

    public IReadOnlyList<ScenarioProblem> ToList()
    {
        long more = _count - _listed.Count;
        if (more > 0)
            _listed.Add(new ScenarioProblem("$", $"there are {ProblemText.Count(more)} more warnings") { Severity = ProblemSeverity.Warning });
        return _listed.AsReadOnly();
    }
}
