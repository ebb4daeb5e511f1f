using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>Reads what one party values from a GENIUS profile file, as GENIUS 10.4 itself does.</summary>
/// <remarks>
/// U = Σ w e / max e over the issues, weights matched by index and not normalised. The evaluations of a discrete issue are
/// divided by the largest one, and count 0 if that is below 10^-5; those of integer and real issues are between 0 and 1 by
/// themselves.
/// </remarks>
internal sealed class GeniusProfileReader(string file, IReadOnlyList<GeniusIssue> domain, GeniusProblems problems)
{
    private const double LeastMaximum = 1e-5;
    private const int Named = 20;

    private readonly HashSet<int> _indices = [.. domain.Select(issue => issue.Index)];

    public AdditiveProfile? Read(XElement root)
    {
        if (GeniusDomainReader.Space(root, file, problems) is not XElement space)
            return null;
        Dictionary<int, double> weights = Weights(space);
        Dictionary<int, XElement> issues = [];
        foreach (XElement element in GeniusDomainReader.Issues(space))
        {
            if (GeniusXml.Index(element, file, problems) is not int index)
                continue;
            if (!issues.TryAdd(index, element))
                problems.Add(file, element, "has the index of another issue; each may be given once");
            else if (!_indices.Contains(index))
                problems.Add(file, element, $"is not in the domain, whose issues are {string.Join(", ", domain.Take(Named).Select(issue => $"{issue.Index} {ProblemText.Quote(issue.Issue.Name)}"))}{(domain.Count > Named ? ", ..." : "")}: the profile is one for another domain");
        }
        List<double[]> contributions = [];
        foreach (GeniusIssue issue in domain)
        {
            if (!issues.TryGetValue(issue.Index, out XElement? element))
            {
                problems.Add($"{file}: <utility_space>", $"has no issue {issue.Index}, {ProblemText.Quote(issue.Issue.Name)} in the domain: the profile is one for another domain", space);
                continue;
            }
            if ((string?)element.Attribute("name") is string name && name.Trim() != issue.GivenName.Trim())
                problems.Add(file, element, $"is {ProblemText.Quote(issue.Issue.Name)} in the domain: the profile is one for another domain");
            CheckForm(issue, element);
            double weight = weights.GetValueOrDefault(issue.Index);
            contributions.Add([.. Evaluations(issue, element).Select(evaluation => weight * evaluation)]);
        }
        double reservation = Value(space, "reservation") ?? 0, discount = Value(space, "discount_factor") ?? 1;
        return contributions.Count == domain.Count ? new AdditiveProfile(contributions, reservation, discount is > 0 and <= 1 ? discount : 1) : null;
    }

    /// <summary>Numbers of another range or kind would be worth something else without anybody's noticing.</summary>
    private void CheckForm(GeniusIssue issue, XElement element)
    {
        if (GeniusDomainReader.KindOf(element) is GeniusIssueKind kind && kind != issue.Kind)
            problems.Add(file, element, $"is {kind.ToString().ToLowerInvariant()}, and {issue.Kind.ToString().ToLowerInvariant()} in the domain: the profile is one for another domain");
        if (issue.Kind == GeniusIssueKind.Discrete)
            return;
        XElement bounds = GeniusDomainReader.Bounds(element);
        if (GeniusXml.Number(bounds, "lowerbound", file, problems, optional: true) is double lower && lower != issue.Lower)
            problems.Add(file, bounds, $"begins at {Guard.Text(lower)}, and at {Guard.Text(issue.Lower)} in the domain: the profile is one for another domain");
        if (GeniusXml.Number(bounds, "upperbound", file, problems, optional: true) is double upper && upper != issue.Upper)
            problems.Add(file, bounds, $"ends at {Guard.Text(upper)}, and at {Guard.Text(issue.Upper)} in the domain: the profile is one for another domain");
    }

    private Dictionary<int, double> Weights(XElement space)
    {
        Dictionary<int, double> weights = [];
        foreach (XElement element in space.Descendants().Where(element => element.Name.LocalName == "weight"))
        {
            if (GeniusXml.Index(element, file, problems) is not int index || GeniusXml.Number(element, "value", file, problems) is not double weight)
                continue;
            if (weight < 0)
                problems.Add(file, element, $"value was {Guard.Text(weight)}; a weight must be at least 0");
            else if (!weights.TryAdd(index, weight))
                problems.Add(file, element, "is the second weight of that index; each may be given once");
        }
        return weights;
    }

    private double? Value(XElement space, string name) =>
        space.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == name) is XElement element ? GeniusXml.Number(element, "value", file, problems) : null;

    /// <summary>What each option is worth by itself.</summary>
    private double[] Evaluations(GeniusIssue issue, XElement element)
    {
        if (issue.Kind == GeniusIssueKind.Discrete)
            return Items(issue, element);
        XElement? evaluator = element.Elements().FirstOrDefault(child => child.Name.LocalName == "evaluator");
        if (evaluator is null)
        {
            problems.Add(file, element, "has no <evaluator>; an integer or real issue must have one");
            return new double[issue.Issue.Options.Count];
        }
        Func<double, double> evaluate = GeniusEvaluator.Read(evaluator, issue, file, problems);
        return [.. Enumerable.Range(0, issue.Issue.Options.Count).Select(option => Math.Clamp(evaluate(issue.NumberOf(option)), 0, 1))];
    }

    /// <summary>Evaluations over the largest of them. An item without a number has no entry, and counts 0; of one that is given twice the last counts, as in GENIUS.</summary>
    private double[] Items(GeniusIssue issue, XElement element)
    {
        double[] evaluations = new double[issue.Issue.Options.Count];
        foreach (XElement item in GeniusDomainReader.Items(element))
        {
            if (!issue.OptionOf.TryGetValue((string?)item.Attribute("value") ?? "", out int option))
                problems.Add(file, item, $"is no option of {ProblemText.Quote(issue.Issue.Name)} in the domain, which has {ProblemText.List([.. issue.Issue.Options.Take(Named).Select(o => o.Label)])}: the profile is one for another domain");
            else if ((string?)item.Attribute("evaluation") is string text && text.Trim() is not ("null" or "") && GeniusXml.Number(item, "evaluation", file, problems) is double evaluation)
            {
                if (evaluation < 0)
                    problems.Add(file, item, $"evaluation was {Guard.Text(evaluation)}; it must be at least 0");
                evaluations[option] = evaluation;
            }
        }
        double most = evaluations.Max();
        return [.. evaluations.Select(evaluation => most < LeastMaximum ? 0 : evaluation / most)];
    }
}
