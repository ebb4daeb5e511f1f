namespace PeaceTalks.Modeling.Tests;

/// <summary>A sound random scenario in which everything that the rules of play know may occur, made from one number.</summary>
internal static class RandomPlay
{
    public static Scenario Make(int number)
    {
        Random random = new(number);
        // Coarse numbers make ties, fine ones almost none.
        RandomNumbers numbers = new(random, random.Next(2) == 0);
        Issue[] issues = [.. Enumerable.Range(0, random.Next(1, 5)).Select(j => Issue(numbers, $"I{j}"))];
        int principals = Pick(random, 2, 2, 2, 2, 2, 3, 3, 3, 4, 5);
        Party[] parties = [.. Enumerable.Range(0, principals + (principals == 5 ? random.Next(2) : 0)).Select(i => RandomParty.Make(numbers, $"P{i}", i, issues))];
        string[] names = [.. parties.Select(p => p.Name)];
        return new Scenario($"Random play {number}")
        {
            Issues = issues,
            Parties = [.. Satiable(parties[..1], number), new Party("M") { Role = PartyRole.Mediator }, .. Satiable(parties[1..], number)],
            Stages = RandomStages.Make(numbers, [.. issues.Select(i => i.Name)], names),
            Shocks = RandomShocks.Make(numbers, parties),
        };
    }

    /// <summary>In every fourth scenario some parties can be sated, in some of those all.</summary>
    public static IEnumerable<Party> Satiable(IEnumerable<Party> parties, int number)
    {
        // Of its own, so that all else is drawn alike.
        Random random = new(~number);
        double share = Pick(random, 0.5, 0.75, 0.9, 1 / 1.1, 0.999999);
        return number % 4 < 3 ? parties : [.. parties.Select(party => random.Next(3) == 0 ? party : party with { Satiation = share })];
    }

    public static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    private static Issue Issue(RandomNumbers numbers, string name)
    {
        Random random = numbers.Random;
        int options = Pick(random, 1, 2, 2, 3, 3, 3, 4, 5);
        Issue issue = options > 1 && random.Next(2) == 0
            ? PeaceTalks.Modeling.Issue.Range(name, -10, 30, options)
            : PeaceTalks.Modeling.Issue.Choice(name, [.. Enumerable.Range(0, options).Select(k => $"{k}")]);
        return issue with { StatusQuo = issue.Options[random.Next(options)].Label };
    }
}

/// <summary>Numbers of one scenario: all coarse or all fine, some of them uncertain.</summary>
internal sealed class RandomNumbers(Random random, bool coarse)
{
    public Random Random => random;

    /// <summary>Whether parties differ in little but what they ask for: then many things are worth the same.</summary>
    public bool IsSymmetric { get; } = coarse && random.Next(3) == 0;

    /// <summary>The one tactic of all, or null for a mixed table.</summary>
    public Tactic? CommonTactic { get; } = random.Next(3) > 0 ? null : RandomPlay.Pick(random, Tactic.Zeuthen(), Tactic.Zeuthen(), Tactic.Micro(), Tactic.TitForTat());

    /// <summary>A number in [low, high].</summary>
    public double Number(double low, double high) => low + (high - low) * (coarse ? random.Next(5) / 4.0 : random.Next(101) / 100.0);

    /// <summary>A number in [low, high], or a distribution on a part of it.</summary>
    public Distribution Quantity(double low, double high)
    {
        double a = Number(low, high), b = Number(low, high);
        return random.Next(6) switch
        {
            0 when a < b => Distribution.Uniform(a, b),
            1 when a < b => Distribution.Triangular(a, (a + b) / 2, b),
            2 when a != b => Distribution.Choices((a, 0.25), (b, 0.75)),
            _ => a,
        };
    }

    public bool OneIn(int n) => random.Next(n) == 0;

    public T Pick<T>(params T[] choices) => RandomPlay.Pick(random, choices);

    /// <summary>Some of a list, at least so many, in any order.</summary>
    public string[] Some(string[] all, int least)
    {
        string[] order = [.. all];
        random.Shuffle(order);
        return order[..random.Next(least, order.Length + 1)];
    }
}
