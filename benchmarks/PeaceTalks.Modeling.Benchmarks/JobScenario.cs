namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The jobs that speed is measured on, as scenarios for the library.</summary>
internal static class JobScenario
{
    public const ulong Seed = 2025;

    public const string Reference = "reference";
    public const string ReferenceFixed = "reference-fixed";
    public const string ThreeParty = "three-party";
    public const string Large = "large";
    public const string Istanbul = "Istanbul2025";

    public static IReadOnlyList<string> Names { get; } = [Reference, ReferenceFixed, ThreeParty, Large, Istanbul];

    public static Scenario Load(string name)
    {
        if (name == Istanbul)
            return ScenarioLibrary.Istanbul2025;
        using Stream stream = typeof(JobScenario).Assembly.GetManifestResourceStream($"{name}.json")
            ?? throw new InvalidOperationException($"The benchmarks were built without {name}.json.");
        return Scenario.Load(stream);
    }
}
