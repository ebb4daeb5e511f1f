namespace PeaceTalks.Modeling.Tests;

public sealed class PairedRatiosTests
{
    private const int Batches = 100;

    /// <summary>One run with data in either is no ground for an interval, however many runs have none.</summary>
    [Fact]
    public void Difference_DataInOneBatch_IsNull() =>
        Assert.Null(PairedRatios.Difference(Few((5, 1)), Few((7, 1)), count: 1_000, isShare: false));

    /// <summary>
    /// The means of 3 and 5, 4, and of 6 and 8, 7. In the same order each batch moves both alike, so that their difference never moves; in the opposite one a batch moves
    /// it by 1 and the other by -1: a standard error of sqrt(2 * 2 / 1) = 2. With one degree of freedom, Student's factor is 12.7.
    /// </summary>
    [Fact]
    public void Difference_DataInTwoBatches_HasOneDegreeOfFreedom()
    {
        Estimate same = PairedRatios.Difference(Few((3, 1), (5, 1)), Few((6, 1), (8, 1)), 1_000, isShare: false)!;
        Assert.Equal((3, 3, 3), (same.Value, same.Lower, same.Upper));
        Estimate opposite = PairedRatios.Difference(Few((3, 1), (5, 1)), Few((8, 1), (6, 1)), 1_000, isShare: false)!;
        Assert.Equal(3, opposite.Value);
        Assert.Equal(12.706 * 2, opposite.Upper - 3, 0.001);
    }

    [Fact]
    public void Difference_OfShares_IsWithinOne()
    {
        Estimate change = PairedRatios.Difference(Few((0, 1), (1, 1)), Few((1, 1), (0, 1)), 1_000, isShare: true)!;
        Assert.Equal((-1, 1), (change.Lower, change.Upper));
    }

    /// <summary>All of three against none of three (Newcombe 1998, method 10): Wilson's ends are 0.4385 and 0.5615, so that at least 1 - 0.5615 sqrt(2) of change is likely.</summary>
    [Fact]
    public void OfDifference_AllAgainstNone_LeavesRoomForMore()
    {
        Estimate change = Estimate.OfDifference(Estimate.OfProportion(0, 3)!, Estimate.OfProportion(3, 3)!, 1_000);
        Assert.Equal(1, change.Value);
        Assert.Equal(1 - 0.56150 * Math.Sqrt(2), change.Lower, 0.0001);
        Assert.Equal(1, change.Upper);
    }

    private static (double, double)[] Few(params (double, double)[] batches) => [.. batches, .. new (double, double)[Batches - batches.Length]];
}
