namespace PeaceTalks.Modeling;

/// <summary>
/// Ready scenarios, to run as they are or as a start for one's own. They state assumptions and take no side;
/// what follows from them is no forecast.
/// </summary>
public static class ScenarioLibrary
{
    private static readonly Lazy<Scenario> LazyIstanbul2025 = new(() => Read("Istanbul2025.json"));

    /// <summary>
    /// The direct talks between Russia and Ukraine in Istanbul, as one news report saw them on 31 May 2025, on the eve of
    /// their second round. Every number's note says whether it is reported, and where, or an illustrative assumption.
    /// </summary>
    public static Scenario Istanbul2025 => LazyIstanbul2025.Value;

    private static Scenario Read(string file)
    {
        using Stream stream = typeof(ScenarioLibrary).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The library was built without its scenario {file}.");
        return Scenario.Load(stream);
    }
}
