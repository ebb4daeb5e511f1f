using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>How often stages take place, are skipped, and end in agreement.</summary>
public sealed class StageFrequencyTests
{
    [Fact]
    public void Stages_SecondWaitsForTheFirst_AreToldApart()
    {
        // The first stage never agrees: the second, which waits for that, is skipped, and the third agrees at once since A
        // takes what it is offered there: it is the last to speak, and its walk-away value is 0.
        Scenario talks = Deadlock(2).With("A", a => a with { WalkAway = 0.0 }) with
        {
            Stages =
            [
                new Stage("First") { Rounds = 1 },
                new Stage("Second") { Rounds = 1, Convenes = new StageCondition { After = "First", Outcome = StageOutcome.Agreement } },
                new Stage("Third") { Rounds = 1, Principals = ["B", "A"] },
                new Stage("Fourth") { Rounds = 1 },
            ],
        };
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal(["First: no agreement after 1 round, gap 1.000", "Second: skipped", "Third: agreement after 1 round, gap 0.000"], run.Stages.Select(stage => stage.ToString()));

        SimulationResult result = talks.Simulated(10);
        Assert.Equal(
            ["First 1 0 0 0", "Second 0 1 0 ", "Third 1 0 1 1", "Fourth 0 0 0 "],
            result.Stages.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value.Convened.Value} {pair.Value.Skipped.Value} {pair.Value.Agreed.Value} {pair.Value.AgreedWhereConvened?.Value}")));
        Assert.Contains("The stages: how often they take place", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(result.ToJson(), SimulationResult.Parse(result.ToJson()).ToJson());
    }

    [Fact]
    public void Stages_NoneStated_AreTheOneOfTheDefault()
    {
        Scenario talks = Deadlock(1) with { Stages = [] };
        Assert.Equal(["Talks"], talks.Simulated(3).Stages.Keys);
        Assert.DoesNotContain("The stages", talks.Simulated(3).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Share_OfTwoRuns_HasTheIntervalOfTheRatioEstimator()
    {
        // Parts 1 and 3 of wholes 2 and 4: 4/6. Residuals 1 - 4/3 = -1/3 and 3 - 8/3 = 1/3: their variance is 2/9, the mean whole 3,
        // so the standard error is sqrt(2/9 / 2) / 3 = 1/9. t(0.975, 1) = 12.706: wider than [0, 1] on either side.
        Moments part = default, whole = default;
        foreach ((long p, long w) in new[] { (1L, 2L), (3L, 4L) })
        {
            part.Add(p);
            whole.Add(w);
        }
        Estimate two = Estimate.OfShare(part, whole, 1 * 2 + 3 * 4)!;
        Assert.Equal((2.0 / 3, 0, 1, 2), (two.Value, two.Lower, two.Upper, two.Count));

        // The same 500 times over: the variance is 1000/999 of 1/9, the standard error sqrt(1000/999 / 9 / 1000) / 3 = 0.0035154,
        // and t(0.975, 999) = 1.96234.
        Estimate many = Estimate.OfShare(new Moments(1000, 2000, 5000), new Moments(1000, 3000, 10_000), 7000)!;
        Assert.Equal(0.0068984, many.Upper - many.Value, 6);
        Assert.Equal(0.0068984, many.Value - many.Lower, 6);
        Assert.Null(Estimate.OfShare(new Moments(5, 0, 0), new Moments(5, 0, 0), 0));
    }
}
