using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

public sealed partial record Scenario
{
    private static readonly Lazy<string> LazyJsonSchema = new(WriteJsonSchema);

    /// <summary>
    /// The JSON Schema (draft-07) of the scenario file: what an editor needs to complete names, explain them and mark
    /// mistakes. Every scenario file that can be read is valid. A valid one may still be refused: names that stand for
    /// nothing, for example, only <see cref="Parse"/> and <see cref="Load(string)"/> find.
    /// </summary>
    /// <remarks>
    /// The package has it as the file <c>schema/peace-talks-scenario-1.schema.json</c>. A scenario file names the copy that
    /// an editor is to use in its property "$schema", which changes nothing else.
    /// </remarks>
    public static string JsonSchema => LazyJsonSchema.Value;

    private static string WriteJsonSchema()
    {
        SchemaDefinitions definitions = new();
        JsonObject schema = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = "urn:peace-talks-scenario:1",
            ["title"] = "Peace talks scenario",
            ["description"] = "A scenario file of the library PeaceTalks.Modeling, in the format " + FormatForm.Current + ".",
            ["allOf"] = new JsonArray(ScenarioTable.Form.Describe(definitions)),
            ["definitions"] = definitions.All,
        };
        using JsonOutput output = new();
        output.Node(schema);
        return output.Finish() + "\n";
    }
}
