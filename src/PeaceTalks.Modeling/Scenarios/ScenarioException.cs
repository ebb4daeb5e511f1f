namespace PeaceTalks.Modeling;

/// <summary>A scenario can't be used. Lists every problem: where, what was given, what is allowed.</summary>
public sealed class ScenarioException : Exception
{
    internal ScenarioException(string name, IReadOnlyList<ScenarioProblem> problems)
        : base(Describe(name, problems)) => Problems = problems;

    /// <summary>Every error found, at least one; no warnings.</summary>
    public IReadOnlyList<ScenarioProblem> Problems { get; }

    private static string Describe(string name, IReadOnlyList<ScenarioProblem> problems)
    {
        string count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return $"The scenario {name} has {count}:{Environment.NewLine}"
            + string.Join(Environment.NewLine, problems.Select(problem => "  " + problem));
    }
}
