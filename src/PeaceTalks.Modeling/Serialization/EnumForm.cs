using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>One of a few names.</summary>
internal sealed class EnumForm<T>(params (string Name, T Value)[] names) : JsonForm<T>
    where T : struct, Enum
{
    public IEnumerable<string> Names => names.Select(entry => entry.Name);

    public override string Expected => names.Length == 1 ? ProblemText.Quote(names[0].Name) : "one of " + JsonText.Quote(Names);

    public override bool TryRead(JsonPlace place, out T value)
    {
        value = default;
        if (!place.TryGetText(out string? text))
            return place.Refuse(Expected);
        foreach ((string name, T known) in names)
        {
            if (name == text)
            {
                value = known;
                return true;
            }
        }
        string hint = Modeling.Names.Nearest(text, Names) is string nearest ? $"; did you mean {ProblemText.Quote(nearest)}?" : "";
        return place.Fail($"was {JsonText.Of(place.Element)}; it must be {Expected}{hint}");
    }

    public override void Write(JsonOutput output, T value)
    {
        foreach ((string name, T known) in names)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                output.Text(name);
                return;
            }
        }
        throw output.Unwritable($"was {ProblemText.Spell(value)}; it must be {Expected}");
    }
}
