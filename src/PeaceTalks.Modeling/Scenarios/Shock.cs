namespace PeaceTalks.Modeling;

/// <summary>A named event that may strike at the start of a round and change a party's calculus.</summary>
public sealed record Shock
{
    /// <summary>A shock that strikes when its trigger says so.</summary>
    /// <param name="name">The name, unique among the shocks.</param>
    /// <param name="trigger">When it strikes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Shock(string name, ShockTrigger trigger)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(trigger);
        Name = name;
        Trigger = trigger;
    }

    /// <summary>The name, unique among the shocks.</summary>
    public string Name { get; init; }

    /// <summary>The name of the party whose act it is, or null. Changes no result.</summary>
    public string? By { get; init; }

    /// <summary>When it strikes.</summary>
    public ShockTrigger Trigger { get; init; }

    /// <summary>What it changes, in order.</summary>
    public IReadOnlyList<Effect> Effects { get; init => field = ValueList.Copy(value, nameof(Effects)); } = ValueList<Effect>.Empty;

    /// <summary>What happens. Changes no result.</summary>
    public string? Description { get; init; }

    /// <summary>A remark, such as where the numbers come from. Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication that reports the event. Changes no result.</summary>
    public string? Source { get; init; }
}

/// <summary>When a shock strikes. Rounds are 1-based and counted over all stages.</summary>
public sealed record ShockTrigger
{
    private ShockTrigger()
    {
    }

    /// <summary>The one round at whose start it strikes for sure, or null.</summary>
    public int? Round { get; private init; }

    /// <summary>The round that must pass without agreement on every issue before it may strike, once, or null.</summary>
    public int? Deadline { get; private init; }

    /// <summary>The probability, in [0, 1], to strike: in each round, or once after the deadline; null where it strikes for sure.</summary>
    public Distribution? Probability { get; internal init; }

    /// <summary>True where it may strike again in later rounds.</summary>
    public bool Repeats { get; private init; }

    /// <summary>For sure, at the start of a round.</summary>
    /// <param name="round">At least 1; checked when the scenario is first used.</param>
    public static ShockTrigger AtRound(int round) => new() { Round = round };

    /// <summary>With a probability at the start of each round; once, unless it repeats.</summary>
    /// <param name="probability">In [0, 1]; checked when the scenario is first used.</param>
    /// <param name="repeats">Whether it may strike again.</param>
    /// <exception cref="ArgumentNullException"><paramref name="probability"/> is null.</exception>
    public static ShockTrigger PerRound(Distribution probability, bool repeats = false)
    {
        ArgumentNullException.ThrowIfNull(probability);
        return new ShockTrigger { Probability = probability, Repeats = repeats };
    }

    /// <summary>With a probability at the start of the round after <paramref name="round"/>, if an issue is still open.</summary>
    /// <param name="round">At least 0; checked when the scenario is first used.</param>
    /// <param name="probability">In [0, 1]; checked when the scenario is first used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="probability"/> is null.</exception>
    public static ShockTrigger IfNoAgreementByRound(int round, Distribution probability)
    {
        ArgumentNullException.ThrowIfNull(probability);
        return new ShockTrigger { Deadline = round, Probability = probability };
    }
}
