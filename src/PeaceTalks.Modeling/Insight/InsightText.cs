using System.Globalization;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>What the reports of all answers share.</summary>
internal static class InsightText
{
    public static void Heading(StringBuilder text, string title, string about)
    {
        title = title.Length > TextLayout.Width ? TextLayout.Fit(title, TextLayout.Width) : title;
        text.AppendLine(title).AppendLine(new string('=', title.Length));
        Line(text, about);
    }

    public static void Section(StringBuilder text, string title) => text.AppendLine().AppendLine(TextLayout.Wrap(title, 2));

    public static void Line(StringBuilder text, string line) => text.AppendLine(TextLayout.Wrap(line, line.Length - line.TrimStart().Length));

    public static string Capital(string name) => string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent, with one decimal.</summary>
    public static string Points(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    public static string SignedPoints(double share) => (100 * share).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>Three decimals below 10, fewer above.</summary>
    public static string Number(double value) => value.ToString(Format(value), CultureInfo.InvariantCulture);

    public static string Signed(double value)
    {
        string format = Format(value);
        return value.ToString($"+{format};-{format};0", CultureInfo.InvariantCulture);
    }

    public static string Interval(Estimate estimate) => $"{Number(estimate.Value)} [{Number(estimate.Lower)}, {Number(estimate.Upper)}]";

    private static string Format(double value) => Math.Abs(value) switch
    {
        >= 1_000 => "#,0",
        >= 100 => "0.0",
        >= 10 => "0.00",
        _ => "0.000",
    };
}
