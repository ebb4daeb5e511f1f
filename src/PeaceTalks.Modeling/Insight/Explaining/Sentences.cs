using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Sentences one after another.</summary>
internal sealed class Sentences(string first)
{
    /// <summary>Of a longer list only so many are named.</summary>
    private const int Most = 8;

    private readonly StringBuilder _text = new(first);

    /// <summary>Adds a sentence, with a full stop; an empty one is left out.</summary>
    public void Add(string sentence)
    {
        if (sentence.Length > 0)
            _text.Append(_text.Length > 0 ? " " : "").Append(sentence).Append('.');
    }

    public override string ToString() => _text.ToString();

    public static string Some(IReadOnlyList<string> items, string separator = ", ") => items.Count <= Most
        ? string.Join(separator, items)
        : $"{string.Join(separator, items.Take(Most))} and {Guard.Text(items.Count - Most)} more";

    /// <summary>As "A", "A and B", "A, B and C".</summary>
    public static string And(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    /// <summary>A name in quotation marks, unless it has some of its own.</summary>
    public static string Quote(string name) => name.Contains('"') ? name : $"\"{name}\"";

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Guard.Text(count)} {noun}s";
}
