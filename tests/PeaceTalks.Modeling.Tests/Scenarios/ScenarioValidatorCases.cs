namespace PeaceTalks.Modeling.Tests;

/// <summary>One change to a sound scenario, and the one problem that it makes.</summary>
internal sealed record BrokenScenario(string What, Func<Scenario, Scenario> Break, string Path, string Message);

internal static partial class ScenarioValidatorCases
{
    public static IEnumerable<BrokenScenario> All => [.. Names, .. Issues, .. Parties, .. Demands, .. WalkAways, .. Quantities, .. Stages, .. Shocks, .. Effects, .. Correlations];

    private static Dictionary<string, OptionReference> Terms(string issue, OptionReference option) => new() { [issue] = option };

    private static Dictionary<string, Distribution> Values(params (string Option, Distribution Value)[] values) => values.ToDictionary(v => v.Option, v => v.Value);

    private static IEnumerable<BrokenScenario> Names =>
    [
        new("scenario, blank", t => t with { Name = " " }, "$.name", "the name was \" \"; it must not be empty or blank"),
        new("scenario, null", t => t with { Name = null! }, "$.name", "the name was null; it must not be empty or blank"),
        new("scenario, too long", t => t with { Name = new string('x', 201) }, "$.name", $"the name \"{new string('x', 80)}...\" has 201 characters; at most 200 are allowed"),
        new("scenario, control character", t => t with { Name = "a\nb" }, "$.name", "the name was \"a\\u000ab\"; it must not contain control characters"),
        new("issue, empty", t => t.WithoutReferences().WithIssue(0, i => i with { Name = "" }), "$.issues[0].name", "the name was \"\"; it must not be empty or blank"),
        new("issue, slash", t => t.WithoutReferences().WithIssue(0, i => i with { Name = "a/b" }), "$.issues[0].name", "the name was \"a/b\"; it must not contain '/', which separates the steps of a quantity's path"),
        new("issue, twice", t => t.WithoutReferences().WithIssue(1, i => i with { Name = "NATO" }), "$.issues[1].name", "the name \"NATO\" is that of $.issues[0] already; each may be given once"),
        new("issue, null", t => t.WithoutReferences().WithIssue(1, _ => null!), "$.issues[1]", "was null; it must be given"),
        new("party, half a pair", t => t.WithParty(2, p => p with { Name = "a\ud800" }).WithShock(s => s with { By = null, Effects = [Effect.Leaves("A")] }), "$.parties[2].name", "the name was \"a\\ud800\"; it must not contain half a surrogate pair, which is not a character"),
        new("party, too long", t => t with { Parties = [.. t.Parties, new Party(new string('p', 1000))] }, "$.parties[3].name", $"the name \"{new string('p', 80)}...\" has 1,000 characters; at most 200 are allowed"),
        new("party, reserved", t => t with { Parties = [.. t.Parties, new Party("stages")] }, "$.parties[3].name", "the name was \"stages\"; no party may be called \"shocks\" or \"stages\", with which the paths of other quantities begin"),
        new("party, twice", t => t with { Parties = [.. t.Parties, new Party("A")] }, "$.parties[3].name", "the name \"A\" is that of $.parties[0] already; each may be given once"),
        new("stage, twice", t => t with { Stages = [.. t.Stages, new Stage("Direct talks")] }, "$.stages[1].name", "the name \"Direct talks\" is that of $.stages[0] already; each may be given once"),
        new("shock, slash", t => t.WithShock(s => s with { Name = "/" }), "$.shocks[0].name", "the name was \"/\"; it must not contain '/', which separates the steps of a quantity's path"),
        new("shock, null", t => t.WithShock(s => null!), "$.shocks[0]", "was null; it must be given"),
    ];

