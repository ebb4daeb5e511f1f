namespace PeaceTalks.Modeling.Tests;

/// <summary>Utilities in whole billionths, and what the quantities of a scenario allow.</summary>
internal static class NaiveNumbers
{
    public const long One = 1_000_000_000;

    /// <summary>Shocks clip what must be above 0 to this.</summary>
    private const double Smallest = 1e-9;

    public static long Round(double billionths) => (long)Math.Round(billionths, MidpointRounding.ToEven);

    public static long Billionths(double utility) => Round(utility * One);

    public static double Clip(EffectTarget what, double value) => what switch
    {
        EffectTarget.Exponent => Math.Max(value, Smallest),
        EffectTarget.Patience => Math.Clamp(value, Smallest, 1),
        EffectTarget.Weight or EffectTarget.Cost => Math.Max(value, 0),
        _ => Math.Clamp(value, 0, 1),
    };

    public static double Apply(EffectOperation operation, double value, double amount) => operation switch
    {
        EffectOperation.Add => value + amount,
        EffectOperation.Multiply => value * amount,
        _ => amount,
    };
}
