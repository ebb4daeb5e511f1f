using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PeaceTalks.Modeling;

/// <summary>Options by issue, in the order given; never changes, and compares by value.</summary>
internal sealed record OptionMap(ValueList<KeyValuePair<string, OptionReference>> Pairs) : IReadOnlyDictionary<string, OptionReference>
{
    public static readonly OptionMap Empty = new(ValueList<KeyValuePair<string, OptionReference>>.Empty);

    public int Count => Pairs.Count;

    public IEnumerable<string> Keys => Pairs.Select(pair => pair.Key);

    public IEnumerable<OptionReference> Values => Pairs.Select(pair => pair.Value);

    public OptionReference this[string key] => TryGetValue(key, out OptionReference? option) ? option : throw new KeyNotFoundException($"No option is given for the issue \"{key}\".");

    public static OptionMap Copy(IReadOnlyDictionary<string, OptionReference>? options) =>
        options as OptionMap ?? (options is null ? Empty : new OptionMap(new ValueList<KeyValuePair<string, OptionReference>>([.. options])));

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out OptionReference value)
    {
        foreach (KeyValuePair<string, OptionReference> pair in Pairs)
        {
            if (pair.Key == key)
            {
                value = pair.Value;
                return true;
            }
        }
        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, OptionReference>> GetEnumerator() => Pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
