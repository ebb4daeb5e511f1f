namespace PeaceTalks.Modeling;

/// <summary>Checks a scenario as a whole and collects every problem.</summary>
internal static class ScenarioValidator
{
    private static readonly HashSet<string> _everythingRead = [];

    public static IReadOnlyList<ScenarioProblem> Validate(Scenario scenario) => Validate(scenario, _everythingRead);

    /// <summary>Every problem of a scenario, perhaps one that was read from a file only in part. Never throws.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="unreadable">
    /// The places, as JSON paths, that the file reader could not read and reported itself. Whatever stands there now,
    /// an item of a list included, is only to keep the place: nothing is said about it, or because of it.
    /// </param>
    public static IReadOnlyList<ScenarioProblem> Validate(Scenario scenario, IReadOnlySet<string> unreadable)
    {
        ProblemCollector problems = Collect(scenario, unreadable);
        return ProblemCollector.WithRest(problems.Problems, problems.Count);
    }

    /// <inheritdoc cref="Validate(Scenario, IReadOnlySet{string})"/>
    public static ProblemCollector Collect(Scenario scenario, IReadOnlySet<string> unreadable)
    {
        ProblemCollector problems = new(unreadable);
        NameRules.Check(problems, "$.name", "name", scenario.Name, inPaths: false);
        Scenario cut = new SizeValidator(problems).Cut(scenario);
        KnownNames names = new(cut, problems);
        new IssueValidator(problems, names).Check(cut.Issues);
        new PartyValidator(problems, names).Check(cut.Parties);
        new StageValidator(problems, names).Check(cut.Stages);
        new SettlementCountValidator(problems, names).Check(cut);
        new ShockValidator(problems, names).Check(cut.Shocks);
        new CorrelationValidator(problems, names).Check(cut);
        TextValidator texts = new(problems);
        texts.Check(cut);
        CheckQuantities(cut, problems, texts);
        return problems;
    }

    /// <summary>Throws where the scenario has a problem.</summary>
    /// <exception cref="ScenarioException">The scenario has at least one problem.</exception>
    public static void ThrowIfInvalid(Scenario scenario)
    {
        IReadOnlyList<ScenarioProblem> problems = Validate(scenario);
        if (problems.Count > 0)
            throw new ScenarioException(ProblemText.Quote(scenario.Name), problems);
    }

    private static void CheckQuantities(Scenario scenario, ProblemCollector problems, TextValidator texts) =>
        ScenarioQuantities.Rewrite(scenario, (in QuantityPlace place, Distribution current) =>
        {
            // A bound that could not be read may be what keeps it within the range.
            if (!place.Range.Contains(current) && !problems.TryCount() && !problems.HasHole(place.JsonPath))
                problems.Add(place.JsonPath, problems.IsFull ? "" : $"was {ProblemText.Show(current)}; it must be {place.Range.Text}");
            texts.Check(place, current);
            return current;
        });
}
