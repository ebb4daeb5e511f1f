using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>An uncertain number: a plain number where it is fixed, else an object.</summary>
/// <param name="name">What the schema calls it.</param>
/// <param name="range">What the schema says of it; it is checked with the scenario.</param>
/// <param name="alsoKnown">Other objects that may stand in its place, read elsewhere; for messages.</param>
internal sealed class DistributionForm(string name, QuantityRange range, params string[] alsoKnown) : JsonForm<Distribution>
{
    public static readonly DistributionForm Instance = new("anyNumber", QuantityRange.Any);
    public static readonly DistributionForm Share = new("share", QuantityRange.Share);
    public static readonly DistributionForm PositiveShare = new("positiveShare", QuantityRange.PositiveShare);
    public static readonly DistributionForm Positive = new("positiveNumber", QuantityRange.Positive);
    public static readonly DistributionForm NotNegative = new("notNegativeNumber", QuantityRange.NotNegative);

    private readonly ObjectForm<DistributionParts, Distribution> _object = DistributionTable.Create(range, alsoKnown);

    public override string Expected => "a number or a distribution, such as {\"pert\": [min, mode, max]}";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out Distribution value)
    {
        value = null;
        switch (place.Element.ValueKind)
        {
            case JsonValueKind.Number:
                if (!NumberForm.Instance.TryRead(place, out double number))
                    return false;
                value = number;
                return true;
            case JsonValueKind.Object:
                return _object.TryRead(place, out value);
            default:
                return place.Refuse(Expected);
        }
    }

    public override void Write(JsonOutput output, Distribution value)
    {
        if (IsPlainNumber(value, out double number))
            output.Number(number);
        else
            _object.Write(output, value);
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => Describe(definitions, []);

    /// <summary>
    /// Numbers and objects at once: what is said of numbers holds for no object, and what is said of objects for no number, so
    /// that an editor tells of what is wrong with the one that was given, and of nothing else.
    /// </summary>
    /// <param name="definitions">Where the schema is kept.</param>
    /// <param name="others">Other objects that may stand in its place.</param>
    public JsonObject Describe(SchemaDefinitions definitions, IReadOnlyList<JsonObject> others) => definitions.Refer(name, Title, this, () =>
    {
        JsonObject[] kinds = [.. _object.Kinds(definitions)];
        JsonArray snippets = Schema.Snippets(kinds);
        JsonObject schema = new JsonObject { ["type"] = Schema.Array(["number", "object"]) }.Within(range);
        schema["defaultSnippets"] = snippets;
        // Some validators miss what an object requires in a number too, which is what the last is for.
        return schema.AnyOf([_object.NoKind(definitions), .. kinds, .. others, new JsonObject { ["type"] = "number" }]);
    });

    private string Title => range == QuantityRange.Any ? "A number or a distribution" : $"A number {range.Text}, or a distribution";

    /// <summary>Whether it is fixed and says nothing more than its number.</summary>
    public static bool IsPlainNumber(Distribution distribution, out double number)
    {
        number = distribution is FixedDistribution plain ? plain.Value : 0;
        return distribution is FixedDistribution { Description: null, Note: null, Source: null };
    }
}
