using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>The definitions of a schema: what has a name is described once, and referred to from then on.</summary>
internal sealed class SchemaDefinitions
{
    private const string Prefix = "#/definitions/";

    private readonly Dictionary<string, object> _forms = [];

    /// <summary>The definitions by name, in the order in which they were first referred to.</summary>
    public JsonObject All { get; } = [];

    /// <summary>A reference to the definition of a form, which is described if it was not yet.</summary>
    /// <param name="name">The name of the definition.</param>
    /// <param name="title">What it is, as an editor shows it.</param>
    /// <param name="form">The form.</param>
    /// <param name="describe">Describes it.</param>
    /// <exception cref="InvalidOperationException">Another form has the name.</exception>
    public JsonObject Refer(string name, string title, object form, Func<JsonObject> describe)
    {
        if (_forms.TryAdd(name, form))
        {
            All[name] = null;
            JsonObject schema = describe();
            schema.Insert(0, "title", title);
            All[name] = schema;
        }
        else if (_forms[name] != form)
        {
            throw new InvalidOperationException($"Two forms are called {name} in the schema.");
        }
        return new JsonObject { ["$ref"] = Prefix + name };
    }

    /// <summary>
    /// The schema with what it means. Beside a reference nothing may stand, so that it moves a step down; of what it refers
    /// to the type is said again, without which Visual Studio Code does not know what to insert.
    /// </summary>
    public JsonObject Summarise(JsonObject schema, string summary)
    {
        if ((string?)schema["$ref"] is string reference)
            schema = new JsonObject { ["type"] = All[reference[Prefix.Length..]]?["type"]?.DeepClone(), ["allOf"] = new JsonArray(schema) };
        schema.Insert(0, "description", summary);
        return schema;
    }

    /// <summary>The title of a definition: "A change" of "a change, such as {...}".</summary>
    public static string TitleOf(string what) => char.ToUpperInvariant(what[0]) + what.Split(", such as ")[0][1..];

    /// <summary>The name of a definition: "firmTactic" of "a firm tactic".</summary>
    public static string NameOf(string what)
    {
        string[] words = TitleOf(what).Split([' ', '-']);
        return string.Concat(words.Skip(1).Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
