using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>A value in a file that is being read, where it stands, and where its problems go.</summary>
internal readonly record struct JsonPlace(JsonElement Element, string Path, JsonProblems Problems)
{
    /// <summary>Notes that the value is not what it must be. Always false, so that a reader can return it.</summary>
    public bool Refuse(string expected) => Fail($"was {JsonText.Of(Element)}; it must be {expected}");

    /// <summary>Notes a problem of the value. Always false, so that a reader can return it.</summary>
    public bool Fail(string message)
    {
        Problems.Add(Path, message);
        return false;
    }

    public JsonPlace Item(int index, JsonElement item) => new(item, $"{Path}[{index}]", Problems);

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
    /// problem noted, where there are more than any part of a scenario may have.
    /// </summary>
    public bool TryGetMembers([NotNullWhen(true)] out List<(string Name, JsonPlace Value)>? members)
    {
        members = null;
        int count = Element.EnumerateObject().Count();
        if (count > ScenarioLimits.TotalOptions)
            return Fail($"{ProblemText.Count(count)} properties were given; at most {ProblemText.Count(ScenarioLimits.TotalOptions)} are allowed");
        members = new(count);
        Dictionary<string, int> given = [];
        foreach (JsonProperty property in Element.EnumerateObject())
        {
            if (NameOf(property) is not string name)
            {
                Fail($"has a property of the name \"{JsonText.RawName(property)}\"; it must be {TextForm.WholeCharacters}");
                continue;
            }
            JsonPlace value = new(property.Value, Path + JsonPaths.Member(name), Problems);
            int before = given.GetValueOrDefault(name);
            given[name] = before + 1;
            if (before == 0)
                members.Add((name, value));
            else if (before == 1)
                value.Fail($"the property {ProblemText.Quote(name)} was given more than once; each may be given once");
        }
        return true;
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
