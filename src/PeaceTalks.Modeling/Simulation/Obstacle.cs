namespace PeaceTalks.Modeling;

/// <summary>What can stand in the way of an agreement.</summary>
public enum ObstacleKind
{
    /// <summary>A party's red line: an offer of another crossed it.</summary>
    RedLine,

    /// <summary>A party's walk-away value: an offer of another was worth less, or nothing on the table was worth as much.</summary>
    WalkAway,

    /// <summary>Time: the rounds ran out while some offer on the table was one that everybody could have lived with.</summary>
    Clock,
}

/// <summary>
/// How often something stood in the way, among the runs that ended without full agreement, told from the newest offers of
/// the last stage. Several may stand in the way of one run. Compared by value.
/// </summary>
public sealed record Obstacle
{
    internal Obstacle()
    {
    }

    /// <summary>What stood in the way.</summary>
    public required ObstacleKind Kind { get; init; }

    /// <summary>Whose red line or walk-away value; null for the clock.</summary>
    public required string? Party { get; init; }

    /// <summary>The issue of the red line, else null.</summary>
    public required string? Issue { get; init; }

    /// <summary>The share of the runs without full agreement.</summary>
    public required Estimate Share { get; init; }
}
