namespace PeaceTalks.Modeling.Tests;

public sealed class LotteryTests
{
    /// <summary>The convex hull of (0, 0), (0, 1), (1, 7/10), (1, 0), with the disagreement point (0, 0).</summary>
    private static readonly Game Kinked = Points.Game(0, 0, (0, 0), (0, 1), (1, 0.7), (1, 0));

    [Fact]
    public void NashLottery_ConvexHull_IsTheCorner() => Is(1, 0.7, Kinked.NashLottery());

    [Fact]
    public void UtilitarianLottery_ConvexHull_IsTheCorner() => Is(1, 0.7, Kinked.UtilitarianLottery());

    [Fact]
    public void KalaiSmorodinskyLottery_ConvexHull_IsOnTheRayToTheIdealPoint()
    {
        Lottery lottery = Kinked.KalaiSmorodinskyLottery()!;
        Is(10 / 13.0, 10 / 13.0, lottery);
        Assert.Equal(10 / 13.0, lottery.Probability, 1e-9);
        Assert.Equal("2", lottery.First["X"].Label);
        Assert.Equal("1", lottery.Second!["X"].Label);
    }

    [Fact]
    public void EgalitarianLottery_ConvexHull_GivesBothTheSame() => Is(10 / 13.0, 10 / 13.0, Kinked.EgalitarianLottery());

    /// <summary>y ≤ √(1 − x), by a scale of 10,000 options: the corners lie on the curve, so that the hull is within 10^-8 of it inside.</summary>
    [Fact]
    public void Lotteries_CurvedFrontier_ComeToTheFiguresOfTheCurve()
    {
        Game game = Points.Game(0, 0, [.. Enumerable.Range(0, 10_000).Select(k => (k / 9_999.0, Math.Sqrt(1 - k / 9_999.0)))]);
        Is(2 / 3.0, 0.5773502691896258, game.NashLottery(), 1e-4);
        Is(0.6180339887498949, 0.6180339887498949, game.KalaiSmorodinskyLottery(), 1e-7);
        Is(0.6180339887498949, 0.6180339887498949, game.EgalitarianLottery(), 1e-7);
        // The slope of the curve is -1 where √(1 - x) = 1/2.
        Is(0.75, 0.5, game.UtilitarianLottery(), 1e-3);
    }

    [Fact]
    public void NashLottery_StraightFrontier_SplitsByWeight()
    {
        Game game = Points.Game(0.2, 0.3, (1, 0), (0, 1));
        // The surplus of 0.5 is shared 1 : 1, and 4 : 1.
        Is(0.45, 0.55, game.NashLottery());
        Is(0.6, 0.4, game.NashLottery(new Dictionary<string, double> { ["A"] = 4 }));
        Is(0.45, 0.55, game.KalaiSmorodinskyLottery());
        Is(0.6, 0.4, game.EgalitarianLottery(new Dictionary<string, double> { ["A"] = 4 }));
        // All of it is as good; the largest product decides.
        Is(0.45, 0.55, game.UtilitarianLottery());
    }

    [Fact]
    public void Lotteries_NoPureSettlementIsRational_MayStillBe()
    {
        Game game = Points.Game(0.4, 0.4, (1, 0.2), (0.2, 1));
        Assert.Null(game.NashSolution());
        Is(0.6, 0.6, game.NashLottery());
        Assert.Equal(0.5, game.NashLottery()!.Probability, 1e-9);
    }

    [Fact]
    public void EgalitarianLottery_RayLeavesTheFrontier_IsItsEnd()
    {
        Is(0.2, 1, Points.Game(0, 0, (0.2, 1), (0.1, 0.5)).EgalitarianLottery());
        Is(1, 0.2, Points.Game(0, 0, (1, 0.2), (0.5, 0.1)).EgalitarianLottery());
    }

    [Fact]
    public void Lotteries_NothingToGain_AreNull()
    {
        Game game = Points.Game(0.5, 0.5, (1, 0), (0.5, 0.5), (0, 1));
        Assert.Null(game.NashLottery());
        Assert.Null(game.KalaiSmorodinskyLottery());
        Assert.Null(game.EgalitarianLottery());
        Assert.Null(game.UtilitarianLottery());
    }

