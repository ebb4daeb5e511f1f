namespace PeaceTalks.Modeling;

/// <summary>
/// That two uncertain quantities go together: where one is high, the other tends to be high as well, or low. Each keeps its
/// own distribution; a Gaussian copula ties their draws. A quantity that is fixed stays as it is.
/// </summary>
/// <remarks>
/// Pairs that are not stated have the rank 0. All ranks together must be possible: the correlations 2 sin(π rank / 6) of the
/// normal variables behind the quantities (Pearson 1907) must make a positive semidefinite matrix. Where they do not, the
/// scenario is refused, and the problem shows the nearest ranks that are.
/// </remarks>
public sealed record RankCorrelation
{
    /// <summary>A rank correlation of two quantities, whose order does not matter.</summary>
    /// <param name="first">The path of one quantity, as in <see cref="Scenario.Quantities"/>, such as "Ukraine/walkAway".</param>
    /// <param name="second">The path of the other.</param>
    /// <param name="rank">Spearman's rank correlation, in [-1, 1]; checked when the scenario is first used.</param>
    /// <exception cref="ArgumentNullException">A path is null.</exception>
    public RankCorrelation(string first, string second, double rank)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        First = first;
        Second = second;
        Rank = rank;
    }

    /// <summary>The path of one quantity, such as "Ukraine/walkAway".</summary>
    public string First { get; init; }

    /// <summary>The path of the other.</summary>
    public string Second { get; init; }

    /// <summary>
    /// Spearman's rank correlation, in [-1, 1]: 1 where the one is always as high in its distribution as the other, -1 where it
    /// is always as low as the other is high. Exact for continuous distributions; ties weaken it.
    /// </summary>
    public double Rank { get; init; }

    /// <summary>A remark, such as why they go together. Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication that reports it. Changes no result.</summary>
    public string? Source { get; init; }
}
