namespace PeaceTalks.Modeling;

/// <summary>Checks one effect of a shock against the party that it changes.</summary>
internal sealed class EffectValidator(ProblemCollector problems, KnownNames names)
{
    public void Check(Effect effect, string path)
    {
        if (problems.IsHole(path))
            return;
        if (effect is null)
        {
            problems.Add(path, "was null; it must be given");
            return;
        }
        KnownParty? party = problems.IsHole(path, ".party") ? null : names.FindParty(effect.Party, path, ".party");
        if (!Enum.IsDefined(effect.Target))
        {
            problems.Add(path, $"the effect was {ProblemText.Spell(effect.Target)}; it must be {ProblemText.Choices<EffectTarget>()}");
            return;
        }
        if (effect.Target == EffectTarget.Leaves)
            return;
        if (!Enum.IsDefined(effect.Operation))
            problems.Add(Place(effect, path), $"the operation was {ProblemText.Spell(effect.Operation)}; it must be {ProblemText.Choices<EffectOperation>()}");
        if (effect.Amount is null)
            problems.Add($"{Place(effect, path)}.{EffectNames.Of(effect.Operation)}", "was null; it must be a number");
        CheckTarget(effect, party, path);
    }

    private void CheckTarget(Effect effect, KnownParty? party, string path)
    {
        bool needsIssue = effect.Target is EffectTarget.Weight or EffectTarget.Firmness;
        if (!needsIssue && effect.Issue is not null)
            problems.Add(path + ".issue", $"was given beside {EffectNames.Of(effect.Target)}, which belongs to no issue; only weight and firmness do");
        if (party is not null && party.Party.Role != PartyRole.Principal && !problems.IsHole(party.Path, ".role"))
        {
            // An undefined role is a problem of the party.
            if (Enum.IsDefined(party.Party.Role))
                problems.Add(Place(effect, path), $"{Name(party)} has the role {ProblemText.Spell(party.Party.Role)}; of such a party nothing can be changed, but it may leave");
        }
        else if (needsIssue)
        {
            CheckDemand(effect, party, path);
        }
        else if (party is not null)
        {
            CheckParty(effect.Target, party, Place(effect, path));
        }
    }

    private void CheckParty(EffectTarget target, KnownParty party, string place)
    {
        WalkAway? walkAway = problems.HasHole(party.Path + ".walkAway") ? null : party.Party.WalkAway;
        Tactic? tactic = problems.HasHole(party.Path + ".tactic") ? null : party.Party.Tactic;
        if (target == EffectTarget.WinProbability && walkAway is { WinProbability: null })
            problems.Add(place, $"the walk-away value of {Name(party)} is not that of a war, so that it has no winProbability to change");
        if (target == EffectTarget.Cost && walkAway is { Cost: null })
            problems.Add(place, $"the walk-away value of {Name(party)} is neither that of a war nor that of the status quo, so that it has no cost to change");
        if (target == EffectTarget.Exponent && tactic is not null && tactic.Name != Tactic.TimeDependentName)
            problems.Add(place, $"the tactic of {Name(party)} is {tactic.Name}, which has no exponent to change; only {Tactic.TimeDependentName} has one");
    }

    private void CheckDemand(Effect effect, KnownParty? party, string path)
    {
        string target = EffectNames.Of(effect.Target);
        if (problems.IsHole(path, ".issue"))
            return;
        if (effect.Issue is null)
        {
            problems.Add(path + ".issue", $"was not given beside {target}; it must name an issue on which the party states a demand");
            return;
        }
        if (names.FindIssue(effect.Issue, path, ".issue") is null || party is null)
            return;
        if (!party.Demands.TryGetValue(effect.Issue, out (Demand Demand, string Path) demand))
        {
            if (party.KnowsDemands)
                problems.Add(path + ".issue", $"{Name(party)} states no demand on {ProblemText.Quote(effect.Issue)}, so that there is no {target} to change");
        }
        else if (effect.Target == EffectTarget.Firmness && demand.Demand.RedLine is null && !problems.HasHole(demand.Path + ".redLine"))
        {
            problems.Add(Place(effect, path), $"{Name(party)} states no redLine on {ProblemText.Quote(effect.Issue)}, so that there is no firmness to change");
        }
    }

    private static string Place(Effect effect, string path) => $"{path}.{EffectNames.Of(effect.Target)}";

    private static string Name(KnownParty party) => ProblemText.Quote(party.Party.Name);
}
