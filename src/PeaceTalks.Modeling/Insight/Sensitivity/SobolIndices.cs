namespace PeaceTalks.Modeling;

/// <summary>
/// How much of the spread of one output each uncertain quantity is behind, and chance: variance-based sensitivity (Sobol' 1993).
/// Made by <see cref="SensitivityExtensions.Sobol"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class SobolIndices
{
    internal SobolIndices()
    {
    }

    /// <summary>The name of chance among the inputs: what shocks, breakdowns, bluffs and speaking orders turn on.</summary>
    public const string Chance = "chance";

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The name of the output that was asked about.</summary>
    public required string Output { get; init; }

    /// <summary>One entry for each uncertain quantity in file order, and last one for <see cref="Chance"/>.</summary>
    public required IReadOnlyList<SobolIndex> Inputs { get; init; }

    /// <summary>The mean of the output.</summary>
    public required double Mean { get; init; }

    /// <summary>The variance of the output, not negative: what the indices are shares of.</summary>
    public required double Variance { get; init; }

    /// <summary>N, the number of base samples.</summary>
    public required long Samples { get; init; }

    /// <summary>The runs played: N (D + 2) for D inputs, chance among them.</summary>
    public required long Runs { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The entry of one input.</summary>
    /// <param name="input">A quantity's path, or <see cref="Chance"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such input: the quantity is fixed, or the scenario has none of that path.</exception>
    public SobolIndex this[string input] => SensitivityInputs.Find(Inputs, entry => entry.Input, input);

    /// <summary>A report for a terminal, the largest shares first, at most 100 columns wide.</summary>
    public override string ToString() => SensitivityText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-sobol/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("sobol", this);
}

/// <summary>How much of the spread of an output one input is behind. Compared by value.</summary>
public sealed record SobolIndex
{
    internal SobolIndex()
    {
    }

    /// <summary>The quantity's path, or <see cref="SobolIndices.Chance"/>.</summary>
    public required string Input { get; init; }

    /// <summary>
    /// The first-order index: the share of the variance that would go, on average, if this input alone were known. In [0, 1] but for
    /// sampling error, which can make a small one negative. Null where the output never varies.
    /// </summary>
    public required Estimate? First { get; init; }

    /// <summary>
    /// The total index: the share that would stay, on average, if all but this input were known; the difference to
    /// <see cref="First"/> is what it does together with others. Null where the output never varies.
    /// </summary>
    public required Estimate? Total { get; init; }
}
