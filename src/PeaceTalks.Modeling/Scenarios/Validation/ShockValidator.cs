namespace PeaceTalks.Modeling;

/// <summary>Checks the shocks: names, triggers, and that there is something that each effect can change.</summary>
internal sealed class ShockValidator(ProblemCollector problems, KnownNames names)
{
    private readonly EffectValidator _effects = new(problems, names);

    public void Check(IReadOnlyList<Shock> shocks)
    {
        NameRules.CheckList(problems, "$.shocks", shocks.Select(shock => (shock is null, shock?.Name)));
        for (int i = 0; i < shocks.Count; i++)
        {
            if (shocks[i] is Shock shock && !problems.IsHole($"$.shocks[{i}]"))
                Check(shock, $"$.shocks[{i}]");
        }
    }

    private void Check(Shock shock, string path)
    {
        if (shock.By is not null && !problems.IsHole(path + ".by"))
            names.FindParty(shock.By, path + ".by");
        if (shock.Trigger is null)
            problems.Add(path + ".trigger", "was null; it must be given");
        else
            CheckTrigger(shock.Trigger, path + ".trigger");
        for (int i = 0; i < shock.Effects.Count; i++)
            _effects.Check(shock.Effects[i], $"{path}.effects[{i}]");
    }

    private void CheckTrigger(ShockTrigger trigger, string path)
    {
        if (trigger.Round < 1)
            problems.Add(path + ".atRound", $"was {Guard.Text(trigger.Round.Value)}; it must be at least 1, the first round of the talks");
        // By round 0 nothing is agreed: such a shock may strike at the start of the first.
        if (trigger.Deadline < 0)
            problems.Add(path + ".ifNoAgreementByRound", $"was {Guard.Text(trigger.Deadline.Value)}; it must be at least 0");
        if (trigger is { Round: null, Probability: null })
            problems.Add(path, "has no probability; it must be given");
    }
}
