namespace PeaceTalks.Modeling;

/// <summary>The part of a tactic that picks one of the settlements worth at least the target and across no own red line.</summary>
internal abstract class OfferRule
{
    /// <summary>Prepares for a table, at the start of a stage, after a shock and after a closing.</summary>
    public abstract void Refresh(Seat seat, Table table);

    /// <summary>Writes the settlement chosen to the party's <see cref="Seat.Proposal"/> and returns its worth to the party, in billionths.</summary>
    /// <param name="seat">The party at its table; its target is at most the best that it can get.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">The least worth, in billionths.</param>
    /// <param name="reference">What another party offers or asks, an option per issue, -1 where it asks nothing.</param>
    public abstract int Choose(Seat seat, Table table, int target, int[] reference);

    public static OfferRule Of(OfferChoice choice, GamePlan plan, bool compiled) => (choice, compiled) switch
    {
        (OfferChoice.ClosestToTarget, _) => new ClosestToTarget(plan),
        (_, true) => new AccommodatingWalk(plan),
        _ => new Accommodating(plan),
    };
}
