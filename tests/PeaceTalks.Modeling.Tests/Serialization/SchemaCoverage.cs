using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Notes which properties of the schema, and which values of its enums, occur in files.</summary>
internal sealed class SchemaCoverage
{
    private readonly JsonNode _schema;
    private readonly HashSet<string> _all = [];
    private readonly HashSet<string> _met = [];

    public SchemaCoverage(JsonNode schema)
    {
        _schema = schema;
        foreach ((string name, JsonNode? definition) in schema["definitions"]!.AsObject())
            Collect(definition!, name);
    }

    /// <summary>What occurred in no file: "stage.rounds", "party.role=observer".</summary>
    public IEnumerable<string> Missed => _all.Except(_met).Order(StringComparer.Ordinal);

    public void Visit(JsonNode file) => Visit(_schema, file, "");

    private void Collect(JsonNode schema, string place)
    {
        foreach ((string name, JsonNode? property) in Members(schema, "properties"))
        {
            // Defaults are not written.
            string?[] values = [.. (property!["enum"]?.AsArray() ?? []).Where(value => !JsonNode.DeepEquals(value, property["default"])).Select(value => value!.ToString())];
            if (values.Length > 0 || property["enum"] is null)
                _all.Add($"{place}.{name}");
            _all.UnionWith(values.Select(value => $"{place}.{name}={value}"));
        }
        foreach (JsonNode? kind in schema["anyOf"]?.AsArray() ?? [])
            Collect(kind!, place);
    }

    private void Visit(JsonNode schema, JsonNode? value, string place)
    {
        if ((string?)schema["$ref"] is string reference)
        {
            string name = reference["#/definitions/".Length..];
            Visit(_schema["definitions"]![name]!, value, name);
            return;
        }
        foreach (JsonNode? part in schema["allOf"]?.AsArray() ?? [])
            Visit(part!, value, place);
        foreach (JsonNode? kind in schema["anyOf"]?.AsArray() ?? [])
        {
            if (value is JsonObject given && kind!["required"]?.AsArray().All(name => given.ContainsKey((string)name!)) == true)
                Visit(kind, value, place);
        }
        if (value is JsonObject members)
            VisitMembers(schema, members, place);
        else if (value is JsonArray items && schema["items"] is JsonNode item)
            VisitItems(item, items, place);
    }

    private void VisitMembers(JsonNode schema, JsonObject members, string place)
    {
        foreach ((string name, JsonNode? member) in members)
        {
            if (schema["properties"]?[name] is JsonNode property)
            {
                _met.Add($"{place}.{name}");
                if (property["enum"] is not null)
                    _met.Add($"{place}.{name}={member}");
                Visit(property, member, $"{place}.{name}");
            }
            else if (schema["additionalProperties"] is JsonObject other)
            {
                Visit(other, member, place);
            }
        }
    }

    private void VisitItems(JsonNode item, JsonArray items, string place)
    {
        for (int i = 0; i < items.Count; i++)
            Visit(item is JsonArray places ? places[i]! : item, items[i], place);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode schema, string name) => schema[name]?.AsObject() ?? [];
}
