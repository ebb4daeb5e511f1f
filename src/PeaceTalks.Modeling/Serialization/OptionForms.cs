using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>An option of an issue, by its label or, for a numeric issue, by a number.</summary>
internal sealed class OptionForm : JsonForm<OptionReference>
{
    public static readonly OptionForm Instance = new();

    public override string Expected => "an option's label (a string), or a number for a numeric issue";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out OptionReference value)
    {
        value = null;
        switch (place.Element.ValueKind)
        {
            case JsonValueKind.String:
                if (!TextForm.Instance.TryRead(place, out string? label))
                    return false;
                value = label;
                return true;
            case JsonValueKind.Number:
                if (!NumberForm.Instance.TryRead(place, out double number))
                    return false;
                value = number;
                return true;
            default:
                return place.Refuse(Expected);
        }
    }

    public override void Write(JsonOutput output, OptionReference value)
    {
        if (value.Label is string label)
            output.Text(label);
        else
            output.Number(value.Number!.Value);
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = Schema.Array(["string", "number"]) };
}

/// <summary>Options by issue: what a victory or a defeat brings.</summary>
internal sealed class OptionMapForm : JsonForm<IReadOnlyDictionary<string, OptionReference>>
{
    public static readonly OptionMapForm Instance = new();

    // What stands in for an option that can't be read is noted as unreadable, so that its value matters to nobody.
    private readonly MapForm<OptionReference> _map = new("an object from issue to option", OptionForm.Instance, () => "");

    public override string Expected => _map.Expected;

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, OptionReference> value)
    {
        bool read = _map.TryRead(place, out IReadOnlyList<KeyValuePair<string, OptionReference>>? pairs);
        value = read ? new ValueMap<OptionReference>([.. pairs!]) : null;
        return read;
    }

    public override void Write(JsonOutput output, IReadOnlyDictionary<string, OptionReference> value) => _map.Write(output, [.. value]);

    public override JsonObject Describe(SchemaDefinitions definitions) => _map.Describe(definitions);
}
