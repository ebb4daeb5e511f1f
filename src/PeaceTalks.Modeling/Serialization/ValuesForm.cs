using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>What options are worth: an object from option to value, or, for a numeric issue, an array of points.</summary>
internal sealed class ValuesForm : JsonForm<OptionValues>
{
    public static readonly ValuesForm Instance = new();

    private readonly MapForm<Distribution> _perOption = new("an object from option to value", DistributionForm.Share, () => 0.0);
    private readonly ListForm<OptionValue> _points = new("points [number, value]", PointForm.Instance, () => new OptionValue(0.0, 0.0));

    public override string Expected => "an object from option to value, or an array of points [number, value]";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out OptionValues value)
    {
        value = null;
        switch (place.Element.ValueKind)
        {
            case JsonValueKind.Object when _perOption.TryRead(place, out IReadOnlyList<KeyValuePair<string, Distribution>>? pairs):
                value = OptionValues.PerOption([.. pairs.Select(pair => (pair.Key, pair.Value))]);
                return true;
            case JsonValueKind.Array when _points.TryRead(place, out IReadOnlyList<OptionValue>? points):
                value = OptionValues.Points([.. points.Select(point => (point.Option.Number!.Value, point.Value))]);
                return true;
            case JsonValueKind.Object or JsonValueKind.Array:
                return false;
            default:
                return place.Refuse(Expected);
        }
    }

    public override void Write(JsonOutput output, OptionValues value)
    {
        if (value.IsPoints)
            _points.Write(output, value.Entries);
        else
            _perOption.Write(output, [.. value.Entries.Select(entry => KeyValuePair.Create(entry.Option.Label!, entry.Value))]);
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new()
    {
        ["type"] = Schema.Array(["object", "array"]),
        ["additionalProperties"] = DistributionForm.Share.Describe(definitions),
        ["items"] = PointForm.Instance.Describe(definitions),
        ["minItems"] = 1,
        ["maxItems"] = ScenarioLimits.Options,
    };
}

/// <summary>One point of a value curve: [number, value].</summary>
internal sealed class PointForm : JsonForm<OptionValue>
{
    public static readonly PointForm Instance = new();

    public override string Expected => "an array of 2, [number, value]";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out OptionValue value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Refuse(Expected);
        if (place.Element.GetArrayLength() is int count && count != 2)
            return place.Fail($"was an array of {count}; it must be {Expected}");
        bool numberRead = NumberForm.Instance.TryRead(place.Item(0, place.Element[0]), out double number);
        bool worthRead = DistributionForm.Instance.TryRead(place.Item(1, place.Element[1]), out Distribution? worth);
        if (numberRead && worthRead)
            value = new OptionValue(number, worth!);
        return value is not null;
    }

    public override void Write(JsonOutput output, OptionValue value)
    {
        double number = value.Option.Number!.Value;
        if (DistributionForm.IsPlainNumber(value.Value, out double plain))
        {
            output.Numbers(number, plain);
            return;
        }
        output.BeginArray();
        output.Number(number);
        output.BeginItem(1);
        DistributionForm.Instance.Write(output, value.Value);
        output.End();
        output.EndArray();
    }

    public override JsonObject Describe(SchemaDefinitions definitions) =>
        Schema.Tuple([NumberForm.Instance.Describe(definitions), DistributionForm.Share.Describe(definitions)]);
}
