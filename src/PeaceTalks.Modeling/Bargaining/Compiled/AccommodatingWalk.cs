namespace PeaceTalks.Modeling;

/// <summary>
/// <see cref="Accommodating"/> that goes on where its last walk was first held back by the target, in place of walking from
/// its best settlement again.
/// </summary>
/// <remarks>
/// Why it offers the same: as long as the target holds no step back, the cheapest step is the same whatever the target; and
/// while the steps on one issue stay the cheapest, it does not matter what is held back on others. So the way to the first
/// look that finds a step held back is also the beginning of the walk to any lower target, if the new reference leads the
/// same way: on each issue it is where the old one was, or both lie beyond that place of the walk in the same direction, so
/// that neither was reached. And where the new target would hold back all that the old one did, the whole walk is the same: then
/// the proposal stays what it is, which between two refreshes nobody else writes to.
/// </remarks>
internal sealed class AccommodatingWalk(GamePlan plan) : OfferRule
{
    private readonly WalkPosition _kept = new(plan);
    private readonly WalkPosition _walk = new(plan);
    private bool _isKept;
    private int _target;

    public override void Refresh(Seat seat, Table table) => _isKept = false;

    public override int Choose(Seat seat, Table table, int target, int[] reference)
    {
        bool falls = _isKept && target <= _target;
        if (falls && target > _walk.NextTarget && _walk.LeadsTo(table, seat, reference))
            return _walk.Worth;
        if (!falls || !_kept.TryHead(table, seat, reference))
            _kept.Begin(table, seat, reference);
        _kept.GoUntilHeldBack(target);
        (_isKept, _target) = (true, target);
        _walk.Continue(_kept);
        _walk.GoToTheEnd(target);
        _walk.Write(table, seat.Proposal);
        return _walk.Worth;
    }
}
