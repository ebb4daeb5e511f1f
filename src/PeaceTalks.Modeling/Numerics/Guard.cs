using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PeaceTalks.Modeling;

/// <summary>Checks of arguments: each message says what was given and what is allowed.</summary>
internal static class Guard
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value))
            ThrowOutOfRange(name, value, "a finite number");
        return value;
    }

    /// <summary>NaN is refused too.</summary>
    public static double InRange(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= low && value <= high))
            ThrowOutOfRange(name, value, $"in [{Text(low)}, {Text(high)}]");
        return value;
    }

    public static long AtLeast(long value, long low, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < low)
            ThrowOutOfRange(name, value, $"at least {Text(low)}");
        return value;
    }

    public static long AtMost(long value, long high, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value > high)
            ThrowOutOfRange(name, value, $"at most {Text(high)}");
        return value;
    }

    /// <summary>A number as messages show it: in the invariant culture, with no digit lost.</summary>
    public static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    [DoesNotReturn]
    private static void ThrowOutOfRange(string name, IFormattable value, string allowed) =>
        throw new ArgumentOutOfRangeException(name, $"{name} was {Text(value)}; it must be {allowed}.");
}
