namespace PeaceTalks.Modeling;

/// <summary>Warns of shocks that change nothing or can't strike.</summary>
internal sealed class ShockWarnings(WarningList warnings)
{
    public void Check(IReadOnlyList<Shock> shocks, int rounds)
    {
        for (int i = 0; i < shocks.Count; i++)
            Check(shocks[i], $"$.shocks[{i}]", rounds);
    }

    private void Check(Shock shock, string path, int rounds)
    {
        if (shock.Effects.Count == 0)
            warnings.Add(path, "has no effects: it changes nothing");
        if (shock.Trigger.Round > rounds)
            warnings.Add(path + ".trigger.atRound", $"was {shock.Trigger.Round}: there are at most {rounds} rounds, so that it never strikes");
        if (shock.Trigger.Deadline >= rounds)
            warnings.Add(path + ".trigger.ifNoAgreementByRound", $"was {shock.Trigger.Deadline}: it would strike in the round after that, but there are at most {rounds}");
    }
}
