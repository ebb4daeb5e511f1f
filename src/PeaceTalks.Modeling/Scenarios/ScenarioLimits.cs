namespace PeaceTalks.Modeling;

/// <summary>How large a scenario may be. Larger ones are refused at once, with a <see cref="ScenarioException"/>.</summary>
public static class ScenarioLimits
{
    /// <summary>The most bytes of a scenario file, 16 MiB, its text in UTF-8.</summary>
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>The most values in a scenario file: texts, numbers, lists and objects, at any depth.</summary>
    public const int FileValues = 1_000_000;

    /// <summary>The most lists and objects of a scenario file that lie in one another.</summary>
    public const int FileDepth = 64;

    /// <summary>The most characters of a result's text that is read back, more than any scenario's result has.</summary>
    public const int ResultCharacters = 64 * 1024 * 1024;

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

    /// <summary>The most entries of <see cref="Demand.Values"/> of all demands together.</summary>
    public const int TotalValues = 100_000;

    /// <summary>The most choices or quantiles of one distribution.</summary>
    public const int Points = Parameters.MostPoints;

    /// <summary>The most stages.</summary>
    public const int Stages = 100;

    /// <summary>The most shocks.</summary>
    public const int Shocks = 1_000;

    /// <summary>The most effects of one shock.</summary>
    public const int Effects = 1_000;

    /// <summary>The most effects of all shocks together.</summary>
    public const int TotalEffects = 10_000;

    /// <summary>The most quantities that are correlated with another.</summary>
    public const int CorrelatedQuantities = 100;

    /// <summary>The most pairs of correlated quantities, all that there can be.</summary>
    public const int Correlations = CorrelatedQuantities * (CorrelatedQuantities - 1) / 2;

    /// <summary>The most rounds of all stages together.</summary>
    public const int TotalRounds = 10_000;

    /// <summary>The most days of all stages together, if none ends early.</summary>
    public const int TotalDays = 100_000;

    /// <summary>The ends of a numeric issue lie within this number and its negative, so that sums and squares of them stay finite.</summary>
    public const double RangeEnd = 1e100;

    /// <summary>The most characters of a name, of an option's label and of a unit.</summary>
    public const int NameLength = 200;

    /// <summary>
    /// The most settlements on the table of a stage at which somebody uses <see cref="OfferChoice.ClosestToTarget"/>, which
    /// looks for them in two lists whose lengths multiply to this number. <see cref="OfferChoice.Accommodating"/> has no such limit.
    /// </summary>
    public const int ClosestToTargetSettlements = 100_000_000;

    /// <summary>
    /// The most settlements on the table of a stage at which somebody uses <see cref="Tactic.Zeuthen"/> or
    /// <see cref="Tactic.Micro"/>, which go through a list of them.
    /// </summary>
    public const int ListedSettlements = 1_000_000;
}
