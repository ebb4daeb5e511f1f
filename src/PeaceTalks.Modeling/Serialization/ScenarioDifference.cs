using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>Where two scenarios first differ, in the order of the file.</summary>
internal static class ScenarioDifference
{
    /// <summary>The place as a JSON path with what stands there in each, such as "$.name: \"A\" and \"B\""; null where their files are alike, or too long to be written.</summary>
    public static string? First(Scenario one, Scenario other)
    {
        try
        {
            using JsonDocument a = JsonDocument.Parse(one.ToJson());
            using JsonDocument b = JsonDocument.Parse(other.ToJson());
            return First(a.RootElement, b.RootElement, "$");
        }
        catch (ScenarioException)
        {
            return null;
        }
    }

    private static string? First(JsonElement? one, JsonElement? other, string path)
    {
        if (one is not JsonElement a || other is not JsonElement b || a.ValueKind != b.ValueKind)
            return Show(one, other, path);
        switch (a.ValueKind)
        {
            case JsonValueKind.Object:
                IEnumerable<string> names = a.EnumerateObject().Concat(b.EnumerateObject()).Select(property => property.Name).Distinct();
                return names.Select(name => First(Member(a, name), Member(b, name), path + JsonPaths.Member(name))).FirstOrDefault(found => found is not null)
                    // The options of an issue or the terms of a victory, say, in another order.
                    ?? (a.GetRawText() == b.GetRawText() ? null : $"the order of the properties of {path}");
            case JsonValueKind.Array:
                for (int i = 0; i < Math.Max(a.GetArrayLength(), b.GetArrayLength()); i++)
                {
                    if (First(Item(a, i), Item(b, i), $"{path}[{i}]") is string found)
                        return found;
                }
                return null;
            default:
                return a.GetRawText() == b.GetRawText() ? null : Show(a, b, path);
        }
    }

    private static JsonElement? Member(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement? Item(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : null;

    private static string Show(JsonElement? one, JsonElement? other, string path) => $"{path}: {Show(one)} and {Show(other)}";

    private static string Show(JsonElement? value) => value is JsonElement given ? JsonText.Of(given) : "nothing";
}
