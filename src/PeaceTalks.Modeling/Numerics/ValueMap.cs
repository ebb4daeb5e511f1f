using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PeaceTalks.Modeling;

/// <summary>
/// A few values by name, in the order given; never changes, and compares by value, order included, so that records made
/// of maps do too.
/// </summary>
internal sealed class ValueMap<T>(params KeyValuePair<string, T>[] pairs) : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    public static readonly ValueMap<T> Empty = new();

    private readonly ValueList<KeyValuePair<string, T>> _pairs = new(pairs);

    public int Count => _pairs.Count;

    public IEnumerable<string> Keys => _pairs.Select(pair => pair.Key);

    public IEnumerable<T> Values => _pairs.Select(pair => pair.Value);

    public T this[string key] => TryGetValue(key, out T? value)
        ? value
        : throw new KeyNotFoundException($"There is no \"{key}\"; there is {(Count == 0 ? "nothing" : string.Join(", ", Keys.Select(name => $"\"{name}\"")))}.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (KeyValuePair<string, T> pair in _pairs.Span)
        {
            if (pair.Key == key)
            {
                value = pair.Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    public bool Equals(ValueMap<T>? other) => other is not null && _pairs.Equals(other._pairs);

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    public override int GetHashCode() => _pairs.GetHashCode();

    public override string ToString() => _pairs.ToString();

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class ValueMap
{
    /// <summary>A copy that no caller can change any more; empty where there is nothing to copy.</summary>
    public static ValueMap<T> Copy<T>(IReadOnlyDictionary<string, T>? items) =>
        items as ValueMap<T> ?? (items is null ? ValueMap<T>.Empty : new ValueMap<T>([.. items]));
}
