namespace PeaceTalks.Modeling;

/// <summary>
/// Means of outputs from draws that a design spreads evenly. Made by <see cref="DesignExtensions.EstimateMeans"/>. Immutable, safe to share between threads.
/// </summary>
public sealed class DesignedEstimates
{
    internal DesignedEstimates()
    {
    }

    /// <summary>The name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>How the draws were spread.</summary>
    public required SamplingDesign Design { get; init; }

    /// <summary>One entry for each output, in the order asked for.</summary>
    public required IReadOnlyList<DesignedEstimate> Outputs { get; init; }

    /// <summary>How many times the design was made anew at random: the intervals come from how these differ.</summary>
    public required int Randomisations { get; init; }

    /// <summary>The runs played, over all randomisations.</summary>
    public required long Runs { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What was asked about, entry by entry: two outputs may have the same name.</summary>
    internal IReadOnlyList<Output> Asked { get; init; } = [];

    /// <summary>The mean of one output.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentException">It was not asked for.</exception>
    public Estimate this[Output output]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(output);
            for (int i = 0; i < Asked.Count; i++)
            {
                if (Asked[i] == output)
                    return Outputs[i].Mean;
            }
            throw new ArgumentException($"{ProblemText.Quote(output.Name)} was not asked for; there is {string.Join(", ", Outputs.Select(entry => ProblemText.Quote(entry.Output)))}.", nameof(output));
        }
    }

    /// <summary>A report for a terminal, at most 100 columns wide.</summary>
    public override string ToString() => DesignText.Of(this);

    /// <summary>The answer as JSON, format "peace-talks-means/1". The same question gives the same bytes.</summary>
    public string ToJson() => InsightJson.Write("means", this);
}

/// <summary>The mean of one output. Compared by value.</summary>
public sealed record DesignedEstimate
{
    internal DesignedEstimate()
    {
    }

    /// <summary>The output's name.</summary>
    public required string Output { get; init; }

    /// <summary>Its mean, with Student's t interval over the randomisations, which are independent where the draws within one are not.</summary>
    public required Estimate Mean { get; init; }
}
