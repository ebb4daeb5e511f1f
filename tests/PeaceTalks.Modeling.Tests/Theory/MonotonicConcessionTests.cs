using FsCheck.Xunit;
using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

/// <summary>The monotonic concession protocol by Zeuthen's strategy over a list of deals.</summary>
public sealed class MonotonicConcessionTests
{
    [Fact]
    public void Play_SmallCase_EveryRound()
    {
        // Products 18, 24, 28. Risks 5/9 and 2/3: the first moves on to (7, 4). Then 3/7 and 1/3: the second moves to it.
        MonotonicConcession run = MonotonicConcession.Play([new(9, 2), new(4, 6), new(7, 4)], new(0, 0));
        Assert.Equal(
            [
                new ConcessionRound(1, 0, 1, 5.0 / 9, 2.0 / 3, Conceder.First),
                new ConcessionRound(2, 2, 1, 3.0 / 7, 1.0 / 3, Conceder.Second),
                new ConcessionRound(3, 2, 2, 0, 0, Conceder.Neither),
            ],
            run.Rounds);
        Assert.Equal(2, run.Agreement);
        Assert.Equal([2], run.Ties);
    }

    [Fact]
    public void Play_DiscreteFigure_ThreeEqualProducts()
    {
        // (4, 1), (1, 4), (2, 2) have the product 4. Equal risks of 3/4: both move on to (2, 2).
        MonotonicConcession run = MonotonicConcession.Play([new(4, 1), new(1, 4), new(2, 2)], new(0, 0));
        Assert.Equal([0, 1, 2], run.Ties);
        Assert.Equal(2, run.Agreement);
        Assert.Equal(2, run.Rounds.Count);
        // From (1, 1) on only (2, 2) is a gain to both.
        run = MonotonicConcession.Play([new(4, 1), new(1, 4), new(2, 2)], new(1, 1));
        Assert.Equal(2, run.Agreement);
        Assert.Equal([2], run.Ties);
    }

    [Fact]
    public void Play_TwoEquallyGood_BothGoOverAndTheFirstOffersDealIsAgreed()
    {
        MonotonicConcession run = MonotonicConcession.Play([new(4, 1), new(1, 4)], new(0, 0));
        Assert.Equal([(0, 1), (1, 0)], run.Rounds.Select(round => (round.FirstOffer, round.SecondOffer)));
        Assert.Equal(1, run.Agreement);
        Assert.Equal([0, 1], run.Ties);
    }

    [Fact]
    public void Play_NothingSuitsBoth_NoAgreement()
    {
        MonotonicConcession run = MonotonicConcession.Play([new(4, 1), new(1, 4)], new(2, 2));
        Assert.Null(run.Agreement);
        Assert.Empty(run.Rounds);
        Assert.Empty(run.Ties);
        Assert.Null(MonotonicConcession.Play([], new(0, 0)).Agreement);
    }

    [Fact]
    public void Play_OneDealWorthConflictOnlyToTheSecond_IsAgreedAtOnce()
    {
        MonotonicConcession run = MonotonicConcession.Play([new(5, 1)], new(2, 1));
        Assert.Equal([new ConcessionRound(1, 0, 0, 0, 1, Conceder.Neither)], run.Rounds);
        Assert.Equal(0, run.Agreement);
    }

    [Fact]
    public void Play_DealsBeatenOrTwice_AreNeverOffered()
    {
        // (3, 3) is beaten by (4, 3); (4, 3) stands there twice.
        MonotonicConcession run = MonotonicConcession.Play([new(3, 3), new(4, 3), new(4, 3), new(9, 0)], new(0, 0));
        Assert.Equal(1, run.Agreement);
        Assert.Equal([1], run.Ties);
        Assert.DoesNotContain(run.Rounds, round => round.FirstOffer is 0 or 2 || round.SecondOffer is 0 or 2);
    }

    [Property(MaxTest = 5000)]
    public void Play_RandomDeals_MaximisesTheProductOfGains(int seed)
    {
        Random random = new(seed);
        int range = random.Next(1, 40);
        Payoffs conflict = new(random.Next(range) - 5, random.Next(range) - 5);
        Payoffs[] deals = [.. Enumerable.Range(0, random.Next(0, 30)).Select(_ => new Payoffs(random.Next(range) - 5, random.Next(range) - 5))];
        double[] products = [.. deals.Select(deal => deal.First < conflict.First || deal.Second < conflict.Second
            ? -1 : (deal.First - conflict.First) * (deal.Second - conflict.Second))];
        MonotonicConcession run = MonotonicConcession.Play(deals, conflict);
        if (products.All(product => product < 0))
        {
            Assert.Null(run.Agreement);
            return;
        }
        Assert.Equal(products.Max(), products[run.Agreement!.Value]);
        Assert.Contains(run.Agreement.Value, run.Ties);
        Assert.All(run.Ties, tie => Assert.Equal(products.Max(), products[tie]));
        Obeys(run, deals, conflict);
    }

