namespace PeaceTalks.Modeling;

/// <summary>A tactic that says how much the party wants by now, and a rule that picks one of the settlements worth that.</summary>
internal sealed class TargetTactic(TargetUtility target, OfferRule choice) : SeatTactic
{
    public TargetUtility Target => target;

    public OfferRule Choice => choice;

    public override bool LooksBack => target.LooksBack;

    public override bool MovesWithTime(Seat seat) => target.MovesWithTime(seat);

    public override void Refresh(Seat seat, Table table)
    {
        target.Refresh();
        choice.Refresh(seat, table);
    }

    public override int Propose(Seat seat, Table table, PowerBase time, int[] reference) =>
        choice.Choose(seat, table, target.At(seat, table, time), reference);
}
