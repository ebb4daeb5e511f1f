using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>How a walk-away value is stated or derived (DESIGN 3.2).</summary>
public sealed class WalkAwayTests
{
    // X weighs 0.25 (worth 1, 0.4, 0), Y weighs 0.75 (worth 1, 0.6, 0.5).
    private static readonly Demand[] _demands = [Worth("X", 1, 0.4, 0) with { Weight = 1 }, Worth("Y", 1, 0.6, 0.5) with { Weight = 3 }];

    [Fact]
    public void WalkAwayValue_Number_IsThatInBillionths() => Assert.Equal(123_456_789, Of(0.1234567891));

    [Theory]
    [InlineData(0.6, 0.2, 400_000_000)] // 0.6 * 1 + 0.4 * 0 - 0.2: all asks after victory, nothing after defeat
    [InlineData(0.1, 0.5, 0)] // clipped
    [InlineData(1, 0, 1_000_000_000)]
    public void WalkAwayValue_War_IsACostlyLottery(double winProbability, double cost, long expected) =>
        Assert.Equal(expected, Of(WalkAway.War(winProbability, cost)));

    [Fact]
    public void WalkAwayValue_WarWithTerms_UnnamedIssuesAreAsksInVictoryAndNothingInDefeat()
    {
        // Victory: 0.25 * 0.4 + 0.75 * 1 = 0.85. Defeat: 0.25 * 0.4 + 0 = 0.1, though the worst of Y is worth 0.5.
        // r = 0.5 * 0.85 + 0.5 * 0.1 - 0.1 = 0.375.
        Dictionary<string, OptionReference> terms = new() { ["X"] = "1" };
        Assert.Equal(375_000_000, Of(WalkAway.War(0.5, 0.1, terms, terms)));
    }

    [Fact]
    public void WalkAwayValue_WarWithTermsOnAll_IsTheirWorth()
    {
        // Victory: X 0, Y 1: 0.25 + 0.45 = 0.7. Defeat: X 2, Y 2: 0.375. r = 0.4 * 0.7 + 0.6 * 0.375 - 0.005 = 0.5.
        Dictionary<string, OptionReference> victory = new() { ["Y"] = "1" };
        Dictionary<string, OptionReference> defeat = new() { ["X"] = "2", ["Y"] = "2" };
        Assert.Equal(500_000_000, Of(WalkAway.War(0.4, 0.005, victory, defeat)));
    }

    [Theory]
    // X at 1, Y at 1: 0.25 * 0.4 + 0.75 * 0.6 = 0.55.
    [InlineData(0.05, 500_000_000)]
    [InlineData(0.6, 0)]
    public void WalkAwayValue_StatusQuo_IsItsWorthLessItsCost(double cost, long expected) =>
        Assert.Equal(expected, Of(WalkAway.StatusQuo(cost)));

    [Fact]
    public void WalkAwayValue_Uncertain_IsDerivedInEachDraw()
    {
        Scenario talks = Talks([Scale("X", 2)], 1, Party("A", Worth("X", 1, 0)) with { WalkAway = WalkAway.War(Distribution.Uniform(0.2, 0.6), 0.1) }, Party("B", Worth("X", 0, 1)));
        Game game = talks.Draw(5, 3);
        // r = p * 1 - 0.1.
        Assert.Equal(game.Value("A/walkAway/winProbability") - 0.1, game.WalkAwayValue("A"), tolerance: 1e-9);
        Assert.NotEqual(game.WalkAwayValue("A"), talks.Draw(5, 4).WalkAwayValue("A"));
    }

    private static long Of(WalkAway walkAway)
    {
        Issue[] issues = [Scale("X", 3) with { StatusQuo = "1" }, Scale("Y", 3) with { StatusQuo = "1" }];
        return Make.Billionths(Talks(issues, 1, Party("A", _demands) with { WalkAway = walkAway }, Party("B", Worth("X", 0, 0.5, 1))).AtMedian().WalkAwayValue("A"));
    }
}
