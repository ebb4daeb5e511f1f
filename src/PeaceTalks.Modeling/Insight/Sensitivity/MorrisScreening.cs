namespace PeaceTalks.Modeling;

/// <summary>
/// How much one output moves where each uncertain quantity moves: elementary effects (Morris 1991). Made by
/// <see cref="SensitivityExtensions.Morris"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class MorrisScreening
{
    internal MorrisScreening()
    {
    }

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The name of the output that was asked about.</summary>
    public required string Output { get; init; }

    /// <summary>One entry for each uncertain quantity, in file order.</summary>
    public required IReadOnlyList<ElementaryEffect> Inputs { get; init; }

    /// <summary>N, the number of walks.</summary>
    public required long Samples { get; init; }

    /// <summary>The runs played: N (D + 1) for D quantities.</summary>
    public required long Runs { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The entry of one quantity.</summary>
    /// <param name="input">The quantity's path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such input: the quantity is fixed, or the scenario has none of that path.</exception>
    public ElementaryEffect this[string input] => SensitivityInputs.Find(Inputs, entry => entry.Input, input);

    /// <summary>A report for a terminal, the largest effects first, at most 100 columns wide.</summary>
    public override string ToString() => SensitivityText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-morris/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("morris", this);
}

/// <summary>
/// The effects that one quantity has in many walks: the change of the output by the change of the quantity's probability, as if it went
/// from the lowest end of what is thought possible to the highest. Compared by value.
/// </summary>
public sealed record ElementaryEffect
{
    internal ElementaryEffect()
    {
    }

    /// <summary>The quantity's path.</summary>
    public required string Input { get; init; }

    /// <summary>mu*, the mean of the absolute effects: 0 where the quantity never matters.</summary>
    public required Estimate MeanAbsolute { get; init; }

    /// <summary>mu, the mean of the effects: near <see cref="MeanAbsolute"/> where more of the quantity always gives more of the output.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>sigma, the standard deviation of the effects: 0 where the effect is the same everywhere; large where it hangs on the others, or on luck.</summary>
    public required double StandardDeviation { get; init; }
}
