using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>Writes the issues and preferences of a scenario as GENIUS files.</summary>
internal static class GeniusExport
{
    public static GeniusFiles Write(Scenario scenario)
    {
        IReadOnlyList<(string Name, AdditiveProfile Profile)> parties = CertainPreferences.Of(scenario);
        GeniusProblems problems = new();
        // Which GENIUS would take for no discount.
        foreach ((string name, _) in parties.Where(party => party.Profile.Discount == 0))
            problems.Add($"{name}/patience", "over all rounds is a discount factor too small for a number; such a file holds one above 0: set a higher patience or fewer rounds");
        CheckText("$.name", scenario.Name, problems);
        for (int j = 0; j < scenario.Issues.Count; j++)
        {
            CheckText($"$.issues[{j}].name", scenario.Issues[j].Name, problems);
            foreach (Option option in scenario.Issues[j].Options)
                CheckText($"$.issues[{j}].options[{option.Index}]", option.Label, problems);
        }
        problems.ThrowIfAny(ProblemText.Quote(scenario.Name));
        return new GeniusFiles(
            Text(new XElement("negotiation_template", Space(scenario, null))),
            new ValueMap<string>([.. parties.Select(party => new KeyValuePair<string, string>(party.Name, Text(Space(scenario, party.Profile))))]));
    }

    /// <summary>Two characters, U+FFFE and U+FFFF, may be in names but not in XML.</summary>
    private static void CheckText(string path, string text, GeniusProblems problems)
    {
        if (text.FirstOrDefault(c => !char.IsSurrogate(c) && !XmlConvert.IsXmlChar(c)) is char none and not '\0')
            problems.Add(path, $"was {ProblemText.Quote(text)}; such a file can't hold the character U+{(int)none:X4}");
    }

    /// <summary>The objective with its issues, indices from 2 on (the objective has 1), and for a profile weights and evaluations.</summary>
    private static XElement Space(Scenario scenario, AdditiveProfile? profile) => new(
        "utility_space",
        new XAttribute("number_of_issues", scenario.Issues.Count),
        new XElement(
            "objective",
            new XAttribute("index", 1),
            new XAttribute("name", scenario.Name),
            new XAttribute("type", "objective"),
            new XAttribute("etype", "objective"),
            scenario.Issues.Select((issue, j) => IssueOf(issue, j, profile)),
            profile is null ? null : scenario.Issues.Select((_, j) => new XElement("weight", new XAttribute("index", j + 2), new XAttribute("value", profile.Contributions[j].Max())))),
        profile is null ? null : new XElement("discount_factor", new XAttribute("value", profile.Discount)),
        profile is null ? null : new XElement("reservation", new XAttribute("value", profile.Reservation)));

    private static XElement IssueOf(Issue issue, int j, AdditiveProfile? profile) => new(
        "issue",
        new XAttribute("index", j + 2),
        new XAttribute("name", issue.Name),
        new XAttribute("type", "discrete"),
        new XAttribute("etype", "discrete"),
        new XAttribute("vtype", "discrete"),
        issue.Options.Select(option => new XElement(
            "item",
            new XAttribute("index", option.Index + 1),
            new XAttribute("value", option.Label),
            // Over the largest of the issue, which is what the weight is of.
            profile is null ? null : new XAttribute("evaluation", profile.Contributions[j].Max() is double most and > 0 ? profile.Contributions[j][option.Index] / most : 0))));

    private static string Text(XElement root)
    {
        StringBuilder text = new();
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
            root.Save(writer);
        return text.Append('\n').ToString();
    }
}
