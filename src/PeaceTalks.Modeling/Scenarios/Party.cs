namespace PeaceTalks.Modeling;

/// <summary>What a party is to the talks.</summary>
public enum PartyRole
{
    /// <summary>Negotiates, and must agree.</summary>
    Principal,

    /// <summary>Helps the principals to agree; has no demands.</summary>
    Mediator,

    /// <summary>Stands by to secure an agreement; has no demands.</summary>
    Guarantor,

    /// <summary>Looks on; has no demands.</summary>
    Observer,
}

/// <summary>A party to the talks. Checked when the scenario is first used.</summary>
public sealed record Party
{
    /// <summary>A principal without demands, with walk-away value 0, patience 1 and a linear time-dependent tactic.</summary>
    /// <param name="name">The name, unique among the parties.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public Party(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The name, unique among the parties.</summary>
    public string Name { get; init; }

    /// <summary>What the party is to the talks; only principals have demands and are asked.</summary>
    public PartyRole Role { get; init; } = PartyRole.Principal;

    /// <summary>What the party wants, at most one demand an issue; an issue without one has weight 0 for it.</summary>
    public IReadOnlyList<Demand> Demands { get; init => field = ValueList.Copy(value, nameof(Demands)); } = ValueList<Demand>.Empty;

    /// <summary>What no agreement is worth to the party, in [0, 1]; also called its reservation value.</summary>
    public WalkAway WalkAway { get; init; } = 0.0;

    /// <summary>The factor, in (0, 1], by which a round's delay scales what the party scores, with and without agreement.</summary>
    public Distribution Patience { get; init; } = 1.0;

    /// <summary>
    /// The share of all it wants with which the party is fully satisfied, in [0.5, 1]. Whatever is worth that share or more, by its
    /// weights and values, counts 1, and less counts in proportion: U = min(1, Σ w v / satiation). With 1, the default, only
    /// the best on every issue is worth 1.
    /// </summary>
    /// <remarks>
    /// So GENIUS clips utilities above 1, where weights need not sum to 1. What a single concession costs is told with nothing else
    /// counted. Where a party can be sated, the settlements of a game are listed to find its solutions, at most 1,000,000.
    /// </remarks>
    public double Satiation { get; init; } = 1;

    /// <summary>How the party moves.</summary>
    public Tactic Tactic { get; init; } = Tactic.TimeDependent(1.0);

    /// <summary>Who the party is. Changes no result.</summary>
    public string? Description { get; init; }

    /// <summary>A remark, such as where the party's numbers come from. Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication that the party's numbers come from. Changes no result.</summary>
    public string? Source { get; init; }
}
