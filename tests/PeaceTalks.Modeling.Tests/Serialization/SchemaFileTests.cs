namespace PeaceTalks.Modeling.Tests;

/// <summary>The schema in the repository, which the package ships, is the one that the tables of properties give.</summary>
public sealed class SchemaFileTests
{
    private const string Update = "UPDATE_SCHEMA";

    private static readonly string Path = System.IO.Path.Combine(Repository.Source, "Serialization", "peace-talks-scenario-1.schema.json");

    [Fact]
    public void File_InTheRepository_IsWhatTheTablesGive()
    {
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(Path, Scenario.JsonSchema);
        Assert.True(
            File.Exists(Path) && File.ReadAllText(Path) == Scenario.JsonSchema,
            $"{Path} is not what the tables of properties give. Run the tests once with the environment variable {Update}=1, look at what changed in the file, and commit it.");
    }
}
