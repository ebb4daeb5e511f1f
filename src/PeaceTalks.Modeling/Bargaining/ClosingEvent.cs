namespace PeaceTalks.Modeling;

/// <summary>An issue closed on its own in one run, at the end of a round, in a stage that settles issue by issue.</summary>
public sealed record ClosingEvent
{
    internal ClosingEvent()
    {
    }

    /// <summary>The round, 1-based and counted over all stages.</summary>
    public required int Round { get; init; }

    /// <summary>Whole days since the first round.</summary>
    public required int Day { get; init; }

    /// <summary>The name of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The name of the issue.</summary>
    public required string Issue { get; init; }

    /// <summary>The option at which it was closed.</summary>
    public required Option Option { get; init; }

    /// <summary>The event on one line, such as "Round 3, day 14: Army limit is closed at 150,000".</summary>
    public override string ToString() => $"Round {Guard.Text(Round)}, day {Guard.Text(Day)}: {Issue} is closed at {OptionText.WithoutUnit(Option)}";
}
