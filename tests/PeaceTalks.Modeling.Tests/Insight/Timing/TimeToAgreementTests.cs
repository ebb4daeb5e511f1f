namespace PeaceTalks.Modeling.Tests;

public sealed class TimeToAgreementTests
{
    private static readonly Scenario Talks = ScenarioLibrary.Istanbul2025;

    [Fact]
    public void TimeToAgreement_Curves_AreThoseOfTheReplications()
    {
        const int runs = 500;
        TimeToAgreement answer = Talks.TimeToAgreement(new SimulationOptions { Replications = runs, Seed = 3, First = 20 }, TestContext.Current.CancellationToken);
        Outcome[] outcomes = [.. Enumerable.Range(20, runs).Select(replication => Talks.Draw(3, replication).Play().Outcome)];
        Assert.Equal(outcomes.Count(outcome => outcome.Ending == OutcomeKind.Impasse), answer.RanOut);
        foreach ((OutcomeKind kind, IReadOnlyList<CurvePoint> curve) in new[] { (OutcomeKind.Agreement, answer.Agreed), (OutcomeKind.WalkOut, answer.WalkedOut), (OutcomeKind.Breakdown, answer.BrokenDown) })
        {
            int[] rounds = [.. outcomes.Where(outcome => outcome.Ending == kind).Select(outcome => outcome.Round)];
            Assert.Equal(rounds.Distinct().Order(), curve.Select(point => point.Round));
            Assert.All(curve, point => Assert.Equal(rounds.Count(round => round == point.Round), point.Events));
        }
        Assert.Equal(answer.Agreed.Select(point => point.Round), answer.NotYetAgreed.Select(point => point.Round));
        Assert.Equal(answer.NotYetAgreed.FirstOrDefault(point => point.Share.Value <= 0.5)?.Round, answer.MedianRound);
    }

    [Fact]
    public void TimeToAgreement_Threads_ChangeNothing()
    {
        string One(int threads) => Talks.TimeToAgreement(new SimulationOptions { Replications = 700, MaxDegreeOfParallelism = threads }, TestContext.Current.CancellationToken).ToJson();
        Assert.Equal(One(1), One(3));
    }

    [Fact]
    public void TimeToAgreement_NoAgreement_HasNoPointsAndNoMedian()
    {
        TimeToAgreement answer = TossScenario.Talks.With(TossScenario.Firmness, 1).TimeToAgreement(new SimulationOptions { Replications = 20 }, TestContext.Current.CancellationToken);
        Assert.Empty(answer.NotYetAgreed);
        Assert.Null(answer.MedianRound);
        Assert.Equal(20, answer.RanOut);
        Assert.Contains("in no run", answer.ToString(), StringComparison.Ordinal);
    }
}
