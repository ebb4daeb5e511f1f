using System.Globalization;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>How messages show what was given: short, on one line, and in valid Unicode, whatever it was.</summary>
internal static class ProblemText
{
    private const int Longest = 80;

    public static string Quote(string? text) => QuoteUpTo(Longest, text);

    public static string QuoteUpTo(int longest, string? text)
    {
        if (text is null)
            return "null";
        bool isCut = text.Length > longest;
        return $"\"{OneLine(isCut ? Head(text, longest) : text)}{(isCut ? "..." : "")}\"";
    }

    /// <summary>The text with escapes for all that would not be shown, or would change how the rest is.</summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                line.Append(text, i++, 2);
            else if (IsUnseen(text[i]))
                line.Append(Escape(text[i]));
            else
                line.Append(text[i]);
        }
        return line.ToString();
    }

    /// <summary>Control characters, halves of a pair, ends of line, and the marks that turn the direction of a text.</summary>
    public static bool IsUnseen(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
        || c is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    public static string Escape(char c) => $"\\u{(int)c:x4}";

    /// <summary>The text, or its beginning.</summary>
    public static string Shorten(string text, int longest = Longest) => text.Length <= longest ? text : Head(text, longest) + "...";

    private static string Head(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    public static string Show(Distribution? distribution) => Shorten(distribution?.ToString() ?? "null");

    /// <summary>Labels in quotation marks, numbers as they are.</summary>
    public static string Show(OptionReference? option) => option?.Number is double number ? Guard.Text(number) : Quote(option?.Label);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Names in quotation marks, the first dozen of them.</summary>
    public static string List(IReadOnlyCollection<string> names)
    {
        const int most = 12;
        string list = string.Join(", ", names.Take(most).Select(Quote));
        return names.Count > most ? $"{list}, ... ({Count(names.Count)} in all)" : list;
    }

    /// <summary>An enum's value as the scenario file spells it.</summary>
    public static string Spell<T>(T value) where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Every value of an enum as the scenario file spells it.</summary>
    public static string Choices<T>() where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        return (values.Length > 1 ? "one of " : "") + string.Join(", ", values.Select(Spell));
    }
}
