namespace PeaceTalks.Modeling.Tests;

/// <summary>A scenario as large as <see cref="ScenarioLimits"/> allow in every direction, in which nothing fits anything.</summary>
internal static class LargestScenario
{
    private const int Options = ScenarioLimits.TotalOptions / ScenarioLimits.Issues;
    private const int DemandsWithValues = ScenarioLimits.TotalValues / ScenarioLimits.Principals / Options;

    /// <summary>Names as long as they may be, which differ in their last characters only.</summary>
    private static string Name(string kind, int index) => new string('x', ScenarioLimits.NameLength - 12) + kind + index.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="wrong">Whether all references lead nowhere and all numbers are out of range.</param>
    public static Scenario Create(bool wrong)
    {
        string other = wrong ? "wrong" : "";
        Distribution number = wrong ? 2 : 1;
        string[] labels = [.. Enumerable.Range(0, Options).Select(i => Name("o", i))];
        Issue[] issues = [.. Enumerable.Range(0, ScenarioLimits.Issues).Select(i => Issue.Choice(Name("i", i), labels))];
        OptionValues values = OptionValues.PerOption([.. Enumerable.Range(0, Options).Select(i => (Name("o" + other, i), number))]);
        Demand[] demands = [.. issues.Select((issue, i) => new Demand(Name("i" + other, i)) { Asks = Name("o" + other, i % Options), Values = i < DemandsWithValues ? values : null, Weight = wrong ? -1 : 1 })];
        string[] principals = [.. Enumerable.Range(0, ScenarioLimits.Principals).Select(i => Name("p", i))];
        string Weight(int i) => $"{principals[0]}/demands/{Name("i" + other + other, i)}/weight";
        return new Scenario("largest")
        {
            Issues = issues,
            Parties = [.. principals.Select(name => new Party(name) { Demands = demands, WalkAway = number }),
                .. Enumerable.Range(ScenarioLimits.Principals, ScenarioLimits.Parties - ScenarioLimits.Principals).Select(i => new Party(Name("p", i)) { Role = PartyRole.Observer })],
            Stages = [.. Enumerable.Range(0, ScenarioLimits.Stages).Select(i => new Stage(Name("s", i))
            {
                Issues = [.. issues.Select((_, j) => Name("i" + other, j))],
                Principals = [.. principals.Select((_, j) => Name("p" + other, j))],
                Breakdown = number,
            })],
            Shocks = [.. Enumerable.Range(0, ScenarioLimits.Shocks).Select(i => new Shock(Name("e", i), ShockTrigger.PerRound(number))
            {
                By = Name("p" + other, i % ScenarioLimits.Parties),
                Effects = [.. Enumerable.Range(0, ScenarioLimits.TotalEffects / ScenarioLimits.Shocks).Select(j => Effect.Add(Name("p" + other, j % ScenarioLimits.Principals), EffectTarget.Weight, 1, Name("i" + other, j)))],
            })],
            Correlations = [.. from i in Enumerable.Range(0, ScenarioLimits.CorrelatedQuantities)
                               from j in Enumerable.Range(0, i)
                               select new RankCorrelation(Weight(i), Weight(j), wrong ? -1 : 0.5)],
        };
    }
}
