using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>Pieces of a file as messages show them: on one line, and never longer than fits there.</summary>
internal static class JsonText
{
    /// <summary>Several names, each in quotes.</summary>
    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => ProblemText.Quote(name)));

    /// <summary>A value of the file: a text in quotes, a number as the file spells it.</summary>
    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String when TryGetText(element) is string text => ProblemText.Quote(text),
        _ => ProblemText.OneLine(ProblemText.Shorten(element.GetRawText())),
    };

    /// <summary>A property's name that is no text, as the file spells it.</summary>
    public static string RawName(JsonProperty property) =>
        ProblemText.OneLine(ProblemText.Shorten(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property))));

    /// <summary>The text of a string, or null where it is none: an escape such as \ud800 without its other half.</summary>
    public static string? TryGetText(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