    [Fact]
    public void Lotteries_ThreePrincipals_AreRefused()
    {
        Game game = Points.Of([0, 0, 0], [1, 1, 1]);
        foreach (Func<object?> lottery in new Func<object?>[] { () => game.NashLottery(), () => game.KalaiSmorodinskyLottery(), () => game.EgalitarianLottery(), () => game.UtilitarianLottery() })
            Assert.Contains("has 3 principals; solutions over lotteries are for two", Assert.Throws<ArgumentException>(lottery).Message, StringComparison.Ordinal);
    }

    /// <summary>On random games no mixture of two settlements does better by the concept than the lottery found.</summary>
    [Fact]
    public void Lotteries_RandomGames_NoMixtureOfTwoSettlementsIsBetter()
    {
        int found = 0;
        for (int number = 0; number < 300; number++)
        {
            Game game = RandomGames.Next(number, 2);
            (double A, double B)[] gains = [.. new NaiveSolutions(game).Feasible.Select(point => (point.Utilities[0] / 1e9 - game.WalkAwayValue("P0"), point.Utilities[1] / 1e9 - game.WalkAwayValue("P1")))];
            List<(double A, double B)> mixtures = [];
            for (int i = 0; i < Math.Min(gains.Length, 60); i++)
            {
                for (int k = 0; k <= i; k++)
                    mixtures.AddRange(Enumerable.Range(0, 11).Select(t => (gains[i].A + (gains[k].A - gains[i].A) * t / 10, gains[i].B + (gains[k].B - gains[i].B) * t / 10)));
            }
            (double A, double B)[] rational = [.. mixtures.Where(gain => gain.A >= 0 && gain.B >= 0)];
            if (game.NashLottery() is not Lottery nash)
            {
                Assert.DoesNotContain(rational, gain => gain.A > 1e-9 || gain.B > 1e-9);
                continue;
            }
            found++;
            (double A, double B) Gain(Lottery lottery) => (lottery.Utilities["P0"] - game.WalkAwayValue("P0"), lottery.Utilities["P1"] - game.WalkAwayValue("P1"));
            void IsBest(Lottery lottery, Func<(double A, double B), double> value) => Assert.All(rational, gain => Assert.True(value(gain) <= value(Gain(lottery)) + 1e-9, $"number {number}: {gain} beats {lottery}"));
            IsBest(nash, gain => gain.A * gain.B);
            IsBest(game.UtilitarianLottery()!, gain => gain.A + gain.B);
            IsBest(game.EgalitarianLottery()!, gain => Math.Min(gain.A, gain.B));
            Lottery kalaiSmorodinsky = game.KalaiSmorodinskyLottery()!;
            (double mostA, double mostB) = (Most(gains), Most([.. gains.Select(gain => (gain.B, gain.A))]));
            if (mostA > 1e-6 && mostB > 1e-6)
                IsBest(kalaiSmorodinsky, gain => Math.Min(gain.A / mostA, gain.B / mostB) * Math.Min(1, Math.Min(mostA, mostB)));
            Assert.All([nash, kalaiSmorodinsky, game.EgalitarianLottery()!, game.UtilitarianLottery()!], lottery => IsWorthWhatItSays(game, lottery));
        }
        Assert.True(found > 150);
    }

    /// <summary>The most that the first can expect where the second expects no less than nothing: at a settlement, or where a mixture of two gives the second nothing.</summary>
    private static double Most((double A, double B)[] gains) => gains
        .SelectMany(low => gains.Select(high => high.B < 0 || low.B >= 0 ? high : (low.A + (high.A - low.A) * -low.B / (high.B - low.B), 0)))
        .Where(gain => gain.Item2 >= 0)
        .Max(gain => gain.Item1);

    private static void IsWorthWhatItSays(Game game, Lottery lottery)
    {
        foreach ((string party, double utility) in lottery.Utilities)
        {
            double second = lottery.Second is null ? 0 : game.Utility(party, lottery.Second);
            Assert.Equal(lottery.Probability * game.Utility(party, lottery.First) + (1 - lottery.Probability) * second, utility, 1e-9);
            Assert.True(utility >= game.WalkAwayValue(party) - 1e-9);
        }
    }

    private static void Is(double a, double b, Lottery? lottery, double tolerance = 1e-9)
    {
        Assert.Equal(a, lottery!.Utilities.Values.First(), tolerance);
        Assert.Equal(b, lottery.Utilities.Values.Last(), tolerance);
    }
}
