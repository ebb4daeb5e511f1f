using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>Reads the JSON forms of GeniusWeb's domains and linear additive profiles as scenarios, and writes scenarios as such.</summary>
/// <remarks>
/// U = Σ w u, with utilities as they stand (nothing is divided by the largest) and weights that sum to 1. The reservation is a bid, whose utility becomes
/// the walk-away value, 0 without one; an issue that it leaves out counts 0. There is no discount.
/// </remarks>
public static class GeniusWebDomain
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
        ProfileFiles.Load(options, domainPath, profilePaths, '{', Read);

    /// <summary>Reads the texts of a domain and of a profile for each party, named as the profile or "Party 1", "Party 2" and so on.</summary>
    /// <param name="domainJson">The text of the domain file.</param>
    /// <param name="profileJsons">The texts of the profiles, in the order of speaking; at least two.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ScenarioException">The texts are not a domain with its profiles, or can't be expressed; lists every problem.</exception>
    public static Scenario Parse(string domainJson, params string[] profileJsons) => Parse(new GeniusOptions(), domainJson, profileJsons);

    /// <inheritdoc cref="Parse(string, string[])"/>
    /// <param name="options">How to read what the files leave open.</param>
    /// <param name="domainJson">The text of the domain file.</param>
    /// <param name="profileJsons">The texts of the profiles, in the order of speaking; at least two.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static Scenario Parse(GeniusOptions options, string domainJson, params string[] profileJsons) =>
        ProfileFiles.Parse(options, domainJson, profileJsons, Read);

    /// <summary>
    /// The issues and preferences of a scenario as a domain and one linear additive profile for each principal, with the same
    /// utilities. Numeric issues become values by number. Stages, tactics, shocks, patience and other parties have no place in such files and are left out.
    /// </summary>
    /// <param name="scenario">The scenario, all its preferences certain, without red lines, and with walk-away values that are 0 or the utility of a settlement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem, or something in its preferences that such files can't express; lists every problem.</exception>
    public static GeniusFiles Export(Scenario scenario) => GeniusWebExport.Write(scenario);

    private static Scenario Read(GeniusOptions options, ProfileFiles.Text domainText, IReadOnlyList<ProfileFiles.Text> profileTexts, GeniusProblems problems)
    {
        using JsonDocument? document = GeniusWebJson.Document(domainText, problems);
        IReadOnlyList<ImportedIssue> issues = document is null ? [] : new GeniusWebDomainReader(domainText.File, problems).Read(document.RootElement);
        problems.ThrowIfAny(domainText.File);
        List<(ProfileFiles.Text, AdditiveProfile?)> profiles = [];
        foreach (ProfileFiles.Text text in profileTexts)
        {
            using JsonDocument? profile = GeniusWebJson.Document(text, problems);
            string? name = text.Name;
            AdditiveProfile? read = profile is null ? null : new GeniusWebProfileReader(text.File, issues, problems).Read(profile.RootElement, ref name);
            profiles.Add((text with { Name = name }, read));
        }
        return ProfileFiles.ToScenario(options, domainText, domainText.Name ?? GeniusWebJson.Name(document!.RootElement), [.. issues.Select(issue => issue.Issue)], profiles, problems);
    }
}
