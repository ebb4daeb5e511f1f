namespace PeaceTalks.Modeling.Tests;

/// <summary>Random talks in which most offers are a matter of time alone: long stages, small and large tables, few shocks.</summary>
internal static class RandomTimetables
{
    public static Scenario Make(int number)
    {
        Random random = new(number);
        Scenario talks = RandomPlay.Make(number);
        // One in four has more issues, of which a half just fits two registers, or just doesn't, or doesn't at all.
        Issue[] wider = random.Next(4) > 0 ? [.. talks.Issues] : [.. talks.Issues, .. Enumerable.Range(0, 1 + random.Next(2)).Select(i => Issue.Range($"Wide {i}", 0, 40, Steps(random)) with { StatusQuo = 0 })];
        return talks with
        {
            Issues = wider,
            Parties = [.. talks.Parties.Select(party => party.Role == PartyRole.Principal ? Timed(party, random, wider[talks.Issues.Count..]) : party)],
            Stages = [.. talks.Stages.Select(stage => Long(stage, random))],
            Shocks = random.Next(2) == 0 ? [] : [.. talks.Shocks.Where(shock => shock.Effects.All(effect => effect.Target != EffectTarget.Exponent))],
        };
    }

    private static int Steps(Random random) => random.Next(4) == 0 ? 20 + random.Next(20) : RandomPlay.Pick(random, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33);

    private static Party Timed(Party party, Random random, Issue[] wide) => party with
    {
        Demands = [.. party.Demands, .. wide.Select(issue => new Demand(issue.Name) { Asks = random.Next(41), Weight = random.Next(1, 4), RedLine = random.Next(3) > 0 ? null : issue.Options[random.Next(issue.Options.Count)].Label })],
        WalkAway = party.WalkAway.Value is null || random.Next(3) == 0 ? party.WalkAway : Distribution.Uniform(0, random.Next(1, 9) / 10.0),
        Tactic = random.Next(12) switch
        {
            0 => party.Tactic,
            1 => Tactic.Firm(OfferChoice.ClosestToTarget),
            2 => Tactic.TimeDependent(Distribution.Uniform(0.001, 0.01), random.Next(3) / 4.0, OfferChoice.ClosestToTarget),
            3 => Tactic.TimeDependent(Distribution.Uniform(100, 1e6), 0, OfferChoice.ClosestToTarget),
            4 => Tactic.TimeDependent(1, random.Next(3) / 2.0, OfferChoice.ClosestToTarget),
            _ => Tactic.TimeDependent(Distribution.Uniform(0.1, 5), random.Next(2) / 10.0, OfferChoice.ClosestToTarget),
        },
    };

    private static Stage Long(Stage stage, Random random) => stage with
    {
        Protocol = random.Next(10) == 0 ? stage.Protocol : Protocol.AlternatingOffers,
        Settles = random.Next(10) == 0 ? stage.Settles : Settling.Everything,
        Rounds = stage.Rounds + (random.Next(2) == 0 ? 0 : random.Next(60)),
        Issues = random.Next(2) == 0 ? stage.Issues : null,
        Breakdown = random.Next(2) == 0 ? 0.0 : stage.Breakdown,
    };
}
