namespace PeaceTalks.Modeling;

/// <summary>The tactics with their parameters.</summary>
internal static class TacticTable
{
    public static readonly EnumForm<OfferChoice> Offers = new(("accommodating", OfferChoice.Accommodating), ("closestToTarget", OfferChoice.ClosestToTarget));

    private const string OffersSummary = "Which of the settlements that meet the target is proposed; accommodating by default.";

    private static readonly ObjectForm<Tactic, Tactic> TimeDependent = ObjectForm.Of("a time-dependent tactic", Tactic.TimeDependent(1.0))
        .Required("exponent", "Above 0: below 1 Boulware, 1 linear, above 1 Conceder.", DistributionForm.Positive, t => Get(t, "exponent"), (t, v) => Set(t, "exponent", v))
        .Optional("opening", "The share of the way conceded in the first round, in [0, 1]; 0 by default.", DistributionForm.Share, t => Get(t, "opening"), (t, v) => Set(t, "opening", v))
        .Optional("offers", OffersSummary, Offers, t => t.Offers, (t, v) => t with { Offers = v });

    private static readonly ObjectForm<Tactic, Tactic> Firm = ObjectForm.Of("a firm tactic", Tactic.Firm())
        .Optional("offers", OffersSummary, Offers, t => t.Offers, (t, v) => t with { Offers = v });

    private static readonly ObjectForm<Tactic, Tactic> TitForTat = ObjectForm.Of("a tit-for-tat tactic", Tactic.TitForTat())
        .Optional("reciprocity", "How much of the others' concessions it gives back, at least 0; 1 by default.", DistributionForm.NotNegative, t => Get(t, "reciprocity"), (t, v) => Set(t, "reciprocity", v))
        .Optional("generosity", "The share of the way that it goes by itself until the last round, in [0, 1]; 0.5 by default.", DistributionForm.Share, t => Get(t, "generosity"), (t, v) => Set(t, "generosity", v))
        .Optional("offers", OffersSummary, Offers, t => t.Offers, (t, v) => t with { Offers = v });

    private static readonly ObjectForm<Tactic, Tactic> Zeuthen = ObjectForm.Of("a Zeuthen tactic", Tactic.Zeuthen());

    private static readonly ObjectForm<Tactic, Tactic> Micro = ObjectForm.Of("a MiCRO tactic", Tactic.Micro());

    public static readonly ObjectForm<Tactic?, Tactic> Form = new ObjectForm<Tactic?, Tactic>("a tactic, such as {\"timeDependent\": {\"exponent\": 1}}", null, Tactic.Firm(), (_, tactic) => tactic)
        .Key(Tactic.TimeDependentName, "Concedes with time.", TimeDependent, t => t.Name == Tactic.TimeDependentName ? t : null, (_, v) => v)
        .Key(Tactic.FirmName, "Never lowers its target.", Firm, t => t.Name == Tactic.FirmName ? t : null, (_, v) => v)
        .Key(Tactic.TitForTatName, "Answers concession with concession.", TitForTat, t => t.Name == Tactic.TitForTatName ? t : null, (_, v) => v)
        .Key(Tactic.ZeuthenName, "Concedes where its risk is not above any other's, to a greater product of gains.", Zeuthen, t => t.Name == Tactic.ZeuthenName ? t : null, (_, v) => v)
        .Key(Tactic.MicroName, "Goes down the list of its own settlements, one new offer for each that it gets.", Micro, t => t.Name == Tactic.MicroName ? t : null, (_, v) => v);

    private static Distribution Get(Tactic tactic, string name) => tactic.Parameters.First(parameter => parameter.Name == name).Value;

    private static Tactic Set(Tactic tactic, string name, Distribution value) => tactic.Rewrite((parameter, old) => parameter == name ? value : old);
}
