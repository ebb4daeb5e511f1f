using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>What is the same for GENIUS and GeniusWeb: getting at the files, and making a scenario of what they say.</summary>
internal static class ProfileFiles
{
    /// <summary>A text with what problems call it, and the name that its file gives, null for none. One that came as a string is UTF-8 whatever it says of itself.</summary>
    public sealed record Text(string File, string? Name, ReadOnlyMemory<byte> Bytes, bool IsString = false);

    private const string IssuePath = "$.issues[", PartyPath = "$.parties[";

    public delegate Scenario Reader(GeniusOptions options, Text domain, IReadOnlyList<Text> profiles, GeniusProblems problems);

    public static Scenario Load(GeniusOptions options, string domainPath, string[] profilePaths, char beginOfText, Reader read)
    {
        Check(options);
        ArgumentNullException.ThrowIfNull(domainPath);
        ArgumentNullException.ThrowIfNull(profilePaths);
        GeniusProblems problems = new();
        Text[] texts = [.. profilePaths.Prepend(domainPath).Select(path =>
        {
            ArgumentNullException.ThrowIfNull(path, nameof(profilePaths));
            string file = $"file {ProblemText.QuoteUpTo(int.MaxValue, ProblemText.Shorten(path, 300))}";
            try
            {
                return path.TrimStart().StartsWith(beginOfText)
                    ? throw new ScenarioException(file, [new ScenarioProblem(file, "was the text of a file; it must be a path (Parse reads texts)")])
                    : new Text(file, Path.GetFileNameWithoutExtension(path), ScenarioBytes.FromFile(path, file));
            }
            catch (ScenarioException unreadable)
            {
                foreach (ScenarioProblem problem in unreadable.Problems)
                    problems.Add(problem with { Path = file });
                return new Text(file, null, ReadOnlyMemory<byte>.Empty);
            }
        })];
        problems.ThrowIfAny(texts[0].File);
        return read(options, texts[0], texts[1..], problems);
    }

    public static Scenario Parse(GeniusOptions options, string domain, string[] profiles, Reader read)
    {
        Check(options);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(profiles);
        foreach (string profile in profiles)
            ArgumentNullException.ThrowIfNull(profile, nameof(profiles));
        return read(
            options,
            new Text("the domain", null, ScenarioBytes.FromText(domain), IsString: true),
            [.. profiles.Select((profile, i) => new Text($"profile {i + 1}", null, ScenarioBytes.FromText(profile), IsString: true))],
            new GeniusProblems());
    }

    /// <exception cref="ScenarioException">There are problems.</exception>
    public static Scenario ToScenario(GeniusOptions options, Text domain, string? name, IReadOnlyList<Issue> issues, IReadOnlyList<(Text Text, AdditiveProfile? Profile)> profiles, GeniusProblems problems)
    {
        string[] names = GeniusNames.Parties([.. profiles.Select(profile => profile.Text.Name)]);
        List<Party> parties = [];
        for (int i = 0; i < profiles.Count; i++)
        {
            if (profiles[i].Profile is not AdditiveProfile profile)
                continue;
            string file = profiles[i].Text.File;
            if (!double.IsFinite(profile.Best))
                problems.Add(file, "has weights whose sum is more than a number can hold; utilities must be in [0, 1]");
            else if (profile.Best > AdditiveProfile.MostBest)
                problems.Add(file, $"has a best settlement worth {Guard.Text(profile.Best)} by its weights and evaluations; what is above 1 counts 1, and a scenario can express that up to 2 (a satiation of 0.5)");
            if (profile.Reservation is < 0 or > 1)
                problems.Add(file, $"has a reservation value of {Guard.Text(profile.Reservation)}; it must be in [0, 1]");
            if (issues.All(issue => issue.Options.Count == 1) && profile.Best < 1 - AdditiveProfile.Tolerance)
                problems.Add(file, $"has one settlement only, worth {Guard.Text(profile.Best)}; in a scenario the only option of an issue is worth 1");
            if (!problems.Any)
                parties.Add(profile.ToParty(names[i], issues, options.Rounds));
        }
        string scenarioName = string.IsNullOrWhiteSpace(name) ? "Imported" : GeniusNames.Legal(name);
        problems.ThrowIfAny(ProblemText.Quote(scenarioName));
        Scenario scenario = new(scenarioName) { Issues = [.. issues], Parties = [.. parties], Stages = [new Stage("Talks") { Rounds = options.Rounds }] };
        try
        {
            ScenarioValidator.ThrowIfInvalid(scenario);
        }
        catch (ScenarioException refused)
        {
            foreach (ScenarioProblem problem in Originals(refused.Problems))
                problems.Add(problem with { Path = PlaceOf(problem.Path, domain, issues, profiles) });
            problems.ThrowIfAny(ProblemText.Quote(scenarioName));
        }
        return scenario;
    }

    /// <summary>Without what only follows: where an issue is wrong, so may be whatever is said about its options.</summary>
    private static IEnumerable<ScenarioProblem> Originals(IReadOnlyList<ScenarioProblem> problems) =>
        problems.Any(IsOfAnIssue) ? problems.Where(IsOfAnIssue) : problems;

    private static bool IsOfAnIssue(ScenarioProblem problem) => problem.Path.StartsWith(IssuePath, StringComparison.Ordinal);

    /// <summary>The file, and what in it, of a place in the scenario, which the user has not seen.</summary>
    private static string PlaceOf(string path, Text domain, IReadOnlyList<Issue> issues, IReadOnlyList<(Text Text, AdditiveProfile? Profile)> profiles)
    {
        if (!path.StartsWith(IssuePath, StringComparison.Ordinal) && !path.StartsWith(PartyPath, StringComparison.Ordinal))
            return path == "$.parties" ? "the profiles" : domain.File;
        string[] parts = path.Split(['[', ']'], 3);
        int index = int.Parse(parts[1], CultureInfo.InvariantCulture);
        string what = parts[0] == "$.issues" ? $"{domain.File}: issue {ProblemText.Quote(issues[index].Name)}" : profiles[index].Text.File;
        return parts[2].TrimStart('.') is { Length: > 0 } within ? $"{what}, {within}" : what;
    }

    private static void Check(GeniusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Guard.AtMost(Guard.AtLeast(options.RealSteps, 2, nameof(options.RealSteps)), ScenarioLimits.Options, nameof(options.RealSteps));
        Guard.AtMost(Guard.AtLeast(options.Rounds, 1, nameof(options.Rounds)), ScenarioLimits.TotalRounds, nameof(options.Rounds));
    }
}
