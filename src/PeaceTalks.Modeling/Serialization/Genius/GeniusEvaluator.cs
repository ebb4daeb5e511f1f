using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>What an integer or real issue is worth, as a function of the number agreed; the caller clips it to [0, 1].</summary>
internal static class GeniusEvaluator
{
    /// <summary>The function that an evaluator element states; 0 everywhere where it can't be read, which is a problem.</summary>
    public static Func<double, double> Read(XElement evaluator, GeniusIssue issue, string file, GeniusProblems problems)
    {
        double Parameter(string name) => GeniusXml.Number(evaluator, name, file, problems) ?? 0;
        string kind = (string?)evaluator.Attribute("ftype") ?? "linear";
        switch (kind)
        {
            case "linear" when evaluator.Attribute("slope") is not null || evaluator.Attribute("offset") is not null:
                // Counted from the lower bound.
                double slope = Parameter("slope"), offset = Parameter("offset");
                return number => slope * (number - issue.Lower) + offset;
            case "linear":
                // By the number itself. Integer issues have these parameters in an old dialect, which GENIUS 10.4 fails to read.
                double constant = Parameter("parameter0"), factor = Parameter("parameter1");
                return number => factor * number + constant;
            case "constant":
                double same = Parameter("parameter0");
                return _ => same;
            case "triangular":
                double lower = Parameter("parameter0"), upper = Parameter("parameter1"), top = Parameter("parameter2");
                if (lower <= top && top <= upper)
                    return number => Triangle(number, lower, top, upper);
                problems.Add(file, evaluator, $"has its top at {Guard.Text(top)}; it must lie between {Guard.Text(lower)} and {Guard.Text(upper)}");
                return _ => 0;
            default:
                problems.Add(file, evaluator, $"ftype was {ProblemText.Quote(kind)}; it must be linear, constant or triangular");
                return _ => 0;
        }
    }

    private static double Triangle(double number, double lower, double top, double upper) =>
        number < lower || number > upper ? 0
        : number == top ? 1
        : number < top ? (number - lower) / (top - lower)
        : 1 - (number - top) / (upper - top);
}
