using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>Pieces of a JSON Schema, draft-07: the newest that every common editor for .NET reads.</summary>
internal static class Schema
{
    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];

    /// <summary>An array with a schema for each of its places.</summary>
    public static JsonObject Tuple(IEnumerable<JsonObject> places)
    {
        JsonArray items = [.. places];
        return new JsonObject { ["type"] = "array", ["minItems"] = items.Count, ["maxItems"] = items.Count, ["items"] = items };
    }

    /// <summary>An array of numbers with what an editor writes for it, to be typed over. (Visual Studio Code reads this.)</summary>
    public static JsonObject WithSnippet(this JsonObject tuple, IEnumerable<string> meanings)
    {
        // A text that begins with '^' is inserted as it is, without quotes.
        string body = $"^[{string.Join(", ", meanings.Select((meaning, i) => $"${{{i + 1}:{meaning}}}"))}]";
        tuple["defaultSnippets"] = new JsonArray(new JsonObject { ["body"] = body });
        return tuple;
    }

    /// <summary>What an editor writes for each kind of an object whose key has such an array.</summary>
    public static JsonArray Snippets(IEnumerable<JsonObject> kinds)
    {
        JsonArray snippets = [];
        foreach (JsonObject kind in kinds)
        {
            string key = (string)kind["required"]![0]!;
            JsonNode property = kind["properties"]![key]!;
            if (property["defaultSnippets"]?[0]?["body"] is JsonNode body)
            {
                snippets.Add((JsonNode)new JsonObject
                {
                    ["label"] = key,
                    ["description"] = property["description"]?.DeepClone(),
                    ["body"] = $"^{{ \"{key}\": {((string)body!)[1..]} }}",
                });
            }
        }
        return snippets;
    }

    /// <summary>The schema with the range of its numbers, which says nothing of objects.</summary>
    public static JsonObject Within(this JsonObject schema, QuantityRange range)
    {
        if (range.AboveZero)
            schema["exclusiveMinimum"] = 0;
        else if (range.Low > -double.MaxValue)
            schema["minimum"] = range.Low;
        if (range.High < double.MaxValue)
            schema["maximum"] = range.High;
        return schema;
    }

    /// <summary>The schema, to which one of several must apply as well.</summary>
    public static JsonObject AnyOf(this JsonObject schema, IEnumerable<JsonObject> kinds)
    {
        schema["anyOf"] = new JsonArray([.. kinds]);
        return schema;
    }
}
