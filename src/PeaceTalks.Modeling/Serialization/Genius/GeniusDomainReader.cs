using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>Reads the issues of a GENIUS domain file.</summary>
internal sealed class GeniusDomainReader(string file, GeniusOptions options, GeniusProblems problems)
{
    /// <summary>The issues in the order of the file, objectives nested as they may be.</summary>
    public IReadOnlyList<GeniusIssue> Read(XElement root)
    {
        XElement? space = Space(root, file, problems);
        if (space is null)
            return [];
        List<(XElement Element, int Index)> elements = [];
        HashSet<int> indices = [];
        foreach (XElement element in Issues(space))
        {
            if (GeniusXml.Index(element, file, problems) is not int index)
                continue;
            if (indices.Count == ScenarioLimits.Issues)
            {
                problems.Add(file, element, $"is one issue too many; at most {ProblemText.Count(ScenarioLimits.Issues)} are allowed");
                break;
            }
            if (!indices.Add(index))
                problems.Add(file, element, "has the index of another issue; each may be given once");
            else
                elements.Add((element, index));
        }
        string[] given = [.. elements.Select(pair => (string?)pair.Element.Attribute("name") is string name && !string.IsNullOrWhiteSpace(name) ? name : $"Issue {pair.Index}")];
        string[] names = GeniusNames.Distinct(given);
        List<GeniusIssue> issues = [.. elements.Select((pair, j) => Read(pair.Element, pair.Index, given[j], names[j])).OfType<GeniusIssue>()];
        if (issues.Count == 0 && !problems.Any)
            problems.Add(file, space, "has no issue; at least one is needed");
        return issues;
    }

    /// <summary>The utility space of a file: the root itself in older dialects. A nonlinear one is a problem.</summary>
    public static XElement? Space(XElement root, string file, GeniusProblems problems)
    {
        XElement? space = root.Name.LocalName == "utility_space" ? root : root.Elements().FirstOrDefault(child => child.Name.LocalName == "utility_space");
        if (space is null || (root != space && root.Name.LocalName != "negotiation_template"))
        {
            problems.Add(file, root, "was the root element; it must be <negotiation_template> with a <utility_space>, or <utility_space> itself");
            return null;
        }
        string? type = (string?)space.Attribute("type");
        XElement? nonlinear = space.Descendants().FirstOrDefault(child => child.Name.LocalName is "ufun" or "hyperRectangle");
        if (string.Equals(type, "nonlinear", StringComparison.OrdinalIgnoreCase) || nonlinear is not null)
        {
            problems.Add(file, nonlinear ?? space, "is a nonlinear utility space (hyper-rectangles); a scenario can express additive ones only, until it has linkages");
            return null;
        }
        return space;
    }

    /// <summary>The issues below a utility space, but not what is part of another issue, such as the items of a similarity function.</summary>
    public static IEnumerable<XElement> Issues(XElement space) => space.Descendants().Where(element => element.Name.LocalName == "issue" && !element.Ancestors().Any(above => above.Name.LocalName == "issue"));

    public static IEnumerable<XElement> Items(XElement issue) => issue.Elements().Where(child => child.Name.LocalName == "item");

    /// <summary>The kind that an issue states; null where it states none that is known.</summary>
    public static GeniusIssueKind? KindOf(XElement issue) => new[] { "vtype", "type", "etype" }.Select(attribute => (string?)issue.Attribute(attribute) switch
    {
        "discrete" => GeniusIssueKind.Discrete,
        "integer" => GeniusIssueKind.Integer,
        "real" => GeniusIssueKind.Real,
        _ => (GeniusIssueKind?)null,
    }).FirstOrDefault(kind => kind is not null);

    /// <summary>The element with the bounds: the issue itself for integers, a child for reals and in an old dialect of integers.</summary>
    public static XElement Bounds(XElement issue) =>
        issue.Attribute("lowerbound") is null && issue.Elements().FirstOrDefault(child => child.Name.LocalName == "range") is XElement range ? range : issue;

    private GeniusIssue? Read(XElement element, int index, string given, string name)
    {
        switch (KindOf(element) ?? (Items(element).Any() ? GeniusIssueKind.Discrete : null))
        {
            case GeniusIssueKind.Discrete:
                // An item that is given twice is one option, as in GENIUS, which looks evaluations up by value.
                string?[] values = [.. Items(element).Select(item => (string?)item.Attribute("value"))];
                if (values.Length > ScenarioLimits.Options)
                {
                    problems.Add(file, element, $"has {ProblemText.Count(values.Length)} items; at most {ProblemText.Count(ScenarioLimits.Options)} are allowed");
                    return null;
                }
                if (values.Length == 0 || values.Any(string.IsNullOrWhiteSpace))
                {
                    problems.Add(file, element, "must have one <item> or more, each with a value");
                    return null;
                }
                return new GeniusIssue(ImportedIssue.Choice(given, name, [.. values.Distinct(StringComparer.Ordinal)!]), index, GeniusIssueKind.Discrete, 0, 0);
            case GeniusIssueKind kind:
                return Range(element, index, given, name, kind);
            default:
                problems.Add(file, element, "has no known type; it must be discrete, integer or real");
                return null;
        }
    }

    private GeniusIssue? Range(XElement element, int index, string given, string name, GeniusIssueKind kind)
    {
        XElement bounds = Bounds(element);
        if (GeniusXml.Number(bounds, "lowerbound", file, problems) is not double lower || GeniusXml.Number(bounds, "upperbound", file, problems) is not double upper)
            return null;
        bool whole = kind == GeniusIssueKind.Integer;
        if (lower > upper || (whole && (lower != Math.Floor(lower) || upper != Math.Floor(upper))))
        {
            problems.Add(file, bounds, $"goes from {Guard.Text(lower)} to {Guard.Text(upper)}; it must go upward{(whole ? ", from whole number to whole number" : "")}");
            return null;
        }
        if (Math.Max(Math.Abs(lower), Math.Abs(upper)) > ScenarioLimits.RangeEnd)
        {
            problems.Add(file, bounds, $"goes from {Guard.Text(lower)} to {Guard.Text(upper)}; both ends must be in [{Guard.Text(-ScenarioLimits.RangeEnd)}, {Guard.Text(ScenarioLimits.RangeEnd)}]");
            return null;
        }
        double steps = lower == upper ? 1 : whole ? upper - lower + 1 : options.RealSteps;
        if (steps > ScenarioLimits.Options)
        {
            problems.Add(file, bounds, $"goes from {Guard.Text(lower)} to {Guard.Text(upper)}, {Guard.Text(steps)} options; at most {ProblemText.Count(ScenarioLimits.Options)} are allowed");
            return null;
        }
        return new GeniusIssue(ImportedIssue.Range(given, name, lower, upper, (int)steps), index, kind, lower, upper);
    }
}
