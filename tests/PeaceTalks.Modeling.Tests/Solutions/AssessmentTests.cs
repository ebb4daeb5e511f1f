namespace PeaceTalks.Modeling.Tests;

public sealed class AssessmentTests
{
    private static readonly Game Game = Points.Game(0.2, 0.1, (1, 0.1), (0.6, 0.5), (0.5, 0.4), (0.3, 0.7), (0.1, 1));

    [Fact]
    public void Assess_ImprovableSettlement_NamesTheImprovement()
    {
        Assessment assessment = Game.Assess(Settlement.Of(Game.Scenario, ("X", "2")));
        Assert.Equal(0.3, assessment.Gains["A"], 1e-9);
        Assert.Equal(0.3, assessment.Gains["B"], 1e-9);
        Assert.Equal(0.5, assessment.SurplusShares["A"], 1e-9);
        // The gains add up to 0.8, 0.8, 0.6 and 0.7 in the zone.
        Assert.Equal(0.75, assessment.Efficiency!.Value, 1e-9);
        Assert.False(assessment.IsParetoOptimal);
        Assert.Equal([1], Points.Options(assessment.Improvement));
        // Nash: 0.4 * 0.4; the utilities are 0.1 apart on each axis.
        Assert.Equal(Math.Sqrt(0.02), assessment.DistanceToNash!.Value, 1e-9);
    }

    [Fact]
    public void Assess_NashSolution_IsAtNoDistance()
    {
        Assessment assessment = Game.Assess(Game.NashSolution()!.Settlement);
        Assert.True(assessment.IsParetoOptimal);
        Assert.Null(assessment.Improvement);
        Assert.Equal(0, assessment.DistanceToNash);
        Assert.Equal(0, assessment.DistanceToUtilitarian);
    }

    [Fact]
    public void Assess_UtilitarianTies_AreMeasuredToTheNearest()
    {
        // (1, 0.1) and (0.6, 0.5) have the same sum.
        Assert.Equal(0, Game.Assess(Settlement.Of(Game.Scenario, ("X", "0"))).DistanceToUtilitarian!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(0.16 + 0.16), Game.Assess(Settlement.Of(Game.Scenario, ("X", "0"))).DistanceToNash!.Value, 1e-9);
    }

    [Fact]
    public void Assess_DistancesToAllSolutions_AreThoseOfTheirUtilities()
    {
        for (int number = 0; number < 150; number++)
        {
            Game game = RandomGames.Next(number, 2 + number % 3);
            Settlement settlement = RandomGames.Settlements(game.Scenario).Last();
            Assessment assessment = game.Assess(settlement);
            foreach ((Solution? solution, double? distance) in new[]
            {
                (game.NashSolution(), assessment.DistanceToNash),
                (game.KalaiSmorodinskySolution(), assessment.DistanceToKalaiSmorodinsky),
                (game.EgalitarianSolution(), assessment.DistanceToEgalitarian),
                (game.UtilitarianSolution(), assessment.DistanceToUtilitarian),
            })
            {
                double? expected = solution?.Ties.Prepend(solution.Settlement).Min(terms => Math.Sqrt(solution.Utilities.Keys.Sum(party => Math.Pow(game.Utility(party, terms) - game.Utility(party, settlement), 2))));
                Assert.Equal(expected is null, distance is null);
                Assert.Equal(expected ?? 0, distance ?? 0, 1e-8);
            }
            Assert.Equal(game.ParetoFrontier().Contains(settlement), assessment.IsParetoOptimal);
            Assert.Equal(game.ParetoFrontier().Efficiency(settlement), assessment.Efficiency);
        }
    }

    [Fact]
    public void Assess_NobodyGains_HasNoSharesAndNoDistance()
    {
        Game game = Points.Game(0.5, 0.5, (1, 0), (0.2, 0.3));
        Assessment assessment = game.Assess(Settlement.Of(game.Scenario, ("X", "1")));
        Assert.Empty(assessment.SurplusShares);
        Assert.Null(assessment.Efficiency);
        Assert.Null(assessment.DistanceToNash);
        Assert.True(assessment.IsParetoOptimal);
        Assert.Equal(-0.3, assessment.Gains["A"], 1e-9);
    }

    [Fact]
    public void Assess_OpenIssue_IsNotParetoOptimalThoughNothingImprovesOnIt()
    {
        Game game = Points.Game(1, 0, (1, 0), (0, 1));
        Assessment assessment = game.Assess(Settlement.Of(game.Scenario));
        Assert.False(assessment.IsParetoOptimal);
        Assert.Null(assessment.Improvement);
    }
}
