namespace PeaceTalks.Modeling.Tests;

/// <summary>What every ready scenario keeps.</summary>
public sealed class ScenarioLibraryTests
{
    public static TheoryData<string> Names => [.. ScenarioLibrary.All.Select(talks => talks.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario_IsSoundWithoutWarningsAndReadsBack(string name)
    {
        Scenario talks = Find(name);
        Assert.Empty(talks.Validate());
        Assert.Equal(talks, Scenario.Parse(talks.ToJson()));
        Assert.NotNull(talks.Description);
        Assert.Same(talks, Find(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryStatedNumber_HasANoteThatSaysWhereItComesFrom(string name) => Assert.All(
        Find(name).Quantities,
        quantity => Assert.True(quantity.Note is string note && (note.Contains("Assumption", StringComparison.Ordinal) || quantity.Source is not null), quantity.Path));

    [Fact]
    public void All_EveryScenarioOfTheLibrary_IsListed()
    {
        IEnumerable<Scenario> properties = typeof(ScenarioLibrary).GetProperties().Where(p => p.PropertyType == typeof(Scenario)).Select(p => (Scenario)p.GetValue(null)!);
        Assert.Equal(properties.Select(talks => talks.Name).Order(), ScenarioLibrary.All.Select(talks => talks.Name).Order());
    }

    private static Scenario Find(string name) => ScenarioLibrary.All.Single(talks => talks.Name == name);
}
