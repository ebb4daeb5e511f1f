namespace PeaceTalks.Modeling;

/// <summary>Explains runs.</summary>
public static class ExplanationExtensions
{
    /// <summary>
    /// Why a run ended as it did, in plain words: who stood where, what stood between them, what each had given, which
    /// shock mattered, found by playing the same game again without it, and whether something better was left on the table. At
    /// most 100 columns wide.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <remarks>A negotiator of your own plays again too: what it throws reaches the caller.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is null.</exception>
    public static string Explain(this Negotiation run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Explanation.Write(run);
    }
}
