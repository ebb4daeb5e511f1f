namespace PeaceTalks.Modeling;

/// <summary>How often a stage takes place, and how it ends: each as a share of all runs. Compared by value.</summary>
/// <remarks>What is missing to 1 in <see cref="Convened"/> and <see cref="Skipped"/> are runs that ended before the stage.</remarks>
public sealed record StageFrequency
{
    internal StageFrequency()
    {
    }

    /// <summary>It took place.</summary>
    public required Estimate Convened { get; init; }

    /// <summary>Its turn came, and its condition did not hold, or none of its issues was open.</summary>
    public required Estimate Skipped { get; init; }

    /// <summary>It took place, and every issue on its table was closed.</summary>
    public required Estimate Agreed { get; init; }

    /// <summary>The share that agreed of the runs in which it took place; null where there is none.</summary>
    public required Estimate? AgreedWhereConvened { get; init; }
}
