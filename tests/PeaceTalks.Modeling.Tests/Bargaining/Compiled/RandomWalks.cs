namespace PeaceTalks.Modeling.Tests;

/// <summary>Random talks with long scales and many issues in which most offers step toward another party's.</summary>
internal static class RandomWalks
{
    public static Scenario Make(int number)
    {
        Random random = new(number);
        Scenario talks = RandomPlay.Make(number);
        Issue[] more = [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(4, 11) : random.Next(1, 3)).Select(i =>
            Issue.Range($"Long {i}", 0, 40, random.Next(3) == 0 ? random.Next(2, 8) : random.Next(8, 200)) with { StatusQuo = 0 })];
        return talks with
        {
            Issues = [.. talks.Issues, .. more],
            Parties = [.. talks.Parties.Select(party => party.Role == PartyRole.Principal ? Stepping(party, random, more) : party)],
            Stages = [.. talks.Stages.Select(stage => stage with { Issues = null, Rounds = stage.Rounds + random.Next(30) })],
            Shocks = [.. talks.Shocks.Where(shock => shock.Effects.All(effect => effect.Target != EffectTarget.Exponent))],
        };
    }

    private static Party Stepping(Party party, Random random, Issue[] more) => party with
    {
        Demands = [.. party.Demands, .. more.Where(_ => random.Next(8) > 0).Select(issue => Demand(issue, random))],
        Tactic = random.Next(8) switch
        {
            0 when party.Tactic.Offers == OfferChoice.Accommodating && party.Tactic.Name is not (Tactic.ZeuthenName or Tactic.MicroName) => party.Tactic,
            1 => Tactic.TitForTat(),
            2 => Tactic.Firm(),
            _ => Tactic.TimeDependent(Distribution.Uniform(0.1, 4), random.Next(3) / 4.0),
        },
    };

    private static Demand Demand(Issue issue, Random random)
    {
        Demand demand = new(issue.Name)
        {
            Weight = Distribution.Uniform(0, random.Next(1, 4)),
            RedLine = random.Next(3) > 0 ? null : issue.Options[random.Next(issue.Options.Count)].Label,
            Firmness = random.Next(3) / 2.0,
        };
        // A curve, fixed or not; or anything at all, with dips on the way.
        return random.Next(4) switch
        {
            0 => demand with { Values = OptionValues.Points([.. Enumerable.Range(0, 5).Select(i => (10.0 * i, (Distribution)(random.Next(11) / 10.0)))]) },
            1 => demand with { Asks = random.Next(2) * 40, Curve = Distribution.Uniform(0.3, 3) },
            2 => demand with { Asks = random.Next(41), Curve = 1.5 },
            _ => demand with { Asks = random.Next(2) * 40 },
        };
    }
}
