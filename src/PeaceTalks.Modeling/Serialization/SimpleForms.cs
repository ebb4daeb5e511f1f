using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>A string.</summary>
internal sealed class TextForm : JsonForm<string>
{
    public const string WholeCharacters = "a string of whole characters (no half of a surrogate pair)";

    public static readonly TextForm Instance = new();

    public override string Expected => "a string";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out string value) =>
        place.TryGetText(out value) || place.Refuse(place.Element.ValueKind == JsonValueKind.String ? WholeCharacters : Expected);

    public override void Write(JsonOutput output, string value) => output.Text(value);
}

/// <summary>A plain number that can't be uncertain.</summary>
internal sealed class NumberForm : JsonForm<double>
{
    public static readonly NumberForm Instance = new();

    public override string Expected => "a number";

    public override bool TryRead(JsonPlace place, out double value)
    {
        value = 0;
        if (place.Element.ValueKind != JsonValueKind.Number)
            return place.Refuse(Expected);
        return place.Element.TryGetDouble(out value) && double.IsFinite(value)
            || place.Refuse($"a number from {Guard.Text(double.MinValue)} to {Guard.Text(double.MaxValue)}");
    }

    public override void Write(JsonOutput output, double value) => output.Number(value);
}

/// <summary>A whole number; 20.0 and 2e1 are as good as 20.</summary>
internal sealed class IntegerForm : JsonForm<int>
{
    public static readonly IntegerForm Instance = new();

    public override string Expected => "a whole number";

    public override bool TryRead(JsonPlace place, out int value)
    {
        value = 0;
        if (place.Element.ValueKind != JsonValueKind.Number
            || !place.Element.TryGetDouble(out double number)
            || number != Math.Floor(number))
            return place.Refuse(Expected);
        if (!(number >= int.MinValue && number <= int.MaxValue))
            return place.Refuse($"{Expected} from {Guard.Text(int.MinValue)} to {Guard.Text(int.MaxValue)}");
        value = (int)number;
        return true;
    }

    public override void Write(JsonOutput output, int value) => output.Integer(value);
}

/// <summary>True or false.</summary>
internal sealed class BooleanForm : JsonForm<bool>
{
    public static readonly BooleanForm Instance = new();

    public override string Expected => "true or false";

    public override bool TryRead(JsonPlace place, out bool value)
    {
        value = place.Element.ValueKind == JsonValueKind.True;
        return value || place.Element.ValueKind == JsonValueKind.False || place.Refuse(Expected);
    }

    public override void Write(JsonOutput output, bool value) => output.Boolean(value);
}
