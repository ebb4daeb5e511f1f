using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>Reads the domain and profile files of GENIUS as scenarios, and writes scenarios as such files.</summary>
/// <remarks>
/// <para>The utilities are those that GENIUS 10.4 works out, up to the billionths in which a scenario counts (half of one for each issue, and a tenth where the best settlement is not worth just 1): weights matched by
/// index, evaluations divided by the largest of the issue, integers counted from their lower bound, reservation values as walk-away values,
/// discounts as patience. Where weights sum to more than 1, what is worth more than 1 counts 1: such a party has a <see cref="Party.Satiation"/> below 1. GENIUS discounts the reservation value like an agreement, and so do the scores of a scenario.</para>
/// <para>What a scenario can't express is an error that names it: nonlinear utilities, and sums of weights above 2. Documents with a document type or entities of their own are refused.</para>
/// </remarks>
public static class GeniusDomain
{
    /// <summary>Reads a domain file and a profile file for each party, which is named after it.</summary>
    /// <param name="domainPath">The path of the domain file.</param>
    /// <param name="profilePaths">The paths of the profiles, in the order of speaking; at least two.</param>
    /// <exception cref="ArgumentNullException">A path is null.</exception>
    /// <exception cref="ScenarioException">A file can't be read, or what is in them is not a domain with its profiles, or can't be expressed; lists every problem.</exception>
    public static Scenario Load(string domainPath, params string[] profilePaths) => Load(new GeniusOptions(), domainPath, profilePaths);

    /// <inheritdoc cref="Load(string, string[])"/>
    /// <param name="options">How to read what the files leave open.</param>
    /// <param name="domainPath">The path of the domain file.</param>
    /// <param name="profilePaths">The paths of the profiles, in the order of speaking; at least two.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static Scenario Load(GeniusOptions options, string domainPath, params string[] profilePaths) =>
        ProfileFiles.Load(options, domainPath, profilePaths, '<', Read);

    /// <summary>Reads the texts of a domain file and of a profile file for each party: "Party 1", "Party 2" and so on.</summary>
    /// <param name="domainXml">The text of the domain file.</param>
    /// <param name="profileXmls">The texts of the profiles, in the order of speaking; at least two.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ScenarioException">The texts are not a domain with its profiles, or can't be expressed; lists every problem.</exception>
    public static Scenario Parse(string domainXml, params string[] profileXmls) => Parse(new GeniusOptions(), domainXml, profileXmls);

    /// <inheritdoc cref="Parse(string, string[])"/>
    /// <param name="options">How to read what the files leave open.</param>
    /// <param name="domainXml">The text of the domain file.</param>
    /// <param name="profileXmls">The texts of the profiles, in the order of speaking; at least two.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static Scenario Parse(GeniusOptions options, string domainXml, params string[] profileXmls) =>
        ProfileFiles.Parse(options, domainXml, profileXmls, Read);

    /// <summary>
    /// The issues and preferences of a scenario as a domain file and one profile file for each principal, with the same
    /// utilities. Numeric issues become items by number. Stages, tactics, shocks and other parties have no place in such files and are left out.
    /// </summary>
    /// <param name="scenario">The scenario, all its preferences certain and without red lines.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem, or something in its preferences that such files can't express; lists every problem.</exception>
    public static GeniusFiles Export(Scenario scenario) => GeniusExport.Write(scenario);

    private static Scenario Read(GeniusOptions options, ProfileFiles.Text domainText, IReadOnlyList<ProfileFiles.Text> profileTexts, GeniusProblems problems)
    {
        XElement? root = GeniusXml.Read(domainText, problems);
        IReadOnlyList<GeniusIssue> domain = root is null ? [] : new GeniusDomainReader(domainText.File, options, problems).Read(root);
        problems.ThrowIfAny(domainText.File);
        List<(ProfileFiles.Text, AdditiveProfile?)> profiles = [];
        foreach (ProfileFiles.Text text in profileTexts)
            profiles.Add((text, GeniusXml.Read(text, problems) is XElement profile ? new GeniusProfileReader(text.File, domain, problems).Read(profile) : null));
        XElement? objective = root!.Descendants().FirstOrDefault(element => element.Name.LocalName == "objective");
        string? name = domainText.Name ?? (string?)objective?.Attribute("name");
        return ProfileFiles.ToScenario(options, domainText, name, [.. domain.Select(issue => issue.Issue)], profiles, problems);
    }
}
