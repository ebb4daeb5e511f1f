using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>One of a few names.</summary>
internal sealed class EnumForm<T>(params (string Name, T Value)[] names) : JsonForm<T>
    where T : struct, Enum
{
    /// <summary>What each of the values means, in one line; none, or all of them.</summary>
    public IReadOnlyDictionary<T, string> Summaries { get; init; } = new Dictionary<T, string>();

    public IEnumerable<string> Names => names.Select(entry => entry.Name);

    public override string Expected => names.Length == 1 ? ProblemText.Quote(names[0].Name) : "one of " + JsonText.Quote(Names);

    public override bool TryRead(JsonPlace place, out T value)
    {
        value = default;
        if (!place.TryGetText(out string? text))
            return place.Refuse(Expected);
        foreach ((string name, T known) in names)
        {
            if (name == text)
            {
                value = known;
                return true;
            }
        }
        string hint = Modeling.Names.Nearest(text, Names) is string nearest ? $"; did you mean {ProblemText.Quote(nearest)}?" : "";
        return place.Fail($"was {JsonText.Of(place.Element)}; it must be {Expected}{hint}");
    }

    public override void Write(JsonOutput output, T value)
    {
        foreach ((string name, T known) in names)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                output.Text(name);
                return;
            }
        }
        throw output.Unwritable($"was {ProblemText.Spell(value)}; it must be {Expected}");
    }

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        JsonObject schema = new() { ["enum"] = Schema.Array(Names) };
        if (Summaries.Count > 0)
            schema["enumDescriptions"] = Schema.Array(names.Select(entry => Summaries[entry.Value]));
        return schema;
    }
}
