using FsCheck;
using FsCheck.Fluent;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Whatever objects the validator gets, it answers, and not with too much.</summary>
public sealed class ScenarioValidatorPropertyTests
{
    private static readonly string?[] _names = [null, "", " ", "A", "B", "NATO", "Army limit", "Mediator", "shocks", "a/b", "\ud800", "\udc00x", "\0", "'", "\\", "0", "NaN", new string('x', 201), new string('\ud83d', 5000)];
    private static readonly double[] _numbers = [double.NaN, double.NegativeInfinity, double.PositiveInfinity, 0, -0.0, -1, 1, 0.5, 55, 1e308, -1e308, double.Epsilon];
    private static readonly int[] _counts = [int.MinValue, -1, 0, 1, 2, 3, 11, 9_999, 10_001, int.MaxValue];

    [Fact]
    public void Validate_RandomObjects_AnswersInBounds()
    {
        int cases = 0;
        Check.One(Config.QuickThrowOnFailure.WithReplay(2025, 417).WithMaxTest(3000), Prop.ForAll<int>(seed =>
        {
            cases++;
            IReadOnlyList<ScenarioProblem> problems = ScenarioValidator.Validate(new Builder(new Random(seed)).Scenario(), Holes(new Random(seed)));
            return problems.Count <= 101 && problems.All(problem => problem.Path.StartsWith('$') && problem.Message.Length < 2000);
        }));
        Assert.Equal(3000, cases);
    }

    [Fact]
    public void Validate_EverythingShared_AnswersInTime()
    {
        string name = new('x', 200);
        OptionValues values = OptionValues.PerOption([.. Enumerable.Range(0, 10_000).Select(i => (name[..190] + i, (Distribution)2))]);
        Demand[] demands = [.. Enumerable.Repeat(new Demand(name) { Values = values }, 1000)];
        Effect[] effects = [.. Enumerable.Repeat(Effect.Add(name[..199] + "y", EffectTarget.Weight, 1, name[..199] + "z"), 1000)];
        Scenario talks = new(new string('n', 10_000_000))
        {
            Issues = [.. Enumerable.Repeat(Issue.Choice(name, [.. Enumerable.Repeat(name, 100)]), 1000)],
            Parties = [.. Enumerable.Repeat(new Party(new string('p', 1_000_000)) { Demands = demands }, 4)],
            Stages = [.. Enumerable.Repeat(new Stage(name) { Issues = [.. Enumerable.Repeat(new string('i', 100_000), 1000)] }, 100)],
            Shocks = [.. Enumerable.Repeat(new Shock(new string('s', 1_000_000), ShockTrigger.AtRound(1)) { Effects = effects }, 100)],
        };
        Assert.Equal(101, talks.Validate().Count);
        // Without the limits it would take hours.
    }

    private static HashSet<string> Holes(Random random)
    {
        string[] paths = ["$", "$.issues", "$.issues[0].name", "$.issues[1].range", "$.parties[0]", "$.parties[1].demands[0].issue", "$.stages[0].issues", "$.shocks[0].effects[0].party", "$.correlations[0].between", "", "nonsense", "$.['", "..[["];
        return [.. paths.Where(_ => random.Next(8) == 0)];
    }

    /// <summary>Builds objects of every kind, most of them wrong.</summary>
    private sealed class Builder(Random random)
    {
        public Scenario Scenario() => new("x")
        {
            Name = Name()!,
            Issues = Many(Issue),
            Parties = Many(Party),
            Stages = Many(Stage),
            Shocks = Many(Shock),
            Correlations = Many(Correlation),
        };

        private T Pick<T>(params T[] items) => items[random.Next(items.Length)];

        private bool Rarely() => random.Next(6) == 0;

        private string? Name() => Pick(_names);

        private T[] Many<T>(Func<T> make) => random.Next(200) == 0
            ? [.. Enumerable.Repeat(make(), 1_001)]
            : [.. Enumerable.Range(0, random.Next(5)).Select(_ => Rarely() ? default! : make())];

