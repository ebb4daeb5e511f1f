namespace PeaceTalks.Modeling.Tests;

public sealed class FrequenciesTests
{
    private static readonly Frequencies Pledges = new([2, 0, 1], [7, 1, 2], ["no pledge", "written pledge", "moratorium"]);

    [Fact]
    public void Quantile_SharesWrittenInTenths_AreExact()
    {
        Assert.Equal(0.0, Pledges.Quantile(0));
        Assert.Equal(0.0, Pledges.Quantile(0.1));
        Assert.Equal(1.0, Pledges.Quantile(Math.BitIncrement(0.1)));
        Assert.Equal(1.0, Pledges.Quantile(0.3));
        Assert.Equal(2.0, Pledges.Quantile(0.31));
        Assert.Equal(2.0, Pledges.Quantile(1));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => Pledges.Quantile(double.NaN));
    }

    [Fact]
    public void Quantile_ZeroAndOne_AreTheOutermostObserved()
    {
        Frequencies f = new([1, 2, 3, 4], [0, 5, 5, 0]);
        Assert.Equal(2.0, f.Quantile(0));
        Assert.Equal(3.0, f.Quantile(1));
    }

    [Fact]
    public void Probability_ByValueOrLabel_IsWilson()
    {
        Assert.Equal(Estimate.OfProportion(2, 10), Pledges.Probability(1));
        Assert.Equal(Estimate.OfProportion(7, 10), Pledges.Probability("no pledge"));
        Assert.Equal(Estimate.OfProportion(3, 10), Pledges.ProbabilityAtMost(1.5));
        Assert.Equal(Estimate.OfProportion(0, 10), Pledges.ProbabilityAtMost(-1));
        Assert.Equal(Estimate.OfProportion(10, 10), Pledges.ProbabilityAtMost(double.PositiveInfinity));
    }

    [Fact]
    public void Probability_Unknown_SaysWhatThereIs()
    {
        Assert.StartsWith("value was 5; it must be one of 0, 1, 2.", Assert.Throws<ArgumentException>(() => Pledges.Probability(5)).Message, StringComparison.Ordinal);
        Assert.StartsWith("label was \"pledge\"; it must be one of \"written pledge\", \"moratorium\", \"no pledge\".",
            Assert.Throws<ArgumentException>(() => Pledges.Probability("pledge")).Message, StringComparison.Ordinal);
        Assert.StartsWith("label was \"x\"; these values have no labels, so ask by value.",
            Assert.Throws<ArgumentException>(() => new Frequencies([1], [1]).Probability("x")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("value", () => Pledges.ProbabilityAtMost(double.NaN));
    }

    [Fact]
    public void Mean_SomeObservations_IsStudents()
    {
        Estimate mean = Pledges.Mean!;
        Assert.Equal(1.6, mean.Value, 1e-15);
        // Variance (2.56 + 2·0.36 + 7·0.16) / 9; t at 97.5 % with 9 degrees of freedom is 2.262157163.
        double half = 2.262157163 * Math.Sqrt(4.4 / 9 / 10);
        Assert.Equal(1.6 - half, mean.Lower, 1e-9);
        Assert.Equal(2, mean.Upper, 0.2);
        Assert.Equal(new Estimate(3, 1, 9, 1), new Frequencies([1, 3, 9], [0, 1, 0]).Mean);
    }

    [Fact]
    public void Answers_NothingObserved_AreNull()
    {
        Frequencies f = new([1, 2], [0, 0], ["a", "b"]);
        Assert.Null(f.Quantile(0.5));
        Assert.Null(f.Mean);
        Assert.Null(f.Probability(1));
        Assert.Null(f.Probability("b"));
        Assert.Null(f.ProbabilityAtMost(1));
        Assert.Throws<ArgumentException>("value", () => f.Probability(3));
        Assert.Equal("—", f.ToString());
        Assert.Null(new Frequencies([], []).Quantile(0.5));
    }

    [Fact]
    public void Equality_SameValuesLabelsCounts_IsByValue()
    {
        Frequencies same = new([0, 1, 2], [1, 2, 7], ["written pledge", "moratorium", "no pledge"]);
        Assert.Equal(same, Pledges);
        Assert.Equal(same.GetHashCode(), Pledges.GetHashCode());
        Assert.NotEqual(new Frequencies([0, 1, 2], [1, 2, 7]), Pledges);
        Assert.Equal("written pledge: 1, moratorium: 2, no pledge: 7", Pledges.ToString());
        Assert.Equal([0.0, 1, 2], Pledges.Values);
        Assert.Equal([1L, 2, 7], Pledges.Counts);
    }

    [Fact]
    public void Constructor_ValueTwiceOrMissingCount_Throws()
    {
        Assert.Equal("the value 1 was given twice; each may be given once.", Assert.Throws<ArgumentException>(() => new Frequencies([1, 1], [1, 2])).Message);
        Assert.Throws<ArgumentException>(() => new Frequencies([1, 2], [1]));
    }
}
