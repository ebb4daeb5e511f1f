using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

public sealed class MomentsTests
{
    [Fact]
    public void Mean_FewNumbers_AndVariancesAreExact()
    {
        Moments moments = Of([2, 4, 4, 4, 5, 5, 7, 9]);
        Assert.Equal(8, moments.Count);
        Assert.Equal(5.0, moments.Mean);
        Assert.Equal(4.0, moments.PopulationVariance);
        Assert.Equal(32.0 / 7, moments.SampleVariance);
    }

    [Fact]
    public void Mean_Empty_IsNull()
    {
        Moments moments = default;
        Assert.Null(moments.Mean);
        Assert.Null(moments.PopulationVariance);
        Assert.Null(moments.SampleVariance);
        moments.Add(3);
        Assert.Equal(0.0, moments.PopulationVariance);
        Assert.Null(moments.SampleVariance);
    }

    [Fact]
    public void SampleVariance_LargeOffset_LosesNothing()
    {
        Moments moments = Of([4_000_000_000, 4_000_000_001, 4_000_000_002]);
        Assert.Equal(1.0, moments.SampleVariance);
    }

    [Fact]
    public void Add_MostObservationsAtTheBound_DoesNotOverflow()
    {
        const long Bound = 4_000_000_000;
        Int128 count = long.MaxValue;
        Moments moments = new(long.MaxValue - 1, (count - 1) * Bound, checked((count - 1) * Bound * Bound));
        moments.Add(Bound);
        Assert.Equal((double)Bound, moments.Mean);
        Assert.Equal(0.0, moments.PopulationVariance);
        Assert.True(moments.SumOfSquares > 0);
    }

    [Property(MaxTest = 500)]
    public bool Add_AnyOrderAndAnySplit_GivesTheSame(int[] numbers, int cut)
    {
        int at = numbers.Length == 0 ? 0 : (int)((uint)cut % (uint)numbers.Length);
        Moments merged = Of(Enumerable.Reverse(numbers[at..]).Select(n => (long)n));
        merged.Add(Of(numbers[..at].Select(n => (long)n)));
        return merged.Equals(Of(numbers.Select(n => (long)n)));
    }

    private static Moments Of(IEnumerable<long> numbers)
    {
        Moments moments = default;
        foreach (long number in numbers)
            moments.Add(number);
        return moments;
    }
}
