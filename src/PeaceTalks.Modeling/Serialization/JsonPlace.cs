using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>A value in a file that is being read, where it stands, and where its problems go.</summary>
/// <param name="Element">The value.</param>
/// <param name="Owner">The path of what it lies in, or its own where neither <paramref name="Member"/> nor <paramref name="Index"/> says more.</param>
/// <param name="Problems">Where its problems go.</param>
/// <param name="Member">Its name there; null where it has none.</param>
/// <param name="Index">Its 0-based number there; -1 where it has none.</param>
internal readonly record struct JsonPlace(JsonElement Element, string Owner, JsonProblems Problems, string? Member = null, int Index = -1)
{
    /// <summary>Objects of so many members are searched faster than a dictionary of them is made.</summary>
    private const int Few = 16;

    /// <summary>Spelled when asked for: most values have no problem.</summary>
    public string Path => Member is not null ? Owner + JsonPaths.Member(Member) : Index >= 0 ? $"{Owner}[{Index}]" : Owner;

    /// <summary>Notes that the value is not what it must be. Always false, so that a reader can return it.</summary>
    public bool Refuse(string expected) => Fail($"was {JsonText.Of(Element)}; it must be {expected}");

    /// <summary>Notes a problem of the value. Always false, so that a reader can return it.</summary>
    public bool Fail(string message)
    {
        Problems.Add(Path, message);
        return false;
    }

    public JsonPlace Item(int index, JsonElement item) => new(item, Path, Problems, null, index);

    /// <summary>The items of an array in order.</summary>
    public IEnumerable<JsonPlace> Items()
    {
        string path = Path;
        int index = 0;
        foreach (JsonElement item in Element.EnumerateArray())
            yield return new JsonPlace(item, path, Problems, null, index++);
    }

    /// <summary>The value as a text; false, without a problem noted, where it is none.</summary>
    public bool TryGetText([NotNullWhen(true)] out string? text)
    {
        text = Element.ValueKind == JsonValueKind.String ? JsonText.TryGetText(Element) : null;
        return text is not null;
    }

    /// <summary>Whether an object has a member of that name. (JsonElement's own search throws at names that are no text.)</summary>
    public bool Has(string name) => Element.EnumerateObject().Any(property => NameOf(property) == name);

    /// <summary>
    /// The members of an object. Those given twice, or whose names are no text, are noted and left out. False, with the
    /// problem noted, where there are more than <paramref name="most"/>.
    /// </summary>
    public bool TryGetMembers(int most, [NotNullWhen(true)] out List<(string Name, JsonPlace Value)>? members)
    {
        members = null;
        int count = Element.EnumerateObject().Count();
        if (count > most)
            return Fail($"{ProblemText.Count(count)} properties were given; at most {ProblemText.Count(most)} are allowed");
        members = new(count);
        string path = Path;
        HashSet<string>? given = count > Few ? new(count) : null;
        HashSet<string>? twice = null;
        foreach (JsonProperty property in Element.EnumerateObject())
        {
            if (NameOf(property) is not string name)
            {
                Fail($"has a property of the name \"{JsonText.RawName(property)}\"; it must be {TextForm.WholeCharacters}");
                continue;
            }
            JsonPlace value = new(property.Value, path, Problems, name);
            if (given?.Add(name) ?? !Has(members, name))
                members.Add((name, value));
            else if ((twice ??= []).Add(name))
                value.Fail($"the property {ProblemText.Quote(name)} was given more than once; each may be given once");
        }
        return true;
    }

    private static bool Has(List<(string Name, JsonPlace Value)> members, string name)
    {
        foreach ((string known, JsonPlace _) in members)
        {
            if (known == name)
                return true;
        }
        return false;
    }

    /// <summary>The name, or null where it is no text.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
