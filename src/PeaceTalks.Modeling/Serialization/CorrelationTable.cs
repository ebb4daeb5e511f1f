using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>The properties of a rank correlation.</summary>
internal static class CorrelationTable
{
    public static readonly ObjectForm<RankCorrelation, RankCorrelation> Form = ObjectForm.Of("a rank correlation", new RankCorrelation("", "", 0))
        .Required("between", "The paths of the two quantities, in any order.", PairForm.Instance, c => (c.First, c.Second), (c, v) => c with { First = v.First, Second = v.Second })
        .Required("rank", "Spearman's rank correlation, in [-1, 1].", new NumberForm(QuantityRange.Rank), c => c.Rank, (c, v) => c with { Rank = v })
        .Optional("note", "A remark, such as why they go together. Changes no result.", TextForm.Instance, c => c.Note, (c, v) => c with { Note = v })
        .Optional("source", "The publication that it comes from. Changes no result.", TextForm.Instance, c => c.Source, (c, v) => c with { Source = v });
}

/// <summary>The paths of two quantities: ["Ukraine/walkAway", "Russia/walkAway"].</summary>
internal sealed class PairForm : JsonForm<(string First, string Second)>
{
    public static readonly PairForm Instance = new();

    private static readonly ListForm<string> Paths = new("paths", TextForm.Instance);

    public override string Expected => "an array of 2 paths of quantities, such as [\"A/walkAway\", \"B/walkAway\"]";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out (string First, string Second) value)
    {
        value = ("", "");
        if (place.Element.ValueKind != JsonValueKind.Array)
            return place.Refuse(Expected);
        if (place.Element.GetArrayLength() is int count && count != 2)
            return place.Fail($"was an array of {count}; it must be {Expected}");
        bool first = TextForm.Instance.TryRead(place.Item(0, place.Element[0]), out string? one);
        bool second = TextForm.Instance.TryRead(place.Item(1, place.Element[1]), out string? other);
        value = (one ?? "", other ?? "");
        return first && second;
    }

    public override void Write(JsonOutput output, (string First, string Second) value) => Paths.Write(output, [value.First, value.Second]);

    public override JsonObject Describe(SchemaDefinitions definitions) =>
        Schema.Tuple(Enumerable.Range(0, 2).Select(_ => TextForm.Instance.Describe(definitions)));
}
