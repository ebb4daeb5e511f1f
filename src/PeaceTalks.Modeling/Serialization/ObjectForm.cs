using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>An object of the file: the table of its properties, and how a value is made of what was read.</summary>
/// <typeparam name="TState">What is filled while the object is read.</typeparam>
/// <typeparam name="T">What the object stands for.</typeparam>
/// <param name="what">What it is, as messages say it: "a party".</param>
/// <param name="start">The state before anything is read.</param>
/// <param name="blank">A value with every default: a property equal to the one here is not written.</param>
/// <param name="build">The value, or null where too little was read (the problems are noted by then, or here).</param>
internal sealed partial class ObjectForm<TState, T>(string what, TState start, T blank, Func<JsonPlace, TState, T?> build) : JsonForm<T>
    where T : class
{
    /// <summary>Many times as many as there are to know.</summary>
    private const int MostMembers = 1_000;

    /// <summary>The table, in the order of the file.</summary>
    private readonly List<Property<TState, T>> _properties = [];

    private bool _hasKeys;

    public override string Expected => $"an object ({what})";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Object)
            return place.Refuse(Expected);
        if (!place.TryGetMembers(MostMembers, out List<(string Name, JsonPlace Value)>? members))
            return false;
        TState state = start;
        List<string> given = new(members.Count);
        List<string> meant = [];
        foreach ((string name, JsonPlace member) in members)
        {
            if (Find(name) is not Property<TState, T> known)
            {
                RefuseUnknown(member, name, meant);
                continue;
            }
            given.Add(name);
            if (!known.TryRead(member, ref state))
                member.Problems.MarkUnreadable(member.Path);
        }
        CheckKeys(place, given, meant);
        CheckCompany(place, given, meant);
        value = build(place, state);
        return value is not null;
    }

    public override void Write(JsonOutput output, T value)
    {
        output.BeginObject();
        foreach (Property<TState, T> property in _properties)
            property.Write(output, value);
        output.EndObject();
    }

    private Property<TState, T>? Find(string name)
    {
        foreach (Property<TState, T> property in _properties)
        {
            if (property.Name == name)
                return property;
        }
        return null;
    }

    private void RefuseUnknown(JsonPlace member, string name, List<string> meant)
    {
        if (member.Problems.IsFull)
        {
            member.Fail("");
            return;
        }
        string[] known = [.. _properties.Select(property => property.Name), .. AlsoKnown];
        string? nearest = Names.Nearest(name, known);
        string hint = nearest is not null ? $"did you mean {ProblemText.Quote(nearest)}?"
            : known.Length == 0 ? $"{what} has none"
            : "it must be one of " + JsonText.Quote(known);
        member.Fail($"unknown property {ProblemText.Quote(name)}; {hint}");
        if (nearest is not null)
            meant.Add(nearest);
    }

    /// <summary>Exactly one of the keys must be there. One that is misspelled has been told of, and is not missing as well.</summary>
    private void CheckKeys(JsonPlace place, List<string> given, List<string> meant)
    {
        int count = 0;
        foreach (string name in given)
            count += Find(name)!.Presence.IsKey ? 1 : 0;
        if (count == 1 || !_hasKeys)
            return;
        List<string> keys = [.. _properties.Where(property => property.Presence.IsKey).Select(property => property.Name)];
        List<string> chosen = [.. keys.Where(given.Contains)];
        if (chosen.Count > 1)
            place.Fail($"the properties {JsonText.Quote(chosen)} were given; only one of them may be");
        else if (!keys.Concat(AlsoKnown).Any(meant.Contains))
            place.Fail($"none of the properties {JsonText.Quote(keys.Concat(AlsoKnown))} was given; one of them must be");
        foreach (string key in keys)
            place.Problems.MarkUnreadable(place.Path + JsonPaths.Member(key));
    }

    /// <summary>What is required must be there, and what belongs to a key only beside that key.</summary>
    private void CheckCompany(JsonPlace place, List<string> given, List<string> meant)
    {
        foreach (Property<TState, T> property in _properties)
        {
            Presence presence = property.Presence;
            bool applies = presence.With.Count == 0 || presence.With.Any(given.Contains);
            if (applies && presence.IsRequired && !given.Contains(property.Name))
            {
                if (!meant.Contains(property.Name))
                    place.Fail($"the property {ProblemText.Quote(property.Name)} is missing; it must be {property.Expected}");
                place.Problems.MarkUnreadable(place.Path + JsonPaths.Member(property.Name));
            }
            else if (!applies && given.Contains(property.Name))
            {
                string path = place.Path + JsonPaths.Member(property.Name);
                place.Problems.Add(path, $"was given; it may stand only beside {string.Join(" or ", presence.With.Select(key => ProblemText.Quote(key)))}");
                place.Problems.MarkUnreadable(path);
            }
        }
    }
}

internal static class ObjectForm
{
    /// <summary>An object that is read into a record as it goes, a property at a time.</summary>
    public static ObjectForm<T, T> Of<T>(string what, T blank) where T : class => new(what, blank, blank, static (_, value) => value);
}
