namespace PeaceTalks.Modeling.Tests;

/// <summary>Random talks of two principals, mostly over issues with equally many options, in which both step toward the other's offer.</summary>
internal static class RandomWays
{
    public static Scenario Make(int number)
    {
        Random random = new(number);
        RandomNumbers numbers = new(random, random.Next(2) == 0);
        int options = random.Next(2) == 0 ? random.Next(2, 5) : random.Next(5, 30);
        Issue[] issues = [.. Enumerable.Range(0, random.Next(8) == 0 ? random.Next(16, 36) : random.Next(1, 13)).Select(j =>
            Issue.Range($"I{j}", 0, 10, j == 1 && random.Next(10) == 0 ? options + 1 : options) with { StatusQuo = 0 })];
        // Who asks for what is not its best misleads the other: that one goes there at first, and turns round, or goes on from
        // where it has arrived, when it has seen an offer.
        bool misleads = numbers.OneIn(2);
        Party[] parties = [Party(numbers, "A", issues, misleads), Party(numbers, "B", issues, misleads)];
        return new Scenario($"Random ways {number}")
        {
            Issues = issues,
            Parties = [.. parties, new Party("M") { Role = PartyRole.Mediator }],
            Stages = [.. Enumerable.Range(0, random.Next(1, 3)).Select(s => new Stage($"S{s}")
            {
                Rounds = random.Next(4) == 0 ? random.Next(1, 4) : random.Next(4, 60),
                FirstMover = random.Next(2) == 0 ? FirstMover.Random : FirstMover.Listed,
                Breakdown = random.Next(4) == 0 ? 0.02 : 0,
            })],
            Shocks = random.Next(3) == 0 ? RandomShocks.Make(numbers, parties) : [],
        };
    }

    private static Party Party(RandomNumbers numbers, string name, Issue[] issues, bool misleads) => new(name)
    {
        Demands = [.. issues.Where(_ => !numbers.OneIn(10)).DefaultIfEmpty(issues[0]).Select(issue => Demand(numbers, issue, name == "A" ? 0 : 10, misleads))],
        WalkAway = numbers.Quantity(0, numbers.OneIn(8) ? 1 : 0.5),
        Tactic = numbers.OneIn(8)
            ? Tactic.Firm()
            : misleads
                ? Tactic.TimeDependent(numbers.Number(0.2, 0.6), name == "A" ? numbers.Number(0.2, 0.6) : 0)
                : Tactic.TimeDependent(numbers.Quantity(0.1, 3), numbers.OneIn(3) ? numbers.Number(0, 1) : 0),
    };

    private static Demand Demand(RandomNumbers numbers, Issue issue, double asks, bool misleads)
    {
        Demand demand = new(issue.Name)
        {
            Weight = numbers.Quantity(0, 2),
            RedLine = numbers.OneIn(10) ? issue.Options[numbers.Random.Next(issue.Options.Count)].Label : null,
            Firmness = 0.5,
        };
        if (misleads && !numbers.OneIn(4))
            return demand with { Asks = numbers.Random.Next(11), Values = Values(numbers) };
        // Most are of opposite ends; some ask for anything, or have dips on the way.
        return numbers.Random.Next(8) switch
        {
            0 => demand with { Values = Values(numbers) },
            1 => demand with { Asks = numbers.Random.Next(11) },
            2 => demand with { Asks = asks, Curve = numbers.Quantity(0.3, 3) },
            _ => demand with { Asks = asks },
        };
    }

    private static OptionValues Values(RandomNumbers numbers) =>
        OptionValues.Points([.. Enumerable.Range(0, 5).Select(i => (2.5 * i, (Distribution)(numbers.Random.Next(11) / 10.0)))]);
}
