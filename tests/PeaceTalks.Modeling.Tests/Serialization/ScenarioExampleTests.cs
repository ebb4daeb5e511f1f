namespace PeaceTalks.Modeling.Tests;

/// <summary>The example of the documentation, read property by property.</summary>
public sealed class ScenarioExampleTests
{
    private static readonly Scenario Talks = Scenario.Parse(ExampleScenario.Json);

    [Fact]
    public void Parse_Example_EqualsSameObjectsInCSharp() => Assert.Equal(ExampleScenario.Objects, Talks);

    [Fact]
    public void Parse_Example_HasIssues()
    {
        Assert.Equal("Two issues", Talks.Name);
        Assert.Equal(["NATO", "Army limit"], Talks.Issues.Select(issue => issue.Name));
        Assert.Equal(["written pledge", "moratorium", "no pledge"], Talks.Issues[0].Options.Select(option => option.Label));
        Assert.Equal("no pledge", Talks.Issues[0].StatusQuo!.Label);
        Assert.Null(Talks.Issues[0].From);
        Assert.Equal(85_000, Talks.Issues[1].From);
        Assert.Equal(900_000, Talks.Issues[1].To);
        Assert.Equal(164, Talks.Issues[1].Options.Count);
        Assert.Equal("personnel", Talks.Issues[1].Unit);
        Assert.Null(Talks.Issues[1].StatusQuo);
    }

    [Fact]
    public void Parse_Example_HasParties()
    {
        Party a = Talks.Parties[0];
        Assert.Equal(("A", PartyRole.Principal), (a.Name, a.Role));
        Assert.Equal(Distribution.Uniform(0.2, 0.4), a.WalkAway.Value);
        Assert.Equal(Distribution.Fixed(0.99), a.Patience);
        Assert.Equal("timeDependent", a.Tactic.Name);
        Assert.Equal(OfferChoice.ClosestToTarget, a.Tactic.Offers);
        Assert.Equal([new("exponent", Distribution.Pert(0.1, 0.2, 0.6)), new("opening", 0.0)], a.Tactic.Parameters);
        Party b = Talks.Parties[1];
        Assert.Equal(Distribution.Pert(0.2, 0.4, 0.6), b.WalkAway.WinProbability);
        Assert.Equal(Distribution.Fixed(0.15), b.WalkAway.Cost);
        Assert.Null(b.WalkAway.Value);
        Assert.Empty(b.WalkAway.Victory);
        Assert.Equal(Distribution.Fixed(1), b.Patience);
        Assert.Equal(OfferChoice.Accommodating, b.Tactic.Offers);
        Assert.Equal(new Party("M") { Role = PartyRole.Mediator }, Talks.Parties[2]);
    }

    [Fact]
    public void Parse_Example_HasDemands()
    {
        Demand nato = Talks.Parties[0].Demands[0];
        Assert.Equal(("NATO", "written pledge", "moratorium", "why"), (nato.Issue, nato.Asks!.Label, nato.RedLine!.Label, nato.Note));
        Assert.Equal((Distribution.Fixed(0.8), Distribution.Fixed(0.4), Distribution.Fixed(1)), (nato.Firmness, nato.Weight, nato.Curve));
        Assert.Null(nato.Values);
        Demand army = Talks.Parties[0].Demands[1];
        Assert.Equal(85_000, army.Asks!.Number);
        Assert.Null(army.RedLine);
        Assert.Equal(Distribution.Pert(0.4, 0.6, 0.7), army.Weight);
        Assert.Equal(Distribution.Fixed(1.5), Talks.Parties[1].Demands[1].Curve);
    }

    [Fact]
    public void Parse_Example_HasStagesAndShocks()
    {
        Stage stage = Assert.Single(Talks.Stages);
        Assert.Equal(("Direct talks", Protocol.AlternatingOffers, 20, 7.0), (stage.Name, stage.Protocol, stage.Rounds, stage.DaysPerRound));
        Assert.Null(stage.Issues);
        Assert.Null(stage.Principals);
        Shock shock = Assert.Single(Talks.Shocks);
        Assert.Equal(("New sanctions", "M"), (shock.Name, shock.By));
        Assert.Equal(5, shock.Trigger.Deadline);
        Assert.Equal(Distribution.Fixed(0.4), shock.Trigger.Probability);
        Effect effect = Assert.Single(shock.Effects);
        Assert.Equal(("A", EffectTarget.WalkAway, EffectOperation.Add), (effect.Party, effect.Target, effect.Operation));
        Assert.Equal(Distribution.Fixed(-0.05), effect.Amount);
    }

    [Fact]
    public void Parse_CommentsTrailingCommasAndByteOrderMark_AreFine()
    {
        string json = "\uFEFF// how it began\n" + ExampleScenario.With("\"format\"", "/* which */ \"format\"").TrimEnd()[..^1] + ",}\n";
        Assert.Equal(ExampleScenario.Objects, Scenario.Parse(json));
    }

    [Fact]
    public void Parse_OrderOfProperties_DoesNotMatter()
    {
        string json = ExampleScenario.With("\"name\": \"New sanctions\", \"by\": \"M\", ", "")
            .Replace("{ \"party\": \"A\", \"walkAway\": { \"add\": -0.05 } } ]", "{ \"walkAway\": { \"add\": -0.05 }, \"party\": \"A\" } ], \"by\": \"M\", \"name\": \"New sanctions\"", StringComparison.Ordinal);
        Assert.Equal(ExampleScenario.Objects, Scenario.Parse(json));
    }
}
