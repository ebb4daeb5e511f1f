using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>A fixed number of numbers: [min, mode, max].</summary>
/// <param name="numbers">What each means, and what the schema says of it; it is checked elsewhere.</param>
internal sealed class NumbersForm(params (string Meaning, QuantityRange Range)[] numbers) : JsonForm<IReadOnlyList<double>>
{
    public NumbersForm(QuantityRange range, params string[] meanings) : this([.. meanings.Select(meaning => (meaning, range))])
    {
    }

    public override string Expected => $"an array of {numbers.Length} numbers, [{string.Join(", ", numbers.Select(number => number.Meaning))}]";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyList<double> value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Refuse(Expected);
        if (place.Element.GetArrayLength() is int count && count != numbers.Length)
            return place.Fail($"was an array of {count}; it must be {Expected}");
        double[] read = new double[numbers.Length];
        bool complete = true;
        for (int i = 0; i < read.Length; i++)
            complete &= NumberForm.Instance.TryRead(place.Item(i, place.Element[i]), out read[i]);
        value = read;
        return complete;
    }

    public override void Write(JsonOutput output, IReadOnlyList<double> value) =>
        output.Numbers([.. value.Select(number => (double?)number)]);

    public override JsonObject Describe(SchemaDefinitions definitions) =>
        Schema.Tuple(numbers.Select(number => new JsonObject { ["description"] = number.Meaning, ["type"] = "number" }.Within(number.Range)))
            .WithSnippet(numbers.Select(number => number.Meaning));
}

/// <summary>Where a distribution is cut off; null where it is not.</summary>
internal sealed record Bounds(double? Low, double? High);

/// <summary>Bounds as [lo, hi], null for an end that is not cut off.</summary>
internal sealed class BoundsForm : JsonForm<Bounds>
{
    public static readonly BoundsForm Instance = new();

    private static readonly string[] _ends = ["lo", "hi"];

    public override string Expected => "an array of 2 numbers, [lo, hi], null for an end that is not cut off";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out Bounds value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Refuse(Expected);
        if (place.Element.GetArrayLength() is int count && count != 2)
            return place.Fail($"was an array of {count}; it must be {Expected}");
        bool low = TryReadEnd(place.Item(0, place.Element[0]), out double? lowEnd);
        bool high = TryReadEnd(place.Item(1, place.Element[1]), out double? highEnd);
        value = new Bounds(lowEnd, highEnd);
        return low && high;
    }

    public override void Write(JsonOutput output, Bounds value) => output.Numbers(value.Low, value.High);

    public override JsonObject Describe(SchemaDefinitions definitions) =>
        Schema.Tuple(_ends.Select(end => new JsonObject { ["description"] = end, ["type"] = Schema.Array(["number", "null"]) })).WithSnippet(_ends);

    private static bool TryReadEnd(JsonPlace place, out double? end)
    {
        end = null;
        if (place.Element.ValueKind == JsonValueKind.Null)
            return true;
        if (place.Element.ValueKind != JsonValueKind.Number)
            return place.Refuse("a number or null");
        bool read = NumberForm.Instance.TryRead(place, out double number);
        end = number;
        return read;
    }
}
