namespace PeaceTalks.Modeling.Tests;

public sealed class StableHashTests
{
    // Literal values: a change of any of them changes every scenario's draws.
    [Theory]
    [InlineData("", 17665956581633026203UL)]
    [InlineData("Ukraine/walkAway", 501060154041142586UL)]
    [InlineData("Türkiye/patience", 17069924088513050528UL)]
    public void Of_Text_IsPinned(string text, ulong expected) => Assert.Equal(expected, StableHash.Of(text));

    [Fact]
    public void With_Number_IsPinned()
    {
        Assert.Equal(12810343462143137627UL, StableHash.With(StableHash.Of("shocks/New sanctions"), 5));
        Assert.Equal(4922461756044938104UL, StableHash.With(0, -1));
    }

    [Fact]
    public void Of_HalfASurrogatePair_CountsAsReplacementCharacter() =>
        Assert.Equal(StableHash.Of("a\uFFFDb"), StableHash.Of("a\uD800b"));

    [Fact]
    public void OfAndWith_ManySimilarThings_NeverCollide()
    {
        HashSet<ulong> seen = [];
        for (int i = 0; i < 1000; i++)
        {
            ulong hash = StableHash.Of($"party {i}/walkAway");
            Assert.True(seen.Add(hash));
            for (int round = 0; round < 100; round++)
                Assert.True(seen.Add(StableHash.With(hash, round)));
        }
    }

    [Fact]
    public void With_OrderOfTwoNumbers_Matters() =>
        Assert.NotEqual(StableHash.With(StableHash.With(7, 1), 2), StableHash.With(StableHash.With(7, 2), 1));
}
