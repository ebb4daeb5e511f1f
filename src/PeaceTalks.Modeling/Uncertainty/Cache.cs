namespace PeaceTalks.Modeling;

/// <summary>
/// A place for what a record works out from its parameters on first use. Equal to any other, so that the record still
/// compares by its parameters. Safe to fill from several threads: the first result stays.
/// </summary>
/// <remarks>The parameters of a record that holds one can't be changed by <c>with</c>: they have no <c>init</c>.</remarks>
internal struct Cache<T> : IEquatable<Cache<T>>
    where T : class
{
    private T? _value;

    public readonly T? Value => _value;

    public T Fill(T value) => Interlocked.CompareExchange(ref _value, value, null) ?? value;

    public readonly bool Equals(Cache<T> other) => true;

    public override readonly bool Equals(object? obj) => obj is Cache<T>;

    public override readonly int GetHashCode() => 0;
}
