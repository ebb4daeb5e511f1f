namespace PeaceTalks.Modeling;

/// <summary>
/// Ready scenarios, to run as they are or as a start for one's own. They state assumptions and take no side;
/// what follows from them is no forecast.
/// </summary>
public static class ScenarioLibrary
{
    private static readonly Lazy<Scenario> LazyIstanbul2025 = new(() => Read("Istanbul2025.json"));
    private static readonly Lazy<Scenario> LazyCampDavid1978 = new(() => Read("CampDavid1978.json"));
    private static readonly Lazy<Scenario> LazyFirstLesson = new(() => Read("FirstLesson.json"));

    /// <summary>
    /// The direct talks between Russia and Ukraine in Istanbul, as one news report saw them on 31 May 2025, on the eve of
    /// their second round. Every number's note says whether it is reported, and where, or an illustrative assumption.
    /// </summary>
    public static Scenario Istanbul2025 => LazyIstanbul2025.Value;

    /// <summary>
    /// Egypt and Israel at Camp David, 5 to 17 September 1978: sovereignty over Sinai against security, the textbook case of
    /// integrative bargaining (Fisher and Ury 1981), and a second framework for the West Bank and Gaza. The issues and the
    /// calendar follow the history; every number is an illustrative assumption.
    /// </summary>
    public static Scenario CampDavid1978 => LazyCampDavid1978.Value;

    /// <summary>
    /// Two fictional countries, a river and a harbour: no chance, a run of three rounds, sums that one can do in one's head. To be
    /// followed by hand, and to see that trading what matters less beats meeting in the middle.
    /// </summary>
    public static Scenario FirstLesson => LazyFirstLesson.Value;

    /// <summary>All ready scenarios, the simplest first.</summary>
    public static IReadOnlyList<Scenario> All => [FirstLesson, CampDavid1978, Istanbul2025];

    private static Scenario Read(string file)
    {
        using Stream stream = typeof(ScenarioLibrary).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The library was built without its scenario {file}.");
        return Scenario.Load(stream);
    }
}
