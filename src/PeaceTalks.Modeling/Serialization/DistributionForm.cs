using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>An uncertain number: a plain number where it is fixed, else an object.</summary>
/// <param name="alsoKnown">Other objects that may stand in its place, read elsewhere; for messages.</param>
internal sealed class DistributionForm(params string[] alsoKnown) : JsonForm<Distribution>
{
    public static readonly DistributionForm Instance = new();

    private readonly ObjectForm<DistributionParts, Distribution> _object = DistributionTable.Create(alsoKnown);

    public ObjectForm<DistributionParts, Distribution> Object => _object;

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

    /// <summary>Whether it is fixed and says nothing more than its number.</summary>
    public static bool IsPlainNumber(Distribution distribution, out double number)
    {
        number = distribution is FixedDistribution plain ? plain.Value : 0;
        return distribution is FixedDistribution { Description: null, Note: null, Source: null };
    }
}
