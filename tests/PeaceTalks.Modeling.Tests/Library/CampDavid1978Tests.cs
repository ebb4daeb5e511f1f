namespace PeaceTalks.Modeling.Tests;

public sealed class CampDavid1978Tests
{
    private static readonly Scenario Talks = ScenarioLibrary.CampDavid1978;

    [Fact]
    public void Calendar_ThirteenDays_IsTheFifthToTheSeventeenthOfSeptember() =>
        Assert.Equal(13, Talks.Stages.Sum(stage => stage.Rounds * stage.DaysPerRound));

    [Fact]
    public void Stages_TwoFrameworks_MayBeAgreedOneWithoutTheOther()
    {
        SimulationResult result = Talks.Simulated(5_000, 1978);
        // Standard errors are below 0.7 points: far from 0 and 1.
        Assert.InRange(result.Probability(OutcomeKind.Agreement).Value, 0.3, 0.9);
        Assert.InRange(result.Probability(OutcomeKind.PartialAgreement).Value, 0.05, 0.5);
        Assert.InRange(result.Probability(OutcomeKind.Breakdown).Value, 0.03, 0.3);
    }

    /// <summary>With too few rounds on it alone, whoever speaks last but one would get all.</summary>
    [Fact]
    public void SecondFramework_OverManyRuns_IsSeldomAtEitherEndOfTheScale()
    {
        Frequencies terms = Talks.Simulated(5_000, 1978).Settlements["West Bank and Gaza"];
        // About 4,000 runs close it: standard errors are below 0.8 points.
        Assert.True(terms.Counts[0] + terms.Counts[^1] < 0.25 * terms.Count, terms.ToString());
        Assert.All(terms.Counts, count => Assert.True(count > 0));
    }

    [Fact]
    public void Agreements_TradeWhatMattersLess_AreWorthMoreToBothThanTheMiddleOfEveryScale()
    {
        (double Egypt, double Israel) agreed = (0, 0), middle = (0, 0);
        int agreements = 0;
        for (int replication = 0; replication < 400; replication++)
        {
            Negotiation run = Talks.Draw(1978, replication).Play();
            if (run.Outcome.Kind != OutcomeKind.Agreement)
                continue;
            agreements++;
            Settlement terms = run.Outcome.Settlement!;
            agreed = (agreed.Egypt + run.Game.Utility("Egypt", terms), agreed.Israel + run.Game.Utility("Israel", terms));
            // Of four options the middle lies between the second and the third: the mean of the two.
            foreach (int option in new[] { 1, 2 })
            {
                Settlement near = Settlement.Of(Talks, [.. Talks.Issues.Select(issue => (issue.Name, (OptionReference)issue.Options[option].Label))]);
                middle = (middle.Egypt + run.Game.Utility("Egypt", near) / 2, middle.Israel + run.Game.Utility("Israel", near) / 2);
            }
        }
        Assert.True(agreements > 100);
        Assert.True(agreed.Egypt > middle.Egypt + 0.05 * agreements, $"{agreed.Egypt / agreements} {middle.Egypt / agreements}");
        Assert.True(agreed.Israel > middle.Israel + 0.05 * agreements, $"{agreed.Israel / agreements} {middle.Israel / agreements}");
    }

    [Fact]
    public void Inputs_OfBothSides_AreTheSameButForAsksAndWhatComesFirst()
    {
        foreach (string path in new[] { "walkAway", "patience", "tactic/exponent", "tactic/opening", "demands/Settlements and airfields/weight", "demands/Peace/weight" })
        {
            Distribution Of(string party) => Talks.Quantities.Single(quantity => quantity.Path == $"{party}/{path}").Distribution;
            Assert.Equal(Of("Egypt"), Of("Israel"));
        }
    }
}
