namespace PeaceTalks.Modeling;

/// <summary>Which settlement a party proposes among those that meet its target.</summary>
public enum OfferChoice
{
    /// <summary>
    /// From its own best settlement, step by step toward what the other side offers or asks, the cheapest step first,
    /// as far as the target allows.
    /// </summary>
    Accommodating,

    /// <summary>
    /// The settlement worth least to itself; of equals, the one with the lowest index. Up to
    /// <see cref="ScenarioLimits.ClosestToTargetSettlements"/> settlements on a stage's table.
    /// </summary>
    ClosestToTarget,
}

/// <summary>How a party moves: a named tactic and its parameters.</summary>
public sealed record Tactic
{
    internal const string TimeDependentName = "timeDependent";
    internal const string FirmName = "firm";
    internal const string TitForTatName = "titForTat";
    internal const string ZeuthenName = "zeuthen";
    internal const string MicroName = "micro";

    private Tactic(string name, params TacticParameter[] parameters)
    {
        Name = name;
        Parameters = new ValueList<TacticParameter>(parameters);
    }

    /// <summary>The tactic's name, as in the scenario file.</summary>
    public string Name { get; }

    /// <summary>The tactic's parameters with their names as in the scenario file; none for some tactics.</summary>
    public IReadOnlyList<TacticParameter> Parameters { get; private init; }

    /// <summary>
    /// Which of the settlements that meet the target is proposed. Zeuthen and MiCRO, which choose their offers
    /// themselves, take the default alone.
    /// </summary>
    public OfferChoice Offers { get; init; } = OfferChoice.Accommodating;

    /// <summary>
    /// Concedes with time (Faratin, Sierra and Jennings 1998): target = r + (m - r)(1 - F), F = k + (1 - k) t^(1/e), where
    /// t runs from 0 in the first round of a stage to 1 in its last, m is the party's best and r its walk-away value.
    /// </summary>
    /// <param name="exponent">e, above 0: below 1 Boulware (concedes late), 1 linear, above 1 Conceder (concedes early).</param>
    /// <param name="opening">k, in [0, 1]: the share of the way conceded in the first round; 0 by default.</param>
    /// <param name="offers">Which settlement is proposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exponent"/> is null.</exception>
    public static Tactic TimeDependent(Distribution exponent, Distribution? opening = null, OfferChoice offers = OfferChoice.Accommodating)
    {
        ArgumentNullException.ThrowIfNull(exponent);
        return new Tactic(TimeDependentName, new("exponent", exponent), new("opening", opening ?? 0.0)) { Offers = offers };
    }

    /// <summary>Never lowers its target: always the best that it can get.</summary>
    /// <param name="offers">Which settlement is proposed, of several best ones.</param>
    public static Tactic Firm(OfferChoice offers = OfferChoice.Accommodating) => new(FirmName) { Offers = offers };

    /// <summary>
    /// Answers concession with concession: target = m - g (m - r) t - c G, never below r, where G is the best that the
    /// other has offered in this stage less its first offer, both as worth to this party; with several others the least
    /// such, 0 for one who has not offered. What it gives unasked is the generosity: two without it never move.
    /// </summary>
    /// <param name="reciprocity">c, at least 0: how much of the other's concessions it gives back; 1 by default.</param>
    /// <param name="generosity">g, in [0, 1]: the share of the way that it goes by itself until the last round; 0.5 by default.</param>
    /// <param name="offers">Which settlement is proposed.</param>
    public static Tactic TitForTat(Distribution? reciprocity = null, Distribution? generosity = null, OfferChoice offers = OfferChoice.Accommodating) =>
        new(TitForTatName, new("reciprocity", reciprocity ?? 1.0), new("generosity", generosity ?? 0.5)) { Offers = offers };

    /// <summary>
    /// Concedes where its risk is not above any other's (Zeuthen 1930, Harsanyi 1956; for more than two parties by the
    /// product criterion, Endriss 2006): risk = (U(own newest offer) - U(other's)) / (U(own newest offer) - r). It then
    /// moves to the settlement best for itself whose product of gains over r is at least that of every other offer.
    /// Every party's values are taken as known. Up to <see cref="ScenarioLimits.ListedSettlements"/> settlements on the table.
    /// </summary>
    public static Tactic Zeuthen() => new(ZeuthenName);

    /// <summary>
    /// MiCRO (de Jonge 2022): goes down the list of its own settlements from the best, one new offer for each that it
    /// gets. It needs about as many rounds as there are settlements worth at least its walk-away value. Up to
    /// <see cref="ScenarioLimits.ListedSettlements"/> settlements on the table.
    /// </summary>
    public static Tactic Micro() => new(MicroName);

    internal Tactic Rewrite(Func<string, Distribution, Distribution> change) => this with
    {
        Parameters = new ValueList<TacticParameter>([.. Parameters.Select(p => p with { Value = change(p.Name, p.Value) })]),
    };
}

/// <summary>A parameter of a tactic.</summary>
/// <param name="Name">The name, as in the scenario file.</param>
/// <param name="Value">The number, perhaps uncertain.</param>
public sealed record TacticParameter(string Name, Distribution Value);
