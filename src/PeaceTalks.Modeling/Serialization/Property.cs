using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>When a property must or may be there.</summary>
/// <param name="IsRequired">It must be there; where <paramref name="With"/> names keys, only beside one of them.</param>
/// <param name="IsKey">Of all the keys of an object exactly one must be there.</param>
/// <param name="With">The keys beside which alone it is allowed; empty: it is always allowed.</param>
internal sealed record Presence(bool IsRequired, bool IsKey, IReadOnlyList<string> With)
{
    public static readonly Presence Optional = new(false, false, []);
    public static readonly Presence Required = new(true, false, []);
    public static readonly Presence Key = new(false, true, []);
}

/// <summary>
/// One row of the table of an object's properties, of which reading, writing, suggestions and the schema are made.
/// </summary>
/// <typeparam name="TState">What is filled while the object is read.</typeparam>
/// <typeparam name="T">What the object stands for.</typeparam>
internal abstract class Property<TState, T>(string name, string summary, Presence presence)
{
    public string Name { get; } = name;

    /// <summary>What it means, in one line.</summary>
    public string Summary { get; } = summary;

    public Presence Presence { get; } = presence;

    /// <summary>What its value may be, as messages say it.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads the value into the state; false, with the state as it was, where it can't be read.</summary>
    public abstract bool TryRead(JsonPlace place, ref TState state);

    /// <summary>Writes name and value, or nothing where the value is the default.</summary>
    public abstract void Write(JsonOutput output, T value);

    /// <summary>What it means, what its value may be, and what holds without it.</summary>
    public abstract JsonObject Describe(SchemaDefinitions definitions);
}

/// <param name="name">The name in the file.</param>
/// <param name="summary">What it means, in one line.</param>
/// <param name="presence">When it must or may be there.</param>
/// <param name="form">How the value is spelled.</param>
/// <param name="get">The value, and whether it is to be written.</param>
/// <param name="set">The state with the value in it.</param>
internal sealed class Property<TState, T, TValue>(
    string name,
    string summary,
    Presence presence,
    JsonForm<TValue> form,
    Func<T, (bool Written, TValue? Value)> get,
    Func<TState, TValue, TState> set) : Property<TState, T>(name, summary, presence)
{
    /// <summary>Whether something holds where it is left out.</summary>
    public bool HasDefault { get; init; }

    /// <summary>What holds where it is left out.</summary>
    public TValue? Default { get; init; }

    public override string Expected => form.Expected;

    public override bool TryRead(JsonPlace place, ref TState state)
    {
        if (!form.TryRead(place, out TValue? value))
            return false;
        state = set(state, value);
        return true;
    }

    public override void Write(JsonOutput output, T value)
    {
        (bool written, TValue? member) = get(value);
        if (!written)
            return;
        output.BeginMember(Name);
        form.Write(output, member!);
        output.End();
    }

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        JsonObject schema = definitions.Summarise(form.Describe(definitions), Summary);
        if (HasDefault && Default is not null)
            schema["default"] = ToNode(Default);
        return schema;
    }

    private JsonNode? ToNode(TValue value)
    {
        using JsonOutput output = new();
        form.Write(output, value);
        return JsonNode.Parse(output.Finish());
    }
}
