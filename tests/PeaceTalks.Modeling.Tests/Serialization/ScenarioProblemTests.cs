namespace PeaceTalks.Modeling.Tests;

/// <summary>What is wrong with the structure of a file: each time one piece of a sound file is replaced by another.</summary>
public sealed class ScenarioProblemTests
{
    private const string Weight = "\"asks\": \"no pledge\", \"weight\": 1";
    private const string Patience = "\"patience\": 0.99";
    private const string Trigger = "{ \"ifNoAgreementByRound\": 5, \"probability\": 0.4 }";
    private const string Effect = "{ \"party\": \"A\", \"walkAway\": { \"add\": -0.05 } }";
    private const string War = "{ \"winProbability\": { \"pert\": [0.2, 0.4, 0.6] }, \"cost\": 0.15 }";
    private const string Range = "\"range\": { \"from\": 85000, \"to\": 900000, \"steps\": 164, \"unit\": \"personnel\" }";
    private const string Distributions = "\"fixed\", \"uniform\", \"triangular\", \"pert\", \"normal\", \"logNormal\", \"beta\", \"quantiles\", \"choices\"";
    private const string AnyDistribution = "a number or a distribution, such as {\"pert\": [min, mode, max]}";

    public static TheoryData<string, string, string[]> Pieces => new()
    {
        // The format and its version.
        { "scenario/1", "scenario/2", ["$.format: was \"peace-talks-scenario/2\"; it must be \"peace-talks-scenario/1\", the one format that this version of the library reads"] },
        { "\"format\": \"peace-talks-scenario/1\",", "", ["$: the property \"format\" is missing; it must be \"peace-talks-scenario/1\", the one format that this version of the library reads"] },
        { "\"peace-talks-scenario/1\"", "1", ["$.format: was 1; it must be \"peace-talks-scenario/1\", the one format that this version of the library reads"] },

        // Names of properties.
        { "\"rounds\": 20", "\"rouns\": 20", ["$.stages[0].rouns: unknown property \"rouns\"; did you mean \"rounds\"?"] },
        { "\"rounds\": 20", "\"Rounds\": 20", ["$.stages[0].Rounds: unknown property \"Rounds\"; did you mean \"rounds\"?"] },
        { "\"rounds\": 20", "\"umbrella\": 20", ["$.stages[0].umbrella: unknown property \"umbrella\"; it must be one of \"name\", \"protocol\", \"rounds\", \"daysPerRound\", \"issues\", \"principals\", \"firstMover\", \"settles\", \"convenes\", \"mandates\", \"breakdown\", \"description\", \"note\", \"source\""] },
        { "\"rounds\": 20", "\"a\\nb\": 20", ["$.stages[0]['a\\u000ab']: unknown property \"a\\u000ab\"; it must be one of \"name\", \"protocol\", \"rounds\", \"daysPerRound\", \"issues\", \"principals\", \"firstMover\", \"settles\", \"convenes\", \"mandates\", \"breakdown\", \"description\", \"note\", \"source\""] },
        { "\"rounds\": 20", "\"rounds\": 20, \"rounds\": 30, \"rounds\": 40", ["$.stages[0].rounds: the property \"rounds\" was given more than once; each may be given once"] },
        { "\"rounds\": 20", "\"round\\u0073\": 20, \"rounds\": 30", ["$.stages[0].rounds: the property \"rounds\" was given more than once; each may be given once"] },
        { "\"rounds\": 20", "\"\\ud800\": 20", ["$.stages[0]: has a property of the name \"\\ud800\"; it must be a string of whole characters (no half of a surrogate pair)"] },
        { "\"name\": \"Direct talks\", ", "", ["$.stages[0]: the property \"name\" is missing; it must be a string"] },
        { "\"name\": \"Direct talks\"", "\"nam\": \"Direct talks\"", ["$.stages[0].nam: unknown property \"nam\"; did you mean \"name\"?"] },

        // Types.
        { "\"Direct talks\"", "7", ["$.stages[0].name: was 7; it must be a string"] },
        { "\"Direct talks\"", "null", ["$.stages[0].name: was null; it must be a string"] },
        { "\"Direct talks\"", "\"\\ud800\"", ["$.stages[0].name: was \"\\ud800\"; it must be a string of whole characters (no half of a surrogate pair)"] },
        { "\"rounds\": 20", "\"rounds\": 2.5", ["$.stages[0].rounds: was 2.5; it must be a whole number"] },
        { "\"rounds\": 20", "\"rounds\": 3000000000", ["$.stages[0].rounds: was 3000000000; it must be a whole number from -2147483648 to 2147483647"] },
        { "\"rounds\": 20", "\"rounds\": \"20\"", ["$.stages[0].rounds: was \"20\"; it must be a whole number"] },
        { "\"daysPerRound\": 7", "\"daysPerRound\": 1e999", ["$.stages[0].daysPerRound: was 1e999; it must be a number from -1.7976931348623157E+308 to 1.7976931348623157E+308"] },
        { "\"daysPerRound\": 7", "\"daysPerRound\": false", ["$.stages[0].daysPerRound: was false; it must be a number"] },
        { "\"mediator\"", "\"mediater\"", ["$.parties[2].role: was \"mediater\"; it must be one of \"principal\", \"mediator\", \"guarantor\", \"observer\"; did you mean \"mediator\"?"] },
        { "\"mediator\"", "\"umbrella\"", ["$.parties[2].role: was \"umbrella\"; it must be one of \"principal\", \"mediator\", \"guarantor\", \"observer\""] },
        { "\"mediator\"", "2", ["$.parties[2].role: was 2; it must be one of \"principal\", \"mediator\", \"guarantor\", \"observer\""] },
        { "\"alternatingOffers\"", "\"singleText\"", ["$.stages[0].protocol: was \"singleText\"; it must be one of \"alternatingOffers\", \"memorandumExchange\""] },
        { "{ \"name\": \"M\", \"role\": \"mediator\" }", "\"M\"", ["$.parties[2]: was \"M\"; it must be an object (a party)"] },
        { "[ { \"name\": \"Direct talks\", \"protocol\": \"alternatingOffers\", \"rounds\": 20, \"daysPerRound\": 7 } ]", "{}", ["$.stages: was an object; it must be an array of stages"] },
        { "\"rounds\": 20", "\"issues\": [\"NATO\", 3]", ["$.stages[0].issues[1]: was 3; it must be a string"] },
        { "\"asks\": 85000", "\"asks\": [85000]", ["$.parties[0].demands[1].asks: was an array; it must be an option's label (a string), or a number for a numeric issue"] },

        // Distributions.
        { Patience, "\"satiation\": { \"uniform\": [0.8, 1] }", ["$.parties[0].satiation: was an object; it must be a number"] },
        { Patience, "\"patience\": \"high\"", ["$.parties[0].patience: was \"high\"; it must be " + AnyDistribution] },
        { Patience, "\"patience\": -1e400", ["$.parties[0].patience: was -1e400; it must be a number from -1.7976931348623157E+308 to 1.7976931348623157E+308"] },
        { Patience, "\"patience\": {}", ["$.parties[0].patience: none of the properties " + Distributions + " was given; one of them must be"] },
        { Patience, "\"patience\": { \"prt\": [0.1, 0.2, 0.3] }", ["$.parties[0].patience.prt: unknown property \"prt\"; did you mean \"pert\"?"] },
        { Patience, "\"patience\": { \"pert\": [0.1, 0.2] }", ["$.parties[0].patience.pert: was an array of 2; it must be an array of 3 numbers, [min, mode, max]"] },
        { Patience, "\"patience\": { \"pert\": [0.1, \"0.2\", 1e999] }", [
            "$.parties[0].patience.pert[1]: was \"0.2\"; it must be a number",
            "$.parties[0].patience.pert[2]: was 1e999; it must be a number from -1.7976931348623157E+308 to 1.7976931348623157E+308",
        ] },
        { Patience, "\"patience\": { \"pert\": 0.5, \"note\": 3 }", [
            "$.parties[0].patience.pert: was 0.5; it must be an array of 3 numbers, [min, mode, max]",
            "$.parties[0].patience.note: was 3; it must be a string",
        ] },
        { Patience, "\"patience\": { \"uniform\": [0.1, 0.2], \"fixed\": 0.1 }", ["$.parties[0].patience: the properties \"fixed\", \"uniform\" were given; only one of them may be"] },
        { Patience, "\"patience\": { \"uniform\": [0.1, 0.2], \"within\": [0, 1] }", ["$.parties[0].patience.within: was given; it may stand only beside \"normal\" or \"logNormal\""] },
        { Patience, "\"patience\": { \"normal\": [0.5, 0.1], \"within\": [0, \"1\"] }", ["$.parties[0].patience.within[1]: was \"1\"; it must be a number or null"] },
        { Patience, "\"patience\": { \"normal\": [0.5, 0.1], \"within\": [0] }", ["$.parties[0].patience.within: was an array of 1; it must be an array of 2 numbers, [lo, hi], null for an end that is not cut off"] },
        { Patience, "\"patience\": { \"normal\": [0.5, 0.1], \"on\": [0, 1] }", ["$.parties[0].patience.on: was given; it may stand only beside \"beta\""] },
        { Patience, "\"patience\": { \"quantiles\": { \"half\": 0.5, \"1.5\": 1 } }", [
            "$.parties[0].patience.quantiles.half: unknown property \"half\"; it must be a probability from \"0\" to \"1\", such as \"0.5\"",
            "$.parties[0].patience.quantiles['1.5']: unknown property \"1.5\"; it must be a probability from \"0\" to \"1\", such as \"0.5\"",
        ] },
        { Patience, "\"patience\": { \"quantiles\": [0.5] }", ["$.parties[0].patience.quantiles: was an array; it must be an object of quantiles, such as {\"0.1\": a, \"0.5\": b, \"0.9\": c}"] },
        { Patience, "\"patience\": { \"choices\": [[0.5, 1], [0.2], 3] }", [
            "$.parties[0].patience.choices[1]: was an array of 1; it must be an array of 2 numbers, [value, probability]",
            "$.parties[0].patience.choices[2]: was 3; it must be an array of 2 numbers, [value, probability]",
        ] },

        // Issues.
        { Range, "\"unit\": \"personnel\"", [
            "$.issues[1]: none of the properties \"options\", \"range\" was given; one of them must be",
            "$.issues[1].unit: unknown property \"unit\"; it must be one of \"name\", \"options\", \"range\", \"statusQuo\", \"description\", \"note\", \"source\"",
        ] },
        { Range, "\"note\": \"none\"", ["$.issues[1]: none of the properties \"options\", \"range\" was given; one of them must be"] },
        { Range, Range + ", \"options\": [\"few\", \"many\"]", ["$.issues[1]: the properties \"options\", \"range\" were given; only one of them may be"] },
        { "\"steps\": 164", "\"step\": 164", ["$.issues[1].range.step: unknown property \"step\"; did you mean \"steps\"?"] },
        { "\"to\": 900000, ", "", ["$.issues[1].range: the property \"to\" is missing; it must be a number"] },

        // Demands.
        { Weight, "\"values\": 3", ["$.parties[1].demands[0].values: was 3; it must be an object from option to value, or an array of points [number, value]"] },
        { Weight, "\"values\": { \"written pledge\": \"low\", \"moratorium\": 0.5, \"no pledge\": 1 }", ["$.parties[1].demands[0].values['written pledge']: was \"low\"; it must be " + AnyDistribution] },
        { "\"weight\": 2, \"curve\": 1.5", "\"values\": [[85000, 0], [90000], [\"x\", {}], 4]", [
            "$.parties[1].demands[1].values[1]: was an array of 1; it must be an array of 2, [number, value]",
            "$.parties[1].demands[1].values[2][0]: was \"x\"; it must be a number",
            "$.parties[1].demands[1].values[2][1]: none of the properties " + Distributions + " was given; one of them must be",
            "$.parties[1].demands[1].values[3]: was 4; it must be an array of 2, [number, value]",
        ] },

        // Walk-away values and tactics.
        { "{ \"uniform\": [0.2, 0.4] }", "true", ["$.parties[0].walkAway: was true; it must be a number, a distribution, {\"war\": ...} or {\"statusQuo\": ...}"] },
        { "{ \"uniform\": [0.2, 0.4] }", "{ \"wra\": {} }", ["$.parties[0].walkAway.wra: unknown property \"wra\"; did you mean \"war\"?"] },
        { "{ \"uniform\": [0.2, 0.4] }", "{}", ["$.parties[0].walkAway: none of the properties " + Distributions + ", \"war\", \"statusQuo\" was given; one of them must be"] },
        { "{ \"uniform\": [0.2, 0.4] }", "{ \"\\ud800\": 1, \"war\\udc00\": 2 }", [
            "$.parties[0].walkAway: has a property of the name \"\\ud800\"; it must be a string of whole characters (no half of a surrogate pair)",
            "$.parties[0].walkAway: has a property of the name \"war\\udc00\"; it must be a string of whole characters (no half of a surrogate pair)",
            "$.parties[0].walkAway: none of the properties " + Distributions + ", \"war\", \"statusQuo\" was given; one of them must be",
        ] },
        { War, War[..^2] + ", \"defeat\": { \"NATO\": \"no pledge\", \"NATO\": \"moratorium\" } }", ["$.parties[1].walkAway.war.defeat.NATO: the property \"NATO\" was given more than once; each may be given once"] },
        { War, War[..^2] + ", \"defeat\": { \"NATO\": \"\\udc00\" } }", ["$.parties[1].walkAway.war.defeat.NATO: was \"\\udc00\"; it must be a string of whole characters (no half of a surrogate pair)"] },
        { War, "{ \"cost\": 0.1, \"victory\": { \"NATO\": true } }", [
            "$.parties[1].walkAway.war: the property \"winProbability\" is missing; it must be " + AnyDistribution,
            "$.parties[1].walkAway.war.victory.NATO: was true; it must be an option's label (a string), or a number for a numeric issue",
        ] },
        { War, War + ", \"statusQuo\": {}", [
            "$.parties[1].walkAway: the properties \"war\", \"statusQuo\" were given; only one of them may be",
            "$.parties[1].walkAway.statusQuo: the property \"cost\" is missing; it must be " + AnyDistribution,
        ] },
        { "{ \"timeDependent\": { \"exponent\": 1 } }", "\"firm\"", ["$.parties[1].tactic: was \"firm\"; it must be an object (a tactic, such as {\"timeDependent\": {\"exponent\": 1}})"] },
        { "{ \"timeDependent\": { \"exponent\": 1 } }", "{ \"timeDependent\": {}, \"firm\": { \"opening\": 0.1 } }", [
            "$.parties[1].tactic: the properties \"timeDependent\", \"firm\" were given; only one of them may be",
            "$.parties[1].tactic.timeDependent: the property \"exponent\" is missing; it must be " + AnyDistribution,
            "$.parties[1].tactic.firm.opening: unknown property \"opening\"; it must be one of \"offers\"",
        ] },
        { "{ \"timeDependent\": { \"exponent\": 1 } }", "{ \"titForTit\": {} }", [
            "$.parties[1].tactic.titForTit: unknown property \"titForTit\"; did you mean \"titForTat\"?",
        ] },
        { "{ \"timeDependent\": { \"exponent\": 1 } }", "{ \"zeuthen\": { \"offers\": \"accommodating\" } }", ["$.parties[1].tactic.zeuthen.offers: unknown property \"offers\"; a Zeuthen tactic has none"] },
        { "\"closestToTarget\"", "\"closest\"", ["$.parties[0].tactic.timeDependent.offers: was \"closest\"; it must be one of \"accommodating\", \"closestToTarget\""] },

        // Shocks.
        { "\"trigger\": " + Trigger + ",", "", ["$.shocks[0]: the property \"trigger\" is missing; it must be an object (a trigger, such as {\"atRound\": 5})"] },
        { Trigger, "{}", ["$.shocks[0].trigger: none of the properties \"atRound\", \"perRound\", \"ifNoAgreementByRound\" was given; one of them must be"] },
        { Trigger, "{ \"atRound\": 3, \"perRound\": 0.5 }", ["$.shocks[0].trigger: the properties \"atRound\", \"perRound\" were given; only one of them may be"] },
        { Trigger, "{ \"atRound\": 3, \"repeats\": true }", ["$.shocks[0].trigger.repeats: was given; it may stand only beside \"perRound\""] },
        { Trigger, "{ \"perRound\": 0.5, \"repeats\": \"yes\", \"probability\": 1 }", [
            "$.shocks[0].trigger.repeats: was \"yes\"; it must be true or false",
            "$.shocks[0].trigger.probability: was given; it may stand only beside \"ifNoAgreementByRound\"",
        ] },
        { Trigger, "{ \"ifNoAgreementByRound\": 3 }", ["$.shocks[0].trigger: the property \"probability\" is missing; it must be " + AnyDistribution] },
        { Effect, "{ \"walkAway\": { \"add\": 1 } }", ["$.shocks[0].effects[0]: the property \"party\" is missing; it must be a string"] },
        { Effect, "{ \"party\": \"A\" }", ["$.shocks[0].effects[0]: none of the properties \"walkAway\", \"winProbability\", \"cost\", \"exponent\", \"patience\", \"weight\", \"firmness\", \"leaves\" was given; one of them must be"] },
        { Effect, "{ \"party\": \"A\", \"walkAway\": 0.1 }", ["$.shocks[0].effects[0].walkAway: was 0.1; it must be an object (a change, such as {\"add\": 0.1})"] },
        { Effect, "{ \"party\": \"A\", \"walkAway\": { \"ad\": 0.1 } }", ["$.shocks[0].effects[0].walkAway.ad: unknown property \"ad\"; did you mean \"add\"?"] },
        { Effect, "{ \"party\": \"A\", \"walkAway\": { \"add\": 0.1, \"set\": 0.1 } }", ["$.shocks[0].effects[0].walkAway: the properties \"add\", \"set\" were given; only one of them may be"] },
        { Effect, "{ \"party\": \"A\", \"weight\": { \"add\": 0.1 } }", ["$.shocks[0].effects[0]: the property \"issue\" is missing; it must be a string"] },
        { Effect, "{ \"party\": \"A\", \"walkAway\": { \"add\": 0.1 }, \"issue\": \"NATO\" }", ["$.shocks[0].effects[0].issue: was given; it may stand only beside \"weight\" or \"firmness\""] },
        { Effect, "{ \"party\": \"A\", \"leaves\": false }", ["$.shocks[0].effects[0].leaves: was false; it must be true"] },
        { Effect, "{ \"party\": \"A\", \"leaves\": true, \"cost\": { \"add\": 0.1 } }", ["$.shocks[0].effects[0]: the properties \"cost\", \"leaves\" were given; only one of them may be"] },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Parse_PieceReplaced_ListsTheProblems(string piece, string replacement, string[] problems)
    {
        ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Parse(ExampleScenario.With(piece, replacement)));
        Assert.Equal(problems, e.Problems.Select(problem => problem.ToString()));
        Assert.All(e.Problems, problem => Assert.Null(problem.Line));
    }
}
