using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>Reads the issues of a GeniusWeb domain.</summary>
internal sealed class GeniusWebDomainReader(string file, GeniusProblems problems)
{
    private readonly GeniusWebJson _json = new(problems);

    /// <summary>The issues of a domain, in the order of the file.</summary>
    public IReadOnlyList<ImportedIssue> Read(JsonElement root)
    {
        if (_json.Member(root, "issuesValues", $"{file}: $") is not JsonElement values)
            return [];
        JsonProperty[] members = [.. values.EnumerateObject().Take(ScenarioLimits.Issues + 1)];
        if (members.Length > ScenarioLimits.Issues)
        {
            problems.Add($"{file}: $.issuesValues", $"has more than {ProblemText.Count(ScenarioLimits.Issues)} issues; at most that many are allowed");
            return [];
        }
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (JsonProperty member in members)
        {
            if (string.IsNullOrWhiteSpace(member.Name))
                problems.Add($"{file}: $.issuesValues", $"has an issue named {ProblemText.Quote(member.Name)}; a name must not be blank");
            else if (!given.Add(member.Name))
                problems.Add($"{file}: $.issuesValues.{member.Name}", GeniusWebJson.GivenTwice);
        }
        string[] names = GeniusNames.Distinct([.. members.Select(member => member.Name)]);
        List<ImportedIssue> issues = [.. members.Select((member, j) => Read(member, names[j])).OfType<ImportedIssue>()];
        if (issues.Count == 0 && !problems.Any)
            problems.Add($"{file}: $.issuesValues", "was empty; at least one issue is needed");
        return issues;
    }

    private ImportedIssue? Read(JsonProperty member, string name)
    {
        string place = $"{file}: $.issuesValues.{member.Name}";
        if (member.Value.ValueKind == JsonValueKind.Object && GeniusWebJson.Find(member.Value, "values") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() is > 0 and <= ScenarioLimits.Options)
        {
            string[] values = [.. list.EnumerateArray().Select(GeniusWebJson.TextOf)], distinct = [.. values.Distinct(StringComparer.Ordinal)];
            if (distinct.Length < values.Length || values.Any(string.IsNullOrWhiteSpace))
                problems.Add($"{place}.values", "has a value that is blank or given twice; each must be given once");
            return ImportedIssue.Choice(member.Name, name, distinct);
        }
        if (member.Value.ValueKind == JsonValueKind.Object && GeniusWebJson.Find(member.Value, "range") is { ValueKind: JsonValueKind.Object } range)
            return Range(range, member.Name, name, place + ".range");
        problems.Add(place, $"must have values, a list of 1 to {ProblemText.Count(ScenarioLimits.Options)}, or a range with low, high and step");
        return null;
    }

    private ImportedIssue? Range(JsonElement range, string givenName, string name, string place)
    {
        double Of(string member) => _json.Number(range, member, place, -ScenarioLimits.RangeEnd, ScenarioLimits.RangeEnd);
        double low = Of("low"), high = Of("high"), step = Of("step"), steps = low == high ? 1 : Math.Round((high - low) / step) + 1;
        if (low == high || (low < high && step > 0 && steps >= 2 && steps <= ScenarioLimits.Options && Math.Abs((steps - 1) * step - (high - low)) <= GeniusWebJson.StepTolerance * (high - low)))
            return ImportedIssue.Range(givenName, name, low, high, (int)steps);
        problems.Add(place, $"goes from {Guard.Text(low)} to {Guard.Text(high)} in steps of {Guard.Text(step)}; it must go upward in whole steps, with at most {ProblemText.Count(ScenarioLimits.Options)} options");
        return null;
    }
}
