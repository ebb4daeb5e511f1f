using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>
/// What can be wrong with a distribution's numbers, as a message that says what was given and what is allowed, or null:
/// factories throw it, the reader of scenario files collects it.
/// </summary>
internal static class Parameters
{
    /// <summary>The most choices or quantiles of one distribution: a draw looks through them.</summary>
    public const int MostPoints = 10_000;

    /// <summary>What is wrong with the number of choices or quantiles.</summary>
    public static string? Points(string kind, int count) => count <= MostPoints ? null
        : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {kind} were given; at most {MostPoints:N0} are allowed.");

    public static string? Finite(string name, double value) =>
        double.IsFinite(value) ? null : Wrong(name, value, "a finite number");

    public static string? Above(string name, double value, double bound) =>
        Finite(name, value) ?? (value > bound ? null : Wrong(name, value, $"above {Guard.Text(bound)}"));

    /// <summary>Two ends of a range that has a width.</summary>
    public static string? Range(double low, double high)
    {
        string? problem = Finite("low", low) ?? Finite("high", high);
        if (problem is not null)
            return problem;
        if (low == high)
            return $"low and high were both {Guard.Text(low)}; low must be below high. For one certain value give a fixed number.";
        if (low > high)
            return $"low was {Guard.Text(low)} and high {Guard.Text(high)}; low must be below high.";
        return double.IsFinite(high - low) ? null
            : $"low was {Guard.Text(low)} and high {Guard.Text(high)}; the distance between them must be at most {Guard.Text(double.MaxValue)}.";
    }

    public static string? RangeWithMode(double low, double mode, double high) =>
        Range(low, high) ?? Finite("mode", mode)
        ?? (mode >= low && mode <= high ? null : Wrong("mode", mode, $"in [{Guard.Text(low)}, {Guard.Text(high)}]"));

    /// <summary>Bounds of a truncation, of which either may be missing.</summary>
    public static string? Truncation(double? low, double? high) =>
        (low is double l ? Finite("low", l) : null) ?? (high is double h ? Finite("high", h) : null)
        ?? (low >= high ? $"low was {Guard.Text(low.Value)} and high {Guard.Text(high.Value)}; low must be below high." : null);

    /// <summary>A truncation that leaves so little that no draw can be scaled up from it.</summary>
    public static string NothingWithin(double? low, double? high) =>
        $"hardly any probability lies within [{Text(low, "-∞")}, {Text(high, "∞")}]: less than 1e-300; the bounds must leave more.";

    public static string Wrong(string name, double value, string allowed) => $"{name} was {Guard.Text(value)}; it must be {allowed}.";

    /// <summary>" within [low, high]", or nothing where there are no bounds.</summary>
    public static string Within(double? low, double? high) =>
        low is null && high is null ? "" : $" within [{Text(low, "-∞")}, {Text(high, "∞")}]";

    /// <exception cref="ArgumentException">There is a problem.</exception>
    public static void Check(string? problem)
    {
        if (problem is not null)
            throw new ArgumentException(problem);
    }

    private static string Text(double? bound, string missing) => bound is double b ? Guard.Text(b) : missing;
}
