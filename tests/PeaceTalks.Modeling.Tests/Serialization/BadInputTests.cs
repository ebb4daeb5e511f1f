namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// What people get wrong in a scenario file, and the line that tells them: where it is, what was given, what is allowed.
/// </summary>
public sealed class BadInputTests
{
    private const string Pert = "\"weight\": { \"pert\": [0.4, 0.6, 0.7] }";
    private const string WalkAway = "{ \"uniform\": [0.2, 0.4] }";
    private const string Effect = "{ \"party\": \"A\", \"walkAway\": { \"add\": -0.05 } }";
    private const string Trigger = "{ \"ifNoAgreementByRound\": 5, \"probability\": 0.4 }";
    private const string Labels = "[\"written pledge\", \"moratorium\", \"no pledge\"]";
    private const string KnownStageProperties = "\"name\", \"protocol\", \"rounds\", \"daysPerRound\", \"issues\", \"principals\", \"firstMover\", \"settles\", \"convenes\", \"mandates\", \"breakdown\", \"description\", \"note\", \"source\"";

    /// <summary>Texts that are no scenario at all; the place is in the text where it is no JSON.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "", "$: was empty; it must be a scenario as a JSON object" },
        { " \n", "$: was empty; it must be a scenario as a JSON object" },
        { "Dear mediator,", "$ (line 1, column 1): is not JSON: 'D' is an invalid start of a value" },
        { "[1, 2]", "$: was an array; it must be an object (a scenario)" },
        { "{\n  \"format\": \"peace-talks-scenario/1\",\n  \"name\": \"Tw", "$ (line 3, column 14): is not JSON: Expected end of string, but instead reached end of data" },
        { "{\n  \"issues\": [\n", "$ (line 3, column 1): is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed" },
    };

    /// <summary>A piece of a sound file, what stands in its place, and the one problem that this makes.</summary>
    public static TheoryData<string, string, string> Pieces => new()
    {
        // The wrong type.
        { "\"rounds\": 20", "\"rounds\": \"twenty\"", "$.stages[0].rounds: was \"twenty\"; it must be a whole number" },
        { WalkAway, "\"low\"", "$.parties[0].walkAway: was \"low\"; it must be a number, a distribution, {\"war\": ...} or {\"statusQuo\": ...}" },
        { Labels, "\"yes or no\"", "$.issues[0].options: was \"yes or no\"; it must be an array of labels" },

        // Properties.
        { "\"rounds\": 20", "\"round\": 20", "$.stages[0].round: unknown property \"round\"; did you mean \"rounds\"?" },
        { "\"rounds\": 20", "\"umbrella\": 20", "$.stages[0].umbrella: unknown property \"umbrella\"; it must be one of " + KnownStageProperties },
        { Pert, "\"wieght\": 0.6", "$.parties[0].demands[1].wieght: unknown property \"wieght\"; did you mean \"weight\"?" },
        { "\"rounds\": 20", "\"rounds\": 20, \"rounds\": 30", "$.stages[0].rounds: the property \"rounds\" was given more than once; each may be given once" },

        // Names of nothing.
        { Effect, "{ \"party\": \"Moldova\", \"leaves\": true }", "$.shocks[0].effects[0].party: unknown party \"Moldova\"; it must be one of \"A\", \"B\", \"M\"" },
        { "\"by\": \"M\"", "\"by\": \"Mediator\"", "$.shocks[0].by: unknown party \"Mediator\"; it must be one of \"A\", \"B\", \"M\"" },
        { "\"rounds\": 20", "\"principals\": [\"A\", \"Bee\"]", "$.stages[0].principals[1]: unknown party \"Bee\"; it must be one of \"A\", \"B\", \"M\"" },
        { "{ \"issue\": \"Army limit\", \"asks\": 900000,", "{ \"issue\": \"Army limits\", \"asks\": 900000,", "$.parties[1].demands[1].issue: unknown issue \"Army limits\"; did you mean \"Army limit\"?" },
        { "\"rounds\": 20", "\"issues\": [\"Prisoners\"]", "$.stages[0].issues[0]: unknown issue \"Prisoners\"; it must be one of \"NATO\", \"Army limit\"" },
        { "\"asks\": \"written pledge\"", "\"asks\": \"writen pledge\"", "$.parties[0].demands[0].asks: was \"writen pledge\"; it must be one of \"written pledge\", \"moratorium\", \"no pledge\"; did you mean \"written pledge\"?" },
        { "\"redLine\": \"moratorium\"", "\"redLine\": \"treaty\"", "$.parties[0].demands[0].redLine: was \"treaty\"; it must be one of \"written pledge\", \"moratorium\", \"no pledge\"" },
        { "\"asks\": 900000", "\"asks\": 1000000", "$.parties[1].demands[1].asks: was 1000000; it must be a number from 85000 to 900000" },

        // Names of two things.
        { Labels + ", \"statusQuo\": \"no pledge\" }", Labels + ", \"statusQuo\": \"no pledge\" }, { \"name\": \"NATO\", \"options\": [\"x\"] }", "$.issues[1].name: the name \"NATO\" is that of $.issues[0] already; each may be given once" },
        { "{ \"name\": \"M\", \"role\": \"mediator\" }", "{ \"name\": \"M\", \"role\": \"mediator\" }, { \"name\": \"M\", \"role\": \"observer\" }", "$.parties[3].name: the name \"M\" is that of $.parties[2] already; each may be given once" },
        { Labels, "[\"written pledge\", \"moratorium\", \"no pledge\", \"moratorium\"]", "$.issues[0].options[3]: the option \"moratorium\" is that of $.issues[0].options[1] already; each may be given once" },
        { "\"daysPerRound\": 7 }", "\"daysPerRound\": 7 }, { \"name\": \"Direct talks\" }", "$.stages[1].name: the name \"Direct talks\" is that of $.stages[0] already; each may be given once" },
        { Effect + " ] }", Effect + " ] }, { \"name\": \"New sanctions\", \"trigger\": { \"atRound\": 1 }, \"effects\": [ { \"party\": \"A\", \"leaves\": true } ] }", "$.shocks[1].name: the name \"New sanctions\" is that of $.shocks[0] already; each may be given once" },

        // Distributions: parameters that contradict each other.
        { WalkAway, "{ \"fixed\": 1e999 }", "$.parties[0].walkAway.fixed: was 1e999; it must be a number from -1.7976931348623157E+308 to 1.7976931348623157E+308" },
        { WalkAway, "{ \"uniform\": [0.4, 0.2] }", "$.parties[0].walkAway: low was 0.4 and high 0.2; low must be below high" },
        { WalkAway, "{ \"uniform\": [0.4, 0.4] }", "$.parties[0].walkAway: low and high were both 0.4; low must be below high. For one certain value give a fixed number" },
        { WalkAway, "{ \"triangular\": [0.2, 0.5, 0.4] }", "$.parties[0].walkAway: mode was 0.5; it must be in [0.2, 0.4]" },
        { WalkAway, "{ \"pert\": [0.2, 0.1, 0.4] }", "$.parties[0].walkAway: mode was 0.1; it must be in [0.2, 0.4]" },
        { WalkAway, "{ \"normal\": [0.3, 0], \"within\": [0, 1] }", "$.parties[0].walkAway: standardDeviation was 0; it must be above 0" },
        { WalkAway, "{ \"normal\": [0.3, 0.1], \"within\": [1, 0] }", "$.parties[0].walkAway: low was 1 and high 0; low must be below high" },
        { WalkAway, "{ \"normal\": [100, 0.1], \"within\": [0, 1] }", "$.parties[0].walkAway: hardly any probability lies within [0, 1]: less than 1e-300; the bounds must leave more" },
        { WalkAway, "{ \"logNormal\": [-0.3, 1.5], \"within\": [0, 1] }", "$.parties[0].walkAway: median was -0.3; it must be above 0" },
        { WalkAway, "{ \"logNormal\": [0.3, 0.5], \"within\": [0, 1] }", "$.parties[0].walkAway: geometricStandardDeviation was 0.5; it must be above 1" },
        { WalkAway, "{ \"beta\": [0, 2] }", "$.parties[0].walkAway: a was 0; it must be above 0 and at most 1000000" },
        { WalkAway, "{ \"beta\": [1, 2], \"on\": [1, 0] }", "$.parties[0].walkAway: low was 1 and high 0; low must be below high" },
        { WalkAway, "{ \"quantiles\": { \"0.5\": 0.3 } }", "$.parties[0].walkAway: 1 quantiles were given; there must be at least two" },
        { WalkAway, "{ \"quantiles\": { \"0.1\": 0.3, \"0.9\": 0.2 } }", "$.parties[0].walkAway: the quantile at 0.1 was 0.3 and at 0.9 0.2; values must never fall as the probability rises" },
        { WalkAway, "{ \"quantiles\": { \"0.5\": 0.3, \"0.50\": 0.3 } }", "$.parties[0].walkAway.quantiles['0.50']: the quantile at 0.5 was given already; each probability may be given once" },
        { WalkAway, "{ \"quantiles\": { \"0.1\": 0.3, \"0.10\": 0.4, \"1\": 0.2 } }", "$.parties[0].walkAway.quantiles['0.10']: the quantile at 0.1 was given already; each probability may be given once" },
        { WalkAway, "{ \"choices\": [] }", "$.parties[0].walkAway: no choices were given; there must be at least one" },
        { WalkAway, "{ \"choices\": [[0.1, 0.5], [0.2, 0.4]] }", "$.parties[0].walkAway: the sum of the probabilities was 0.9; it must be 1, within 1e-9" },
        { WalkAway, "{ \"choices\": [[0.1, -1], [0.2, 2]] }", "$.parties[0].walkAway: the probability of 0.1 was -1; it must be in [0, 1]" },

        // Distributions: support that reaches outside what the quantity allows.
        { WalkAway, "1.4", "$.parties[0].walkAway: was 1.4; it must be in [0, 1]" },
        { WalkAway, "{ \"uniform\": [0.2, 1.4] }", "$.parties[0].walkAway: was uniform(0.2, 1.4); it must be in [0, 1]" },
        { WalkAway, "{ \"normal\": [0.3, 0.1] }", "$.parties[0].walkAway: was normal(0.3, 0.1); it must be in [0, 1]" },
        { WalkAway, "{ \"quantiles\": { \"0.1\": 0.1, \"0.5\": 0.9 } }", "$.parties[0].walkAway: was quantiles(0.1: 0.1, 0.5: 0.9); it must be in [0, 1]" },
        { "\"winProbability\": { \"pert\": [0.2, 0.4, 0.6] }", "\"winProbability\": { \"pert\": [0.2, 0.4, 1.6] }", "$.parties[1].walkAway.war.winProbability: was pert(0.2, 0.4, 1.6); it must be in [0, 1]" },

        // Numbers out of range.
        { "\"rounds\": 20", "\"rounds\": 0", "$.stages[0].rounds: was 0; it must be at least 1" },
        { "\"daysPerRound\": 7", "\"daysPerRound\": -7", "$.stages[0].daysPerRound: was -7; it must be a finite number, at least 0" },
        { "\"from\": 85000", "\"from\": -8e307", "$.issues[1].range.from: was -8E+307; it must be in [-1E+100, 1E+100]" },
        { "\"unit\": \"personnel\"", "\"unit\": \"\\u001b[2J\"", "$.issues[1].range.unit: the unit was \"\\u001b[2J\"; it must not contain control characters" },
        { "\"steps\": 164", "\"steps\": 1", "$.issues[1].range.steps: was 1; it must be at least 2, both ends included" },
        { "\"firmness\": 0.8", "\"firmness\": 2", "$.parties[0].demands[0].firmness: was 2; it must be in [0, 1]" },
        { "\"patience\": 0.99", "\"patience\": 0", "$.parties[0].patience: was 0; it must be in (0, 1]" },
        { "\"weight\": 0.4", "\"weight\": -1", "$.parties[0].demands[0].weight: was -1; it must be at least 0" },
        { "\"curve\": 1.5", "\"curve\": 0", "$.parties[1].demands[1].curve: was 0; it must be above 0" },
        { "\"exponent\": 1 }", "\"exponent\": 0 }", "$.parties[1].tactic.timeDependent.exponent: was 0; it must be above 0" },
        { "\"exponent\": 1 }", "\"exponent\": 1, \"opening\": -0.1 }", "$.parties[1].tactic.timeDependent.opening: was -0.1; it must be in [0, 1]" },
        { "\"cost\": 0.15", "\"cost\": -0.15", "$.parties[1].walkAway.war.cost: was -0.15; it must be at least 0" },
        { "\"rounds\": 20", "\"breakdown\": 1.5", "$.stages[0].breakdown: was 1.5; it must be in [0, 1]" },
        { Trigger, "{ \"perRound\": 2 }", "$.shocks[0].trigger.perRound: was 2; it must be in [0, 1]" },
        { Trigger, "{ \"atRound\": 0 }", "$.shocks[0].trigger.atRound: was 0; it must be at least 1, the first round of the talks" },
        { Trigger, "{ \"ifNoAgreementByRound\": -1, \"probability\": 0.4 }", "$.shocks[0].trigger.ifNoAgreementByRound: was -1; it must be at least 0" },
        { Trigger, "{ \"ifNoAgreementByRound\": 5, \"probability\": -0.4 }", "$.shocks[0].trigger.probability: was -0.4; it must be in [0, 1]" },

        // What does not go together.
        { "{ \"name\": \"M\", \"role\": \"mediator\" }", "{ \"name\": \"M\", \"role\": \"mediator\", \"walkAway\": 0.1 }", "$.parties[2].walkAway: was given for a mediator, who has no walk-away value; only principals negotiate" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parse_NoScenario_TellsWhatAndWhere(string text, string problem) => Assert.Equal([problem], Problems(() => Scenario.Parse(text)));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Parse_PieceReplaced_OneProblem(string piece, string replacement, string problem) =>
        Assert.Equal([problem], Problems(() => Scenario.Parse(ExampleScenario.With(piece, replacement))));

    [Fact]
    public void Load_NoFile_NamesTheFile()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Load(path));
        Assert.Equal($"The scenario file \"{path}\" has 1 problem:{Environment.NewLine}  $: there is no such file", e.Message);
    }

    [Fact]
    public void Load_EmptyFile_NamesTheFile()
    {
        string path = Path.GetTempFileName();
        try
        {
            ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Load(path));
            Assert.Equal($"The scenario file \"{path}\" has 1 problem:{Environment.NewLine}  $: was empty; it must be a scenario as a JSON object", e.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Parse_NoIssuesAndNoParties_BothTold() => Assert.Equal(
        ["$.issues: no issue was given; at least one is needed", "$.parties: 0 principals were given; at least two are needed"],
        Problems(() => Scenario.Parse("{ \"format\": \"peace-talks-scenario/1\", \"name\": \"x\", \"issues\": [], \"parties\": [] }")));

    [Fact]
    public void Parse_EmptyObject_TellsAllThatIsMissing() => Assert.Equal(
        [
            "$: the property \"format\" is missing; it must be \"peace-talks-scenario/1\", the one format that this version of the library reads",
            "$: the property \"name\" is missing; it must be a string",
            "$: the property \"issues\" is missing; it must be an array of issues",
            "$: the property \"parties\" is missing; it must be an array of parties",
        ],
        Problems(() => Scenario.Parse("{}")));

    [Fact]
    public void Parse_SeveralMistakes_AllToldInTheOrderOfTheFile()
    {
        string json = ExampleScenario.Json
            .Replace("\"steps\": 164", "\"steps\": 1", StringComparison.Ordinal)
            .Replace("\"firmness\": 0.8", "\"firmnes\": 0.8", StringComparison.Ordinal)
            .Replace("\"uniform\": [0.2, 0.4]", "\"uniform\": [0.2, 1.4]", StringComparison.Ordinal)
            .Replace("\"patience\": 0.99", "\"patience\": \"high\"", StringComparison.Ordinal)
            .Replace("\"asks\": \"no pledge\"", "\"asks\": \"no pledges\"", StringComparison.Ordinal)
            .Replace("\"rounds\": 20", "\"rounds\": 0", StringComparison.Ordinal)
            .Replace("\"party\": \"A\"", "\"party\": \"Aa\"", StringComparison.Ordinal);
        ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Parse(json));
        Assert.Equal(
            """
            The scenario "Two issues" has 7 problems:
              $.issues[1].range.steps: was 1; it must be at least 2, both ends included
              $.parties[0].demands[0].firmnes: unknown property "firmnes"; did you mean "firmness"?
              $.parties[0].walkAway: was uniform(0.2, 1.4); it must be in [0, 1]
              $.parties[0].patience: was "high"; it must be a number or a distribution, such as {"pert": [min, mode, max]}
              $.parties[1].demands[0].asks: was "no pledges"; it must be one of "written pledge", "moratorium", "no pledge"; did you mean "no pledge"?
              $.stages[0].rounds: was 0; it must be at least 1
              $.shocks[0].effects[0].party: unknown party "Aa"; it must be one of "A", "B", "M"
            """.ReplaceLineEndings(),
            e.Message);
    }

    private static IEnumerable<string> Problems(Action load) => Assert.Throws<ScenarioException>(load).Problems.Select(problem => problem.ToString());
}
