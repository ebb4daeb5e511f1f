using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>A string.</summary>
/// <param name="pattern">What the schema says of it, where it is a name: the checks of the scenario say the same.</param>
/// <param name="patternMessage">What an editor says of what does not match.</param>
internal sealed class TextForm(string? pattern = null, string? patternMessage = null) : JsonForm<string>
{
    public const string WholeCharacters = "a string of whole characters (no half of a surrogate pair)";

    public static readonly TextForm Instance = new();

    /// <summary>A name that stands in no path.</summary>
    public static readonly TextForm Title = new(@"^[^\u0000-\u001f\u007f-\u009f]*$", "It must not contain control characters.");

    /// <summary>A name that is a step of a quantity's path.</summary>
    public static readonly TextForm Name = new(@"^[^/\u0000-\u001f\u007f-\u009f]*$", "It must not contain '/', which separates the steps of a quantity's path, or control characters.");

    public override string Expected => "a string";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out string value) =>
        place.TryGetText(out value) || place.Refuse(place.Element.ValueKind == JsonValueKind.String ? WholeCharacters : Expected);

    public override void Write(JsonOutput output, string value) => output.Text(value);

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        JsonObject schema = new() { ["type"] = "string" };
        if (pattern is not null)
        {
            schema["minLength"] = 1;
            schema["maxLength"] = ScenarioLimits.NameLength;
            schema["pattern"] = pattern;
            schema["patternErrorMessage"] = patternMessage;
        }
        return schema;
    }
}

/// <summary>A plain number that can't be uncertain.</summary>
/// <param name="range">What the schema says of it; it is checked with the scenario.</param>
internal sealed class NumberForm(QuantityRange range) : JsonForm<double>
{
    public static readonly NumberForm Instance = new(QuantityRange.Any);

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

    public override JsonObject Describe(SchemaDefinitions definitions) => new JsonObject { ["type"] = "number" }.Within(range);
}

/// <summary>A whole number; 20.0 and 2e1 are as good as 20.</summary>
/// <param name="least">The least that the schema allows; it is checked with the scenario.</param>
/// <param name="most">The most that the schema allows.</param>
internal sealed class IntegerForm(int least = int.MinValue, int most = int.MaxValue) : JsonForm<int>
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

    public override JsonObject Describe(SchemaDefinitions definitions)
    {
        // Not "integer": some editors take 20.0 for none.
        JsonObject schema = new() { ["type"] = "number", ["multipleOf"] = 1 };
        if (least > int.MinValue)
            schema["minimum"] = least;
        if (most < int.MaxValue)
            schema["maximum"] = most;
        return schema;
    }
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

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };
}
