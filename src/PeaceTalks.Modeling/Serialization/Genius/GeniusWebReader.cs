using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PeaceTalks.Modeling;

/// <summary>Reads GeniusWeb's JSON.</summary>
internal sealed class GeniusWebReader(GeniusProblems problems)
{
    private const double WeightTolerance = 1e-6;

    /// <summary>The JSON of a file; null where it is none, which is then a problem.</summary>
    public static JsonDocument? Document(ProfileFiles.Text text, GeniusProblems problems)
    {
        ReadOnlyMemory<byte> bytes = text.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? text.Bytes[Encoding.UTF8.Preamble.Length..] : text.Bytes;
        if (!Utf8.IsValid(bytes.Span))
        {
            problems.Add(text.File, "has bytes that are no UTF-8 text; save the file as UTF-8");
            return null;
        }
        try
        {
            JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = ScenarioLimits.FileDepth });
            if (IsWhole(document.RootElement))
                return document;
            document.Dispose();
            problems.Add(text.File, "has half a surrogate pair (\\ud800 to \\udfff by itself); it must be text of whole characters");
            return null;
        }
        catch (JsonException fault)
        {
            problems.Add(new ScenarioProblem(text.File, $"is not JSON: {ProblemText.Shorten(ProblemText.OneLine(fault.Message), 300).TrimEnd('.')}") { Line = fault.LineNumber + 1, Column = fault.BytePositionInLine + 1 });
            return null;
        }
    }

    /// <summary>Whether all texts can be read: an escaped half of a surrogate pair shows only when its text is asked for.</summary>
    private static bool IsWhole(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(member => member.Name.Length >= 0 && IsWhole(member.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsWhole),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static string? Name(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && Find(root, "name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;

    /// <summary>The issues of a domain, in the order of the file.</summary>
    public IReadOnlyList<Issue> Issues(JsonElement root, string file)
    {
        List<Issue> issues = [];
        if (Member(root, "issuesValues", file, "$") is not JsonElement values)
            return issues;
        foreach (JsonProperty issue in values.EnumerateObject())
        {
            if (issues.Count == ScenarioLimits.Issues)
            {
                problems.Add($"{file}: $.issuesValues", $"has more than {ProblemText.Count(ScenarioLimits.Issues)} issues; at most that many are allowed");
                break;
            }
            string place = $"$.issuesValues.{issue.Name}", name = GeniusNames.Legal(issue.Name);
            if (issue.Value.ValueKind == JsonValueKind.Object && Find(issue.Value, "values") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() is > 0 and <= ScenarioLimits.Options)
                issues.Add(Issue.Choice(name, [.. list.EnumerateArray().Select(Label)]));
            else if (issue.Value.ValueKind == JsonValueKind.Object && Find(issue.Value, "range") is { ValueKind: JsonValueKind.Object } range)
                AddRange(range, name, file, place, issues);
            else
                problems.Add($"{file}: {place}", $"must have values, a list of 1 to {ProblemText.Count(ScenarioLimits.Options)}, or a range with low, high and step");
        }
        if (issues.Count == 0 && !problems.Any)
            problems.Add($"{file}: $.issuesValues", "was empty; at least one issue is needed");
        return issues;
    }

    /// <summary>What a party values; null where that can't be read.</summary>
    public AdditiveProfile? Profile(JsonElement root, IReadOnlyList<Issue> issues, string file, ref string? name)
    {
        const string kind = "LinearAdditiveUtilitySpace";
        if (root.ValueKind == JsonValueKind.Object && Find(root, kind) is null && root.EnumerateObject().Select(member => member.Name).FirstOrDefault() is string other)
        {
            problems.Add($"{file}: $", $"was a profile of the kind {ProblemText.Quote(other)}; a scenario can express {kind} only");
            return null;
        }
        if (Member(root, kind, file, "$") is not JsonElement space
            || Member(space, "issueUtilities", file, "$." + kind) is not JsonElement utilities
            || Member(space, "issueWeights", file, "$." + kind) is not JsonElement weights)
            return null;
        name ??= Name(space);
        string place = $"$.{kind}";
        Dictionary<string, JsonElement> utilityOf = ByIssue(utilities, issues, $"{file}: {place}.issueUtilities");
        Dictionary<string, JsonElement> weightOf = ByIssue(weights, issues, $"{file}: {place}.issueWeights");
        List<double[]> contributions = [];
        List<double> shares = [];
        foreach (Issue issue in issues)
        {
            bool known = utilityOf.TryGetValue(issue.Name, out JsonElement utility);
            if (!known || !weightOf.TryGetValue(issue.Name, out JsonElement weight))
            {
                problems.Add($"{file}: {place}", $"has no {(known ? "weight" : "utilities")} of {ProblemText.Quote(issue.Name)}, an issue of the domain: the profile is one for another domain");
                continue;
            }
            double share = Number(weight, $"{file}: {place}.issueWeights.{issue.Name}", 0, 1);
            shares.Add(share);
            contributions.Add([.. Utilities(utility, issue, $"{file}: {place}.issueUtilities.{issue.Name}").Select(each => share * each)]);
        }
        if (contributions.Count < issues.Count)
            return null;
        if (Math.Abs(shares.Sum() - 1) > WeightTolerance)
            problems.Add($"{file}: {place}.issueWeights", $"sum to {Guard.Text(shares.Sum())}; they must sum to 1");
        double reservation = Find(space, "reservationBid") is { ValueKind: JsonValueKind.Object } bid ? Reservation(bid, issues, contributions, $"{file}: {place}.reservationBid") : 0;
        return new AdditiveProfile(contributions, Math.Min(reservation, 1), Discount: 1);
    }

    private double[] Utilities(JsonElement element, Issue issue, string place)
    {
        double[] utilities = new double[issue.Options.Count];
        if (element.ValueKind == JsonValueKind.Object && Find(element, "discreteutils") is { ValueKind: JsonValueKind.Object } discrete
            && Find(discrete, "valueUtilities") is { ValueKind: JsonValueKind.Object } byValue)
        {
            Dictionary<string, int> options = ByLabel(issue);
            HashSet<int> seen = [];
            foreach (JsonProperty value in byValue.EnumerateObject())
            {
                bool known = options.TryGetValue(GeniusNames.Label(value.Name), out int option);
                if (!known || !seen.Add(option))
                    problems.Add($"{place}.{value.Name}", !known ? "is no value of the issue in the domain: the profile is one for another domain" : "is given twice");
                else
                    utilities[option] = Number(value.Value, $"{place}.{value.Name}", 0, 1);
            }
            return utilities;
        }
        if (element.ValueKind == JsonValueKind.Object && Find(element, "numberutils") is { ValueKind: JsonValueKind.Object } line && issue.IsNumeric)
        {
            double Of(string name) => Find(line, name) is JsonElement number ? Number(number, $"{place}.{name}", double.MinValue, double.MaxValue) : Missing($"{place}.{name}");
            double low = Of("lowValue"), high = Of("highValue"), from = Of("lowUtility"), to = Of("highUtility");
            for (int option = 0; option < utilities.Length; option++)
            {
                double worth = high > low ? from + (to - from) * (issue.Options[option].Value!.Value - low) / (high - low) : from;
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

    private double Reservation(JsonElement bid, IReadOnlyList<Issue> issues, IReadOnlyList<double[]> contributions, string place)
    {
        if (Find(bid, "issuevalues") is not { ValueKind: JsonValueKind.Object } values)
        {
            problems.Add(place, "must have issuevalues, a value by issue");
            return 0;
        }
        Dictionary<string, JsonElement> valueOf = ByIssue(values, issues, place);
        double sum = 0;
        for (int j = 0; j < issues.Count; j++)
        {
            if (!valueOf.TryGetValue(issues[j].Name, out JsonElement value))
                continue;
            if (OptionOf(issues[j], value) is int option)
                sum += contributions[j][option];
            else
                problems.Add($"{place}.{issues[j].Name}", $"was {ProblemText.Quote(Label(value))}; it must be a value of the issue in the domain");
        }
        return sum;
    }

    private static int? OptionOf(Issue issue, JsonElement value) =>
        issue.IsNumeric && double.TryParse(Label(value), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? issue.Find(number, out string _)
        : ByLabel(issue).TryGetValue(Label(value), out int option) ? option : null;

    /// <summary>The options by label, the first where the domain gives one twice, which is told later.</summary>
    private static Dictionary<string, int> ByLabel(Issue issue)
    {
        Dictionary<string, int> options = new(StringComparer.Ordinal);
        foreach (Option option in issue.Options)
            options.TryAdd(option.Label, option.Index);
        return options;
    }

    private void AddRange(JsonElement range, string name, string file, string place, List<Issue> issues)
    {
        double Of(string member) => Find(range, member) is JsonElement number ? Number(number, $"{file}: {place}.range.{member}", -ScenarioLimits.RangeEnd, ScenarioLimits.RangeEnd) : Missing($"{file}: {place}.range.{member}");
        double low = Of("low"), high = Of("high"), step = Of("step"), steps = Math.Round((high - low) / step) + 1;
        if (low == high)
            issues.Add(Issue.Choice(name, Guard.Text(low)));
        else if (low < high && step > 0 && steps >= 2 && steps <= ScenarioLimits.Options && Math.Abs((steps - 1) * step - (high - low)) <= 1e-9 * Math.Abs(high - low))
            issues.Add(Issue.Range(name, low, high, (int)steps));
        else
            problems.Add($"{file}: {place}.range", $"goes from {Guard.Text(low)} to {Guard.Text(high)} in steps of {Guard.Text(step)}; it must go upward in whole steps, with at most {ProblemText.Count(ScenarioLimits.Options)} options");
    }

    /// <summary>The members of an object, by the issue that they are about. One about no issue of the domain, or given twice, is a problem.</summary>
    private Dictionary<string, JsonElement> ByIssue(JsonElement members, IReadOnlyList<Issue> issues, string place)
    {
        HashSet<string> known = [.. issues.Select(issue => issue.Name)];
        Dictionary<string, JsonElement> byIssue = new(StringComparer.Ordinal);
        foreach (JsonProperty member in members.EnumerateObject())
        {
            string name = GeniusNames.Legal(member.Name);
            if (!known.Contains(name))
                problems.Add($"{place}.{member.Name}", "is no issue of the domain: the profile is one for another domain");
            else if (!byIssue.TryAdd(name, member.Value))
                problems.Add($"{place}.{member.Name}", "is given twice");
        }
        return byIssue;
    }

    private JsonElement? Member(JsonElement element, string name, string file, string place)
    {
        if (element.ValueKind == JsonValueKind.Object && Find(element, name) is { ValueKind: JsonValueKind.Object } member)
            return member;
        problems.Add($"{file}: {place}", $"has no {name}; it must be an object with that");
        return null;
    }

    private double Number(JsonElement element, string place, double low, double high)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double number) && number >= low && number <= high)
            return number;
        problems.Add(place, $"was {ProblemText.Shorten(ProblemText.OneLine(element.GetRawText()))}; it must be a number{(low >= 0 ? $" in [{Guard.Text(low)}, {Guard.Text(high)}]" : "")}");
        return 0;
    }

    private double Missing(string place)
    {
        problems.Add(place, "is missing; it must be a number");
        return 0;
    }

    /// <summary>A member by name, whatever its letters' case: both are in use.</summary>
    private static JsonElement? Find(JsonElement element, string name) =>
        element.EnumerateObject().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).Select(member => (JsonElement?)member.Value).FirstOrDefault();

    private static string Label(JsonElement value) => GeniusNames.Label(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
}
