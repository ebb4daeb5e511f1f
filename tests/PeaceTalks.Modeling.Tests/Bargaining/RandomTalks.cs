using FsCheck;
using FsCheck.Fluent;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// A sound random scenario, made from one number: 2 to 4 principals, 1 to 3 small issues, red lines, one or two stages,
/// all principals at every table. Fixed numbers and no chance, unless asked for.
/// </summary>
public sealed record RandomTalks(int Number)
{
    private static readonly double[] _exponents = [0.5, 1, 2];
    private static readonly double[] _curves = [1, 2];

    /// <summary>Fixed numbers, nothing left to chance.</summary>
    public Scenario Certain => Build(uncertain: false, shocks: false);

    /// <summary>Uncertain numbers, bluffs and breakdowns, but no shocks.</summary>
    public Scenario Uncertain => Build(uncertain: true, shocks: false);

    /// <summary>Uncertain numbers, bluffs, breakdowns and shocks.</summary>
    public Scenario Shaken => Build(uncertain: true, shocks: true);

    /// <summary>For FsCheck.</summary>
    public static Arbitrary<RandomTalks> Arbitrary() => Gen.Choose(0, int.MaxValue - 1).Select(number => new RandomTalks(number)).ToArbitrary();

    public override string ToString() => $"new RandomTalks({Number})";

    private Scenario Build(bool uncertain, bool shocks)
    {
        Random random = new(Number);
        Issue[] issues = [.. Enumerable.Range(0, random.Next(1, 4)).Select(j => Issue(random, $"I{j}"))];
        Party[] parties = [.. Enumerable.Range(0, random.Next(2, 5)).Select(i => Party(random, $"P{i}", issues, uncertain))];
        return new Scenario("Random talks")
        {
            Issues = issues,
            Parties = [.. parties, new Party("M") { Role = PartyRole.Mediator }],
            Stages = Stages(random, issues, parties, uncertain),
            Shocks = shocks ? Shocks(random, parties) : [],
        };
    }

    private static Issue Issue(Random random, string name) => random.Next(2) == 0
        ? PeaceTalks.Modeling.Issue.Range(name, -10, 30, random.Next(2, 6))
        : Make.Scale(name, random.Next(1, 5));

    private static Party Party(Random random, string name, Issue[] issues, bool uncertain)
    {
        Demand[] demands = [.. issues.Where((_, j) => j == 0 || random.Next(5) > 0).Select(issue => Demand(random, issue, uncertain))];
        OfferChoice offers = (OfferChoice)random.Next(2);
        Distribution exponent = _exponents[random.Next(3)];
        double walkAway = random.Next(0, 60) / 100.0;
        return new Party(name)
        {
            Demands = demands,
            WalkAway = uncertain ? Distribution.Uniform(walkAway, walkAway + 0.3) : walkAway,
            Patience = random.Next(80, 101) / 100.0,
            Tactic = random.Next(6) == 0 ? Tactic.Firm(offers) : Tactic.TimeDependent(exponent, random.Next(0, 5) / 10.0, offers),
        };
    }

    private static Demand Demand(Random random, Issue issue, bool uncertain)
    {
        Demand demand = new(issue.Name) { Weight = Perhaps(random.Next(1, 100) / 100.0, uncertain), Firmness = uncertain ? 0.7 : 1 };
        demand = random.Next(3) == 0
            ? demand with { Values = OptionValues.PerOption([.. issue.Options.Select(o => (o.Label, (Distribution)(random.Next(0, 101) / 100.0)))]) }
            : demand with { Asks = Any(random, issue), Curve = _curves[random.Next(2)] };
        // Numeric options have labels of their own; a red line by label fits both kinds of issue.
        return random.Next(3) == 0 ? demand with { RedLine = Any(random, issue) } : demand;
    }

    private static OptionReference Any(Random random, Issue issue) => issue.Options[random.Next(issue.Options.Count)].Label;

    private static Stage[] Stages(Random random, Issue[] issues, Party[] parties, bool uncertain)
    {
        string[] order = [.. parties.Select(p => p.Name)];
        random.Shuffle(order);
        Distribution breakdown = uncertain ? 0.05 : 0.0;
        Stage main = new("Main") { Rounds = random.Next(1, 9), Principals = order, Breakdown = breakdown };
        return random.Next(2) == 0
            ? [main]
            : [new Stage("First") { Rounds = random.Next(1, 5), Issues = [issues[0].Name], DaysPerRound = 2, Breakdown = breakdown }, main];
    }

    private static Shock[] Shocks(Random random, Party[] parties) =>
    [
        Make.Shock("Gain", ShockTrigger.AtRound(2), Effect.Add(parties[0].Name, EffectTarget.WalkAway, Distribution.Uniform(-0.2, 0.2))),
        Make.Shock("Luck", ShockTrigger.PerRound(0.2, repeats: random.Next(2) == 0), Effect.Multiply(parties[1].Name, EffectTarget.Weight, 1.5, parties[1].Demands[0].Issue)),
        Make.Shock("Late", ShockTrigger.IfNoAgreementByRound(3, 0.3), Effect.Leaves(parties[random.Next(parties.Length)].Name)),
    ];

    private static Distribution Perhaps(double value, bool uncertain) => uncertain ? Distribution.Uniform(value, value + 0.1) : value;
}
