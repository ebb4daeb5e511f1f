namespace PeaceTalks.Modeling;

/// <summary>How large a scenario may be. Larger ones are refused at once, with a <see cref="ScenarioException"/>.</summary>
public static class ScenarioLimits
{
    /// <summary>The most principals.</summary>
    public const int Principals = 16;

    /// <summary>The most parties, of all roles.</summary>
    public const int Parties = 100;

    /// <summary>The most issues.</summary>
    public const int Issues = 1_000;

    /// <summary>The most options of one issue.</summary>
    public const int Options = 10_000;

    /// <summary>The most options of all issues together.</summary>
    public const int TotalOptions = 100_000;

    /// <summary>The most stages.</summary>
    public const int Stages = 100;

    /// <summary>The most shocks.</summary>
    public const int Shocks = 1_000;

    /// <summary>The most effects of one shock.</summary>
    public const int Effects = 1_000;

    /// <summary>The most rounds of all stages together.</summary>
    public const int TotalRounds = 10_000;

    /// <summary>The most days of all stages together, if none ends early.</summary>
    public const int TotalDays = 100_000;

    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 200;

    /// <summary>
    /// The most settlements on the table of a stage at which somebody uses <see cref="OfferChoice.ClosestToTarget"/>, which
    /// looks through them. <see cref="OfferChoice.Accommodating"/> has no such limit.
    /// </summary>
    public const int ClosestToTargetSettlements = 1_000_000;

    /// <summary>
    /// The most settlements on the table of a stage at which somebody uses <see cref="Tactic.Zeuthen"/> or
    /// <see cref="Tactic.Micro"/>, which go through a list of them.
    /// </summary>
    public const int ListedSettlements = 1_000_000;
}
