namespace PeaceTalks.Modeling;

/// <summary>A shock that struck in one run, at the start of a round.</summary>
/// <param name="Round">The round, 1-based and counted over all stages.</param>
/// <param name="Day">Whole days since the first round.</param>
/// <param name="Stage">The name of the stage.</param>
/// <param name="Shock">The name of the shock.</param>
public sealed record ShockEvent(int Round, int Day, string Stage, string Shock)
{
    /// <summary>The event on one line.</summary>
    public override string ToString() => $"Round {Round}, day {Day}: {Shock} strikes";
}
