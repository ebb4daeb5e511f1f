using System.Text;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Texts that are no JSON, files that can't be read, and the exception as a whole.</summary>
public sealed class ScenarioSyntaxTests
{
    private const string NoJson = "is not JSON: ";

    [Theory]
    [InlineData("", null, null, "was empty; it must be a scenario as a JSON object")]
    [InlineData(" \r\n\t", null, null, "was empty; it must be a scenario as a JSON object")]
    [InlineData("\uFEFF", null, null, "was empty; it must be a scenario as a JSON object")]
    [InlineData("talks", 1L, 2L, NoJson + "'talks' is an invalid JSON literal. Expected the literal 'true'")]
    [InlineData("{\n  \"name\": x }", 2L, 11L, NoJson + "'x' is an invalid start of a value")]
    [InlineData("{\n  \"name\": \"A\" \"B\" }", 2L, 15L, NoJson + "'\"' is invalid after a value. Expected either ',', '}', or ']'")]
    [InlineData("{ \"name\": \"A\" } {}", 1L, 17L, NoJson + "'{' is invalid after a single JSON value. Expected end of data")]
    [InlineData("{ \"name\": 01 }", 1L, 12L, NoJson + "Invalid leading zero before '1'")]
    [InlineData("{ \"name\": NaN }", 1L, 11L, NoJson + "'N' is an invalid start of a value")]
    public void Parse_NoJson_TellsWhere(string json, long? line, long? column, string message)
    {
        ScenarioProblem problem = Assert.Single(Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems);
        Assert.Equal(new ScenarioProblem("$", message) { Line = line, Column = column }, problem);
    }

    [Fact]
    public void Parse_Truncated_ThrowsAtEveryLength()
    {
        string json = ExampleScenario.Json.TrimEnd();
        for (int length = 1; length < json.Length; length++)
        {
            ScenarioProblem problem = Assert.Single(Assert.Throws<ScenarioException>(() => Scenario.Parse(json[..length])).Problems);
            Assert.NotNull(problem.Line);
            Assert.NotNull(problem.Column);
        }
    }

    [Theory]
    [InlineData("[]", "$: was an array; it must be an object (a scenario)")]
    [InlineData("null", "$: was null; it must be an object (a scenario)")]
    [InlineData("\"talks.json\"", "$: was \"talks.json\"; it must be an object (a scenario)")]
    public void Parse_NoObject_TellsWhatIsAllowed(string json, string problem) =>
        Assert.Equal([problem], Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems.Select(p => p.ToString()));

    [Fact]
    public void Parse_NestedTooDeep_Throws()
    {
        foreach (int depth in (int[])[65, 1_000_000])
        {
            ScenarioProblem problem = Assert.Single(Assert.Throws<ScenarioException>(() => Scenario.Parse(new string('[', depth))).Problems);
            Assert.Equal(NoJson + "The maximum configured depth of 64 has been exceeded. Cannot read next JSON array", problem.Message);
            Assert.Equal((1L, 65L), (problem.Line, problem.Column));
        }
    }

    [Fact]
    public void Load_InvalidUtf8_TellsWhere()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\n \"é"), 0xC3, .. "\" }"u8];
        ScenarioProblem problem = Assert.Single(Assert.Throws<ScenarioException>(() => Scenario.Load(new MemoryStream(bytes))).Problems);
        Assert.Equal(new ScenarioProblem("$", "has bytes that are no UTF-8 text; save the file as UTF-8") { Line = 2, Column = 5 }, problem);
    }

    [Fact]
    public void Parse_HalfASurrogatePair_Throws() => Assert.Equal(
        ["$: has half a surrogate pair; it must be a string of whole characters (no half of a surrogate pair)"],
        Assert.Throws<ScenarioException>(() => Scenario.Parse("{ \"name\": \"\ud800\" }")).Problems.Select(p => p.ToString()));

    [Fact]
    public void Parse_ManyProblems_AreAllInOneException()
    {
        string json = ExampleScenario.Json
            .Replace("\"weight\": 0.4", "\"wieght\": 0.4", StringComparison.Ordinal)
            .Replace("\"rounds\": 20", "\"rounds\": \"20\"", StringComparison.Ordinal)
            .Replace("\"add\": -0.05", "\"add\": {}, \"by\": 3", StringComparison.Ordinal);
        ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Parse(json));
        Assert.Equal(
            """
            The scenario "Two issues" has 4 problems:
              $.parties[0].demands[0].wieght: unknown property "wieght"; did you mean "weight"?
              $.stages[0].rounds: was "20"; it must be a whole number
              $.shocks[0].effects[0].walkAway.add: none of the properties "fixed", "uniform", "triangular", "pert", "normal", "logNormal", "beta", "quantiles", "choices" was given; one of them must be
              $.shocks[0].effects[0].walkAway.by: unknown property "by"; it must be one of "add", "multiply", "set"
            """.ReplaceLineEndings(),
            e.Message);
    }

    [Fact]
    public void Parse_ItemsThatCannotBeRead_KeepTheirPlaces()
    {
        string json = ExampleScenario.With("{ \"name\": \"NATO\"", "7, { \"name\": \"NATO\", \"x\": 1");
        Assert.Equal(
            ["$.issues[0]: was 7; it must be an object (an issue)",
             "$.issues[1].x: unknown property \"x\"; it must be one of \"name\", \"options\", \"range\", \"statusQuo\", \"description\", \"note\", \"source\""],
            Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Parse_LongPieces_AreShortened()
    {
        string longName = new('n', 100_000);
        ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Parse(ExampleScenario.With("\"rounds\": 20", $"\"{longName}\": 1, \"rounds\": \"{longName}\"")));
        string shown = new('n', 80);
        Assert.StartsWith($"unknown property \"{shown}...\"; it must be one of \"name\", ", e.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal($"was \"{shown}...\"; it must be a whole number", e.Problems[1].Message);
        Assert.All(e.Problems, problem => Assert.InRange(problem.Path.Length, 1, 250));
    }

    [Fact]
    public void Parse_MoreProblemsThanAnybodyReads_ListsTheFirstHundredAndCountsTheRest()
    {
        ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Parse(
            ExampleScenario.With("\"issues\": [\n", "\"issues\": [" + string.Concat(Enumerable.Repeat("1,", 900)))));
        Assert.Equal(101, e.Problems.Count);
        Assert.Equal("$.issues[99]", e.Problems[99].Path);
        Assert.Equal("there are 800 more problems", e.Problems[100].Message);
    }

    [Fact]
    public void Parse_ListLongerThanAnyAllowed_IsRefusedAtOnce() => Assert.Contains(
        "$.issues: 200,000 issues were given; at most 1,000 are allowed",
        Assert.Throws<ScenarioException>(() => Scenario.Parse($$"""{"format":"peace-talks-scenario/1","name":"x","parties":[],"issues":[{{string.Concat(Enumerable.Repeat("1,", 200_000))}}]}"""))
            .Problems.Select(p => p.ToString()));

    [Fact]
    public void NullArguments_Throw()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => Scenario.Load((string)null!)).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => Scenario.Load((Stream)null!)).ParamName);
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => Scenario.Parse(null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => ExampleScenario.Objects.Save(null!)).ParamName);
    }
}
