namespace PeaceTalks.Modeling.Tests;

/// <summary>Small random games with what makes solutions hard to get right: ties, red lines, bluffs, empty zones, weights of 0, satiation.</summary>
internal static class RandomGames
{
    public static Game Next(int number, int principals)
    {
        Random random = new(number);
        int issues = random.Next(1, 5);
        // Coarse values make ties, fine ones none.
        int grain = random.Next(3) switch { 0 => 4, 1 => 20, _ => 1_000_000 };
        Issue[] agenda = [.. Enumerable.Range(0, issues).Select(j => Issue.Choice($"Issue {j}", [.. Enumerable.Range(0, random.Next(1, 6)).Select(k => $"option {k}")]))];
        double demanding = random.NextDouble();
        // Who settles for nothing but its best can't gain.
        int content = random.Next(8) == 0 ? 2 : 12;
        Party[] parties = [.. Enumerable.Range(0, principals).Select(i => new Party($"P{i}")
        {
            Demands = [.. agenda.Where(_ => random.Next(8) > 0).Select(issue => NextDemand(random, issue, grain))],
            WalkAway = random.Next(content) == 0 ? 1 : random.Next(3) == 0 ? 0 : random.Next(0, grain + 1) / (double)grain * demanding,
        })];
        Scenario scenario = new($"Random game {number}") { Issues = [.. agenda], Parties = [.. RandomPlay.Satiable(parties, number)] };
        return scenario.Draw(seed: (ulong)number, replication: 0);
    }

    /// <summary>All settlements of a game, in order of their index.</summary>
    public static IEnumerable<Settlement> Settlements(Scenario scenario)
    {
        IEnumerable<(string, OptionReference)[]> all = [[]];
        foreach (Issue issue in scenario.Issues)
            all = [.. all.SelectMany(terms => issue.Options.Select(option => ((string, OptionReference)[])[.. terms, (issue.Name, option.Label)]))];
        return all.Select(terms => Settlement.Of(scenario, terms));
    }

    private static Demand NextDemand(Random random, Issue issue, int grain)
    {
        double[] values = [.. issue.Options.Select(_ => random.Next(0, grain + 1) / (double)grain)];
        int asks = Array.IndexOf(values, values.Max());
        bool drawsLine = random.Next(4) == 0;
        return new Demand(issue.Name)
        {
            Values = OptionValues.PerOption([.. issue.Options.Select((option, k) => (option.Label, (Distribution)values[k]))]),
            Weight = random.Next(5) == 0 ? 0 : random.Next(1, Math.Min(grain, 1000) + 1),
            RedLine = drawsLine ? issue.Options[random.Next(2) == 0 ? asks : random.Next(values.Length)].Label : null,
            Firmness = drawsLine && random.Next(3) == 0 ? 0.5 : 1,
        };
    }
}
