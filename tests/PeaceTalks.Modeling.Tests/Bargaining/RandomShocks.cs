namespace PeaceTalks.Modeling.Tests;

/// <summary>Random shocks: all triggers, all effects.</summary>
internal static class RandomShocks
{
    public static Shock[] Make(RandomNumbers numbers, Party[] parties) =>
        [.. Enumerable.Range(0, numbers.Pick(0, 0, 1, 2, 3, 4)).Select(n => Shock(numbers, $"X{n}", parties))];

    private static Shock Shock(RandomNumbers numbers, string name, Party[] parties) => new(name, Trigger(numbers))
    {
        By = "M",
        Effects = [.. Enumerable.Range(0, numbers.Pick(1, 1, 2, 3)).Select(_ => Effect(numbers, numbers.Pick(parties)))],
    };

    private static ShockTrigger Trigger(RandomNumbers numbers) => numbers.Random.Next(4) switch
    {
        0 => ShockTrigger.AtRound(numbers.Random.Next(1, 6)),
        1 => ShockTrigger.PerRound(numbers.Quantity(0, 0.5)),
        2 => ShockTrigger.PerRound(numbers.Quantity(0, 0.5), repeats: true),
        _ => ShockTrigger.IfNoAgreementByRound(numbers.Random.Next(0, 5), numbers.Quantity(0.3, 1)),
    };

    private static Effect Effect(RandomNumbers numbers, Party party)
    {
        EffectTarget[] possible = [.. Enum.GetValues<EffectTarget>().Where(target => IsPossible(target, party))];
        // What few parties have is changed where there is any.
        EffectTarget[] rare = [.. possible.Intersect([EffectTarget.WinProbability, EffectTarget.Cost, EffectTarget.Exponent, EffectTarget.Firmness])];
        EffectTarget what = numbers.Pick(rare.Length > 0 && !numbers.OneIn(3) ? rare : possible);
        if (what == EffectTarget.Leaves)
            return numbers.OneIn(3) ? PeaceTalks.Modeling.Effect.Leaves(numbers.Pick(party.Name, "M")) : PeaceTalks.Modeling.Effect.Add(party.Name, EffectTarget.WalkAway, numbers.Quantity(-0.4, 0.4));
        string? issue = what switch
        {
            EffectTarget.Weight => numbers.Pick([.. party.Demands]).Issue,
            EffectTarget.Firmness => numbers.Pick([.. party.Demands.Where(d => d.RedLine is not null)]).Issue,
            _ => null,
        };
        // Most other changes of a firmness leave it on the same side of the luck.
        if (what == EffectTarget.Firmness && numbers.OneIn(2))
            return PeaceTalks.Modeling.Effect.Set(party.Name, what, numbers.Pick(0.0, 1.0), issue);
        return numbers.Random.Next(3) switch
        {
            0 => PeaceTalks.Modeling.Effect.Add(party.Name, what, numbers.Quantity(-0.5, 0.7), issue),
            1 => PeaceTalks.Modeling.Effect.Multiply(party.Name, what, numbers.Quantity(0, 3), issue),
            _ => PeaceTalks.Modeling.Effect.Set(party.Name, what, numbers.Quantity(0, 1.2), issue),
        };
    }

    private static bool IsPossible(EffectTarget target, Party party) => target switch
    {
        EffectTarget.WinProbability => party.WalkAway.WinProbability is not null,
        EffectTarget.Cost => party.WalkAway.Cost is not null,
        EffectTarget.Exponent => party.Tactic.Name == "timeDependent",
        EffectTarget.Firmness => party.Demands.Any(d => d.RedLine is not null),
        _ => true,
    };
}
