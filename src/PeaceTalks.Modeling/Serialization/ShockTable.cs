namespace PeaceTalks.Modeling;

/// <summary>The properties of a shock.</summary>
internal static class ShockTable
{
    public static readonly ObjectForm<Shock, Shock> Form = ObjectForm.Of("a shock", new Shock("", ShockTrigger.AtRound(1)))
        .Required("name", "The name, unique among the shocks.", TextForm.Name, s => s.Name, (s, v) => s with { Name = v })
        .Optional("by", "The name of the party whose act it is.", TextForm.Instance, s => s.By, (s, v) => s with { By = v })
        .Required("trigger", "When it strikes.", TriggerTable.Form, s => s.Trigger, (s, v) => s with { Trigger = v })
        .Optional("effects", "What it changes, in order.", new ListForm<Effect>("effects", EffectTable.Form, () => Effect.Leaves(""), ScenarioLimits.Effects), s => s.Effects, (s, v) => s with { Effects = v })
        .Texts(s => (s.Description, s.Note, s.Source), (s, v) => s with { Description = v }, (s, v) => s with { Note = v }, (s, v) => s with { Source = v });
}
