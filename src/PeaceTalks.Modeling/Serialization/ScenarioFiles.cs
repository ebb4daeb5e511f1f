namespace PeaceTalks.Modeling;

public sealed partial record Scenario
{
    /// <summary>Reads a scenario from a file, UTF-8, in the format "peace-talks-scenario/1".</summary>
    /// <param name="path">The file's path.</param>
    /// <remarks>Comments, trailing commas and a byte-order mark are fine; unknown and duplicate properties are not.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ScenarioException">
    /// The file is missing or can't be read, or what is in it is not a sound scenario; lists every problem.
    /// </exception>
    public static Scenario Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = $"file {ProblemText.QuoteUpTo(int.MaxValue, path)}";
        return ScenarioReader.Read(ScenarioBytes.FromFile(path, name), name);
    }

    /// <summary>Reads a scenario from a stream, from where it stands to its end; the stream stays open.</summary>
    /// <param name="stream">The file's bytes, as in <see cref="Load(string)"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ScenarioException">
    /// The stream can't be read, or what is in it is not a sound scenario; lists every problem.
    /// </exception>
    public static Scenario Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ScenarioReader.Read(ScenarioBytes.FromStream(stream), null);
    }

    /// <summary>Reads a scenario from text, as in <see cref="Load(string)"/>.</summary>
    /// <param name="json">The text of a scenario file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ScenarioException">The text is not a sound scenario; lists every problem.</exception>
    public static Scenario Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ScenarioReader.Read(ScenarioBytes.FromText(json), null);
    }

    /// <summary>
    /// The scenario as the text of a file: indented, lines ending in "\n", defaults left out. <see cref="Parse"/> makes
    /// an equal scenario of it.
    /// </summary>
    /// <exception cref="ScenarioException">
    /// The scenario has a problem, or its text more than <see cref="ScenarioLimits.FileBytes"/>, so that it could not be read back; lists
    /// every problem.
    /// </exception>
    public string ToJson()
    {
        ScenarioValidator.ThrowIfInvalid(this);
        using JsonOutput output = new();
        ScenarioTable.Form.Write(output, this);
        return output.Finish();
    }

    /// <summary>Writes the scenario to a file, UTF-8, in place of what is there.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty or holds a null character.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem; the file is left as it was.</exception>
    /// <exception cref="IOException">The file can't be written, such as in a directory that is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written, or is a directory.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string json = ToJson();
        File.WriteAllText(path, json + "\n");
    }
}