    private static IEnumerable<BrokenScenario> Issues =>
    [
        new("no issue", t => t.WithoutReferences() with { Issues = [] }, "$.issues", "no issue was given; at least one is needed"),
        new("too many issues", t => t.WithoutReferences() with { Issues = [.. Enumerable.Range(0, 1001).Select(i => Issue.Choice($"i{i}", "x"))] }, "$.issues", "1,001 issues were given; at most 1,000 are allowed"),
        new("no option", t => t.WithoutReferences().WithIssue(0, _ => Issue.Choice("NATO")), "$.issues[0].options", "no option was given; at least one is needed"),
        new("option twice", t => t.WithoutReferences().WithIssue(0, _ => Issue.Choice("NATO", "a", "b", "a")), "$.issues[0].options[2]", "the option \"a\" is that of $.issues[0].options[0] already; each may be given once"),
        new("option blank", t => t.WithoutReferences().WithIssue(0, _ => Issue.Choice("NATO", "a", "")), "$.issues[0].options[1]", "the option was \"\"; it must not be empty or blank"),
        new("option null", t => t.WithoutReferences().WithIssue(0, _ => Issue.Choice("NATO", "a", null!)), "$.issues[0].options[1]", "the option was null; it must not be empty or blank"),
        new("option with slash", t => t.WithoutReferences().WithIssue(0, _ => Issue.Choice("NATO", "a/b")), "$.issues[0].options[0]", "the option was \"a/b\"; it must not contain '/', which separates the steps of a quantity's path"),
        new("too many options", t => t.WithoutReferences().WithIssue(0, _ => Issue.Range("NATO", 0, 1, 10_001)), "$.issues[0].range.steps", "10,001 options were given; at most 10,000 are allowed"),
        new("too many labels", t => t.WithoutReferences().WithIssue(0, _ => Issue.Choice("NATO", new string[10_001])), "$.issues[0].options", "10,001 options were given; at most 10,000 are allowed"),
        new("too many options together", t => t.WithoutReferences() with { Issues = [.. Enumerable.Range(0, 11).Select(i => Issue.Range($"i{i}", 0, 1, 10_000))] }, "$.issues", "the issues have 110,000 options together; at most 100,000 are allowed"),
        new("from NaN", t => t.WithIssue(1, _ => Issue.Range("Army limit", double.NaN, 100, 11)), "$.issues[1].range.from", "was NaN; it must be in [-1E+100, 1E+100]"),
        new("to infinite", t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, double.PositiveInfinity, 11)), "$.issues[1].range.to", "was Infinity; it must be in [-1E+100, 1E+100]"),
        new("from above to", t => t.WithIssue(1, _ => Issue.Range("Army limit", 3, 2, 11)), "$.issues[1].range", "was from 3 to 2; from must be below to"),
        new("from is to", t => t.WithIssue(1, _ => Issue.Range("Army limit", 3, 3, 2)), "$.issues[1].range", "was from 3 to 3 in 2 steps; from must be below to, or steps must be 1"),
        new("too wide", t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, 8e307, 2)), "$.issues[1].range.to", "was 8E+307; it must be in [-1E+100, 1E+100]"),
        new("unit, control", t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, 100, 11, "km\u001b[2J")), "$.issues[1].range.unit", "the unit was \"km\\u001b[2J\"; it must not contain control characters"),
        new("unit too long", t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, 100, 11, new string('u', 201))), "$.issues[1].range.unit", $"the unit \"{new string('u', 80)}...\" has 201 characters; at most 200 are allowed"),
        new("one step", t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, 100, 1)), "$.issues[1].range.steps", "was 1; it must be at least 2, both ends included"),
        new("negative steps", t => t.WithIssue(1, _ => Issue.Range("Army limit", 0, 100, int.MinValue)), "$.issues[1].range.steps", "was -2147483648; it must be at least 2, both ends included"),
        new("too fine", t => t.WithoutReferences().WithIssue(1, _ => Issue.Range("Army limit", 1e16, 1e16 + 4, 11)), "$.issues[1].range.steps", "was 11; that many different numbers from 10000000000000000 to 10000000000000004 can't be told apart"),
        new("status quo", t => t.WithIssue(0, i => i with { StatusQuo = "no pledges" }), "$.issues[0].statusQuo", "was \"no pledges\"; it must be one of \"written pledge\", \"moratorium\", \"no pledge\"; did you mean \"no pledge\"?"),
        new("status quo, number", t => t.WithIssue(1, i => i with { StatusQuo = 101 }), "$.issues[1].statusQuo", "was 101; it must be a number from 0 to 100"),
    ];

    private static IEnumerable<BrokenScenario> Parties =>
    [
        new("one principal", t => t.WithoutReferences() with { Parties = [new Party("A")] }, "$.parties", "1 principal was given; at least two are needed"),
        new("no party", t => t.WithoutReferences() with { Parties = [] }, "$.parties", "0 principals were given; at least two are needed"),
        new("17 principals", t => t.WithoutReferences() with { Parties = [.. Enumerable.Range(0, 17).Select(i => new Party($"p{i}"))] }, "$.parties", "17 principals were given; at most 16 are allowed"),
        new("101 parties", t => t.WithoutReferences() with { Parties = [.. Enumerable.Range(0, 101).Select(i => new Party($"p{i}"))] }, "$.parties", "101 parties were given; at most 100 are allowed"),
        new("role", t => t.WithParty(2, p => p with { Role = (PartyRole)7 }), "$.parties[2].role", "was 7; it must be one of principal, mediator, guarantor, observer"),
        new("mediator demands", t => t.WithParty(2, p => p with { Demands = [new Demand("nothing")] }), "$.parties[2].demands", "was given for a mediator, who has no demands; only principals negotiate"),
        new("guarantor walk-away", t => t.WithParty(2, p => p with { Role = PartyRole.Guarantor, WalkAway = 0.1 }), "$.parties[2].walkAway", "was given for a guarantor, who has no walk-away value; only principals negotiate"),
        new("observer patience", t => t.WithParty(2, p => p with { Role = PartyRole.Observer, Patience = 0.9 }), "$.parties[2].patience", "was given for an observer, who has no patience; only principals negotiate"),
        new("mediator tactic", t => t.WithParty(2, p => p with { Tactic = Tactic.Firm() }), "$.parties[2].tactic", "was given for a mediator, who has no tactic; only principals negotiate"),
        new("walk-away null", t => t.WithParty(1, p => p with { WalkAway = null! }), "$.parties[1].walkAway", "was null; it must be given"),
        new("mediator satiation", t => t.WithParty(2, p => p with { Satiation = 0.9 }), "$.parties[2].satiation", "was given for a mediator, who has no demands to be satisfied; only principals negotiate"),
        new("satiation too low", t => t.WithParty(0, p => p with { Satiation = 0.49 }), "$.parties[0].satiation", "was 0.49; it must be in [0.5, 1]"),
        new("satiation too high", t => t.WithParty(0, p => p with { Satiation = 1.1 }), "$.parties[0].satiation", "was 1.1; it must be in [0.5, 1]"),
        new("satiation NaN", t => t.WithParty(0, p => p with { Satiation = double.NaN }), "$.parties[0].satiation", "was NaN; it must be in [0.5, 1]"),
        new("patience null", t => t.WithParty(0, p => p with { Patience = null! }), "$.parties[0].patience", "was null; it must be in (0, 1]"),
        new("tactic null", t => t.WithParty(1, p => p with { Tactic = null! }), "$.parties[1].tactic", "was null; it must be given"),
        new("offers", t => t.WithParty(1, p => p with { Tactic = Tactic.Firm((OfferChoice)9) }), "$.parties[1].tactic.firm.offers", "was 9; it must be one of accommodating, closestToTarget"),
    ];

    private static IEnumerable<BrokenScenario> Demands =>
    [
        new("unknown issue, near", t => t.WithDemand(1, 1, d => d with { Issue = "Army limt" }) with { Shocks = [] }, "$.parties[1].demands[1].issue", "unknown issue \"Army limt\"; did you mean \"Army limit\"?"),
        new("unknown issue", t => t.WithDemand(1, 1, d => d with { Issue = "Crimea" }) with { Shocks = [] }, "$.parties[1].demands[1].issue", "unknown issue \"Crimea\"; it must be one of \"NATO\", \"Army limit\""),
        new("issue null", t => t.WithDemand(0, 1, d => d with { Issue = null! }), "$.parties[0].demands[1].issue", "unknown issue null; it must be one of \"NATO\", \"Army limit\""),
        new("issue too long", t => t.WithDemand(0, 1, d => d with { Issue = new string('x', 300) }), "$.parties[0].demands[1].issue", $"unknown issue \"{new string('x', 80)}...\"; names have at most 200 characters"),
        new("twice", t => t.WithDemand(0, 1, d => d with { Issue = "NATO" }), "$.parties[0].demands[1].issue", "$.parties[0].demands[0] is a demand on \"NATO\" already; a party has at most one on each issue"),
        new("null", t => t.WithDemand(0, 1, d => null!), "$.parties[0].demands[1]", "was null; it must be given"),
        new("too many", t => t.WithParty(0, p => p with { Demands = new Demand[1001] }), "$.parties[0].demands", "1,001 demands were given; at most 1,000 are allowed"),
        new("neither", t => t.WithDemand(0, 1, d => d with { Asks = null }), "$.parties[0].demands[1]", "states neither asks nor values; it must say which option the party asks for, or what each is worth"),
        new("asks", t => t.WithDemand(0, 0, d => d with { Asks = "neutrality" }), "$.parties[0].demands[0].asks", "was \"neutrality\"; it must be one of \"written pledge\", \"moratorium\", \"no pledge\""),
        new("asks outside", t => t.WithDemand(0, 1, d => d with { Asks = -1 }), "$.parties[0].demands[1].asks", "was -1; it must be a number from 0 to 100"),
        new("asks NaN", t => t.WithDemand(0, 1, d => d with { Asks = double.NaN }), "$.parties[0].demands[1].asks", "was NaN; it must be a number from 0 to 100"),
        new("red line", t => t.WithDemand(0, 0, d => d with { RedLine = 3 }), "$.parties[0].demands[0].redLine", "was 3; it must be one of \"written pledge\", \"moratorium\", \"no pledge\""),
        new("firmness alone", t => t.WithDemand(1, 0, d => d with { Firmness = 1.5 }), "$.parties[1].demands[0].firmness", "was 1.5; it must be in [0, 1]"),
        new("firmness null", t => t.WithDemand(1, 0, d => d with { Firmness = null! }), "$.parties[1].demands[0].firmness", "was null; it must be in [0, 1]"),
        new("weight null", t => t.WithDemand(1, 0, d => d with { Weight = null! }), "$.parties[1].demands[0].weight", "was null; it must be at least 0"),
        new("curve null", t => t.WithDemand(1, 0, d => d with { Curve = null! }), "$.parties[1].demands[0].curve", "was null; it must be above 0"),
        new("curve and values", t => t.WithDemand(1, 0, d => d with { Curve = 0 }), "$.parties[1].demands[0].curve", "was 0; it must be above 0"),
        new("value missing", t => t.WithDemand(1, 0, d => d with { Values = Values(("moratorium", 1)) }), "$.parties[1].demands[0].values", "no value was given for \"written pledge\", \"no pledge\"; every option must have one"),
        new("value unknown", t => t.WithDemand(1, 0, d => d with { Values = Values(("written pledge", 0), ("moratorium", 0.5), ("no pledge", 1), ("no pledg", 1)) }), "$.parties[1].demands[0].values['no pledg']", "was \"no pledg\"; it must be one of \"written pledge\", \"moratorium\", \"no pledge\"; did you mean \"no pledge\"?"),
        new("value twice", t => t.WithDemand(1, 0, d => d with { Values = OptionValues.PerOption(("written pledge", 0), ("moratorium", 0.5), ("no pledge", 1), ("moratorium", 1)) }), "$.parties[1].demands[0].values.moratorium", "the option \"moratorium\" has a value already; each must be given one"),
        new("value null", t => t.WithDemand(1, 0, d => d with { Values = Values(("written pledge", 0), ("moratorium", null!), ("no pledge", 1)) }), "$.parties[1].demands[0].values.moratorium", "was null; it must be in [0, 1]"),
        new("value of a long name", t => t.WithDemand(1, 0, d => d with { Values = Values((new string('x', 201), 0)) }), "$.parties[1].demands[0].values", "an option has a name of more than 200 characters; no issue has such an option"),
        new("too many values", t => t.WithDemand(1, 1, d => d with { Values = OptionValues.Points(new (double, Distribution)[10_001]) }), "$.parties[1].demands[1].values", "10,001 values were given, 10,004 together with the demands before this one; at most 10,000 are allowed, and 100,000 together"),
        new("points on labels", t => t.WithDemand(1, 0, d => d with { Values = OptionValues.Points((0, 0), (1, 1)) }), "$.parties[1].demands[0].values", "points were given, but \"NATO\" is not numeric; give a value for each option"),
        new("no points", t => t.WithDemand(1, 1, d => d with { Values = OptionValues.Points() }), "$.parties[1].demands[1].values", "no point was given; at least one is needed"),
        new("point outside", t => t.WithDemand(1, 1, d => d with { Values = OptionValues.Points((0, 0), (101, 1)) }), "$.parties[1].demands[1].values[1][0]", "was 101; it must be a number from 0 to 100"),
        new("point NaN", t => t.WithDemand(1, 1, d => d with { Values = OptionValues.Points((double.NaN, 0)) }), "$.parties[1].demands[1].values[0][0]", "was NaN; it must be a number from 0 to 100"),
        new("point twice", t => t.WithDemand(1, 1, d => d with { Values = OptionValues.Points((0, 0), (5, 1), (5, 0)) }), "$.parties[1].demands[1].values[2][0]", "was 5, the number of $.parties[1].demands[1].values[1] already; each may be given once"),
        new("point null", t => t.WithDemand(1, 1, d => d with { Values = OptionValues.Points((0, null!)) }), "$.parties[1].demands[1].values[0][1]", "was null; it must be in [0, 1]"),
    ];

    private static IEnumerable<BrokenScenario> WalkAways =>
    [
        new("victory, unknown issue", t => t.WithParty(0, p => p with { WalkAway = WalkAway.War(0.5, 0.1, Terms("Nato", "no pledge")) }), "$.parties[0].walkAway.war.victory.Nato", "unknown issue \"Nato\"; did you mean \"NATO\"?"),
        new("defeat, unknown option", t => t.WithParty(0, p => p with { WalkAway = WalkAway.War(0.5, 0.1, defeat: Terms("Army limit", 101)) }), "$.parties[0].walkAway.war.defeat['Army limit']", "was 101; it must be a number from 0 to 100"),
        new("defeat, null option", t => t.WithParty(0, p => p with { WalkAway = WalkAway.War(0.5, 0.1, defeat: Terms("NATO", null!)) }), "$.parties[0].walkAway.war.defeat.NATO", "was null; it must be an option of \"NATO\""),
        new("too many terms", t => t.WithParty(0, p => p with { WalkAway = WalkAway.War(0.5, 0.1, Enumerable.Range(0, 1001).ToDictionary(i => $"i{i}", i => (OptionReference)0)) }), "$.parties[0].walkAway.war.victory", "1,001 issues were given; at most 1,000 are allowed"),
        new("status quo missing", t => t.WithParty(1, p => p with { WalkAway = WalkAway.StatusQuo(0.1) }), "$.parties[1].walkAway.statusQuo", "the issue \"Army limit\", on which \"B\" states a demand, has no statusQuo; each such issue must state one"),
    ];

    private static IEnumerable<BrokenScenario> Quantities =>
    [
        new("walk-away", t => t.WithParty(1, p => p with { WalkAway = Distribution.Uniform(0.2, 1.4) }), "$.parties[1].walkAway", "was uniform(0.2, 1.4); it must be in [0, 1]"),
        new("win probability", t => t.With("A/walkAway/winProbability", 1.5), "$.parties[0].walkAway.war.winProbability", "was 1.5; it must be in [0, 1]"),
        new("war's cost", t => t.With("A/walkAway/cost", -1), "$.parties[0].walkAway.war.cost", "was -1; it must be at least 0"),
        new("patience", t => t.With("A/patience", 0), "$.parties[0].patience", "was 0; it must be in (0, 1]"),
        new("exponent", t => t.With("A/tactic/exponent", 0), "$.parties[0].tactic.timeDependent.exponent", "was 0; it must be above 0"),
        new("opening", t => t.With("A/tactic/opening", 2), "$.parties[0].tactic.timeDependent.opening", "was 2; it must be in [0, 1]"),
        new("weight", t => t.With("A/demands/NATO/weight", Distribution.Uniform(-1, 1)), "$.parties[0].demands[0].weight", "was uniform(-1, 1); it must be at least 0"),
        new("curve", t => t.With("A/demands/NATO/curve", -1), "$.parties[0].demands[0].curve", "was -1; it must be above 0"),
        new("firmness", t => t.With("A/demands/NATO/firmness", 1.1), "$.parties[0].demands[0].firmness", "was 1.1; it must be in [0, 1]"),
        new("value", t => t.With("B/demands/NATO/values/no pledge", 1.1), "$.parties[1].demands[0].values['no pledge']", "was 1.1; it must be in [0, 1]"),
        new("point", t => t.With("B/demands/Army limit/values/1", 1.1), "$.parties[1].demands[1].values[1][1]", "was 1.1; it must be in [0, 1]"),
        new("breakdown", t => t.With("stages/Direct talks/breakdown", 1.1), "$.stages[0].breakdown", "was 1.1; it must be in [0, 1]"),
        new("shock", t => t.With("shocks/New sanctions/probability", 1.1), "$.shocks[0].trigger.probability", "was 1.1; it must be in [0, 1]"),
        new("shock per round", t => t.With("shocks/Barrage/probability", 1.1), "$.shocks[1].trigger.perRound", "was 1.1; it must be in [0, 1]"),
    ];
}
