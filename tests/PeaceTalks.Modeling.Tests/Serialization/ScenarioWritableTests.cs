using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What <see cref="Scenario.Validate"/> finds nothing wrong with can be written, and reads back equal.</summary>
public sealed class ScenarioWritableTests
{
    private const string Half = "x\ud800";

    private static readonly Distribution _badNote = Distribution.Fixed(1) with { Note = Half };

    /// <summary>Changes that most often, but not always, do harm.</summary>
    private static readonly Func<Scenario, Scenario>[] _changes =
    [
        s => s with { Name = Half },
        s => s with { Description = Half },
        s => s with { Note = "\u0000\u2028" },
        s => s with { Issues = [.. s.Issues, null!] },
        s => s with { Parties = [.. s.Parties, null!] },
        s => s with { Stages = [.. s.Stages, null!] },
        s => s with { Shocks = [.. s.Shocks, null!] },
        s => s.WithIssue(0, i => i with { Note = Half }),
        s => s.WithIssue(0, i => i with { StatusQuo = Half }),
        s => s.WithIssue(0, i => i with { StatusQuo = double.NaN }),
        s => s with { Issues = [.. s.Issues, Issue.Range("range", 0, 1, 2, Half)] },
        s => s with { Issues = [.. s.Issues, Issue.Range("range", -0.0, 1, 2)] },
        s => s with { Issues = [.. s.Issues, Issue.Choice("choice", "a", null!)] },
        s => s with { Issues = [.. s.Issues, Issue.Choice("choice", "a", "\u007f")] },
        s => s.WithParty(0, p => p with { Role = (PartyRole)7 }),
        s => s.WithParty(0, p => p with { Source = Half }),
        s => s.WithParty(0, p => p with { Tactic = Tactic.Firm((OfferChoice)7) }),
        s => s.WithParty(0, p => p with { Patience = _badNote }),
        s => s.WithParty(0, p => p with { Patience = Distribution.Quantiles((-0.0, 0.1), (1, 0.9)) }),
        s => s.WithParty(0, p => p with { Patience = Distribution.Choices((1, 1), (7, 0)) }),
        s => s.WithParty(0, p => p with { Patience = null! }),
        s => s.WithParty(0, p => p with { WalkAway = WalkAway.War(0.5, 0.1, new TwiceTheSame(p.Demands[0].Issue, s.Issues[0].Options[0].Label)) }),
        s => s.WithParty(0, p => p with { WalkAway = Distribution.Beta(1, 2, -0.0, 1) with { Description = Half } }),
        s => s.WithParty(0, p => p with { Demands = [.. p.Demands, null!] }),
        s => s.WithDemand(0, 0, d => d with { Note = Half }),
        s => s.WithDemand(0, 0, d => d with { Firmness = _badNote }),
        s => s.WithDemand(0, 0, d => d with { Curve = _badNote }),
        s => s.WithDemand(0, 0, d => d with { Firmness = Distribution.Choices((1, 1)), Curve = Distribution.Fixed(1) with { Note = "n" } }),
        s => s.WithDemand(0, 0, d => d with { Asks = null }),
        s => s.WithDemand(0, 0, d => d with { Issue = null! }),
        s => s with { Stages = [.. s.Stages, new Stage("s") { Protocol = (Protocol)7 }] },
        s => s with { Stages = [.. s.Stages, new Stage("s") { DaysPerRound = double.NaN }] },
        s => s with { Stages = [.. s.Stages, new Stage("s") { Issues = [null!] }] },
        s => s with { Stages = [.. s.Stages, new Stage("s") { Breakdown = _badNote }] },
        s => s.WithAnotherShock(Effect.Add(s.Parties[0].Name, EffectTarget.Patience, -0.0)),
        s => s.WithAnotherShock(Effect.Add(s.Parties[0].Name, EffectTarget.Patience, 1, s.Issues[0].Name)),
        s => s.WithAnotherShock(Effect.Add(s.Parties[0].Name, EffectTarget.Patience, _badNote)),
        s => s.WithAnotherShock(Effect.Add(s.Parties[0].Name, (EffectTarget)70, 1)),
        s => s.WithAnotherShock(Effect.Add(s.Parties[0].Name, EffectTarget.Weight, 1, null)),
        s => s.WithAnotherShock(Effect.Leaves(s.Parties[0].Name) with { Party = null! }),
        s => s.WithAnotherShock(null!),
    ];

    public static TheoryData<int> Changes => [.. Enumerable.Range(0, _changes.Length)];

    [Theory]
    [MemberData(nameof(Changes))]
    public void ToJson_ChangedScenario_ReadsBackEqualWhereValid(int change)
    {
        for (int seed = 0; seed < 25; seed++)
        {
            Scenario changed = _changes[change](RandomScenario.Create(seed));
            IReadOnlyList<ScenarioProblem> problems = changed.Errors();
            if (problems.Count == 0)
                Assert.Equal(changed, Scenario.Parse(changed.ToJson()));
            else
                Assert.Equal(problems, Assert.Throws<ScenarioException>(changed.ToJson).Problems);
        }
    }

    [Fact]
    public void ToJson_LongerThanWhatIsRead_Throws()
    {
        string note = new('x', 4_000_000);
        Scenario talks = TwoIssueTalks.Sound with
        {
            Parties = [.. TwoIssueTalks.Sound.Parties, .. Enumerable.Range(0, 20).Select(i => new Party($"observer {i}") { Role = PartyRole.Observer, Note = note })],
        };
        Assert.Empty(talks.Validate());
        Assert.Equal(
            [new ScenarioProblem("$", "has more than 16,777,216 bytes; at most that many are allowed")],
            Assert.Throws<ScenarioException>(talks.ToJson).Problems);
    }

    [Fact]
    public void Validate_HalfASurrogatePair_ToldWhereverATextMayStand()
    {
        Scenario talks = TwoIssueTalks.Sound with { Description = Half };
        talks = talks.WithIssue(1, _ => Issue.Range("Army limit", 0, 100, 11, Half)).WithDemand(0, 0, d => d with { Source = Half, Weight = _badNote });
        talks = talks.WithDemand(1, 1, d => d with { Values = OptionValues.Points((0, _badNote), (100, 1)), Curve = _badNote }).WithStage(s => s with { Note = Half });
        talks = talks.WithShock(s => s with { Note = Half, Effects = [Effect.Add("A", EffectTarget.Cost, _badNote)] });
        Assert.Equal(
            [
                "$.description",
                "$.issues[1].range.unit",
                "$.parties[0].demands[0].source",
                "$.parties[1].demands[1].curve.note",
                "$.stages[0].note",
                "$.shocks[0].note",
                "$.parties[0].demands[0].weight.note",
                "$.parties[1].demands[1].values[0][1].note",
                "$.shocks[0].effects[0].cost.add.note",
            ],
            talks.Validate().Select(problem => problem.Path));
        Assert.All(talks.Validate(), problem => Assert.Equal("was \"x\\ud800\"; it must not contain half a surrogate pair, which is not a character", problem.Message));
    }

    /// <summary>A dictionary that keeps no promise of its kind.</summary>
    private sealed class TwiceTheSame(string issue, OptionReference option) : IReadOnlyDictionary<string, OptionReference>
    {
        public IEnumerable<string> Keys => [issue, issue];

        public IEnumerable<OptionReference> Values => [option, option];

        public int Count => 2;

        public OptionReference this[string key] => option;

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out OptionReference value)
        {
            value = option;
            return true;
        }

        public IEnumerator<KeyValuePair<string, OptionReference>> GetEnumerator()
        {
            yield return new(issue, option);
            yield return new(issue, option);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
