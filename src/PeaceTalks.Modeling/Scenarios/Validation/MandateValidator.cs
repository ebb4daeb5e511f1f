namespace PeaceTalks.Modeling;

/// <summary>Checks the mandates of a stage: each for one principal at its table.</summary>
internal sealed class MandateValidator(ProblemCollector problems, KnownNames names)
{
    public void Check(Stage stage, string path)
    {
        string list = path + ".mandates";
        if (problems.IsHole(list))
            return;
        HashSet<string> given = new(StringComparer.Ordinal);
        for (int i = 0; i < stage.Mandates.Count; i++)
        {
            if (stage.Mandates[i] is not { Party: string party } mandate)
            {
                problems.Add($"{list}[{i}]", "was null; it must name a party");
                continue;
            }
            string place = list + JsonPaths.Member(party);
            if (!given.Add(party))
                problems.Add(place, $"a mandate for {ProblemText.Quote(party)} was given already; each party may have one");
            else
                CheckParty(stage, party, path, place);
            if (mandate.Share is null)
                problems.Add(place, "was null; it must be in [0, 1]");
        }
    }

    private void CheckParty(Stage stage, string party, string path, string place)
    {
        if (names.FindParty(party, place) is not KnownParty known)
            return;
        PartyRole role = known.Party.Role;
        if (role != PartyRole.Principal && Enum.IsDefined(role) && !problems.IsHole(known.Path + ".role"))
            problems.Add(place, $"{ProblemText.Quote(party)} has the role {ProblemText.Spell(role)}; only principals have mandates");
        else if (stage.Principals?.Contains(party) == false && !problems.HasHole(path + ".principals"))
            problems.Add(place, $"{ProblemText.Quote(party)} is not at the table of this stage");
    }
}
