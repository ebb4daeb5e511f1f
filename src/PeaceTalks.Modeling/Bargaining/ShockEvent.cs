namespace PeaceTalks.Modeling;

/// <summary>A shock that struck in one run, at the start of a round.</summary>
public sealed record ShockEvent
{
    internal ShockEvent()
    {
    }

    /// <summary>The round, 1-based and counted over all stages.</summary>
    public required int Round { get; init; }

    /// <summary>Whole days since the first round.</summary>
    public required int Day { get; init; }

    /// <summary>The name of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The name of the shock.</summary>
    public required string Shock { get; init; }

    /// <summary>The event on one line.</summary>
    public override string ToString() => $"Round {Guard.Text(Round)}, day {Guard.Text(Day)}: {Shock} strikes";
}
