using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

/// <summary>The schema holds for every file that is read, and marks what an editor can mark in others.</summary>
public sealed class ScenarioSchemaTests
{
    private const string Patience = "\"patience\": 0.99";
    private const string Weight = "\"weight\": { \"pert\": [0.4, 0.6, 0.7] }";
    private const string Trigger = "{ \"ifNoAgreementByRound\": 5, \"probability\": 0.4 }";
    private const string Effect = "{ \"party\": \"A\", \"walkAway\": { \"add\": -0.05 } }";
    private const string Range = "\"range\": { \"from\": 85000, \"to\": 900000, \"steps\": 164, \"unit\": \"personnel\" }";
    private const string Tactic = "{ \"timeDependent\": { \"exponent\": 1 } }";

    /// <summary>Pieces of a sound file, each with one mistake in its place.</summary>
    public static TheoryData<string, string> Mistakes => new()
    {
        // Properties unknown, missing, or not allowed here.
        { "\"rounds\": 20", "\"rouns\": 20" },
        { "\"rounds\": 20", "\"Rounds\": 20" },
        { Patience, "\"patience\": { \"prt\": [0.1, 0.2, 0.3] }" },
        { "\"note\": \"why\"", "\"remark\": \"why\"" },
        { "\"name\": \"Direct talks\", ", "" },
        { "\"format\": \"peace-talks-scenario/1\",", "" },
        { "\"add\": -0.05", "" },
        { Trigger, "{ \"ifNoAgreementByRound\": 5 }" },
        { Trigger, "{ \"atRound\": 5, \"repeats\": true }" },
        { Effect, "{ \"party\": \"A\", \"weight\": { \"add\": 1 } }" },
        { Effect, "{ \"party\": \"A\", \"patience\": { \"add\": 1 }, \"issue\": \"NATO\" }" },
        { Weight, "\"weight\": { \"pert\": [0.4, 0.6, 0.7], \"within\": [0, 1] }" },
        { Tactic, "{ \"timeDependent\": { \"opening\": 1 } }" },

        // Two keys, or none.
        { Patience, "\"patience\": { \"uniform\": [0.1, 0.2], \"fixed\": 0.2 }" },
        { Patience, "\"patience\": {}" },
        { Trigger, "{ \"atRound\": 5, \"perRound\": 0.5 }" },
        { Trigger, "{}" },
        { Effect, "{ \"party\": \"A\", \"walkAway\": { \"add\": 1, \"set\": 1 } }" },
        { Effect, "{ \"party\": \"A\" }" },
        { Tactic, "{ \"timeDependent\": { \"exponent\": 1 }, \"firm\": {} }" },
        { "\"options\":", Range + ", \"options\":" },
        { Range, "\"note\": \"neither range nor options\"" },
        { "{ \"uniform\": [0.2, 0.4] }", "{ \"uniform\": [0.2, 0.4], \"statusQuo\": { \"cost\": 0 } }" },

        // Types.
        { "\"peace-talks-scenario/1\"", "\"peace-talks-scenario/2\"" },
        { "\"Direct talks\"", "7" },
        { "\"Direct talks\"", "null" },
        { "\"mediator\"", "\"mediater\"" },
        { "\"alternatingOffers\"", "\"alternating\"" },
        { "\"closestToTarget\"", "true" },
        { "\"rounds\": 20", "\"rounds\": 2.5" },
        { "\"rounds\": 20", "\"rounds\": \"20\"" },
        { "\"rounds\": 20", "\"issues\": \"NATO\"" },
        { "\"rounds\": 20", "\"issues\": [7]" },
        { Patience, "\"patience\": \"high\"" },
        { Patience, "\"satiation\": 0.4" },
        { Patience, "\"satiation\": { \"uniform\": [0.8, 1] }" },
        { Patience, "\"patience\": [1, 2]" },
        { Weight, "\"weight\": { \"pert\": [0.4, 0.6] }" },
        { Weight, "\"weight\": { \"pert\": [0.4, \"0.6\", 0.7] }" },
        { Weight, "\"weight\": { \"normal\": [1, 2], \"within\": [1, \"2\"] }" },
        { Weight, "\"weight\": { \"choices\": [[1, 2, 3]] }" },
        { Weight, "\"weight\": { \"quantiles\": { \"half\": 1, \"1\": 2 } }" },
        { "\"asks\": 85000", "\"asks\": [85000]" },
        { "\"asks\": 85000", "\"values\": 1" },
        { "\"asks\": 85000", "\"values\": [[85000]]" },
        { "\"asks\": 85000", "\"values\": { \"85000\": \"much\" }" },
        { Effect, "{ \"party\": \"A\", \"leaves\": false }" },
        { "{ \"name\": \"M\", \"role\": \"mediator\" }", "\"M\"" },
        { "\"cost\": 0.15", "\"cost\": 0.15, \"victory\": { \"NATO\": true }" },
        { "\"format\":", "\"$schema\": 1, \"format\":" },

        // Numbers out of range, empty lists and names.
        { Patience, "\"patience\": 0" },
        { Patience, "\"patience\": { \"fixed\": 1.5 }" },
        { Patience, "\"patience\": { \"uniform\": [0.5, 1.5] }" },
        { "\"weight\": 0.4", "\"weight\": -0.4" },
        { "\"weight\": 0.4", "\"weight\": { \"normal\": [1, 0] }" },
        { "\"weight\": 0.4", "\"weight\": { \"beta\": [1, 0] }" },
        { "\"weight\": 0.4", "\"weight\": { \"choices\": [[1, -0.5]] }" },
        { "\"weight\": 0.4", "\"weight\": { \"quantiles\": { \"0.5\": 1, \"1.5\": 2 } }" },
        { "\"curve\": 1.5", "\"curve\": 0" },
        { "\"steps\": 164", "\"steps\": 0" },
        { "\"rounds\": 20", "\"rounds\": 0" },
        { "\"rounds\": 20", "\"breakdown\": 1.5" },
        { "\"daysPerRound\": 7", "\"daysPerRound\": -7" },
        { "\"exponent\": 1 }", "\"exponent\": 0 }" },
        { "\"ifNoAgreementByRound\": 5", "\"ifNoAgreementByRound\": -1" },
        { "\"asks\": 85000", "\"values\": [[85000, 2]]" },
        { "\"options\": [\"written pledge\", \"moratorium\", \"no pledge\"]", "\"options\": []" },
        { "\"Two issues\"", "\"\"" },
        { "\"name\": \"Army limit\"", "\"name\": \"Army/limit\"" },
        { "\"name\": \"M\"", $"\"name\": \"{new string('M', 201)}\"" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Validate_FileWithAMistake_IsInvalidAndRefused(string piece, string replacement)
    {
        string json = ExampleScenario.With(piece, replacement);
        Assert.NotEmpty(SchemaValidator.Problems(json));
        Assert.Throws<ScenarioException>(() => Scenario.Parse(json));
    }

    [Fact]
    public void Validate_Example_IsValid() => Assert.Equal("", string.Join("\n", SchemaValidator.Problems(ExampleScenario.Json)));

    [Fact]
    public void Validate_ReadyScenarios_AreValid()
    {
        Assert.All(ScenarioLibrary.All, talks => Assert.Empty(SchemaValidator.Problems(talks.ToJson())));
        string[] files = Directory.GetFiles(Path.Combine(Repository.Source, "Library"), "*.json");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(SchemaValidator.Problems(File.ReadAllText(file))));
    }

    [Property(MaxTest = 200)]
    public Property Validate_AnyScenarioWritten_IsValid() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        string json = RandomScenario.Create(seed).ToJson();
        return SchemaValidator.IsValid(json).Label(string.Join("\n", SchemaValidator.Problems(json)) + json);
    });

    [Fact]
    public void Validate_DamagedFileThatIsRead_IsValid() =>
        Assert.All(DamagedFiles(seed: 3, count: 4_000).Where(CanBeRead), json => Assert.Empty(SchemaValidator.Problems(json)));

    [Theory]
    [InlineData(Weight, "\"weight\": { \"quantiles\": { \"0\": 0, \".5\": 1, \"6e-1\": 2, \"1.0\": 3 } }")]
    [InlineData(Weight, "\"weight\": { \"normal\": [1, 1], \"within\": [0, null] }")]
    [InlineData("\"rounds\": 20", "\"rounds\": 2e1")]
    [InlineData("\"rounds\": 20", "\"rounds\": 20.0")]
    [InlineData("\"asks\": 85000", "\"values\": [[85000, 1], [9e5, { \"uniform\": [0, 0.5] }]]")]
    [InlineData("\"format\":", "\"$schema\": \"peace-talks-scenario-1.schema.json\", \"format\":")]
    [InlineData("\"Two issues\"", "\"Two issues / one deal\"")]
    [InlineData(Trigger, "{ \"perRound\": 0.5, \"repeats\": true }")]
    public void Validate_LessUsualSpelling_IsValidAndRead(string piece, string replacement)
    {
        string json = ExampleScenario.With(piece, replacement);
        Assert.Empty(SchemaValidator.Problems(json));
        Assert.NotNull(Scenario.Parse(json));
    }

    [Fact]
    public void Validate_PlainNumberForEachQuantity_IsInvalidWhereItIsOutOfRange()
    {
        List<string> wrong = [];
        foreach (Scenario scenario in Enumerable.Range(0, 8).Select(RandomScenario.Create))
        {
            foreach (Quantity quantity in scenario.Quantities)
            {
                foreach (double number in new[] { -0.5, 0, 1, 1.5 })
                {
                    Scenario changed = scenario.With(quantity.Path, number);
                    if (SchemaValidator.IsValid(Written(changed)) != (changed.Errors().Count == 0))
                        wrong.Add($"{quantity.Path} = {number}");
                }
            }
        }
        Assert.True(wrong.Count == 0, "The schema and the checks disagree, because a row of a table has a form for another range, over " + string.Join("; ", wrong.Take(20)));
    }

    [Fact]
    public void Parse_SchemaProperty_ChangesNothingAndIsNotWritten()
    {
        Scenario scenario = Scenario.Parse(ExampleScenario.With("\"format\":", "\"$schema\": \"x.json\", \"format\":"));
        Assert.Equal(ExampleScenario.Objects, scenario);
        Assert.DoesNotContain("$schema", scenario.ToJson(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> DamagedFiles(ulong seed, int count)
    {
        Fuzzer fuzzer = new(Fuzzer.Corpus, seed);
        return Enumerable.Range(0, count).Select(number => Encoding.UTF8.GetString(fuzzer.Create(number)));
    }

    private static bool CanBeRead(string json)
    {
        try
        {
            Scenario.Parse(json);
            return true;
        }
        catch (ScenarioException)
        {
            return false;
        }
    }

    /// <summary>The file, whether or not it could be read back.</summary>
    private static string Written(Scenario scenario)
    {
        using JsonOutput output = new();
        ScenarioTable.Form.Write(output, scenario);
        return output.Finish();
    }
}
