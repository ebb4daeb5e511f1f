using System.Globalization;
using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>Reads what one party values from a GeniusWeb profile.</summary>
internal sealed class GeniusWebProfileReader(string file, IReadOnlyList<ImportedIssue> issues, GeniusProblems problems)
{
    private const double WeightTolerance = 1e-6;

    private readonly GeniusWebJson _json = new(problems);

    /// <summary>What a party values; null where that can't be read.</summary>
    public AdditiveProfile? Read(JsonElement root, ref string? name)
    {
        const string kind = "LinearAdditiveUtilitySpace";
        if (root.ValueKind == JsonValueKind.Object && GeniusWebJson.Find(root, kind) is null && root.EnumerateObject().Select(member => member.Name).FirstOrDefault() is string other)
        {
            problems.Add($"{file}: $", $"was a profile of the kind {ProblemText.Quote(other)}; a scenario can express {kind} only");
            return null;
        }
        string place = $"{file}: $.{kind}";
        if (_json.Member(root, kind, $"{file}: $") is not JsonElement space
            || _json.Member(space, "issueUtilities", place) is not JsonElement utilities
            || _json.Member(space, "issueWeights", place) is not JsonElement weights)
            return null;
        name ??= GeniusWebJson.Name(space);
        Dictionary<string, JsonElement> utilityOf = ByIssue(utilities, $"{place}.issueUtilities");
        Dictionary<string, JsonElement> weightOf = ByIssue(weights, $"{place}.issueWeights");
        List<double[]> contributions = [];
        List<double> shares = [];
        foreach (ImportedIssue issue in issues)
        {
            bool known = utilityOf.TryGetValue(issue.GivenName, out JsonElement utility);
            if (!known || !weightOf.TryGetValue(issue.GivenName, out JsonElement weight))
            {
                problems.Add(place, $"has no {(known ? "weight" : "utilities")} of {ProblemText.Quote(issue.GivenName)}, an issue of the domain: the profile is one for another domain");
                continue;
            }
            double share = _json.Number(weight, $"{place}.issueWeights.{issue.GivenName}", 0, 1);
            shares.Add(share);
            contributions.Add([.. Utilities(utility, issue, $"{place}.issueUtilities.{issue.GivenName}").Select(each => share * each)]);
        }
        if (contributions.Count < issues.Count)
            return null;
        if (Math.Abs(shares.Sum() - 1) > WeightTolerance)
            problems.Add($"{place}.issueWeights", $"sum to {Guard.Text(shares.Sum())}; they must sum to 1");
        double reservation = GeniusWebJson.Find(space, "reservationBid") is { ValueKind: JsonValueKind.Object } bid ? Reservation(bid, contributions, $"{place}.reservationBid") : 0;
        return new AdditiveProfile(contributions, Math.Min(reservation, 1), Discount: 1);
    }

    private double[] Utilities(JsonElement element, ImportedIssue imported, string place)
    {
        Issue issue = imported.Issue;
        double[] utilities = new double[issue.Options.Count];
        if (element.ValueKind == JsonValueKind.Object && GeniusWebJson.Find(element, "discreteutils") is { ValueKind: JsonValueKind.Object } discrete
            && GeniusWebJson.Find(discrete, "valueUtilities") is { ValueKind: JsonValueKind.Object } byValue)
        {
            HashSet<int> seen = [];
            foreach (JsonProperty value in byValue.EnumerateObject())
            {
                int? option = OptionOf(imported, value.Name);
                if (option is null || !seen.Add(option.Value))
                    problems.Add($"{place}.{value.Name}", option is null ? "is no value of the issue in the domain: the profile is one for another domain" : GeniusWebJson.GivenTwice);
                else
                    utilities[option.Value] = _json.Number(value.Value, $"{place}.{value.Name}", 0, 1);
            }
            return utilities;
        }
        if (element.ValueKind == JsonValueKind.Object && GeniusWebJson.Find(element, "numberutils") is { ValueKind: JsonValueKind.Object } line && (issue.IsNumeric || utilities.Length == 1))
        {
            double Of(string member) => _json.Number(line, member, place, double.MinValue, double.MaxValue);
            double low = Of("lowValue"), high = Of("highValue"), from = Of("lowUtility"), to = Of("highUtility");
            for (int option = 0; option < utilities.Length; option++)
            {
                double worth = high > low ? from + (to - from) * ((issue.Options[option].Value ?? low) - low) / (high - low) : from;
                if (!(worth is >= -1e-9 and <= 1 + 1e-9))
                {
                    problems.Add(place, $"makes {issue.Options[option].Label} worth {Guard.Text(worth)}; it must be in [0, 1]");
                    break;
                }
                utilities[option] = Math.Clamp(worth, 0, 1);
            }
            return utilities;
        }
        problems.Add(place, issue.IsNumeric ? "must have numberutils, or discreteutils with valueUtilities" : "must have discreteutils with valueUtilities");
        return utilities;
    }

    private double Reservation(JsonElement bid, IReadOnlyList<double[]> contributions, string place)
    {
        if (GeniusWebJson.Find(bid, "issuevalues") is not { ValueKind: JsonValueKind.Object } values)
        {
            problems.Add(place, "must have issuevalues, a value by issue");
            return 0;
        }
        Dictionary<string, JsonElement> valueOf = ByIssue(values, place);
        double sum = 0;
        for (int j = 0; j < issues.Count; j++)
        {
            if (!valueOf.TryGetValue(issues[j].GivenName, out JsonElement value))
                continue;
            if (OptionOf(issues[j], GeniusWebJson.TextOf(value)) is int option)
                sum += contributions[j][option];
            else
                problems.Add($"{place}.{issues[j].GivenName}", $"was {ProblemText.Quote(GeniusWebJson.TextOf(value))}; it must be a value of the issue in the domain");
        }
        return sum;
    }

    /// <summary>The option that a value stands for, by its number where the issue is numeric; null for none.</summary>
    private static int? OptionOf(ImportedIssue imported, string value)
    {
        Issue issue = imported.Issue;
        if (imported.OptionOf.TryGetValue(value, out int given))
            return given;
        return issue.IsNumeric && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            && issue.Find(number, out string _) is int nearest && Math.Abs(issue.Options[nearest].Value!.Value - number) <= GeniusWebJson.StepTolerance * (issue.To!.Value - issue.From!.Value) ? nearest : null;
    }

    /// <summary>The members of an object, by the issue that they are about. One about no issue of the domain, or given twice, is a problem.</summary>
    private Dictionary<string, JsonElement> ByIssue(JsonElement members, string place)
    {
        HashSet<string> known = [.. issues.Select(issue => issue.GivenName)];
        Dictionary<string, JsonElement> byIssue = new(StringComparer.Ordinal);
        foreach (JsonProperty member in members.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                problems.Add($"{place}.{member.Name}", "is no issue of the domain: the profile is one for another domain");
            else if (!byIssue.TryAdd(member.Name, member.Value))
                problems.Add($"{place}.{member.Name}", GeniusWebJson.GivenTwice);
        }
        return byIssue;
    }
}
