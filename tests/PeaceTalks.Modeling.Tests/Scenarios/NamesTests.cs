namespace PeaceTalks.Modeling.Tests;

public sealed class NamesTests
{
    private static readonly string[] _known = ["weight", "walkAway", "Army limit", "NATO", "A", "EU"];

    [Theory]
    [InlineData("Army limt", "Army limit")]
    [InlineData("army LIMIT", "Army limit")]
    [InlineData("wieght", "weight")]
    [InlineData("walkaway", "walkAway")]
    [InlineData("NAT", "NATO")]
    [InlineData("NAOT", "NATO")]
    [InlineData("eu", "EU")]
    [InlineData("B", null)]
    [InlineData("US", null)]
    [InlineData("", null)]
    [InlineData("something else", null)]
    public void Nearest_Given_NearestOrNone(string given, string? expected) => Assert.Equal(expected, Names.Nearest(given, _known));

    [Fact]
    public void Nearest_Ties_First() => Assert.Equal("abcd1", Names.Nearest("abcd", ["abcd1", "abcd2"]));

    [Fact]
    public void Nearest_TooLongOrNothingKnown_None()
    {
        Assert.Null(Names.Nearest(new string('x', 201), [new string('x', 200)]));
        Assert.Null(Names.Nearest("x", []));
    }
}
