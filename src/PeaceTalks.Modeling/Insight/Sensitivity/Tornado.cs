namespace PeaceTalks.Modeling;

/// <summary>
/// The mean of one output with each uncertain quantity in turn at its 10th and at its 90th percentile. Made by
/// <see cref="SensitivityExtensions.Tornado"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class Tornado
{
    internal Tornado()
    {
    }

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The name of the output that was asked about.</summary>
    public required string Output { get; init; }

    /// <summary>One entry for each uncertain quantity, in file order.</summary>
    public required IReadOnlyList<TornadoBar> Inputs { get; init; }

    /// <summary>N, the number of draws behind each end of a bar.</summary>
    public required long Samples { get; init; }

    /// <summary>The runs played: 2 N D for D quantities.</summary>
    public required long Runs { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The entry of one quantity.</summary>
    /// <param name="input">The quantity's path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such input: the quantity is fixed, or the scenario has none of that path.</exception>
    public TornadoBar this[string input] => SensitivityInputs.Find(Inputs, entry => entry.Input, input);

    /// <summary>A report for a terminal, the longest bars first, at most 100 columns wide.</summary>
    public override string ToString() => SensitivityText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-tornado/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("tornado", this);
}

/// <summary>The mean of an output at two values of one quantity. Compared by value.</summary>
public sealed record TornadoBar
{
    internal TornadoBar()
    {
    }

    /// <summary>The quantity's path.</summary>
    public required string Input { get; init; }

    /// <summary>The quantity's 10th percentile.</summary>
    public required double Low { get; init; }

    /// <summary>Its 90th percentile.</summary>
    public required double High { get; init; }

    /// <summary>The mean of the output at <see cref="Low"/>.</summary>
    public required Estimate AtLow { get; init; }

    /// <summary>The mean of the output at <see cref="High"/>.</summary>
    public required Estimate AtHigh { get; init; }

    /// <summary><see cref="AtHigh"/> less <see cref="AtLow"/>, over the same draws and the same luck, with the interval of paired differences.</summary>
    public required Estimate Difference { get; init; }
}
