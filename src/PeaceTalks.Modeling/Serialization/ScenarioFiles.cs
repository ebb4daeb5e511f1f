namespace PeaceTalks.Modeling;

public sealed partial record Scenario
{
    /// <summary>Reads a scenario from a file.</summary>
    /// <exception cref="ScenarioException">The file is missing, or what is in it is not a sound scenario.</exception>
    public static Scenario Load(string path) => throw new NotSupportedException();

    /// <summary>Reads a scenario from text.</summary>
    /// <exception cref="ScenarioException">The text is not a sound scenario.</exception>
    public static Scenario Parse(string json) => throw new NotSupportedException();

    /// <summary>The scenario as a file's text.</summary>
    public string ToJson() => throw new NotSupportedException();
}
