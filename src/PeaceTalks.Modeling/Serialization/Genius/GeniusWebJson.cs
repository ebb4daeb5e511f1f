using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PeaceTalks.Modeling;

/// <summary>Gets at what GeniusWeb's JSON holds; what is not there, or something else, is a problem.</summary>
internal sealed class GeniusWebJson(GeniusProblems problems)
{
    public const string GivenTwice = "is given twice; each may be given once";

    /// <summary>How far a number may be off an option's, in shares of the range.</summary>
    public const double StepTolerance = 1e-9;

    /// <summary>The JSON of a file; null where it is none, which is then a problem.</summary>
    public static JsonDocument? Document(ProfileFiles.Text text, GeniusProblems problems)
    {
        ReadOnlyMemory<byte> bytes = text.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? text.Bytes[Encoding.UTF8.Preamble.Length..] : text.Bytes;
        if (!Utf8.IsValid(bytes.Span))
        {
            problems.Add(text.File, "has bytes that are no UTF-8 text; save the file as UTF-8");
            return null;
        }
        try
        {
            JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = ScenarioLimits.FileDepth });
            if (IsWhole(document.RootElement))
                return document;
            document.Dispose();
            problems.Add(text.File, "has half a surrogate pair (\\ud800 to \\udfff by itself); it must be text of whole characters");
            return null;
        }
        catch (JsonException fault)
        {
            problems.Add(new ScenarioProblem(text.File, $"is not JSON: {ProblemText.Shorten(ProblemText.OneLine(fault.Message), 300).TrimEnd('.')}") { Line = fault.LineNumber + 1, Column = fault.BytePositionInLine + 1 });
            return null;
        }
    }

    /// <summary>Whether all texts can be read: an escaped half of a surrogate pair shows only when its text is asked for.</summary>
    private static bool IsWhole(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(member => member.Name.Length >= 0 && IsWhole(member.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsWhole),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static string? Name(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && Find(root, "name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;

    /// <summary>An object within an object; null where there is none, which is a problem.</summary>
    public JsonElement? Member(JsonElement element, string name, string place)
    {
        if (element.ValueKind == JsonValueKind.Object && Find(element, name) is { ValueKind: JsonValueKind.Object } member)
            return member;
        problems.Add(place, $"has no {name}; it must be an object with that");
        return null;
    }

    /// <summary>A number in a range; 0 where it is none, which is a problem.</summary>
    public double Number(JsonElement element, string place, double low, double high)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number) && number >= low && number <= high)
            return number;
        problems.Add(place, $"was {ProblemText.Shorten(ProblemText.OneLine(element.GetRawText()))}; it must be a number{(low >= 0 ? $" in [{Guard.Text(low)}, {Guard.Text(high)}]" : "")}");
        return 0;
    }

    /// <summary>The same of a member of an object, which must be there.</summary>
    public double Number(JsonElement element, string member, string place, double low, double high)
    {
        if (Find(element, member) is JsonElement number)
            return Number(number, $"{place}.{member}", low, high);
        problems.Add($"{place}.{member}", "is missing; it must be a number");
        return 0;
    }

    /// <summary>A member by name, whatever its letters' case: both are in use.</summary>
    public static JsonElement? Find(JsonElement element, string name) =>
        element.EnumerateObject().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).Select(member => (JsonElement?)member.Value).FirstOrDefault();

    /// <summary>A text as it is, anything else as it is written.</summary>
    public static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
