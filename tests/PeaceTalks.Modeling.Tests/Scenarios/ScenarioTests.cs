namespace PeaceTalks.Modeling.Tests;

public sealed class ScenarioTests
{
    private static Scenario Small(double weight = 0.5) => new("Small")
    {
        Issues = [Issue.Choice("I", "a", "b"), Issue.Range("R", 0, 10, 11, "km") with { StatusQuo = 3 }],
        Parties =
        [
            new Party("A")
            {
                Demands = [new Demand("I") { Asks = "a", Weight = weight }, new Demand("R") { Values = OptionValues.Points((0, 0), (10, 1)) }],
                WalkAway = WalkAway.War(0.5, 0.1, new Dictionary<string, OptionReference> { ["I"] = "a" }),
            },
            new Party("B") { Tactic = Tactic.Firm() },
        ],
        Stages = [new Stage("S") { Issues = ["I"], Principals = ["A", "B"] }],
        Shocks = [new Shock("X", ShockTrigger.PerRound(0.1, repeats: true)) { Effects = [Effect.Leaves("A")] }],
    };

    [Fact]
    public void Equals_SameContent_EqualWithSameHash()
    {
        Assert.Equal(Small(), Small());
        Assert.Equal(Small().GetHashCode(), Small().GetHashCode());
        Assert.NotEqual(Small(), Small(0.6));
    }

    [Fact]
    public void With_OneProperty_OthersStay()
    {
        Scenario talks = Small();
        Scenario renamed = talks with { Name = "Other" };
        Assert.NotEqual(talks, renamed);
        Assert.Equal(talks, renamed with { Name = "Small" });
        Assert.Equal(talks.Issues, renamed.Issues);
        Assert.NotEqual(talks, talks with { Shocks = [] });
        Assert.NotEqual(talks, talks with { Stages = [talks.Stages[0] with { Issues = ["R"] }] });
        Assert.NotEqual(talks.Parties[0], talks.Parties[0] with { Demands = [.. talks.Parties[0].Demands.Reverse()] });
    }

    [Fact]
    public void Init_CallersListsChangeAfterwards_ScenarioStays()
    {
        List<Issue> issues = [.. Small().Issues];
        List<Demand> demands = [.. Small().Parties[0].Demands];
        List<Party> parties = [Small().Parties[0] with { Demands = demands }, Small().Parties[1]];
        List<string> table = ["I"];
        List<string> principals = ["A", "B"];
        List<Stage> stages = [new Stage("S") { Issues = table, Principals = principals }];
        List<Effect> effects = [.. Small().Shocks[0].Effects];
        List<Shock> shocks = [Small().Shocks[0] with { Effects = effects }];
        Dictionary<string, OptionReference> victory = new() { ["I"] = "a" };
        parties[0] = parties[0] with { WalkAway = WalkAway.War(0.5, 0.1, victory) };
        Scenario talks = new("Small") { Issues = issues, Parties = parties, Stages = stages, Shocks = shocks };

        issues.Clear();
        demands.Clear();
        parties.Clear();
        table.Clear();
        principals.Clear();
        stages.Clear();
        effects.Clear();
        shocks.Clear();
        victory.Clear();

        Assert.Equal(Small(), talks);
    }

    [Fact]
    public void Init_NullList_ArgumentNullException()
    {
        Assert.Throws<ArgumentNullException>("Issues", () => new Scenario("x") { Issues = null! });
        Assert.Throws<ArgumentNullException>("Demands", () => new Party("x") { Demands = null! });
        Assert.Throws<ArgumentNullException>("name", () => new Scenario(null!));
    }

    [Fact]
    public void Quantities_EveryKind_PathsInStableOrder()
    {
        string[] expected =
        [
            "A/demands/NATO/weight",
            "A/demands/NATO/curve",
            "A/demands/NATO/firmness",
            "A/demands/Army limit/weight",
            "A/demands/Army limit/curve",
            "A/walkAway/winProbability",
            "A/walkAway/cost",
            "A/patience",
            "A/tactic/exponent",
            "A/tactic/opening",
            "B/demands/NATO/weight",
            "B/demands/NATO/values/written pledge",
            "B/demands/NATO/values/moratorium",
            "B/demands/NATO/values/no pledge",
            "B/demands/Army limit/weight",
            "B/demands/Army limit/values/0",
            "B/demands/Army limit/values/1",
            "B/walkAway",
            "B/patience",
            "stages/Direct talks/breakdown",
            "shocks/New sanctions/probability",
            "shocks/New sanctions/effects/0",
            "shocks/Barrage/probability",
            "shocks/Barrage/effects/0",
            "shocks/Summit/effects/0",
        ];
        Assert.Equal(expected, TwoIssueTalks.Sound.Quantities.Select(quantity => quantity.Path));
    }

    [Fact]
    public void Quantities_NotesAndSources_OwnOrOfWhatItBelongsTo()
    {
        Dictionary<string, Quantity> quantities = TwoIssueTalks.Sound.Quantities.ToDictionary(quantity => quantity.Path);
        Assert.Equal(("why", "a party's source"), Origin("A/demands/NATO/weight"));
        Assert.Equal(("own", "a paper"), Origin("A/demands/Army limit/weight"));
        Assert.Equal((null, "a party's source"), Origin("A/patience"));
        Assert.Equal(("a shock's note", null), Origin("shocks/Barrage/probability"));
        Assert.Equal((null, null), Origin("stages/Direct talks/breakdown"));

        (string?, string?) Origin(string path) => (quantities[path].Note, quantities[path].Source);
    }

    [Fact]
    public void With_EveryPath_ReplacesExactlyThatOne()
    {
        Scenario talks = TwoIssueTalks.Sound;
        foreach (Quantity quantity in talks.Quantities)
        {
            Scenario changed = talks.With(quantity.Path, 0.125);
            foreach ((Quantity before, Quantity after) in talks.Quantities.Zip(changed.Quantities))
            {
                Assert.Equal(before.Path, after.Path);
                Assert.Equal(before.Path == quantity.Path ? 0.125 : before.Distribution, after.Distribution);
            }
            Assert.Equal(talks, changed.With(quantity.Path, quantity.Distribution));
        }
    }

    [Fact]
    public void With_UnknownPath_ArgumentExceptionNamesTheNearest()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>("path", () => TwoIssueTalks.Sound.With("A/walkAway/costs", 1));
        Assert.StartsWith("The scenario \"Two issues\" has no quantity \"A/walkAway/costs\". Did you mean \"A/walkAway/cost\"? Scenario.Quantities lists them all.", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>("path", () => TwoIssueTalks.Sound.With("nothing of the sort", 1));
        Assert.StartsWith("The scenario \"Two issues\" has no quantity \"nothing of the sort\". Scenario.Quantities lists them all.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("path", () => TwoIssueTalks.Sound.With(null!, 1));
        Assert.Throws<ArgumentNullException>("distribution", () => TwoIssueTalks.Sound.With("A/patience", null!));
    }

    [Fact]
    public void WalkAway_ConvertsFromNumberAndDistribution()
    {
        WalkAway number = 0.25;
        WalkAway uncertain = Distribution.Uniform(0.2, 0.4);
        Assert.Equal(WalkAway.Of(0.25), number);
        Assert.Equal(Distribution.Uniform(0.2, 0.4), uncertain.Value);
        Assert.Null(uncertain.Cost);
    }
}
