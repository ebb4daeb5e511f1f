namespace PeaceTalks.Modeling;

/// <summary>The properties of a party.</summary>
internal static class PartyTable
{
    private static readonly EnumForm<PartyRole> Role = new(
        ("principal", PartyRole.Principal), ("mediator", PartyRole.Mediator), ("guarantor", PartyRole.Guarantor), ("observer", PartyRole.Observer))
    {
        Summaries = new Dictionary<PartyRole, string>
        {
            [PartyRole.Principal] = "Negotiates, and must agree.",
            [PartyRole.Mediator] = "Helps the principals to agree; has no demands.",
            [PartyRole.Guarantor] = "Stands by to secure an agreement; has no demands.",
            [PartyRole.Observer] = "Looks on; has no demands.",
        },
    };

    public static readonly ObjectForm<Party, Party> Form = ObjectForm.Of("a party", new Party(""))
        .Required("name", "The name, unique among the parties.", TextForm.Name, p => p.Name, (p, v) => p with { Name = v })
        .Optional("role", "What the party is to the talks; principal by default.", Role, p => p.Role, (p, v) => p with { Role = v })
        .Optional("demands", "What a principal wants, at most one demand an issue.", new ListForm<Demand>("demands", DemandTable.Form, () => new Demand(""), ScenarioLimits.Issues), p => p.Demands, (p, v) => p with { Demands = v })
        .Optional("walkAway", "What no agreement is worth to the party, in [0, 1]; 0 by default.", WalkAwayForm.Instance, p => p.WalkAway, (p, v) => p with { WalkAway = v })
        .Optional("patience", "The factor, in (0, 1], by which each round's delay scales the score; 1 by default.", DistributionForm.PositiveShare, p => p.Patience, (p, v) => p with { Patience = v })
        .Optional("satiation", "The share of all it wants with which the party is fully satisfied, in [0.5, 1]; 1 by default. More than that counts no more.", new NumberForm(QuantityRange.UpperHalf), p => p.Satiation, (p, v) => p with { Satiation = v })
        .Optional("tactic", "How the party moves; linear in time by default.", TacticTable.Form, p => p.Tactic, (p, v) => p with { Tactic = v })
        .Texts(p => (p.Description, p.Note, p.Source), (p, v) => p with { Description = v }, (p, v) => p with { Note = v }, (p, v) => p with { Source = v });
}
