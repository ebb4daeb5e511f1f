namespace PeaceTalks.Modeling;

/// <summary>What can stand in the way of an agreement.</summary>
public enum ObstacleKind
{
    /// <summary>A party's red line: an offer of another crossed it.</summary>
    RedLine,

    /// <summary>A party's walk-away value: an offer of another was worth less, or nothing on the table was worth as much.</summary>
    WalkAway,

    /// <summary>A party's mandate: an offer of another was worth its walk-away value, but less than its delegation might accept.</summary>
    Mandate,

    /// <summary>Time: the rounds ran out while some offer on the table was one that everybody could have accepted.</summary>
    Clock,

    /// <summary>Standstill: with rounds left nobody would move any more, while some offer was one that everybody could have accepted.</summary>
    Standstill,
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

    /// <summary>Whose red line, walk-away value or mandate; else null.</summary>
    public required string? Party { get; init; }

    /// <summary>The issue of the red line, else null.</summary>
    public required string? Issue { get; init; }

    /// <summary>The share of the runs without full agreement.</summary>
    public required Estimate Share { get; init; }
}
