namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The reference job as a scenario for the library.</summary>
internal static class ReferenceScenario
{
    public const ulong Seed = 2025;

    public static Scenario Load()
    {
        using Stream stream = typeof(ReferenceScenario).Assembly.GetManifestResourceStream("reference.json")
            ?? throw new InvalidOperationException("The benchmarks were built without reference.json.");
        return Scenario.Load(stream);
    }
}
