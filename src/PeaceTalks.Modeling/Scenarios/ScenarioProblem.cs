namespace PeaceTalks.Modeling;

/// <summary>Whether a problem keeps a scenario from being used.</summary>
public enum ProblemSeverity
{
    /// <summary>The scenario can't be used.</summary>
    Error,

    /// <summary>The scenario can be used, but hardly means what it says.</summary>
    Warning,
}

/// <summary>One thing that is wrong with a scenario.</summary>
/// <param name="Path">
/// The place as a JSON path into the scenario file, such as "$.parties[0].walkAway"; for a file of another tool, which file it is and
/// where in it.
/// </param>
/// <param name="Message">What was given and what is allowed.</param>
public sealed record ScenarioProblem(string Path, string Message)
{
    /// <summary>Whether the problem keeps the scenario from being used.</summary>
    public ProblemSeverity Severity { get; init; } = ProblemSeverity.Error;

    /// <summary>The line in the file, 1-based, where the syntax is at fault; else null.</summary>
    public long? Line { get; init; }

    /// <summary>The column in the line, in bytes, 1-based, where the syntax is at fault; else null.</summary>
    public long? Column { get; init; }

    /// <summary>The place and the message on one line.</summary>
    public override string ToString()
    {
        string place = Line is null ? Path : $"{Path} (line {Line}, column {Column})";
        return Severity == ProblemSeverity.Warning ? $"{place}: warning: {Message}" : $"{place}: {Message}";
    }
}
