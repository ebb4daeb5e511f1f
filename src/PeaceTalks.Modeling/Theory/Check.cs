using System.Runtime.CompilerServices;

namespace PeaceTalks.Modeling.Theory;

/// <summary>Checks of arguments that several models share.</summary>
internal static class Check
{
    /// <summary>How far sums of numbers that a user writes may be off.</summary>
    public const double Tolerance = 1e-9;

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value) ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} was {Guard.Text(value)}; it must be a finite number and not negative.");

    /// <summary>A copy of probabilities that sum to 1, and then do so but for rounding.</summary>
    public static double[] Probabilities(IReadOnlyList<double> given, int most, [CallerArgumentExpression(nameof(given))] string name = "")
    {
        double[] p = Copy(given, 1, most, name);
        for (int i = 0; i < p.Length; i++)
        {
            if (!(p[i] >= 0 && p[i] <= 1))
                throw new ArgumentException($"{name}[{Guard.Text(i)}] was {Guard.Text(p[i])}; a probability must be in [0, 1].", name);
        }
        double sum = p.Sum();
        if (Math.Abs(sum - 1) > Tolerance)
            throw new ArgumentException($"{name} sum to {Guard.Text(sum)}; probabilities must sum to 1 within {Guard.Text(Tolerance)}.", name);
        return sum == 1 ? p : [.. p.Select(x => x / sum)];
    }

    /// <summary>A copy of numbers, one for each member or party.</summary>
    public static double[] Copy(IReadOnlyList<double> given, int least, int most, [CallerArgumentExpression(nameof(given))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(given, name);
        double[] copy = [.. given];
        return copy.Length >= least && copy.Length <= most ? copy
            : throw new ArgumentException($"{name} had {Guard.Text(copy.Length)} numbers; it must have from {Guard.Text(least)} to {Guard.Text(most)}.", name);
    }

    public static Payoffs Finite(Payoffs value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        Guard.Finite(value.First, $"{name}.First");
        Guard.Finite(value.Second, $"{name}.Second");
        return value;
    }
}
