namespace PeaceTalks.Modeling;

/// <summary>
/// Gives back what it gets: target = m - generosity (m - r) t - reciprocity G, never below r, where G is the best that
/// the other has offered in this stage less its first offer, both as worth to this party now; with several others the
/// least such, 0 for one who has not offered. A mandate's f takes the place of r.
/// </summary>
internal sealed class TitForTat(GamePlan plan) : TargetUtility
{
    // What has been seen of each other principal's offers since they were last valued anew.
    private readonly int[] _seen = new int[plan.Principals.Length];
    private readonly int[] _first = new int[plan.Principals.Length];
    private readonly int[] _best = new int[plan.Principals.Length];

    public override bool LooksBack => true;

    public override bool MovesWithTime(Seat seat) => seat.Principal.Generosity > 0;

    public override void Refresh() => _seen.AsSpan().Clear();

    public override int At(Seat seat, Table table, PowerBase time)
    {
        PrincipalState party = seat.Principal;
        int given = int.MaxValue;
        foreach (Seat other in table.Seats)
        {
            if (other != seat)
                given = Math.Min(given, GivenBy(other, seat, table));
        }
        double target = seat.Best - party.Generosity * (seat.Best - seat.Floor) * time.Value - party.Reciprocity * given;
        return Math.Max(seat.Floor, (int)Math.Round(Math.Max(target, 0)));
    }

    private int GivenBy(Seat other, Seat seat, Table table)
    {
        int i = other.Principal.Plan.Index;
        OfferHistory offers = other.History;
        if (offers.Count == 0)
            return 0;
        for (; _seen[i] < offers.Count; _seen[i]++)
        {
            int worth = seat.Worth(offers[_seen[i]], table);
            if (_seen[i] == 0)
                _first[i] = _best[i] = worth;
            _best[i] = Math.Max(_best[i], worth);
        }
        return _best[i] - _first[i];
    }
}
