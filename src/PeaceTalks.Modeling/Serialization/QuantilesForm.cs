using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>Elicited quantiles: an object from probability, written as text, to value.</summary>
internal sealed class QuantilesForm : JsonForm<IReadOnlyList<(double Probability, double Value)>>
{
    /// <summary>The spellings of the numbers from 0 to 1; of those with an exponent, of any number.</summary>
    private const string Probability = @"^(0+(\.[0-9]*)?|0*\.[0-9]+|0*1(\.0*)?|[0-9.]+[eE][+-]?[0-9]+)$";

    public static readonly QuantilesForm Instance = new();

    public override string Expected => "an object of quantiles, such as {\"0.1\": a, \"0.5\": b, \"0.9\": c}";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyList<(double Probability, double Value)> value)
    {
        value = null;
        if (place.Element.ValueKind != JsonValueKind.Object)
            return place.Refuse(Expected);
        if (!place.TryGetMembers(ScenarioLimits.Points, out List<(string Name, JsonPlace Value)>? members))
            return false;
        List<(double, double)> points = [];
        HashSet<double> given = [];
        bool complete = true;
        foreach ((string name, JsonPlace member) in members)
        {
            if (!double.TryParse(name, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double probability)
                || !(probability <= 1))
            {
                complete = member.Fail($"unknown property {ProblemText.Quote(name)}; it must be a probability from \"0\" to \"1\", such as \"0.5\"");
            }
            else if (!given.Add(probability))
            {
                complete = member.Fail($"the quantile at {Guard.Text(probability)} was given already; each probability may be given once");
            }
            complete &= NumberForm.Instance.TryRead(member, out double quantile);
            points.Add((probability, quantile));
        }
        value = points;
        return complete;
    }

    public override void Write(JsonOutput output, IReadOnlyList<(double Probability, double Value)> value)
    {
        output.BeginObject();
        foreach ((double probability, double quantile) in value)
        {
            // Minus zero is a zero too, but "-0" is not how a probability is read.
            output.BeginMember(Guard.Text(probability + 0.0));
            output.Number(quantile);
            output.End();
        }
        output.EndObject();
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { [Probability] = NumberForm.Instance.Describe(definitions) },
        ["additionalProperties"] = false,
        ["minProperties"] = 2,
    };
}
