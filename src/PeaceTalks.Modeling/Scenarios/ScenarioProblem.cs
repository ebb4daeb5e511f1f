namespace PeaceTalks.Modeling;

/// <summary>One thing that is wrong with a scenario.</summary>
/// <param name="Path">The place as a JSON path into the scenario file, such as "$.parties[0].walkAway".</param>
/// <param name="Message">What was given and what is allowed.</param>
public sealed record ScenarioProblem(string Path, string Message)
{
    /// <summary>The line in the file, 1-based, where the syntax is at fault; else null.</summary>
    public long? Line { get; init; }

    /// <summary>The column in the line, in bytes, 1-based, where the syntax is at fault; else null.</summary>
    public long? Column { get; init; }

    /// <summary>The place and the message on one line.</summary>
    public override string ToString() => Line is null ? $"{Path}: {Message}" : $"{Path} (line {Line}, column {Column}): {Message}";
}
