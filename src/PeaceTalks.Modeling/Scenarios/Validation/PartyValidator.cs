namespace PeaceTalks.Modeling;

/// <summary>Checks the parties: names, roles, and what a principal must, and another must not, have.</summary>
internal sealed class PartyValidator(ProblemCollector problems, KnownNames names)
{
    private static readonly Party _plain = new("");

    private readonly DemandValidator _demands = new(problems, names);
    private readonly WalkAwayValidator _walkAways = new(problems, names);

    public void Check(IReadOnlyList<Party> parties)
    {
        if (problems.IsHole("$.parties"))
            return;
        NameRules.CheckList(problems, "$.parties", parties.Select(party => (party is null, party?.Name)));
        CheckPrincipals(parties);
        for (int i = 0; i < parties.Count; i++)
        {
            if (parties[i] is Party party && !problems.IsHole($"$.parties[{i}]"))
                Check(party, $"$.parties[{i}]");
        }
    }

    private void CheckPrincipals(IReadOnlyList<Party> parties)
    {
        // Whoever could not be read may be a principal.
        int principals = parties.Where((party, i) => party?.Role == PartyRole.Principal || problems.IsHole($"$.parties[{i}].role")).Count();
        if (principals < 2)
            problems.Add("$.parties", $"{principals} principal{(principals == 1 ? " was" : "s were")} given; at least two are needed");
    }

    private void Check(Party party, string path)
    {
        if (party.Name is "shocks" or "stages")
            problems.Add(path + ".name", $"the name was \"{party.Name}\"; no party may be called \"shocks\" or \"stages\", with which the paths of other quantities begin");
        if (party.WalkAway is null)
            problems.Add(path + ".walkAway", "was null; it must be given");
        if (party.Patience is null)
            problems.Add(path + ".patience", "was null; it must be in (0, 1]");
        if (party.Satiation is not (>= 0.5 and <= 1))
            problems.Add(path + ".satiation", $"was {Guard.Text(party.Satiation)}; it must be {QuantityRange.UpperHalf.Text}");
        if (party.Tactic is null)
            problems.Add(path + ".tactic", "was null; it must be given");

        if (!Enum.IsDefined(party.Role))
            problems.Add(path + ".role", $"was {ProblemText.Spell(party.Role)}; it must be {ProblemText.Choices<PartyRole>()}");
        else if (party.Role != PartyRole.Principal && !problems.IsHole(path + ".role"))
            CheckBystander(party, path);
        else
            CheckPrincipal(party, path);
    }

    private void CheckBystander(Party party, string path)
    {
        string role = ProblemText.Spell(party.Role);
        if (party.Demands.Count > 0)
            Refuse("demands", "has no demands");
        if (party.WalkAway is not null && party.WalkAway != _plain.WalkAway)
            Refuse("walkAway", "has no walk-away value");
        if (party.Patience is not null && party.Patience != _plain.Patience)
            Refuse("patience", "has no patience");
        if (party.Satiation != _plain.Satiation)
            Refuse("satiation", "has no demands to be satisfied");
        if (party.Tactic is not null && party.Tactic != _plain.Tactic)
            Refuse("tactic", "has no tactic");

        void Refuse(string property, string reason) =>
            problems.Add($"{path}.{property}", $"was given for {(role[0] is 'o' ? "an" : "a")} {role}, who {reason}; only principals negotiate");
    }

    private void CheckPrincipal(Party party, string path)
    {
        _demands.Check(party.Demands, path + ".demands");
        if (party.WalkAway is not null)
            _walkAways.Check(KnownParty.Of(party, path, problems));
        if (party.Tactic is not null)
            CheckTactic(party.Tactic, path + ".tactic");
    }

    private void CheckTactic(Tactic tactic, string path)
    {
        if (TacticKind.Find(tactic.Name) is not TacticKind kind)
        {
            problems.AddUnknown(path, "tactic", tactic.Name, [.. TacticKind.All.Select(known => known.Name)]);
            return;
        }
        if (!tactic.Parameters.Select(parameter => parameter.Name).SequenceEqual(kind.Parameters.Select(parameter => parameter.Name)))
        {
            string[] parameters = [.. kind.Parameters.Select(parameter => parameter.Name)];
            problems.Add(path, $"the tactic {tactic.Name} was given {tactic.Parameters.Count} parameters; {(parameters.Length == 0 ? "it has none" : "it must have " + ProblemText.List(parameters))}");
        }
        string offers = $"{path}{JsonPaths.Member(tactic.Name)}.offers";
        if (!Enum.IsDefined(tactic.Offers))
            problems.Add(offers, $"was {ProblemText.Spell(tactic.Offers)}; it must be {ProblemText.Choices<OfferChoice>()}");
        else if (kind.ListsSettlements && tactic.Offers != OfferChoice.Accommodating)
            problems.Add(offers, $"was {ProblemText.Spell(tactic.Offers)}; the tactic {tactic.Name} chooses its offers itself: leave it out");
    }
}
