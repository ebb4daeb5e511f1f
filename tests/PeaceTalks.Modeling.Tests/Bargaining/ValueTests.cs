using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What options and settlements are worth (DESIGN 3.2), in billionths, worked out by hand.</summary>
public sealed class ValueTests
{
    [Theory]
    // Asks 1 of 0..4: the largest distance is 3, so d = 1/3, 0, 1/3, 2/3, 1.
    [InlineData(1, new long[] { 666_666_667, 1_000_000_000, 666_666_667, 333_333_333, 0 })]
    // d^2 = 1/9, 0, 1/9, 4/9, 1.
    [InlineData(2, new long[] { 888_888_889, 1_000_000_000, 888_888_889, 555_555_556, 0 })]
    public void Value_LabelledIssue_FallsWithStepsFromAsks(double curve, long[] expected) =>
        Assert.Equal(expected, Values(Scale("X", 5), new Demand("X") { Asks = "1", Curve = curve }));

    [Fact]
    public void Value_NumericIssue_FallsWithUnitsFromAsks() =>
        // 0, 25, 50, 75, 100, asks 25: the largest distance is 75; d = 1/3, 0, 1/3, 2/3, 1.
        Assert.Equal(
            [666_666_667, 1_000_000_000, 666_666_667, 333_333_333, 0],
            Values(Issue.Range("X", 0, 100, 5), new Demand("X") { Asks = 25 }));

    [Theory]
    [InlineData(34, 3)]
    [InlineData(35, 3)] // halfway: the lower
    [InlineData(36, 4)]
    public void Asks_NumberBetweenOptions_IsTheNearest(double asks, int option) =>
        Assert.Equal(1_000_000_000, Values(Issue.Range("X", 0, 100, 11), new Demand("X") { Asks = asks })[option]);

    [Fact]
    public void Value_PerOption_IsAsGiven() =>
        Assert.Equal([300_000_000, 1_000_000_000, 200_000_000], Values(Scale("X", 3), Worth("X", 0.3, 1, 0.2)));

    [Fact]
    public void Value_Points_StraightBetweenAndConstantOutside() =>
        // (2, 0.5) (4, 1) (8, 0): 0.5 up to 2, 3 -> 0.75, 5 -> 0.75, 6 -> 0.5, 7 -> 0.25, 0 from 8 on. In any order.
        Assert.Equal(
            [500_000_000, 500_000_000, 500_000_000, 750_000_000, 1_000_000_000, 750_000_000, 500_000_000, 250_000_000, 0, 0, 0],
            Values(Issue.Range("X", 0, 10, 11), new Demand("X") { Values = OptionValues.Points((8, 0), (2, 0.5), (4, 1)) }));

    [Theory]
    [InlineData(new[] { 0.2, 0.9, 0.9 }, 1)]
    [InlineData(new[] { 0.9, 0.2, 0.9 }, 0)]
    [InlineData(new[] { 0.1, 0.2, 0.3 }, 2)]
    public void Asks_NotGiven_IsTheFirstOfTheHighestValue(double[] values, int asks) =>
        // A likes all alike, so its first offer goes all the way to what B asks.
        Assert.Equal($"{asks}", Indifferent(Worth("X", values)).AtMedian().Play().Moves[0].Offer!["X"].Label);

    [Fact]
    public void Asks_UncertainValues_IsByTheMedianInEveryDraw()
    {
        // The median of option 1 is 0.6, above 0.5, though one draw in four is below 0.5.
        Demand demand = new("X") { Values = OptionValues.PerOption(("0", 0), ("1", Distribution.Uniform(0.4, 0.8)), ("2", 0.5)) };
        Game[] games = [.. Enumerable.Range(0, 40).Select(i => Indifferent(demand).Draw(1, i))];
        Assert.Contains(games, game => game.Value("B/demands/X/values/1") < 0.5);
        Assert.All(games, game => Assert.Equal("1", game.Play().Moves[0].Offer!["X"].Label));
    }

    [Fact]
    public void Value_IssueOfOneOption_IsWorthOne()
    {
        // X is worth 1 whatever happens: half of the weight.
        Game game = Talks([Scale("X", 1), Scale("Y", 2)], 1, Party("A", new Demand("X") { Asks = "0" }, Worth("Y", 1, 0)), Party("B", Worth("Y", 1, 0))).AtMedian();
        Assert.Equal(500_000_000, game.Billionths("A", 0, 1));
        Assert.Equal(0, game.Billionths("B", 0, 1));
    }

    [Fact]
    public void Value_IssueOfOneOptionValuedLess_IsWorthOne() => Assert.Equal([1_000_000_000], Values(Scale("X", 1), Worth("X", 0.3)));

    [Fact]
    public void Weight_Relative_IsNormalised()
    {
        // 1 : 3 -> 0.25 and 0.75; no demand on Z: weight 0.
        Game game = Three(1, 3);
        Assert.Equal(250_000_000, game.Billionths("A", 0, 1, 0));
        Assert.Equal(750_000_000, game.Billionths("A", 1, 0, 1));
        Assert.Equal(1_000_000_000, game.Billionths("A", 0, 0, 1));
    }

    [Fact]
    public void Weight_AllZero_IsEqualOverTheIssuesDemanded()
    {
        Game game = Three(0, 0);
        Assert.Equal(500_000_000, game.Billionths("A", 0, 1, 0));
        Assert.Equal(500_000_000, game.Billionths("A", 1, 0, 1));
        Assert.Equal(0, game.Billionths("A", 1, 1, 0));
    }

    [Theory]
    // 1/1024 = 976562.5 billionths, 3/1024 = 2929687.5, 5/1024 = 4882812.5: all exact in binary.
    [InlineData(1, 976_562)]
    [InlineData(3, 2_929_688)]
    [InlineData(5, 4_882_812)]
    public void PartWorth_HalfABillionth_RoundsToEven(int numerator, long expected) =>
        Assert.Equal(expected, Values(Scale("X", 2), Worth("X", 1, numerator / 1024.0))[1]);

    [Fact]
    public void Utility_ThreeThirds_IsTheSumOfRoundedPartWorths()
    {
        // Each third is 333,333,333 billionths, and they add up to 999,999,999.
        Game game = Talks([Scale("X", 2), Scale("Y", 2), Scale("Z", 2)], 1, Party("A", Worth("X", 1, 0), Worth("Y", 1, 0), Worth("Z", 1, 0)), Party("B", new Demand("X") { Asks = "0" })).AtMedian();
        Assert.Equal(333_333_333, game.Billionths("A", 0, 1, 1));
        Assert.Equal(999_999_999, game.Billionths("A", 0, 0, 0));
    }

    private static Game Three(double x, double y) => Talks(
        [Scale("X", 2), Scale("Y", 2), Scale("Z", 2)],
        1,
        Party("A", Worth("X", 1, 0) with { Weight = x }, Worth("Y", 1, 0) with { Weight = y }),
        Party("B", Worth("Z", 1, 0))).AtMedian();

    private static Scenario Indifferent(Demand demand) => Talks([Scale("X", 3)], 1, Party("A", Worth("X", 1, 1, 1)), Party("B", demand));

    private static long[] Values(Issue issue, Demand demand)
    {
        Game game = Talks([issue], 1, Party("A", demand), Party("B", new Demand("X") { Asks = "0" })).AtMedian();
        return [.. Enumerable.Range(0, issue.Options.Count).Select(k => game.Billionths("A", k))];
    }
}
