namespace PeaceTalks.Modeling;

/// <summary>
/// A party's tactic as code of your own, in place of the one that the scenario states. A new one is made for each run, so
/// that it may keep notes of the run in its fields; one object is never used from two threads.
/// </summary>
/// <remarks>
/// For runs to be repeatable, what it does may depend only on the run: not on a clock, and on chance only by
/// <see cref="Turn.Chance"/>. What it throws reaches the caller of the simulation.
/// </remarks>
public abstract class Negotiator
{
    /// <summary>What the party would propose now: terms for every issue on the table.</summary>
    /// <param name="turn">The table as the party sees it; valid until the method returns.</param>
    /// <returns>
    /// Terms across none of its real red lines and worth at least <see cref="Turn.LeastAcceptable"/>;
    /// <see cref="Turn.BestSettlement"/> always is. Anything else makes the run throw an <see cref="InvalidOperationException"/>.
    /// </returns>
    public abstract Settlement Propose(Turn turn);

    /// <summary>
    /// Whether the party accepts the standing offer of alternating offers. Asked only where the offer crosses none of its
    /// real red lines and is worth at least <see cref="Turn.LeastAcceptable"/>. By default yes where it is worth at least
    /// as much as what the party would propose now, and where nobody could answer a proposal any more.
    /// </summary>
    /// <param name="turn">The table as the party sees it; valid until the method returns.</param>
    /// <param name="offer">The standing offer.</param>
    /// <param name="proposal">What <see cref="Propose"/> has just said.</param>
    public virtual bool Accepts(Turn turn, Settlement offer, Settlement proposal)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.IsLastWord || turn.Utility(offer) >= turn.Utility(proposal);
    }
}
