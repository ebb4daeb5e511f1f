using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

public sealed class ScenarioRoundTripTests
{
    [Property(MaxTest = 1_000)]
    public Property ToJson_AnyScenario_ReadsBackEqual() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        Scenario written = RandomScenario.Create(seed);
        string json = written.ToJson();
        Scenario read = Scenario.Parse(json);
        return (read == written && read.ToJson() == json).Label(json);
    });

    [Fact]
    public void ToJson_RandomScenarios_UseEveryPropertyAndValueInTheSchema()
    {
        SchemaCoverage coverage = new(JsonNode.Parse(Scenario.JsonSchema)!);
        foreach (int seed in Enumerable.Range(0, 400))
            coverage.Visit(JsonNode.Parse(RandomScenario.Create(seed).ToJson())!);
        Assert.Equal(["scenario.$schema"], coverage.Missed);
    }

    [Fact]
    public void ToJson_Example_IsThisText() => Assert.Equal(
        """
        {
          "format": "peace-talks-scenario/1",
          "name": "Two issues",
          "issues": [
            {
              "name": "NATO",
              "options": [
                "written pledge",
                "moratorium",
                "no pledge"
              ],
              "statusQuo": "no pledge"
            },
            {
              "name": "Army limit",
              "range": {
                "from": 85000,
                "to": 900000,
                "steps": 164,
                "unit": "personnel"
              }
            }
          ],
          "parties": [
            {
              "name": "A",
              "demands": [
                {
                  "issue": "NATO",
                  "asks": "written pledge",
                  "redLine": "moratorium",
                  "firmness": 0.8,
                  "weight": 0.4,
                  "note": "why"
                },
                {
                  "issue": "Army limit",
                  "asks": 85000,
                  "weight": {
                    "pert": [0.4, 0.6, 0.7]
                  }
                }
              ],
              "walkAway": {
                "uniform": [0.2, 0.4]
              },
              "patience": 0.99,
              "tactic": {
                "timeDependent": {
                  "exponent": {
                    "pert": [0.1, 0.2, 0.6]
                  },
                  "offers": "closestToTarget"
                }
              }
            },
            {
              "name": "B",
              "demands": [
                {
                  "issue": "NATO",
                  "asks": "no pledge"
                },
                {
                  "issue": "Army limit",
                  "asks": 900000,
                  "weight": 2,
                  "curve": 1.5
                }
              ],
              "walkAway": {
                "war": {
                  "winProbability": {
                    "pert": [0.2, 0.4, 0.6]
                  },
                  "cost": 0.15
                }
              }
            },
            {
              "name": "M",
              "role": "mediator"
            }
          ],
          "stages": [
            {
              "name": "Direct talks"
            }
          ],
          "shocks": [
            {
              "name": "New sanctions",
              "by": "M",
              "trigger": {
                "ifNoAgreementByRound": 5,
                "probability": 0.4
              },
              "effects": [
                {
                  "party": "A",
                  "walkAway": {
                    "add": -0.05
                  }
                }
              ]
            }
          ]
        }
        """.ReplaceLineEndings("\n"),
        ExampleScenario.Objects.ToJson());

    [Theory]
    [InlineData("0.4")]
    [InlineData("""{"fixed":0.4,"note":"n"}""")]
    [InlineData("""{"uniform":[0.1,0.2],"description":"d"}""")]
    [InlineData("""{"triangular":[0.1,0.2,0.3]}""")]
    [InlineData("""{"pert":[0.1,0.2,0.3],"note":"n","source":"s"}""")]
    [InlineData("""{"normal":[0.5,0.1],"within":[0,1]}""")]
    [InlineData("""{"logNormal":[0.5,1.5],"within":[0,1]}""")]
    [InlineData("""{"beta":[2,3]}""")]
    [InlineData("""{"beta":[2,3],"on":[0.1,0.9]}""")]
    [InlineData("""{"quantiles":{"0":0.1,"0.5":0.2,"1":0.9}}""")]
    [InlineData("""{"choices":[[0.1,0.25],[0.2,0.75]]}""")]
    public void ToJson_Distribution_IsWrittenAsItWasRead(string distribution)
    {
        Scenario scenario = Scenario.Parse(ExampleScenario.With("\"patience\": 0.99", $"\"patience\": {distribution}"));
        string json = string.Concat(scenario.ToJson().Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains($"\"patience\":{distribution},\"tactic\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"normal":[0.5,0.1]}""", null, null)]
    [InlineData("""{"normal":[0.5,0.1],"within":[null,null]}""", null, null)]
    [InlineData("""{"normal":[0.5,0.1],"within":[0,null]}""", 0.0, null)]
    [InlineData("""{"normal":[0.5,0.1],"within":[null,1]}""", null, 1.0)]
    public void Parse_Within_NullLeavesAnEndOpen(string amount, double? low, double? high)
    {
        Scenario scenario = Scenario.Parse(ExampleScenario.With("-0.05", amount));
        Assert.Equal(Distribution.Normal(0.5, 0.1, low, high), scenario.Shocks[0].Effects[0].Amount);
        Assert.Equal(scenario, Scenario.Parse(scenario.ToJson()));
    }

    [Fact]
    public void ToJson_NonAsciiText_IsKeptReadable() =>
        Assert.Contains("Türkiye – 和平 <&'>", (ExampleScenario.Objects with { Note = "Türkiye – 和平 <&'>" }).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void ToJson_HalfASurrogatePair_Throws()
    {
        ScenarioException e = Assert.Throws<ScenarioException>(() => (ExampleScenario.Objects with { Note = "x\ud800" }).ToJson());
        Assert.Equal(["""$.note: was "x\ud800"; it must not contain half a surrogate pair, which is not a character"""], e.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void ToJson_EnumWithoutName_Throws()
    {
        Scenario scenario = new("x") { Parties = [new Party("A") { Role = (PartyRole)9 }] };
        Assert.StartsWith("$.parties[0].role: was 9", Assert.Throws<ScenarioException>(scenario.ToJson).Problems.Single(p => p.Path.EndsWith("role", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SaveAndLoad_FileAndStream_GiveTheScenarioBack()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ExampleScenario.Objects.Save(path);
            Assert.Equal(ExampleScenario.Objects, Scenario.Load(path));
            Assert.Equal(Encoding.UTF8.GetBytes(ExampleScenario.Objects.ToJson() + "\n"), File.ReadAllBytes(path));
            using FileStream stream = File.OpenRead(path);
            Assert.Equal(ExampleScenario.Objects, Scenario.Load(stream));
            Assert.True(stream.CanRead);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
