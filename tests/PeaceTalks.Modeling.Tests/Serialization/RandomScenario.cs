namespace PeaceTalks.Modeling.Tests;

/// <summary>Sound scenarios with every feature of the file format, one for each seed.</summary>
internal sealed class RandomScenario
{
    private static readonly string[] OddNames =
        ["Plain", "Türkiye", "和平", "Dove 🕊", "\"quoted\"", "it's", "back\\slash", "a.b[0]", "<&>", "two  spaces", "$", "null", "Ελλάδα"];

    private readonly Random _random;
    private readonly bool _everyIssueHasStatusQuo;
    private Issue[] _issues = [];
    private Party[] _principals = [];
    private string? _firstStage;

    private RandomScenario(int seed)
    {
        _random = new Random(seed);
        _everyIssueHasStatusQuo = Flip();
    }

    public static Scenario Create(int seed) => new RandomScenario(seed).Create();

    private Scenario Create()
    {
        _issues = Many(1, 3, i => AnyIssue(Name(i)));
        _principals = Many(2, 3, i => Principal(Name(i)));
        Party[] others = Many(0, 2, i => new Party(Name(i + 10)) { Role = Pick(PartyRole.Mediator, PartyRole.Guarantor, PartyRole.Observer), Source = Text() });
        return Correlated(new Scenario(Name(0))
        {
            Issues = _issues,
            Parties = [.. _principals, .. others],
            Stages = Many(0, 2, AnyStage),
            Shocks = Many(0, 4, AnyShock),
            Description = Text(),
            Note = Text(),
            Source = Text(),
        });
    }

    /// <summary>With up to three pairs that share no quantity, so that any ranks are possible.</summary>
    private Scenario Correlated(Scenario scenario)
    {
        string[] paths = [.. scenario.Quantities.Select(quantity => quantity.Path)];
        _random.Shuffle(paths);
        return scenario with
        {
            Correlations = Many(0, 3, i => new RankCorrelation(paths[2 * i], paths[2 * i + 1], Pick(-1, 0, 1, Number(-1, 1))) { Note = Text(), Source = Text() }),
        };
    }

    private Issue AnyIssue(string name)
    {
        (double from, double to) = (Number(-10, 10), Number(11, 1e6));
        Issue issue = Flip()
            ? Issue.Choice(name, Many(1, 4, Name))
            : Issue.Range(name, from, to, _random.Next(2, 30), Flip() ? "km²" : null);
        return issue with { StatusQuo = _everyIssueHasStatusQuo || Flip() ? AnyOption(issue) : null, Description = Text(), Note = Text(), Source = Text() };
    }

    private Party Principal(string name)
    {
        Issue[] demanded = [.. _issues.Where((_, i) => i == 0 || Flip())];
        return new Party(name)
        {
            Demands = [.. demanded.Select(AnyDemand)],
            WalkAway = AnyWalkAway(demanded),
            Patience = Share(),
            Satiation = Pick(1, 1, Number(0.5, 1)),
            Tactic = AnyTactic(),
            Description = Text(),
            Note = Text(),
            Source = Text(),
        };
    }

    private Demand AnyDemand(Issue issue)
    {
        OptionValues? values = _random.Next(3) switch
        {
            0 => null,
            1 when issue.From is double from => OptionValues.Points((from, Share()), (from + 1, Share()), (issue.To!.Value, 1.0)),
            _ => OptionValues.PerOption([.. issue.Options.Select(option => (option.Label, Share()))]),
        };
        OptionReference? redLine = Flip() ? AnyOption(issue) : null;
        return new Demand(issue.Name)
        {
            Asks = values is null || Flip() ? AnyOption(issue) : null,
            RedLine = redLine,
            Firmness = redLine is null ? 1 : Share(),
            Weight = Positive(),
            Curve = values is null ? Positive() : 1,
            Values = values,
            Description = Text(),
            Note = Text(),
            Source = Text(),
        };
    }

    private WalkAway AnyWalkAway(Issue[] demanded) => _random.Next(demanded.All(issue => issue.StatusQuo is not null) ? 3 : 2) switch
    {
        0 => Share(),
        1 => WalkAway.War(Share(), Share(), AnyTerms(demanded), AnyTerms(demanded)),
        _ => WalkAway.StatusQuo(Share()),
    };

    private Dictionary<string, OptionReference>? AnyTerms(Issue[] demanded) =>
        Flip() ? null : demanded.Where(_ => Flip()).ToDictionary(issue => issue.Name, AnyOption);

    private Tactic AnyTactic() => _random.Next(8) switch
    {
        0 => Tactic.Firm(AnyOffers()),
        1 => Tactic.Zeuthen(),
        2 => Tactic.Micro(),
        3 => Tactic.TitForTat(Flip() ? null : Positive(), Flip() ? null : Share(), AnyOffers()),
        _ => Tactic.TimeDependent(Positive(), Flip() ? null : Share(), AnyOffers()),
    };

    private Stage AnyStage(int index)
    {
        Stage stage = AnyStage(Name(index), index);
        _firstStage ??= stage.Name;
        return stage;
    }

