using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>How much an effect changes a number, and how.</summary>
internal sealed record Change(EffectOperation Operation, Distribution Amount);

/// <summary>What has been read of an effect; no target where it can't be read, or where the party leaves.</summary>
internal sealed record EffectParts(string Party, EffectTarget? Target, Change? Change, string? Issue);

/// <summary>The properties of an effect.</summary>
internal static class EffectTable
{
    private static readonly ObjectForm<Change?, Change> ChangeForm =
        new ObjectForm<Change?, Change>("a change, such as {\"add\": 0.1}", null, new Change(EffectOperation.Add, 0.0), (_, change) => change)
        .Key("add", "The amount is added.", DistributionForm.Instance, c => Amount(c, EffectOperation.Add), (_, v) => new Change(EffectOperation.Add, v))
        .Key("multiply", "The number is multiplied by the amount.", DistributionForm.Instance, c => Amount(c, EffectOperation.Multiply), (_, v) => new Change(EffectOperation.Multiply, v))
        .Key("set", "The number becomes the amount.", DistributionForm.Instance, c => Amount(c, EffectOperation.Set), (_, v) => new Change(EffectOperation.Set, v));

    public static readonly ObjectForm<EffectParts, Effect> Form = WithTargets(
        new ObjectForm<EffectParts, Effect>("an effect, such as {\"party\": \"A\", \"walkAway\": {\"add\": 0.1}}", new EffectParts("", null, null, null), Effect.Leaves(""), (_, parts) => Build(parts))
        .Required("party", "The name of the party that is changed.", TextForm.Instance, e => e.Party, (e, v) => e with { Party = v }))
        .Key("leaves", "The party leaves; where it is a principal, the talks end.", LeavesForm.Instance, e => e.Target == EffectTarget.Leaves ? true : null, (e, _) => e)
        .Required("issue", "The name of the issue whose weight or firmness is changed.", TextForm.Instance, e => e.Issue, (e, v) => e with { Issue = v },
            EffectNames.Of(EffectTarget.Weight), EffectNames.Of(EffectTarget.Firmness));

    private static ObjectForm<EffectParts, Effect> WithTargets(ObjectForm<EffectParts, Effect> form) => form
        .Target(EffectTarget.WalkAway, "The party's walk-away value.")
        .Target(EffectTarget.WinProbability, "The party's view of its chance to win the war.")
        .Target(EffectTarget.Cost, "The party's cost of war or of the status quo.")
        .Target(EffectTarget.Exponent, "The exponent of the party's time-dependent tactic.")
        .Target(EffectTarget.Patience, "The party's patience.")
        .Target(EffectTarget.Weight, "The weight of an issue as stated, before normalising.")
        .Target(EffectTarget.Firmness, "The firmness of the party's red line on an issue.");

    private static ObjectForm<EffectParts, Effect> Target(this ObjectForm<EffectParts, Effect> form, EffectTarget target, string summary) => form.Key(
        EffectNames.Of(target),
        summary,
        ChangeForm,
        e => e.Target == target ? new Change(e.Operation, e.Amount!) : null,
        (e, v) => e with { Target = target, Change = v });

    private static Distribution? Amount(Change change, EffectOperation operation) => change.Operation == operation ? change.Amount : null;

    /// <summary>What can't be read becomes an effect that no check finds fault with but for its party.</summary>
    private static Effect Build(EffectParts parts) => parts.Target is EffectTarget target
        ? Effect.Change(parts.Party, target, parts.Change!.Operation, parts.Change.Amount, parts.Issue)
        : Effect.Leaves(parts.Party);
}

/// <summary>True, and nothing else: a party that does not leave needs no effect.</summary>
internal sealed class LeavesForm : JsonForm<bool>
{
    public static readonly LeavesForm Instance = new();

    public override string Expected => "true";

    public override bool TryRead(JsonPlace place, out bool value)
    {
        value = place.Element.ValueKind == System.Text.Json.JsonValueKind.True;
        return value || place.Refuse(Expected);
    }

    public override void Write(JsonOutput output, bool value) => output.Boolean(value);

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["enum"] = new JsonArray(true) };
}
