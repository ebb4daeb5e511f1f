using System.Globalization;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>
/// Rows of comma-separated values after RFC 4180, but for lines that end in "\n" alone: text in quotes where it needs them,
/// numbers in the invariant culture with no digit lost, an empty field for null.
/// </summary>
/// <remarks>
/// Text stays as it is, also where it begins with =, +, - or @, since a changed name would match no other: a spreadsheet may
/// take such a name for a formula, quotes or not.
/// </remarks>
internal static class CsvText
{
    public static void WriteRow(TextWriter writer, IEnumerable<object?> fields)
    {
        bool first = true;
        foreach (object? field in fields)
        {
            if (!first)
                writer.Write(',');
            first = false;
            writer.Write(Field(field));
        }
        writer.Write('\n');
    }

    /// <summary>A value as JSON names it too, such as "partialAgreement".</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Field(object? value)
    {
        string text = value switch
        {
            null => "",
            string given => given,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        // Some readers trim spaces outside quotes.
        bool quotes = text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text.StartsWith(' ') || text.EndsWith(' ') || (value is string && text.Length == 0);
        return quotes ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
