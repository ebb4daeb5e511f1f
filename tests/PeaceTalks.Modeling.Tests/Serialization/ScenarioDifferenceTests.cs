namespace PeaceTalks.Modeling.Tests;

/// <summary>The first place at which two scenarios differ, in words.</summary>
public sealed class ScenarioDifferenceTests
{
    [Fact]
    public void First_Equal_None() => Assert.Null(ScenarioDifference.First(ExampleScenario.Objects, Scenario.Parse(ExampleScenario.Json)));

    [Theory]
    [InlineData("\"curve\": 1.5", "\"curve\": 2.5", "$.parties[1].demands[1].curve: 1.5 and 2.5")]
    [InlineData("\"patience\": 0.99,", "", "$.parties[0].patience: 0.99 and nothing")]
    [InlineData("{ \"uniform\": [0.2, 0.4] }", "0.2", "$.parties[0].walkAway: an object and 0.2")]
    [InlineData("\"no pledge\"], \"statusQuo\"", "\"no pledge\", \"war\"], \"statusQuo\"", "$.issues[0].options[3]: nothing and \"war\"")]
    [InlineData("{ \"name\": \"M\", \"role\": \"mediator\" }", "{ \"name\": \"M\", \"role\": \"observer\" }", "$.parties[2].role: \"mediator\" and \"observer\"")]
    public void First_PieceReplaced_IsThePlace(string piece, string replacement, string difference) =>
        Assert.Equal(difference, ScenarioDifference.First(ExampleScenario.Objects, Scenario.Parse(ExampleScenario.With(piece, replacement))));

    [Fact]
    public void First_OtherOrder_IsTheOwner() => Assert.Equal(
        "the order of the properties of $.parties[0].demands[0].values",
        ScenarioDifference.First(WithValues(("a", 1), ("b", 0)), WithValues(("b", 0), ("a", 1))));

    private static Scenario WithValues(params (string, Distribution)[] values) => new("x")
    {
        Issues = [Issue.Choice("I", "a", "b")],
        Parties =
        [
            new Party("A") { Demands = [new Demand("I") { Values = OptionValues.PerOption(values) }] },
            new Party("B") { Demands = [new Demand("I") { Asks = "b" }] },
        ],
    };
}
