using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// The closed forms against runs of the library: two parties divide a pie on a grid, each negotiator solves the rest of
/// the game backwards and plays what it finds. A stage of one round is one offer and its answer, the parties taking turns
/// to propose; the scores are discounted by the library, by the parties' patience.
/// </summary>
public sealed class PlayedByTheoryTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1.0 / 10)]
    [InlineData(3, 91.0 / 100)]
    [InlineData(4, 181.0 / 1000)]
    public void Play_BackwardInductionOnAGridThatHoldsTheShares_IsStahlsSplit(int rounds, double first)
    {
        Outcome outcome = Played(0.9, 0.9, rounds, steps: 1000);
        Assert.Equal(1, outcome.Round);
        Assert.Equal(first, outcome.Utilities["A"], 1e-9);
        Assert.Equal(1 - first, outcome.Utilities["B"], 1e-9);
    }

    [Theory]
    [InlineData(0.9, 0.9)]
    [InlineData(0.9, 0.8)]
    [InlineData(0.5, 0.9)]
    [InlineData(0.8, 0.5)]
    public void Play_MoreRoundsAndAFinerGrid_ApproachesRubinsteinsSplit(double d1, double d2)
    {
        double limit = Rubinstein.Shares(d1, d2).First;
        foreach ((int rounds, int steps) in (ReadOnlySpan<(int, int)>)[(5, 50), (20, 500), (99, 9_000), (100, 9_000)])
        {
            // A responder is left its due rounded up to the grid: at most one step too much in each round, d1 or d2 times as much the round before.
            double grid = 1.0 / steps / (1 - Math.Max(d1, d2));
            double horizon = Math.Abs(Stahl.Shares(d1, d2, rounds).First - limit);
            Assert.InRange(Played(d1, d2, rounds, steps).Utilities["A"], limit - horizon - grid, limit + horizon + grid);
        }
    }

    [Fact]
    public void Play_ManyRounds_IsWithinOneThousandthOfRubinstein() =>
        Assert.Equal(10.0 / 19, Played(0.9, 0.9, 100, 9_000).Utilities["A"], 1e-3);

    [Theory]
    [InlineData(0.9, 0.8, 5)]
    [InlineData(0.7, 0.9, 4)]
    [InlineData(0.5, 0.5, 3)]
    public void Play_OneOfThemDeviatesOnce_ItNeverPays(double d1, double d2, int rounds)
    {
        const int steps = 40;
        Scenario talks = Pie(d1, d2, rounds, steps);
        Outcome equilibrium = Played(talks, rounds, steps, deviation: null);
        // Every other opening, and a refusal of what the equilibrium offers.
        for (int opening = 0; opening <= steps; opening++)
            Assert.True(Played(talks, rounds, steps, new Deviation("A", opening)).Utilities["A"] <= equilibrium.Utilities["A"] + 1e-9);
        Outcome refused = Played(talks, rounds, steps, new Deviation("B", null));
        Assert.Equal(2, refused.Round);
        Assert.True(refused.Utilities["B"] <= equilibrium.Utilities["B"] + 1e-9);
        // What comes then is the rest of the game, a round later.
        Payoffs rest = Stahl.SharesFrom(d1, d2, rounds, 2);
        Assert.Equal(d2 * rest.Second, refused.Utilities["B"], 3.0 / steps);
        Assert.Equal(d1 * rest.First, refused.Utilities["A"], 3.0 / steps);
    }

    private static Outcome Played(double d1, double d2, int rounds, int steps) => Played(Pie(d1, d2, rounds, steps), rounds, steps, deviation: null);

    private static Outcome Played(Scenario talks, int rounds, int steps, Deviation? deviation)
    {
        int[] shares = Solve(talks.Parties[0].Patience.Mean, talks.Parties[1].Patience.Mean, rounds, steps);
        return talks.AtMedian().Play(new Dictionary<string, Func<Negotiator>>
        {
            ["A"] = () => new BackwardInduction(shares, deviation),
            ["B"] = () => new BackwardInduction(shares, deviation),
        }).Outcome;
    }

    /// <summary>A pie of <paramref name="steps"/> parts: A wants all of them, B none of them for A.</summary>
    private static Scenario Pie(double d1, double d2, int rounds, int steps) => new("A pie")
    {
        Issues = [Issue.Range("A's share", from: 0, to: steps, steps: steps + 1)],
        Parties =
        [
            new Party("A") { Demands = [new Demand("A's share") { Asks = steps }], Patience = d1 },
            new Party("B") { Demands = [new Demand("A's share") { Asks = 0 }], Patience = d2 },
        ],
        Stages = [.. Enumerable.Range(1, rounds).Select(round => new Stage($"{round}") { Rounds = 1, Principals = round % 2 == 1 ? ["A", "B"] : ["B", "A"] })],
    };

    /// <summary>What A gets, in parts, where each round is reached: from the last round back, the proposer leaves the other the least that it would not refuse.</summary>
    private static int[] Solve(double d1, double d2, int rounds, int steps)
    {
        int[] shares = new int[rounds];
        for (int round = rounds; round >= 1; round--)
        {
            bool first = round % 2 == 1;
            double waiting = round == rounds ? 0 : first ? d2 * (steps - shares[round]) : d1 * shares[round];
            int due = (int)Math.Ceiling(waiting - 1e-9);
            shares[round - 1] = first ? steps - due : due;
        }
        return shares;
    }

    /// <summary>In round 1 A opens with other terms than the equilibrium's, or B refuses whatever is offered.</summary>
    private sealed record Deviation(string Party, int? Opening);

    private sealed class BackwardInduction(int[] shares, Deviation? deviation) : Negotiator
    {
        public override Settlement Propose(Turn turn)
        {
            bool deviates = turn.Round == 1 && deviation?.Party == turn.Party;
            int share = deviates && deviation!.Opening is int opening ? opening : shares[turn.Round - 1];
            return Settlement.Of(turn.Scenario, ("A's share", share));
        }

        public override bool Accepts(Turn turn, Settlement offer, Settlement proposal)
        {
            if (turn.Round == 1 && deviation?.Party == turn.Party)
                return false;
            if (turn.Round == shares.Length)
                return true;
            double next = shares[turn.Round] / (turn.Scenario.Issues[0].Options.Count - 1.0);
            Party party = turn.Scenario.Parties.Single(p => p.Name == turn.Party);
            double waiting = party.Patience.Mean * (turn.Party == "A" ? next : 1 - next);
            return turn.Utility(offer) >= waiting - 1e-9;
        }
    }
}
