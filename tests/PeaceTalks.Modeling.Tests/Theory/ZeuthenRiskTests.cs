using FsCheck.Xunit;
using PeaceTalks.Modeling.Theory;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Zeuthen's principle on its own; the tactic has tests of its own.</summary>
public sealed class ZeuthenRiskTests
{
    [Theory]
    [InlineData(9, 4, 0, 5.0 / 9)]
    [InlineData(6, 2, 0, 2.0 / 3)]
    [InlineData(10, 6, 0, 0.4)]
    [InlineData(8, 3, 0, 0.625)]
    [InlineData(5, 3, 5, 1)]
    [InlineData(4, 3, 5, 1)]
    [InlineData(5, 5, 1, 0)]
    [InlineData(5, 0, 1, 1.25)]
    [InlineData(5, 7, 1, -0.5)]
    [InlineData(double.MaxValue, 0, -double.MaxValue, 0.5)]
    public void Risk_Cases(double own, double other, double conflict, double risk) => Assert.Equal(risk, Theory.Zeuthen.Risk(own, other, conflict));

    [Fact]
    public void WhoConcedes_Figures()
    {
        // Risks 5/9 and 2/3; products 18 and 24.
        Assert.Equal(Conceder.First, Theory.Zeuthen.WhoConcedes(new(9, 2), new(4, 6), new(0, 0)));
        // Risks 0.4 and 0.625.
        Assert.Equal(Conceder.First, Theory.Zeuthen.WhoConcedes(new(10, 3), new(6, 8), new(0, 0)));
        Assert.Equal(Conceder.Second, Theory.Zeuthen.WhoConcedes(new(6, 4), new(2, 9), new(0, 0)));
        Assert.Equal(Conceder.Both, Theory.Zeuthen.WhoConcedes(new(4, 1), new(1, 4), new(0, 0)));
        Assert.Equal(Conceder.Neither, Theory.Zeuthen.WhoConcedes(new(4, 1), new(4, 3), new(0, 0)));
    }

    [Property(MaxTest = 2000)]
    public void WhoConcedes_Gains_TheOneOfTheSmallerProduct(byte a, byte b, byte c, byte d)
    {
        // Gains of whole numbers: the second's offer is better for the second, the first's for the first.
        Payoffs first = new(a + c + 2, b + 1);
        Payoffs second = new(a + 1, b + d + 2);
        int order = (first.First * first.Second).CompareTo(second.First * second.Second);
        Conceder expected = order < 0 ? Conceder.First : order > 0 ? Conceder.Second : Conceder.Both;
        Assert.Equal(expected, Theory.Zeuthen.WhoConcedes(first, second, new(0, 0)));
        // Another zero changes nothing.
        Assert.Equal(expected, Theory.Zeuthen.WhoConcedes(new(first.First - 7, first.Second + 3), new(second.First - 7, second.Second + 3), new(-7, 3)));
    }

    [Fact]
    public void NoNumber_Throws()
    {
        Assert.Equal("other was NaN; it must be a finite number. (Parameter 'other')", Assert.Throws<ArgumentOutOfRangeException>(() => Theory.Zeuthen.Risk(1, double.NaN, 0)).Message);
        Assert.StartsWith(
            "secondOffer.Second was Infinity; it must be a finite number.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Theory.Zeuthen.WhoConcedes(new(1, 1), new(1, double.PositiveInfinity), new(0, 0))).Message,
            StringComparison.Ordinal);
    }
}
