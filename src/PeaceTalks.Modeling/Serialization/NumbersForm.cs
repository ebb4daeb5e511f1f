using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>A fixed number of numbers, each with its meaning: [min, mode, max].</summary>
internal sealed class NumbersForm(params string[] meanings) : JsonForm<IReadOnlyList<double>>
{
    public override string Expected => $"an array of {meanings.Length} numbers, [{string.Join(", ", meanings)}]";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyList<double> value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Refuse(Expected);
        if (place.Element.GetArrayLength() is int count && count != meanings.Length)
            return place.Fail($"was an array of {count}; it must be {Expected}");
        double[] numbers = new double[meanings.Length];
        bool complete = true;
        for (int i = 0; i < numbers.Length; i++)
            complete &= NumberForm.Instance.TryRead(place.Item(i, place.Element[i]), out numbers[i]);
        value = numbers;
        return complete;
    }

    public override void Write(JsonOutput output, IReadOnlyList<double> value) =>
        output.Numbers([.. value.Select(number => (double?)number)]);
}

/// <summary>Where a distribution is cut off; null where it is not.</summary>
internal sealed record Bounds(double? Low, double? High);

/// <summary>Bounds as [lo, hi], null for an end that is not cut off.</summary>
internal sealed class BoundsForm : JsonForm<Bounds>
{
    public static readonly BoundsForm Instance = new();

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
