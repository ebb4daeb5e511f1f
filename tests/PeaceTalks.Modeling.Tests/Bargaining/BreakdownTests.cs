using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Talks that collapse for good (DESIGN 3.3).</summary>
public sealed class BreakdownTests
{
    [Theory]
    [InlineData(1)] // after the last round of the last stage too
    [InlineData(3)]
    public void Breakdown_Certain_EndsTheFirstRound(int rounds)
    {
        Outcome outcome = Fragile(rounds, 1).AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.Breakdown, OutcomeKind.Breakdown, 1, 0), (outcome.Kind, outcome.Ending, outcome.Round, outcome.Day));
        Assert.Null(outcome.LeftBy);
        Assert.Equal(0.5, outcome.Utilities["A"]);
    }

    [Theory]
    [InlineData(0.5, OutcomeKind.Breakdown)]
    [InlineData(0.49, OutcomeKind.Impasse)]
    public void Breakdown_AtTheMedian_HappensFromOneHalf(double breakdown, OutcomeKind expected) =>
        Assert.Equal(expected, Fragile(3, breakdown).AtMedian().Play().Outcome.Kind);

    [Fact]
    public void Breakdown_Agreement_ComesFirst() =>
        Assert.Equal(OutcomeKind.Agreement, (Haggle(1) with { Stages = [new Stage("Talks") { Rounds = 1, Breakdown = 1 }] }).AtMedian().Play().Outcome.Kind);

    [Fact]
    public void Breakdown_LastRoundOfAnEarlierStage_EndsTheTalks() =>
        Assert.Equal(1, (Fragile(1, 1) with { Stages = [new Stage("One") { Rounds = 1, Breakdown = 1 }, new Stage("Two")] }).AtMedian().Play().Outcome.Round);

    [Fact]
    public void Breakdown_IssuesClosedBefore_IsAPartialAgreement()
    {
        // A has its way on X in the stage without risk; on Y nobody moves.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            1,
            Party("A", Worth("X", 1, 0), Worth("Y", 1, 0)) with { WalkAway = 0.5 },
            Party("B", Worth("Y", 0, 1)) with { WalkAway = 0.5 })
            with
        { Stages = [new Stage("One") { Issues = ["X"] }, new Stage("Two") { Breakdown = 1 }] };
        Outcome outcome = talks.AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.PartialAgreement, OutcomeKind.Breakdown, 2), (outcome.Kind, outcome.Ending, outcome.Round));
        Assert.Equal((0.75, 0.5), (outcome.Utilities["A"], outcome.Utilities["B"]));
    }

    [Fact]
    public void Breakdown_ManyRuns_HasItsShare()
    {
        // Three rounds at 0.2: 1 - 0.8^3 = 0.488. Five standard deviations: 5 sqrt(0.488 * 0.512 / 10,000) = 0.025.
        SimulationResult result = Fragile(3, 0.2).Simulated(10_000, 3);
        Assert.InRange(result.Probability(OutcomeKind.Breakdown).Value, 0.463, 0.513);
        Assert.Equal(1, result.Probability(OutcomeKind.Breakdown).Value + result.Probability(OutcomeKind.Impasse).Value, 12);
    }

    private static Scenario Fragile(int rounds, double breakdown) =>
        Deadlock(1) with { Stages = [new Stage("Talks") { Rounds = rounds, Breakdown = breakdown }] };
}
