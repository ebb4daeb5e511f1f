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
        StringBuilder quoted = new("\"");
        for (int i = 0; i < text.Length; i++)
        {
            if (i >= longest)
                return quoted.Append("...\"").ToString();
            if (char.IsSurrogatePair(text, i))
                quoted.Append(text, i++, 2);
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]))
                quoted.Append(Escape(text[i]));
            else
                quoted.Append(text[i]);
        }
        return quoted.Append('"').ToString();
    }

    public static string Escape(char c) => $"\\u{(int)c:x4}";

    /// <summary>The text, or its beginning.</summary>
    public static string Shorten(string text, int longest = Longest)
    {
        if (text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "...";
    }

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
