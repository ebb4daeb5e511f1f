namespace PeaceTalks.Modeling.Tests;

/// <summary>Correlations in the scenario file.</summary>
public sealed class CorrelationFileTests
{
    [Fact]
    public void Parse_Correlations_AreThoseOfTheObjects()
    {
        Scenario talks = Scenario.Parse(File("""[ { "between": ["A/walkAway", "B/walkAway/winProbability"], "rank": -0.6, "note": "why", "source": "who" } ]"""));
        Assert.Equal([new RankCorrelation("A/walkAway", "B/walkAway/winProbability", -0.6) { Note = "why", Source = "who" }], talks.Correlations);
        Assert.Equal(talks, Scenario.Parse(talks.ToJson()));
        Assert.EndsWith(
            """ "correlations":[{"between":["A/walkAway","B/walkAway/winProbability"],"rank":-0.6,"note":"why","source":"who"}]}"""[1..],
            string.Concat(talks.ToJson().Where(c => !char.IsWhiteSpace(c))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "$.correlations: was an object; it must be an array of correlations")]
    [InlineData("[0.5]", "$.correlations[0]: was 0.5; it must be an object (a rank correlation)")]
    [InlineData("""[ { "rank": 0.5 } ]""", "$.correlations[0]: the property \"between\" is missing; it must be an array of 2 paths of quantities, such as [\"A/walkAway\", \"B/walkAway\"]")]
    [InlineData("""[ { "between": ["A/walkAway", "A/tactic/exponent"] } ]""", "$.correlations[0]: the property \"rank\" is missing; it must be a number")]
    [InlineData("""[ { "between": "A/walkAway", "rank": 0.5 } ]""", "$.correlations[0].between: was \"A/walkAway\"; it must be an array of 2 paths of quantities, such as [\"A/walkAway\", \"B/walkAway\"]")]
    [InlineData("""[ { "between": ["A/walkAway"], "rank": 0.5 } ]""", "$.correlations[0].between: was an array of 1; it must be an array of 2 paths of quantities, such as [\"A/walkAway\", \"B/walkAway\"]")]
    [InlineData("""[ { "between": ["A/walkAway", "A/patience", "B/patience"], "rank": 0.5 } ]""", "$.correlations[0].between: was an array of 3; it must be an array of 2 paths of quantities, such as [\"A/walkAway\", \"B/walkAway\"]")]
    [InlineData("""[ { "between": ["A/walkAway", 7], "rank": 0.5 } ]""", "$.correlations[0].between[1]: was 7; it must be a string")]
    [InlineData("""[ { "between": ["A/walkAway", "A/walkaway"], "rank": "high" } ]""", "$.correlations[0].between[1]: unknown quantity \"A/walkaway\"; did you mean \"A/walkAway\"?", "$.correlations[0].rank: was \"high\"; it must be a number")]
    [InlineData("""[ { "between": ["A/walkAway", "A/tactic/exponent"], "rho": 0.5, "rank": 1.2 } ]""", "$.correlations[0].rho: unknown property \"rho\"; it must be one of \"between\", \"rank\", \"note\", \"source\"", "$.correlations[0].rank: was 1.2; it must be in [-1, 1]")]
    public void Parse_BadCorrelations_AllProblemsAreTold(string correlations, params string[] problems) =>
        Assert.Equal(problems, Assert.Throws<ScenarioException>(() => Scenario.Parse(File(correlations))).Problems.Select(problem => problem.ToString()));

    [Theory]
    // What could not be read may be what the path means; elsewhere the path is wrong for sure.
    [InlineData("\"name\": \"M\", \"role\"", "\"name\": 7, \"role\"", "M/walkAway", false)]
    [InlineData("\"patience\": 0.99", "\"patience\": \"high\"", "A/walkAway/cost", false)]
    [InlineData("\"patience\": 0.99", "\"patience\": \"high\"", "B/walkAwy", true)]
    [InlineData("\"rounds\": 20", "\"rounds\": \"many\"", "stages/Talks/breakdown", false)]
    [InlineData("\"rounds\": 20", "\"rounds\": \"many\"", "shocks/Other/probability", true)]
    public void Parse_UnknownQuantityBesideSomethingUnreadable_ToldWhereItIsSurelyWrong(string piece, string replacement, string path, bool told)
    {
        string json = File($$"""[ { "between": ["{{path}}", "A/tactic/exponent"], "rank": 0.5 } ]""").Replace(piece, replacement, StringComparison.Ordinal);
        IEnumerable<string> places = Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems.Select(problem => problem.Path);
        Assert.Equal(told, places.Contains("$.correlations[0].between[0]"));
        Assert.Equal(told ? 2 : 1, places.Count());
    }

    [Fact]
    public void Parse_QuantityThatIsThereTwice_TheOtherProblemIsTold()
    {
        string json = File("""[ { "between": ["A/walkAway", "B/demands/NATO/weight"], "rank": 0.5 } ]""")
            .Replace("\"issue\": \"Army limit\", \"asks\": 900000", "\"issue\": \"NATO\", \"asks\": \"no pledge\"", StringComparison.Ordinal);
        Assert.Equal("$.parties[1].demands[1].issue", Assert.Single(Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems).Path);
    }

    [Fact]
    public void Difference_OfARank_IsFound()
    {
        Scenario Of(double rank) => ExampleScenario.Objects.Correlated(("A/walkAway", "A/tactic/exponent", rank));
        Assert.Equal("$.correlations[0].rank: 0.5 and 0.6", ScenarioDifference.First(Of(0.5), Of(0.6)));
        Assert.Equal("$.correlations: nothing and an array", ScenarioDifference.First(ExampleScenario.Objects, Of(0.6)));
    }

    private static string File(string correlations) => ExampleScenario.With("\"stages\": [", $"\"correlations\": {correlations}, \"stages\": [");
}
