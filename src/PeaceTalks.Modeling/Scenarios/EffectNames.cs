namespace PeaceTalks.Modeling;

/// <summary>What effects change and how, as the scenario file spells it.</summary>
internal static class EffectNames
{
    public static string Of(EffectTarget target) => target switch
    {
        EffectTarget.WalkAway => "walkAway",
        EffectTarget.WinProbability => "winProbability",
        EffectTarget.Cost => "cost",
        EffectTarget.Exponent => "exponent",
        EffectTarget.Patience => "patience",
        EffectTarget.Weight => "weight",
        EffectTarget.Firmness => "firmness",
        _ => "leaves",
    };

    public static string Of(EffectOperation operation) => operation switch
    {
        EffectOperation.Add => "add",
        EffectOperation.Multiply => "multiply",
        _ => "set",
    };

    /// <summary>The way from an effect to its amount in the file, such as ".walkAway.add".</summary>
    public static string Step(EffectTarget target, EffectOperation operation) => $".{Of(target)}.{Of(operation)}";
}
