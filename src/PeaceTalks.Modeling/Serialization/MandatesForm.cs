using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>Mandates by party: {"Ukraine": 0.6}.</summary>
internal sealed class MandatesForm : JsonForm<IReadOnlyList<Mandate>>
{
    public static readonly MandatesForm Instance = new();

    private static readonly MapForm<Distribution> Map = new("an object of shares by party, such as {\"A\": 0.6}", DistributionForm.Share, () => 1.0);

    public override string Expected => Map.Expected;

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out IReadOnlyList<Mandate> value)
    {
        value = Map.TryRead(place, out IReadOnlyList<KeyValuePair<string, Distribution>>? pairs)
            ? new ValueList<Mandate>([.. pairs.Select(pair => new Mandate(pair.Key, pair.Value))])
            : null;
        return value is not null;
    }

    public override void Write(JsonOutput output, IReadOnlyList<Mandate> value) =>
        Map.Write(output, [.. value.Select(mandate => new KeyValuePair<string, Distribution>(mandate.Party, mandate.Share))]);

    public override JsonObject Describe(SchemaDefinitions definitions) => Map.Describe(definitions);
}
