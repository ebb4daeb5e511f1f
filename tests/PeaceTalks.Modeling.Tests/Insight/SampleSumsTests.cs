namespace PeaceTalks.Modeling.Tests;

public sealed class SampleSumsTests
{
    /// <summary>
    /// The standard error of the mean of 1, 2, 3, 4 is sqrt(5/3) / 2; drawn anew without regard to how few they are, they would spread by sqrt(5/4) / 2. The
    /// bootstrap's own error is about 3 %.
    /// </summary>
    [Fact]
    public void Errors_FewGroups_IsThatOfTheMean()
    {
        SampleSums sums = SampleSums.Collect(1, 1, new SimulationOptions { Replications = 4 }, () => 0, (_, sample, of) => of[0] += sample + 1, CancellationToken.None);
        Assert.Equal(Math.Sqrt(5 / 3.0) / 2, Assert.Single(sums.Errors(3, (of, samples) => [of[0] / samples])), 0.06);
        Assert.Equal(3, sums.Freedom);
    }
}