        private Distribution Number() => Rarely() ? null! : Rarely()
            ? new UniformDistribution(Pick(_numbers), Pick(_numbers))
            : new FixedDistribution(Pick(_numbers));

        private OptionReference Option() => Rarely() ? null! : Name() is string label && Rarely() ? label : (OptionReference)Pick(_numbers);

        private Issue Issue() => (Rarely()
            ? Modeling.Issue.Choice("x", Many(() => Name()!))
            : Modeling.Issue.Range("x", Pick(_numbers), Pick(_numbers), Pick(_counts))) with
        {
            Name = Name()!,
            StatusQuo = Option(),
        };

        private Party Party() => new("x")
        {
            Name = Name()!,
            Role = (PartyRole)random.Next(-1, 6) is var role && Rarely() ? role : PartyRole.Principal,
            Demands = Many(Demand),
            WalkAway = Rarely() ? null! : WalkAway(),
            Patience = Number(),
            Tactic = Rarely() ? null! : Tactic(),
        };

        private WalkAway WalkAway() => random.Next(3) switch
        {
            0 => Modeling.WalkAway.Of(Number() ?? 0),
            1 => Modeling.WalkAway.War(Number() ?? 0, Number() ?? 0, Terms(), Terms()),
            _ => Modeling.WalkAway.StatusQuo(Number() ?? 0),
        };

        private Dictionary<string, OptionReference>? Terms() =>
            Rarely() ? null : Many(Name).OfType<string>().Distinct().ToDictionary(name => name, _ => Option());

        private Tactic Tactic() => (Rarely() ? Modeling.Tactic.Firm() : Modeling.Tactic.TimeDependent(Number() ?? 0, Number())) with
        {
            Offers = (OfferChoice)random.Next(-1, 4),
        };

        private Demand Demand() => new("x")
        {
            Issue = Name()!,
            Asks = Rarely() ? null : Option(),
            RedLine = Rarely() ? Option() : null,
            Firmness = Number(),
            Weight = Number(),
            Curve = Number(),
            Values = random.Next(3) switch
            {
                0 => OptionValues.PerOption(Many(() => (Name() ?? "x", Number())).Select(v => (v.Item1 ?? "y", v.Item2)).ToArray()),
                1 => OptionValues.Points(Many(() => (Pick(_numbers), Number()))),
                _ => null,
            },
        };

        private Stage Stage() => new("x")
        {
            Name = Name()!,
            Protocol = (Protocol)random.Next(-1, 3),
            Rounds = Pick(_counts),
            DaysPerRound = Pick(_numbers),
            Issues = Rarely() ? null : Many(() => Name()!),
            Principals = Rarely() ? null : Many(() => Name()!),
            Breakdown = Number(),
        };

        private Shock Shock() => new("x", ShockTrigger.AtRound(1))
        {
            Name = Name()!,
            By = Name(),
            Trigger = random.Next(4) switch
            {
                0 => null!,
                1 => ShockTrigger.AtRound(Pick(_counts)),
                2 => ShockTrigger.PerRound(Number() ?? 0, Rarely()),
                _ => ShockTrigger.IfNoAgreementByRound(Pick(_counts), Number() ?? 0),
            },
            Effects = Many(Effect),
        };

        private RankCorrelation Correlation() => new("x", "y", Pick(_numbers)) { First = Path(), Second = Path(), Note = Name(), Source = Name() };

        private string Path() => Rarely() ? Name()! : Pick(_names) + Pick("/walkAway", "/patience", "/demands/NATO/weight", "/tactic/exponent", "/");

        private Effect Effect()
        {
            EffectTarget target = (EffectTarget)random.Next(-1, 10);
            return target == EffectTarget.Leaves
                ? Modeling.Effect.Leaves("x") with { Party = Name()! }
                : Modeling.Effect.Change("x", target, (EffectOperation)random.Next(-1, 4), 1, Name()) with { Party = Name()!, Amount = Number() };
        }
    }
}
