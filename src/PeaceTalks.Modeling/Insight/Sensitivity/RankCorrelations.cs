namespace PeaceTalks.Modeling;

/// <summary>
/// How far each uncertain quantity and one output rise and fall together. Made by
/// <see cref="SensitivityExtensions.RankCorrelations"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class RankCorrelations
{
    internal RankCorrelations()
    {
    }

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The name of the output that was asked about.</summary>
    public required string Output { get; init; }

    /// <summary>One entry for each uncertain quantity, in file order.</summary>
    public required IReadOnlyList<InputCorrelation> Inputs { get; init; }

    /// <summary>The number of replications.</summary>
    public required long Samples { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The entry of one quantity.</summary>
    /// <param name="input">The quantity's path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such input: the quantity is fixed, or the scenario has none of that path.</exception>
    public InputCorrelation this[string input] => SensitivityInputs.Find(Inputs, entry => entry.Input, input);

    /// <summary>A report for a terminal, the strongest first, at most 100 columns wide.</summary>
    public override string ToString() => SensitivityText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-rank-correlations/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("rank-correlations", this);
}

/// <summary>The rank correlation of one quantity with an output. Compared by value.</summary>
public sealed record InputCorrelation
{
    internal InputCorrelation()
    {
    }

    /// <summary>The quantity's path.</summary>
    public required string Input { get; init; }

    /// <summary>Spearman's rho, in [-1, 1], equal values sharing their mean rank; null where the output, or the quantity, never varied.</summary>
    public required Estimate? Rank { get; init; }
}
