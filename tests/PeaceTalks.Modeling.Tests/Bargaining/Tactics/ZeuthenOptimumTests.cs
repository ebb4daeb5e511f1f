using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// Zeuthen against Zeuthen in an exchange of memorandums climbs the product of gains: who moves does so to a settlement
/// whose product is at least that of the other's offer, and neither stays while the other could be pulled along; so they
/// meet where the product is largest (Harsanyi 1956).
/// </summary>
public sealed class ZeuthenOptimumTests
{
    private const int Games = 1_000;

    [Fact]
    public void ZeuthenAgainstZeuthen_RandomAdditiveGames_EndAtTheLargestProductOfGains()
    {
        int nobodyCanGain = 0;
        List<string> elsewhere = [];
        for (int number = 0; number < Games; number++)
        {
            Game game = RandomGame(number).AtMedian();
            Negotiation run = game.Play();
            long largest = Settlements(game.Scenario).Max(options => Product(game, options));
            if (largest == 0)
            {
                nobodyCanGain++;
                continue;
            }
            if (run.Outcome.Settlement is not Settlement terms || Product(game, terms.Options.ToArray()) != largest)
                elsewhere.Add($"game {number}: {run.Outcome.Kind} on {run.Outcome.Settlement}");
        }
        // No exception: not one option's step away, but there. Where no settlement leaves both a gain there is no product to climb.
        Assert.Empty(elsewhere);
        Assert.InRange(nobodyCanGain, 1, Games / 20);
    }

    /// <summary>Two to four issues of two to five options; worths along a curve from opposite ends, or any in tenths, so that ties abound.</summary>
    private static Scenario RandomGame(int number)
    {
        Random random = new(number);
        int[] sizes = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(2, 6))];
        bool ties = number % 2 == 0;
        Party Of(string name, bool wantsMuch) => Party(name, [.. sizes.Select((options, j) => ties
            ? Worth($"I{j}", [.. Enumerable.Range(0, options).Select(_ => random.Next(11) / 10.0)]) with { Weight = random.Next(1, 4) }
            : new Demand($"I{j}") { Asks = wantsMuch ? $"{options - 1}" : "0", Curve = 0.5 + 1.5 * random.NextDouble(), Weight = 0.1 + random.NextDouble() })])
            with
        { WalkAway = random.Next(5) / 10.0, Tactic = Tactic.Zeuthen() };

        return Talks([.. sizes.Select((options, j) => Scale($"I{j}", options))], 1, Of("A", true), Of("B", false)) with
        {
            Stages = [new Stage("Talks") { Rounds = 2_000, Protocol = Protocol.MemorandumExchange }],
        };
    }

    /// <summary>The product of the gains in billionths: at most 10^18, so that it is exact.</summary>
    private static long Product(Game game, int[] options)
    {
        long product = 1;
        foreach (string party in new[] { "A", "B" })
            product *= Math.Max(0, game.Billionths(party, options) - Billionths(game.WalkAwayValue(party)));
        return product;
    }

    private static IEnumerable<int[]> Settlements(Scenario talks) => talks.Issues.Aggregate(
        (IEnumerable<int[]>)[[]],
        (sofar, issue) => sofar.SelectMany(options => issue.Options.Select(option => (int[])[.. options, option.Index])));
}
