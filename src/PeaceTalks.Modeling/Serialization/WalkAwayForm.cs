using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>What no agreement is worth: a number or distribution, or how it is derived.</summary>
internal sealed class WalkAwayForm : JsonForm<WalkAway>
{
    private const string WarKey = "war";
    private const string StatusQuoKey = "statusQuo";

    private static readonly ObjectForm<WalkAway, WalkAway> War = ObjectForm.Of("a war", WalkAway.War(0.0, 0.0))
        .Required("winProbability", "The party's own view of its chance to win, in [0, 1].", DistributionForm.Share, w => w.WinProbability, (w, v) => WalkAway.War(v, w.Cost!, w.Victory, w.Defeat))
        .Required("cost", "What the war costs the party, in utility, at least 0.", DistributionForm.NotNegative, w => w.Cost, (w, v) => WalkAway.War(w.WinProbability!, v, w.Victory, w.Defeat))
        .Optional("victory", "The terms after a victory; an issue not named goes to the party's own asks.", OptionMapForm.Instance, w => w.Victory, (w, v) => WalkAway.War(w.WinProbability!, w.Cost!, v, w.Defeat))
        .Optional("defeat", "The terms after a defeat; an issue not named counts 0.", OptionMapForm.Instance, w => w.Defeat, (w, v) => WalkAway.War(w.WinProbability!, w.Cost!, w.Victory, v));

    private static readonly ObjectForm<WalkAway, WalkAway> StatusQuo = ObjectForm.Of("the status quo", WalkAway.StatusQuo(0.0))
        .Required("cost", "What the status quo costs the party, in utility, at least 0.", DistributionForm.NotNegative, w => w.Cost, (_, v) => WalkAway.StatusQuo(v));

    // Below the tables that it is made of: static fields are filled in this order.
    public static readonly WalkAwayForm Instance = new();

    private readonly DistributionForm _stated = new("walkAway", QuantityRange.Share, WarKey, StatusQuoKey);

    /// <summary>The two ways to derive it.</summary>
    private readonly ObjectForm<WalkAway?, WalkAway> _derived = new ObjectForm<WalkAway?, WalkAway>("a walk-away value", null, 0.0, (_, walkAway) => walkAway)
        .Key(WarKey, "The war as a costly lottery.", War, w => w.WinProbability is null ? null : w, (_, v) => v)
        .Key(StatusQuoKey, "The status quo less its cost.", StatusQuo, w => w.WinProbability is null ? w : null, (_, v) => v);

    public override string Expected => "a number, a distribution, {\"war\": ...} or {\"statusQuo\": ...}";

    public override bool TryRead(JsonPlace place, [MaybeNullWhen(false)] out WalkAway value)
    {
        value = null;
        switch (place.Element.ValueKind)
        {
            case JsonValueKind.Object when place.Has(WarKey) || place.Has(StatusQuoKey):
                return _derived.TryRead(place, out value);
            case JsonValueKind.Object or JsonValueKind.Number:
                if (!_stated.TryRead(place, out Distribution? stated))
                    return false;
                value = stated;
                return true;
            default:
                return place.Refuse(Expected);
        }
    }

    public override void Write(JsonOutput output, WalkAway value)
    {
        if (value.Value is Distribution stated)
            _stated.Write(output, stated);
        else
            _derived.Write(output, value);
    }

    public override JsonObject Describe(SchemaDefinitions definitions) => _stated.Describe(definitions, [.. _derived.Kinds(definitions)]);
}
