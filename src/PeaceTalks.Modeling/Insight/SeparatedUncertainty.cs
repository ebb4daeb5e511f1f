namespace PeaceTalks.Modeling;

/// <summary>
/// How much of the spread of one output comes from what is not known (epistemic uncertainty), and how much from luck (aleatory
/// uncertainty), which more knowledge would not take away. Made by <see cref="SeparatedUncertaintyExtensions.SeparateUncertainty"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class SeparatedUncertainty
{
    internal SeparatedUncertainty()
    {
    }

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The name of the output that was asked about.</summary>
    public required string Output { get; init; }

    /// <summary>The mean of the output over both.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>The variance of the mean output of a draw from draw to draw: what knowing all quantities would take away. An unbiased estimate, which near 0 may fall below it.</summary>
    public required Estimate EpistemicVariance { get; init; }

    /// <summary>The mean variance of the output within a draw: what luck adds. An unbiased estimate.</summary>
    public required Estimate AleatoryVariance { get; init; }

    /// <summary>Luck's share of the variance: aleatory / (epistemic + aleatory), 1 less that is the share of what is not known. Null where the output never varies.</summary>
    public required Estimate? LuckShare { get; init; }

    /// <summary>How many draws were made.</summary>
    public required long Samples { get; init; }

    /// <summary>How many runs were played of each draw, each with luck of its own.</summary>
    public required int RunsPerDraw { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>A report for a terminal, at most 100 columns wide.</summary>
    public override string ToString() => SeparatedUncertaintyText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-uncertainty/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("uncertainty", this);
}
