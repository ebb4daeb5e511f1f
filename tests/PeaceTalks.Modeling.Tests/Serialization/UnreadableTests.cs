using System.Text.Json;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Holes in a file: where they are, and that nothing that follows from one alone is told.</summary>
public sealed class UnreadableTests
{
    [Theory]
    [InlineData("\"patience\": 0.99", "\"patience\": { \"pert\": [0, \"x\", 1] }", "$.parties[0].patience", "$.parties[0].patience.pert")]
    [InlineData("{ \"name\": \"M\", \"role\": \"mediator\" }", "7", "$.parties[2]")]
    [InlineData("\"name\": \"Direct talks\", ", "", "$.stages[0].name")]
    [InlineData("\"cost\": 0.15", "\"cots\": 0.15", "$.parties[1].walkAway.war.cost")]
    [InlineData("{ \"add\": -0.05 }", "{ \"add\": true }", "$.shocks[0].effects[0].walkAway", "$.shocks[0].effects[0].walkAway.add")]
    [InlineData("{ \"ifNoAgreementByRound\": 5, \"probability\": 0.4 }", "{ \"ifNoAgreementByRound\": 5, \"probability\": [] }", "$.shocks[0].trigger.probability")]
    public void TryRead_Hole_IsNoted(string piece, string replacement, params string[] holes)
    {
        JsonProblems problems = new();
        using JsonDocument document = JsonDocument.Parse(ExampleScenario.With(piece, replacement));
        Assert.True(ScenarioTable.Form.TryRead(new JsonPlace(document.RootElement, "$", problems), out Scenario? scenario));
        Assert.Equal(holes.Order(StringComparer.Ordinal), problems.Unreadable.Order(StringComparer.Ordinal));
        Assert.Equal((2, 3, 1, 1), (scenario.Issues.Count, scenario.Parties.Count, scenario.Stages.Count, scenario.Shocks.Count));
    }
}
