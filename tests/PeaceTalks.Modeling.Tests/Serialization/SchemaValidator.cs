using NJsonSchema;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Validates files against the schema, by a library that knows nothing of ours.</summary>
internal static class SchemaValidator
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(Scenario.JsonSchema).GetAwaiter().GetResult();

    /// <summary>What is wrong with the file; empty where it is valid.</summary>
    public static IReadOnlyList<string> Problems(string json) => [.. Schema.Validate(json).Select(problem => problem.ToString())];

    public static bool IsValid(string json) => Schema.Validate(json).Count == 0;
}
