namespace PeaceTalks.Modeling.Tests;

/// <summary>Cases small enough to be worked out by hand, and figures from the literature.</summary>
public sealed class SolutionTests
{
    /// <summary>Scaled by a quarter: (4, 1), (1, 4), (2, 2) with the disagreement point (0, 0) and (1, 1).</summary>
    private static readonly (double, double)[] ThreePoints = [(1, 0.25), (0.25, 1), (0.5, 0.5)];

    [Fact]
    public void NashSolution_ThreeEqualProducts_AllThreeAreReported() => Assert.Equal([0, 1, 2], Points.Options(Points.Game(0, 0, ThreePoints).NashSolution()));

    [Fact]
    public void NashSolution_OnePointGivesBothAGain_IsThatPoint()
    {
        Solution nash = Points.Game(0.25, 0.25, ThreePoints).NashSolution()!;
        Assert.Equal([2], Points.Options(nash));
        Assert.Equal("X: 2 (A 0.500, B 0.500)", nash.ToString());
        Assert.Empty(nash.Ties);
        Assert.True(nash.TieCount.IsZero);
    }

    [Fact]
    public void NashSolution_TwoNegativeGains_DoNotMakeAProduct() =>
        // (0.1 - 0.5)(0.1 - 0.5) = 0.16 is more than (0.6 - 0.5)(0.6 - 0.5) = 0.01.
        Assert.Equal([1], Points.Options(Points.Game(0.5, 0.5, (0.1, 0.1), (0.6, 0.6)).NashSolution()));

    [Fact]
    public void NashSolution_OnlyOneOfTwoCanGain_IsWhatThatOneGainsMost() =>
        Assert.Equal([2], Points.Options(Points.Game(0.5, 0.5, (0.5, 0.5), (0.6, 0.5), (0.7, 0.5), (0.8, 0.4)).NashSolution()));

    [Fact]
    public void NashSolution_SomeSettlementGivesBothALittle_IsThatHoweverMuchOneAloneCouldGain() =>
        Assert.Equal([1], Points.Options(Points.Game(0.5, 0.5, (0.5, 1), (0.500000001, 0.500000001)).NashSolution()));

    [Fact]
    public void NashSolution_EachCanGainButNotBoth_IsTheLargerGain() =>
        Assert.Equal([1], Points.Options(Points.Game(0.5, 0.5, (0.7, 0.5), (0.5, 0.8)).NashSolution()));

    [Fact]
    public void NashSolution_Weights_ShiftItTowardTheHeavier()
    {
        Game game = Points.Game(0, 0, (1, 0), (0.75, 0.25), (0.5, 0.5), (0.25, 0.75), (0, 1));
        Assert.Equal([2], Points.Options(game.NashSolution()));
        // 0.75^3 * 0.25 = 0.105 against 0.5^4 = 0.0625.
        Assert.Equal([1], Points.Options(game.NashSolution(new Dictionary<string, double> { ["A"] = 3 })));
        Assert.Equal([3], Points.Options(game.NashSolution(new Dictionary<string, double> { ["A"] = 1, ["B"] = 3 })));
    }

    /// <summary>With a little e added to each gain the products are e^1.1 * 0.9 and 0.000001^1.1 * e: for e small enough the second is the larger.</summary>
    [Fact]
    public void NashSolution_NotAllCanGain_LeavesTheLighterWithoutAGain()
    {
        Game game = Points.Game(0, 0, (0, 0.9), (0.000001, 0));
        Assert.Equal([1], Points.Options(game.NashSolution(new Dictionary<string, double> { ["A"] = 1.1 })));
        Assert.Equal([0], Points.Options(game.NashSolution(new Dictionary<string, double> { ["B"] = 1.1 })));
    }

    [Theory]
    [InlineData(1e308, 1.5e308)]
    [InlineData(2e-310, 3e-310)]
    public void Solutions_WeightsOfAnySize_CountByTheirProportion(double ofA, double ofB)
    {
        Game game = Points.Game(0, 0, [.. Enumerable.Range(0, 11).Select(k => (1 - k / 10.0, k / 10.0))]);
        Dictionary<string, double> weights = new() { ["A"] = ofA, ["B"] = ofB };
        // Of 2 : 3 the product and the proportion are best at 0.4 and 0.6, the sum where B has all.
        Assert.Equal([6], Points.Options(game.NashSolution(weights)));
        Assert.Equal([6], Points.Options(game.EgalitarianSolution(weights)));
        Assert.Equal([10], Points.Options(game.UtilitarianSolution(weights)));
        Assert.Equal(0.4, game.NashLottery(weights)!.Utilities["A"], 1e-9);
        Assert.Equal(0.4, game.EgalitarianLottery(weights)!.Utilities["A"], 1e-9);
        Assert.Equal(0, game.UtilitarianLottery(weights)!.Utilities["A"], 1e-9);
    }

    [Fact]
    public void Solutions_NobodyCanGain_AreNull()
    {
        foreach (Game game in new[] { Points.Game(0.5, 0.5, (0.5, 0.5), (0.4, 1)), Points.Game(0.5, 0.5, (1, 0.4), (0.4, 1)) })
        {
            Assert.Null(game.NashSolution());
            Assert.Null(game.KalaiSmorodinskySolution());
            Assert.Null(game.EgalitarianSolution());
            Assert.Null(game.UtilitarianSolution());
        }
        Assert.Null(Points.Game(0.5, 0.5, (0.5, 0.5), (0.4, 1)).NashLottery());
        // Half of each is worth 0.7 to both.
        Assert.Equal(0.7, Points.Game(0.5, 0.5, (1, 0.4), (0.4, 1)).NashLottery()!.Utilities["A"], 1e-9);
    }

