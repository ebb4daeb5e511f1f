namespace PeaceTalks.Modeling;

/// <summary>How one principal moves in a run: what it would propose now.</summary>
internal abstract class SeatTactic
{
    /// <summary>Whether it looks back at offers made before the newest ones, which are then kept.</summary>
    public virtual bool LooksBack => false;

    /// <summary>Whether it may propose something else only because time has passed.</summary>
    public abstract bool MovesWithTime(Seat seat);

    /// <summary>Prepares for a table, at the start of a stage, after a shock and after a closing.</summary>
    public abstract void Refresh(Seat seat, Table table);

    /// <summary>
    /// Writes what the party would propose now to its <see cref="Seat.Proposal"/>, and returns its worth to the party, in
    /// billionths. The party's best is worth at least its walk-away value.
    /// </summary>
    /// <param name="seat">The party at its table.</param>
    /// <param name="table">The table.</param>
    /// <param name="time">How far the round is along the stage.</param>
    /// <param name="reference">What another party offers or asks, an option per issue, -1 where it asks nothing.</param>
    public abstract int Propose(Seat seat, Table table, PowerBase time, int[] reference);

    /// <summary>
    /// Whether the party takes a standing offer that it may accept: where it is worth at least what it would propose now,
    /// or where nobody could answer its proposal.
    /// </summary>
    /// <param name="offer">The offer, an option per issue.</param>
    /// <param name="worth">What it is worth to the party, in billionths.</param>
    /// <param name="worthOfProposal">What its own proposal is worth to it.</param>
    /// <param name="lastWord">Whether nobody could answer that.</param>
    public virtual bool Wants(int[] offer, int worth, int worthOfProposal, bool lastWord) => lastWord || worth >= worthOfProposal;

    public static SeatTactic Of(PrincipalPlan principal, GamePlan plan, bool compiled) => principal.TacticName switch
    {
        Tactic.ZeuthenName => new Zeuthen(plan),
        Tactic.MicroName => new Micro(plan),
        _ => new TargetTactic(TargetUtility.Of(principal.TacticName, plan, compiled), OfferRule.Of(principal.Offers, plan, compiled)),
    };
}
