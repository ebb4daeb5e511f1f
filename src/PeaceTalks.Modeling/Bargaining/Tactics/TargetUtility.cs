namespace PeaceTalks.Modeling;

/// <summary>The part of a tactic that says how much the party wants by now: its target utility.</summary>
internal abstract class TargetUtility
{
    /// <inheritdoc cref="SeatTactic.LooksBack"/>
    public virtual bool LooksBack => false;

    /// <inheritdoc cref="SeatTactic.MovesWithTime"/>
    public abstract bool MovesWithTime(Seat seat);

    /// <summary>What offers are worth has changed.</summary>
    public virtual void Refresh()
    {
    }

    /// <summary>The target in billionths, between the least that the party may accept and the best that it can get.</summary>
    /// <param name="seat">The party at its table.</param>
    /// <param name="table">The table.</param>
    /// <param name="time">How far the round is along the stage.</param>
    public abstract int At(Seat seat, Table table, PowerBase time);

    public static TargetUtility Of(string tactic, GamePlan plan, bool compiled) => (tactic, compiled) switch
    {
        (Tactic.FirmName, _) => Firm.Instance,
        (Tactic.TitForTatName, _) => new TitForTat(plan),
        // One by one, powers are no cheaper ahead.
        (_, true) when NearPower.IsSupported => new TimeDependentAhead(),
        _ => TimeDependent.Instance,
    };
}