    [Fact]
    public void KalaiSmorodinskySolution_IdealsDiffer_SharesTheMostOfEach() =>
        // Of at most 1 and 0.5, the second point gives 0.5 and 0.8, the third 0.7 and 0.7.
        Assert.Equal([2], Points.Options(Points.Game(0, 0, (1, 0), (0.5, 0.4), (0.7, 0.35), (0, 0.5)).KalaiSmorodinskySolution()));

    [Fact]
    public void KalaiSmorodinskySolution_IdealOutsideTheRationalSet_DoesNotCount() =>
        // B's 1 leaves A below 0.2: within the rational set B has at most 0.6, of which the first gives all and the second half.
        Assert.Equal([0], Points.Options(Points.Game(0.2, 0, (0.7, 0.6), (1, 0.3), (0.1, 1)).KalaiSmorodinskySolution()));

    [Fact]
    public void EgalitarianSolution_EqualLeastGains_TheSecondLeastDecides() =>
        Assert.Equal([1], Points.Options(Points.Of([0, 0, 0], [0.3, 0.4, 0.9], [0.5, 0.5, 0.3], [0.3, 0.3, 1]).EgalitarianSolution()));

    [Fact]
    public void EgalitarianSolution_Weights_AreTheProportion() =>
        Assert.Equal([1], Points.Options(Points.Game(0, 0, (0.5, 0.5), (0.6, 0.3), (0.8, 0.2)).EgalitarianSolution(new Dictionary<string, double> { ["A"] = 2 })));

    [Fact]
    public void UtilitarianSolution_LargestSumLeavesSomebodyBelow_IsNotChosen() =>
        Assert.Equal([1], Points.Options(Points.Game(0.3, 0, (0.2, 1), (0.4, 0.5)).UtilitarianSolution()));

    [Fact]
    public void UtilitarianSolution_Weights_Count()
    {
        Game game = Points.Game(0, 0, (1, 0), (0.6, 0.6), (0, 1));
        Assert.Equal([1], Points.Options(game.UtilitarianSolution()));
        Assert.Equal([0], Points.Options(game.UtilitarianSolution(new Dictionary<string, double> { ["A"] = 3, ["B"] = 1 })));
    }

    [Fact]
    public void Solutions_BadWeights_AreRefused()
    {
        Game game = Points.Game(0, 0, (1, 1));
        Assert.Contains("no principal \"Nobody\" to weigh; it has \"A\", \"B\"", Assert.Throws<ArgumentException>(() => game.NashSolution(new Dictionary<string, double> { ["Nobody"] = 1 })).Message, StringComparison.Ordinal);
        foreach (double weight in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Dictionary<string, double> weights = new() { ["A"] = weight };
            Assert.Contains("must be a finite number above 0", Assert.Throws<ArgumentOutOfRangeException>(() => game.NashSolution(weights)).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>(() => game.EgalitarianSolution(weights));
            Assert.Throws<ArgumentOutOfRangeException>(() => game.UtilitarianSolution(weights));
            Assert.Throws<ArgumentOutOfRangeException>(() => game.UtilitarianLottery(weights));
        }
    }

    [Fact]
    public void Ideal_Party_IsItsBestWithinTheRedLinesOfAll()
    {
        Scenario talks = Make.Talks(
            [Make.Scale("X", 3)],
            10,
            Make.Party("A", Make.Worth("X", 1, 0.5, 0)),
            Make.Party("B", Make.Worth("X", 0, 0.5, 1) with { RedLine = "1" }));
        Assert.Equal("1", talks.AtMedian().Ideal("A")!.Settlement["X"].Label);
        Assert.Equal("2", talks.AtMedian().Ideal("B")!.Settlement["X"].Label);
        Assert.Throws<ArgumentException>(() => talks.AtMedian().Ideal("C"));
    }

    /// <summary>Ten issues that nobody cares about, beside one: 10^10 ties, counted and not listed.</summary>
    [Fact]
    public void NashSolution_MoreTiesThanCanBeListed_AreCounted()
    {
        Issue[] issues = [Make.Scale("X", 3), .. Enumerable.Range(0, 10).Select(j => Make.Scale($"Y{j}", 10))];
        Scenario talks = Make.Talks(issues, 10, Make.Party("A", Make.Worth("X", 1, 0.6, 0)), Make.Party("B", Make.Worth("X", 0, 0.6, 1)));
        Solution nash = talks.AtMedian().NashSolution()!;
        Assert.Equal(9_999_999_999, nash.TieCount);
        Assert.Equal(Solution.MostTies, nash.Ties.Count);
        Assert.Equal("X: 1; Y0: 0; Y1: 0; Y2: 0; Y3: 0; Y4: 0; Y5: 0; Y6: 0; Y7: 0; Y8: 0; Y9: 0", nash.Settlement.ToString());
        Assert.Equal("X: 1; Y0: 0; Y1: 0; Y2: 0; Y3: 0; Y4: 0; Y5: 0; Y6: 0; Y7: 0; Y8: 0; Y9: 1", nash.Ties[0].ToString());
    }
}
