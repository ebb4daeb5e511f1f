using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <content>The table as a schema.</content>
internal sealed partial class ObjectForm<TState, T>
{
    public override JsonObject Describe(SchemaDefinitions definitions) =>
        definitions.Refer(SchemaDefinitions.NameOf(what), SchemaDefinitions.TitleOf(what), this, () =>
        {
            JsonObject[] kinds = [.. Kinds(definitions)];
            if (kinds.Length > 1)
                return new JsonObject { ["type"] = "object" }.AnyOf([NoKind(definitions), .. kinds]);
            kinds[0].Insert(0, "type", "object");
            return kinds[0];
        });

    /// <summary>
    /// What may be in the object: for each of the keys, of which exactly one is there, itself and what goes with it. An
    /// editor suggests just that, and where there is no key yet, all of them.
    /// </summary>
    public IEnumerable<JsonObject> Kinds(SchemaDefinitions definitions)
    {
        string?[] keys = [.. _properties.Where(property => property.Presence.IsKey).Select(property => property.Name)];
        return keys.DefaultIfEmpty(null).Select(key => Kind(key, definitions));
    }

    /// <summary>
    /// What nothing is, but what comes nearest to an object without a key: an editor tells what is wrong with the nearest,
    /// and would else miss the first of the keys.
    /// </summary>
    public JsonObject NoKind(SchemaDefinitions definitions)
    {
        IEnumerable<string> keys = _properties.Where(property => property.Presence.IsKey).Select(property => property.Name).Concat(AlsoKnown);
        JsonObject kind = Kind(null, definitions);
        kind["allOf"] = new JsonArray(new JsonObject
        {
            ["not"] = new JsonObject(),
            ["errorMessage"] = $"One of the properties {JsonText.Quote(keys)} must be given.",
        });
        return kind;
    }

    private JsonObject Kind(string? key, SchemaDefinitions definitions)
    {
        JsonObject properties = [];
        JsonArray required = [];
        JsonObject dependencies = [];
        foreach (Property<TState, T> property in _properties)
        {
            Presence presence = property.Presence;
            // What it needs beside it may also be an ordinary property: then both may be left out.
            bool besideKey = presence.With.Any(IsKey);
            bool fits = presence.IsKey ? property.Name == key : !besideKey || presence.With.Contains(key);
            if (!fits)
                continue;
            properties[property.Name] = property.Describe(definitions);
            if (presence.IsKey || presence.IsRequired)
                required.Add((JsonNode?)property.Name);
            if (presence.With.Count > 0 && !besideKey)
                dependencies[property.Name] = new JsonArray([.. presence.With.Select(name => (JsonNode?)name)]);
        }
        JsonObject kind = new() { ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
            kind["required"] = required;
        if (dependencies.Count > 0)
            kind["dependencies"] = dependencies;
        return kind;
    }

    private bool IsKey(string name) => _properties.Any(property => property.Presence.IsKey && property.Name == name);
}
