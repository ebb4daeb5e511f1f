namespace PeaceTalks.Modeling;

/// <summary>Who may speak when.</summary>
public enum Protocol
{
    /// <summary>The principals speak in turn: accept the standing offer, replace it by their own, or walk out.</summary>
    AlternatingOffers,

    /// <summary>
    /// All principals table a complete memorandum at the same time, round by round: the monotonic concession protocol
    /// (Rosenschein and Zlotkin 1994).
    /// </summary>
    MemorandumExchange,
}

/// <summary>Who speaks first in a stage.</summary>
public enum FirstMover
{
    /// <summary>The first of the stage's principals.</summary>
    Listed,

    /// <summary>Chance rotates the order of the stage's principals, once per stage; each is as likely to be first.</summary>
    Random,
}

/// <summary>What a stage can settle.</summary>
public enum Settling
{
    /// <summary>One agreement on all that is on the table, or none.</summary>
    Everything,

    /// <summary>
    /// Besides, at the end of a round, each issue on which the newest offers of all at the table coincide is closed so,
    /// unless that would leave somebody there with less than its walk-away value, or unable to reach it.
    /// </summary>
    IssueByIssue,
}

/// <summary>One stage of the talks: who negotiates about what, by which protocol, for how long.</summary>
public sealed record Stage
{
    /// <summary>Twenty weekly rounds of alternating offers among all principals on all open issues.</summary>
    /// <param name="name">The name, unique among the stages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public Stage(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The name, unique among the stages.</summary>
    public string Name { get; init; }

    /// <summary>Who may speak when.</summary>
    public Protocol Protocol { get; init; } = Protocol.AlternatingOffers;

    /// <summary>The most rounds, at least 1.</summary>
    public int Rounds { get; init; } = 20;

    /// <summary>Days from one round to the next, at least 0; from the last round to the next stage too.</summary>
    public double DaysPerRound { get; init; } = 7;

    /// <summary>The names of the issues on the table, or null for all that are still open; a closed issue stays closed.</summary>
    public IReadOnlyList<string>? Issues { get; init => field = value is null ? null : ValueList.Copy(value, nameof(Issues)); }

    /// <summary>The names of the principals at the table in order of speaking, or null for all in file order; at least two.</summary>
    public IReadOnlyList<string>? Principals { get; init => field = value is null ? null : ValueList.Copy(value, nameof(Principals)); }

    /// <summary>The probability, in [0, 1], after each round without agreement that the talks collapse for good.</summary>
    public Distribution Breakdown { get; init; } = 0.0;

    /// <summary>Who speaks first.</summary>
    public FirstMover FirstMover { get; init; } = FirstMover.Listed;

    /// <summary>What the stage can settle: everything at once, or also issue by issue.</summary>
    public Settling Settles { get; init; } = Settling.Everything;

    /// <summary>On what condition the stage takes place, or null for always.</summary>
    public StageCondition? Convenes { get; init; }

    /// <summary>
    /// How far delegations may go in this stage, for those at the table that have a mandate; without one a delegation
    /// may go all the way to its walk-away value.
    /// </summary>
    public IReadOnlyList<Mandate> Mandates { get; init => field = ValueList.Copy(value, nameof(Mandates)); } = ValueList<Mandate>.Empty;

    /// <summary>What the stage is. Changes no result.</summary>
    public string? Description { get; init; }

    /// <summary>A remark. Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication that the stage comes from. Changes no result.</summary>
    public string? Source { get; init; }
}
