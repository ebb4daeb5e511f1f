namespace PeaceTalks.Modeling;

/// <summary>
/// How the runs of a simulation compare with what theory says of their games: for the replications numbered below
/// <see cref="SimulationOptions.ComparedWithTheory"/>, each in its own draw of the assumptions and in the values before any
/// shock, undiscounted. Compared by value.
/// </summary>
public sealed record TheoryResult
{
    internal TheoryResult()
    {
    }

    /// <summary>How many runs were compared. Runs with too many combinations of utilities to be compared are left out.</summary>
    public required long Count { get; init; }

    /// <summary>The probability that there is a zone of possible agreement.</summary>
    public required Estimate ZoneExists { get; init; }

    /// <summary>Of the runs with a zone, the share that ends in full agreement; null where there are none. What is missing to 1 was left on the table.</summary>
    public required Estimate? AgreedWhereZoneExists { get; init; }

    /// <summary>Of the full agreements, the share on which no settlement improves for one at nobody's cost; null where there are none.</summary>
    public required Estimate? ParetoOptimal { get; init; }

    /// <summary>
    /// The mean of the sum of the principals' gains over their walk-away values, as a share of the largest such sum in the zone: over
    /// the full agreements in a zone in which there is something to gain; null where there are none. It takes the scales of the principals to be the same.
    /// </summary>
    public required Estimate? Efficiency { get; init; }

    /// <summary>By principal, the mean of its part of the sum of all gains, over the full agreements in a zone that gain something; null where there are none.</summary>
    public required IReadOnlyDictionary<string, Estimate?> SurplusShares { get; init; }

    /// <summary>The mean Euclidean distance, in utility, of full agreements from the Nash solution; null where there are none, or no such solution.</summary>
    public required Estimate? DistanceToNash { get; init; }
}