    /// <summary>Nobody takes back a concession, and the one of the smaller risk concedes, both where they are equal.</summary>
    private static void Obeys(MonotonicConcession run, Payoffs[] deals, Payoffs conflict)
    {
        Assert.Equal(Enumerable.Range(1, run.Rounds.Count), run.Rounds.Select(round => round.Round));
        foreach ((ConcessionRound now, ConcessionRound next) in run.Rounds.Zip(run.Rounds.Skip(1)))
        {
            Assert.Equal(Theory.Zeuthen.WhoConcedes(deals[now.FirstOffer], deals[now.SecondOffer], conflict), now.Concedes);
            bool first = now.Concedes is Conceder.First or Conceder.Both;
            bool second = now.Concedes is Conceder.Second or Conceder.Both;
            Assert.Equal(first, deals[next.FirstOffer].First < deals[now.FirstOffer].First);
            Assert.Equal(second, deals[next.SecondOffer].Second < deals[now.SecondOffer].Second);
            Assert.True(first || next.FirstOffer == now.FirstOffer);
            Assert.True(second || next.SecondOffer == now.SecondOffer);
        }
        Assert.Equal(Conceder.Neither, run.Rounds[^1].Concedes);
    }

    [Fact]
    public void Play_HugeAndTinyUtilities_StillOrdersProducts()
    {
        Payoffs[] deals = [new(9e300, 2e-300), new(4e300, 6e-300), new(7e300, 4e-300), new(double.MaxValue, -1e-300)];
        Assert.Equal(2, MonotonicConcession.Play(deals, new(0, 0)).Agreement);
        Assert.NotNull(MonotonicConcession.Play([new(double.MaxValue, 1), new(-double.MaxValue, 2)], new(-double.MaxValue, 0)).Agreement);
    }

    [Fact]
    public void Play_ManyDeals_OneRoundForEachAtMost()
    {
        Payoffs[] deals = [.. Enumerable.Range(0, 100_001).Select(i => new Payoffs(i, 100_000 - i))];
        MonotonicConcession run = MonotonicConcession.Play(deals, new(0, 0));
        Assert.Equal(50_000, run.Agreement);
        Assert.True(run.Rounds.Count <= deals.Length);
    }

    [Fact]
    public void Play_NoNumber_SaysWhich()
    {
        Assert.Equal(
            "deals[1].Second was NaN; it must be a finite number. (Parameter 'deals[1].Second')",
            Assert.Throws<ArgumentOutOfRangeException>(() => MonotonicConcession.Play([new(1, 1), new(1, double.NaN)], new(0, 0))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => MonotonicConcession.Play([new(1, 1)], new(double.NegativeInfinity, 0)));
        Assert.Throws<ArgumentNullException>(() => MonotonicConcession.Play(null!, new(0, 0)));
    }

    [Property(MaxTest = 1000)]
    public void Play_TheTacticInAnExchangeOfMemorandums_EndsAtTheSameProduct(int seed)
    {
        Random random = new(seed);
        Demand Valued(Issue issue, int steps) => Make.Worth(issue.Name, [.. issue.Options.Select(_ => random.Next(steps + 1) / (double)steps)]);
        Issue[] issues = [Make.Scale("X", random.Next(1, 5)), Make.Scale("Y", random.Next(1, 5))];
        int steps = random.Next(2, 21);
        Scenario talks = Make.Talks(issues, 1, [.. new[] { "A", "B" }.Select(name => Make.Party(name, Valued(issues[0], steps), Valued(issues[1], steps)) with
        {
            Tactic = Tactic.Zeuthen(),
            WalkAway = random.Next(steps) / (2.0 * steps),
        })]) with
        { Stages = [new Stage("Talks") { Rounds = 100, Protocol = Protocol.MemorandumExchange }] };
        Game game = talks.AtMedian();
        // Weights of one half, values in steps: twice the steps make whole numbers.
        double Whole(double utility) => Math.Round(utility * 2 * steps);
        Payoffs Worth(Settlement terms) => new(Whole(game.Utility("A", terms)), Whole(game.Utility("B", terms)));
        Payoffs conflict = new(Whole(game.WalkAwayValue("A")), Whole(game.WalkAwayValue("B")));
        Payoffs[] deals = [.. issues[0].Options.SelectMany(x => issues[1].Options.Select(y => Worth(Settlement.Of(talks, ("X", x.Label), ("Y", y.Label)))))];
        double Product(Payoffs deal) => (deal.First - conflict.First) * (deal.Second - conflict.Second);

        MonotonicConcession theory = MonotonicConcession.Play(deals, conflict);
        Outcome outcome = game.Play().Outcome;
        double expected = theory.Agreement is int deal ? Product(deals[deal]) : 0;
        if (expected > 0)
            Assert.Equal(expected, Product(Worth(outcome.Settlement!)));
        else
            Assert.True(outcome.Settlement is null || Product(Worth(outcome.Settlement)) == 0);
    }
}
