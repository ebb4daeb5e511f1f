namespace PeaceTalks.Modeling;

/// <summary>The part of a tactic that says how much the party wants by now: its target utility.</summary>
internal abstract class TargetUtility
{
    /// <summary>The target in billionths, between the walk-away value and the best that the party can get.</summary>
    /// <param name="seat">The party at its table.</param>
    /// <param name="time">How far the round is along the stage.</param>
    public abstract int At(Seat seat, PowerBase time);

    public static TargetUtility Of(string tactic) => tactic == Tactic.FirmName ? Firm.Instance : TimeDependent.Instance;
}
