namespace PeaceTalks.Modeling;

/// <summary>What has been read of a trigger; at most one of the first three where the file is sound.</summary>
internal sealed record TriggerParts(int? Round, Distribution? PerRound, int? Deadline, bool Repeats, Distribution Probability);

/// <summary>When a shock strikes: the three kinds of triggers.</summary>
internal static class TriggerTable
{
    private const string PerRound = "perRound";
    private const string Deadline = "ifNoAgreementByRound";

    public static readonly ObjectForm<TriggerParts, ShockTrigger> Form =
        new ObjectForm<TriggerParts, ShockTrigger>("a trigger, such as {\"atRound\": 5}", new TriggerParts(null, null, null, false, 0.0), ShockTrigger.AtRound(1), (_, parts) => Build(parts))
        .Key("atRound", "The round, 1-based over all stages, at whose start it strikes for sure.", new IntegerForm(least: 1), t => t.Round, (t, v) => t with { Round = v })
        .Key(PerRound, "The probability to strike at the start of each round.", DistributionForm.Share, t => t.Deadline is null ? t.Probability : null, (t, v) => t with { PerRound = v })
        .Optional("repeats", "Whether it may strike again; false by default.", BooleanForm.Instance, t => t.Repeats, (t, v) => t with { Repeats = v }, PerRound)
        .Key(Deadline, "The round that must pass without agreement before it may strike, once.", new IntegerForm(least: 0), t => t.Deadline, (t, v) => t with { Deadline = v })
        .Required("probability", "The probability to strike at the start of the round after that.", DistributionForm.Share, t => t.Deadline is null ? null : t.Probability, (t, v) => t with { Probability = v }, Deadline);

    private static ShockTrigger? Build(TriggerParts parts)
    {
        if (parts.Round is int round)
            return ShockTrigger.AtRound(round);
        if (parts.PerRound is not null)
            return ShockTrigger.PerRound(parts.PerRound, parts.Repeats);
        return parts.Deadline is int deadline ? ShockTrigger.IfNoAgreementByRound(deadline, parts.Probability) : null;
    }
}
