using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>Options as a reader likes to see them: numbers with thousands set apart and with their unit.</summary>
internal static class OptionText
{
    public static string Of(Issue issue, Option option) => option.Value is double value ? Of(issue, value) : option.Label;

    /// <summary>A number on the scale of an issue, not necessarily an option.</summary>
    public static string Of(Issue issue, double value) => issue.Unit is null ? Number(value) : $"{Number(value)} {issue.Unit}";

    /// <summary>An option without its unit.</summary>
    public static string WithoutUnit(Option option) => option.Value is double value ? Number(value) : option.Label;

    /// <summary>A number with thousands set apart; a small one with six digits.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0.##" : "G6", CultureInfo.InvariantCulture);

    /// <summary>What something is worth to each, by name, such as "A 0.250, B 0.750".</summary>
    public static string Worths(IReadOnlyDictionary<string, double> utilities) =>
        string.Join(", ", utilities.Select(pair => $"{pair.Key} {Utility(pair.Value)}"));

    /// <summary>A utility, or a difference of two, with three decimals.</summary>
    public static string Utility(double utility) => utility.ToString("0.000", CultureInfo.InvariantCulture);
}
