using System.Reflection;
using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What the library hands out can grow a property without breaking anybody, and compares by value to the bottom.</summary>
public sealed class ResultRecordTests
{
    public static TheoryData<Type> Types { get; } =
    [
        typeof(Move), typeof(Concession), typeof(ShockEvent), typeof(ClosingEvent), typeof(StageResult), typeof(Outcome),
        typeof(Quantity), typeof(Obstacle), typeof(ConcededAmount), typeof(ReplicationRange),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void ResultRecord_Any_IsMadeByTheLibraryAlone(Type type)
    {
        Assert.Empty(type.GetConstructors());
        Assert.Null(type.GetMethod("Deconstruct"));
        Assert.NotNull(type.GetMethod("op_Equality", BindingFlags.Static | BindingFlags.Public));
    }

    [Fact]
    public void Play_Twice_GivesEqualRecords()
    {
        Game game = SampleTalks.Mixed.Draw(1, 3);
        Negotiation one = game.Play(), two = game.Play();
        Assert.NotEmpty(one.Outcome.Concessions);
        Assert.Equal(one.Outcome, two.Outcome);
        Assert.Equal(one.Outcome.GetHashCode(), two.Outcome.GetHashCode());
        // One by one: a list of an assertion would compare what is inside on its own.
        Assert.All(one.Moves.Zip(two.Moves), pair => Assert.True(pair.First == pair.Second));
        Assert.All(one.Moves.Zip(one.Moves.Skip(1)), pair => Assert.True(pair.First != pair.Second));
    }

    [Fact]
    public void Move_OtherConcession_IsAnother()
    {
        Move move = Haggle(5).AtMedian().Play().Moves[2];
        Concession concession = Assert.Single(move.Concessions);
        ValueMap<double> gains = new([new("B", 0.5)]);
        Assert.True(move == move with { Concessions = new ValueList<Concession>([concession with { }]) });
        Assert.False(move == move with { Concessions = new ValueList<Concession>([concession with { Gains = gains }]) });
        Assert.False(concession == concession with { Gains = gains });
    }

    [Fact]
    public void Simulate_Twice_GivesEqualTables()
    {
        SimulationResult one = SampleTalks.Mixed.Simulated(200), two = SampleTalks.Mixed.Simulated(200);
        Assert.True(one.Obstacles.Equals(two.Obstacles));
        Assert.True(one.Parties["A"].Concessions["X"] == two.Parties["A"].Concessions["X"]);
        Assert.True(SampleTalks.Mixed.Quantities[0] == SampleTalks.Mixed.Quantities[0]);
    }

    [Fact]
    public void ValueMap_ByName_FindsAndListsInOrder()
    {
        ValueMap<int> map = new(new("b", 1), new("a", 2));
        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal([1, 2], map.Values);
        Assert.Equal((2, true, false), (map["a"], map.ContainsKey("b"), map.ContainsKey("c")));
        Assert.Equal("There is no \"c\"; there is \"b\", \"a\".", Assert.Throws<KeyNotFoundException>(() => map["c"]).Message);
        Assert.Throws<ArgumentNullException>("key", () => map.ContainsKey(null!));
        Assert.NotEqual(map, new ValueMap<int>(new("a", 2), new("b", 1)));
        Assert.Equal(map, new ValueMap<int>(new("b", 1), new("a", 2)));
    }
}
