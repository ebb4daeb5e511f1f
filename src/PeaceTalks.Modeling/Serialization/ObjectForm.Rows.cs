namespace PeaceTalks.Modeling;

/// <content>The ways to add a row to the table.</content>
internal sealed partial class ObjectForm<TState, T>
{
    /// <summary>Keys that another form reads in this one's place, for messages.</summary>
    public IReadOnlyList<string> AlsoKnown { get; init; } = [];

    /// <summary>A property that must be there, or that must be there beside one of the keys <paramref name="with"/>.</summary>
    public ObjectForm<TState, T> Required<TValue>(
        string name, string summary, JsonForm<TValue> form, Func<T, TValue?> get, Func<TState, TValue, TState> set, params string[] with)
    {
        Presence presence = with.Length == 0 ? Presence.Required : new Presence(true, false, with);
        _properties.Add(new Property<TState, T, TValue>(name, summary, presence, form, value => get(value) is TValue member ? (true, member) : (false, default), set));
        return this;
    }

    /// <summary>A property with a default, perhaps allowed only beside one of the keys <paramref name="with"/>.</summary>
    public ObjectForm<TState, T> Optional<TValue>(
        string name, string summary, JsonForm<TValue> form, Func<T, TValue?> get, Func<TState, TValue, TState> set, params string[] with)
    {
        Presence presence = with.Length == 0 ? Presence.Optional : new Presence(false, false, with);
        TValue? absent = get(blank);
        _properties.Add(new Property<TState, T, TValue>(
            name,
            summary,
            presence,
            form,
            value => get(value) is TValue member && !EqualityComparer<TValue>.Default.Equals(member, absent) ? (true, member) : (false, default),
            set)
        {
            HasDefault = true,
            Default = absent,
        });
        return this;
    }

    /// <summary>A property without a default: null where it is not there.</summary>
    /// <inheritdoc cref="Optional{TValue}(string, string, JsonForm{TValue}, Func{T, TValue}, Func{TState, TValue, TState}, string[])"/>
    public ObjectForm<TState, T> Optional<TValue>(
        string name, string summary, JsonForm<TValue> form, Func<T, TValue?> get, Func<TState, TValue, TState> set, params string[] with)
        where TValue : struct
    {
        Presence presence = with.Length == 0 ? Presence.Optional : new Presence(false, false, with);
        _properties.Add(new Property<TState, T, TValue>(name, summary, presence, form, value => get(value) is TValue member ? (true, member) : (false, default), set));
        return this;
    }

    /// <summary>One of the properties of which exactly one must be there; null where another is.</summary>
    public ObjectForm<TState, T> Key<TValue>(
        string name, string summary, JsonForm<TValue> form, Func<T, TValue?> get, Func<TState, TValue, TState> set)
        where TValue : class
    {
        _hasKeys = true;
        _properties.Add(new Property<TState, T, TValue>(name, summary, Presence.Key, form, value => get(value) is TValue member ? (true, member) : (false, null), set));
        return this;
    }

    /// <inheritdoc cref="Key{TValue}(string, string, JsonForm{TValue}, Func{T, TValue}, Func{TState, TValue, TState})"/>
    public ObjectForm<TState, T> Key<TValue>(
        string name, string summary, JsonForm<TValue> form, Func<T, TValue?> get, Func<TState, TValue, TState> set)
        where TValue : struct
    {
        _hasKeys = true;
        _properties.Add(new Property<TState, T, TValue>(name, summary, Presence.Key, form, value => get(value) is TValue member ? (true, member) : (false, default), set));
        return this;
    }

    /// <summary>The three texts that change no result.</summary>
    public ObjectForm<TState, T> Texts(
        Func<T, (string? Description, string? Note, string? Source)> get,
        Func<TState, string, TState> description,
        Func<TState, string, TState> note,
        Func<TState, string, TState> source) => this
        .Optional("description", "What it is. Changes no result.", TextForm.Instance, value => get(value).Description, description)
        .Optional("note", "A remark, such as where the numbers come from. Changes no result.", TextForm.Instance, value => get(value).Note, note)
        .Optional("source", "The publication that it comes from. Changes no result.", TextForm.Instance, value => get(value).Source, source);
}
