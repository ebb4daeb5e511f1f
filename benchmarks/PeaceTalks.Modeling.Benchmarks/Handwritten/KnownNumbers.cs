namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The fixed numbers of a job by their paths.</summary>
internal static class KnownNumbers
{
    /// <summary>The median of each quantity: its value where it is fixed.</summary>
    public static Dictionary<string, double> Of(string job) =>
        JobScenario.Load(job).Quantities.ToDictionary(quantity => quantity.Path, quantity => quantity.Distribution.Quantile(0.5));
}