    private Stage AnyStage(string name, int index) => new(name)
    {
        Protocol = Pick(Enum.GetValues<Protocol>()),
        FirstMover = Pick(Enum.GetValues<FirstMover>()),
        Settles = Pick(Enum.GetValues<Settling>()),
        Convenes = Flip() ? null : AnyCondition(index),
        Mandates = Flip() ? [] : [.. _principals.Select(party => new Mandate(party.Name, Share()))],
        Rounds = _random.Next(1, 50),
        DaysPerRound = Pick(7, Number(0, 30)),
        Issues = Flip() ? null : [_issues[^1].Name],
        Principals = Flip() ? null : [.. Enumerable.Reverse(_principals).Select(party => party.Name)],
        Breakdown = Share(),
        Description = Text(),
        Note = Text(),
        Source = Text(),
    };

    private StageCondition AnyCondition(int index) => new()
    {
        After = index == 0 ? null : _firstStage,
        Outcome = index == 0 || Flip() ? null : Pick(Enum.GetValues<StageOutcome>()),
        IssuesClosed = Flip() ? null : _random.Next(0, 3),
        GapBelow = index == 0 || Flip() ? null : Number(-0.5, 1),
    };

    private Shock AnyShock(int index) => new(Name(index), _random.Next(3) switch
    {
        0 => ShockTrigger.AtRound(_random.Next(1, 20)),
        1 => ShockTrigger.PerRound(Share(), Flip()),
        _ => ShockTrigger.IfNoAgreementByRound(_random.Next(1, 20), Share()),
    })
    {
        By = Flip() ? null : _principals[0].Name,
        Effects = Many(1, 4, _ => AnyEffect(_principals[_random.Next(_principals.Length)])),
        Description = Text(),
        Note = Text(),
        Source = Text(),
    };

    private Effect AnyEffect(Party party)
    {
        List<(EffectTarget Target, string? Issue)> targets =
            [(EffectTarget.WalkAway, null), (EffectTarget.Patience, null), (EffectTarget.Weight, party.Demands[0].Issue), (EffectTarget.Leaves, null)];
        if (party.Demands[0].RedLine is not null)
            targets.Add((EffectTarget.Firmness, party.Demands[0].Issue));
        if (party.WalkAway.WinProbability is not null)
            targets.Add((EffectTarget.WinProbability, null));
        if (party.WalkAway.Cost is not null)
            targets.Add((EffectTarget.Cost, null));
        if (party.Tactic.Parameters.Any(parameter => parameter.Name == "exponent"))
            targets.Add((EffectTarget.Exponent, null));
        (EffectTarget target, string? issue) = Pick([.. targets]);
        return target == EffectTarget.Leaves ? Effect.Leaves(party.Name) : _random.Next(3) switch
        {
            0 => Effect.Add(party.Name, target, Any(), issue),
            1 => Effect.Multiply(party.Name, target, Any(), issue),
            _ => Effect.Set(party.Name, target, Any(), issue),
        };
    }

    /// <summary>Every kind of distribution whose support lies in [0, 1].</summary>
    private Distribution Share()
    {
        (double a, double b, double c) = Ordered();
        return Annotated(_random.Next(10) switch
        {
            0 => Distribution.Uniform(a, b),
            1 => Distribution.Triangular(a, b, c),
            2 => Distribution.Pert(a, b, c),
            3 => Distribution.Normal(b, c, a, c),
            4 => Distribution.LogNormal(b, 1 + c, a, c),
            5 => Distribution.Beta(1 + a, 1 + b),
            6 => Distribution.Beta(1 + a, 1 + b, a, c),
            7 => Distribution.Quantiles((0, a), (b, b), (1, c)),
            8 => Distribution.Choices((a, b), (c, 1 - b)),
            _ => b,
        });
    }

    private Distribution Positive()
    {
        (double a, double b, double c) = Ordered();
        return _random.Next(3) switch
        {
            0 => Annotated(Distribution.LogNormal(b, 1 + c)),
            1 => Annotated(Distribution.Normal(b, c, a)),
            _ => Share(),
        };
    }

    private Distribution Any()
    {
        (double a, double b, double c) = Ordered();
        return _random.Next(4) switch
        {
            0 => Annotated(Distribution.Normal(-b, c)),
            1 => Annotated(Distribution.Normal(b, c, null, c + 1)),
            2 => Annotated(Distribution.Quantiles((0.1, -a), (0.5, b), (0.9, c))),
            _ => Positive(),
        };
    }

    private Distribution Annotated(Distribution distribution) => distribution with { Description = Text(), Note = Text(), Source = Text() };

    /// <summary>Three numbers well inside (0, 1), some short and some with all their digits.</summary>
    private (double Low, double Middle, double High) Ordered()
    {
        double Between(double low, double high) => Flip() ? Number(low, high) : Math.Round(Number(low, high), 3);
        return (Between(0.01, 0.3), Between(0.35, 0.6), Between(0.65, 0.99));
    }

    private OptionReference AnyOption(Issue issue)
    {
        Option option = issue.Options[_random.Next(issue.Options.Count)];
        return option.Value is double number && Flip() ? number : option.Label;
    }

    private OfferChoice AnyOffers() => Pick(OfferChoice.Accommodating, OfferChoice.ClosestToTarget);

    private string Name(int index) => $"{Pick(OddNames)} {index}";

    private string? Text() => _random.Next(5) == 0 ? Pick("", "a note", "two\nlines", "tab\tand \u0001", "“quoted” \"too\" \\ / 🕊", "\u2028") : null;

    private double Number(double low, double high) => low + (high - low) * _random.NextDouble();

    private bool Flip() => _random.Next(2) == 0;

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    private T[] Many<T>(int least, int most, Func<int, T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(make)];
}
