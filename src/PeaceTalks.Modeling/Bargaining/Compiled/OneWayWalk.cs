using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>
/// The offers of one of two principals where all issues on the table have as many options: one way toward the other's offer,
/// of which a target tells only how far it is gone.
/// </summary>
/// <remarks>
/// Why it offers what <see cref="Accommodating"/> does: all steps are of one size, so the cheapest for its size is the one
/// that costs least. Where the target holds that one back it holds back all, and the walk ends; before that, the target has
/// no say in which step comes next. So the walk to a lower target begins with the walk to the higher one, and goes on where
/// that stopped. Where the other's offer has moved, the way here is still the way there if on each issue the next step leads
/// in the same direction, or there is none any more: a step that is there no more was not taken while it was there, so that
/// others came before it anyway. In all other cases the walk begins anew: where a target rises, where it is to turn round on
/// an issue, and where it is to go on from what was the end, since that step might have come before others.
/// </remarks>
internal sealed class OneWayWalk(GamePlan plan)
{
    /// <summary>What a step costs where there is none: more than anybody has.</summary>
    private const int NoStep = int.MaxValue;

    private readonly int[] _offsets = plan.Offsets;

    // By issue of the table: where the walk stands, where it leads to, and the newest offer, all among all options of the
    // scenario; the direction of the next step; and what it costs, up to whole vectors.
    private readonly int[] _at = new int[plan.IssueCount];
    private readonly int[] _ends = new int[plan.IssueCount];
    private readonly int[] _offer = new int[plan.IssueCount];
    private readonly int[] _directions = new int[plan.IssueCount];
    private readonly int[] _costs = new int[Lanes.Padded(plan.IssueCount)];
    private int[] _partWorths = [];
    private int[] _crossings = [];
    private int[] _partWorthsToOther = [];
    private int[] _crossingsOfOther = [];
    private int _count;
    private int _cheapest;
    private int _cost;
    private int _target;
    private int _ownBefore;
    private int _otherBefore;
    private int _silent;
    private bool _faces;
    private bool _hasMoved;

    public Seat Seat { get; private set; } = null!;

    /// <summary>What the party would have by its proposal, in billionths.</summary>
    public int Worth { get; private set; }

    /// <summary>What the other would have by it.</summary>
    public int WorthToOther { get; private set; }

    /// <summary>On how many issues it crosses a red line of the other.</summary>
    public int Crossed { get; private set; }

    /// <summary>Begins with new values: at the start of a stage and after a shock.</summary>
    public void Begin(Table table, Seat seat, Seat other)
    {
        Seat = seat;
        (_partWorths, _crossings) = (seat.Preferences.PartWorths, seat.Preferences.Crossings);
        (_partWorthsToOther, _crossingsOfOther) = (other.Preferences.PartWorths, other.Preferences.Crossings);
        _count = table.Issues.Length;
        _target = int.MinValue;
        if (!seat.HasOffer)
            return;
        for (int j = 0; j < _count; j++)
            _offer[j] = _offsets[table.Issues[j]] + seat.Offer[table.Issues[j]];
        (_ownBefore, _otherBefore) = (seat.Worth(seat.Offer, table), other.Worth(seat.Offer, table));
    }

    /// <summary>Goes toward the newest offer of the other, or what that one asks for, as far as a target allows.</summary>
    public void Go(Table table, int target, OneWayWalk other)
    {
        _hasMoved = false;
        if (target > _target || (!_faces && !TryFace(other)))
            Start(table, other);
        _target = target;
        while (_cost <= Worth - target)
            Step(other);
    }

    /// <summary>Makes the proposal the newest offer. False where it is that already.</summary>
    public bool Propose(Talks talks)
    {
        if (Seat.HasOffer && !_hasMoved)
        {
            _silent++;
            return false;
        }
        _at.AsSpan(0, _count).CopyTo(_offer);
        if (Seat.HasOffer)
            talks.Moves.Count(Seat, MoveTally.ClassOf(Worth - _ownBefore, WorthToOther - _otherBefore));
        else
            Write(talks.Table);
        (_ownBefore, _otherBefore) = (Worth, WorthToOther);
        return true;
    }

    /// <summary>How many of the next rounds pass until the target lets the walk go on.</summary>
    public int Quiet(ReadOnlySpan<int> targets)
    {
        int next = _cost == NoStep ? int.MinValue : Worth - _cost, quiet = 0;
        while (quiet < targets.Length && targets[quiet] > next && targets[quiet] <= _target)
            quiet++;
        return quiet;
    }

    /// <summary>Proposes the same in so many more rounds.</summary>
    public void Repeat(int rounds) => _silent += rounds;

    /// <summary>Ends the turns: the newest offer is the one made, and all moves are counted.</summary>
    public void End(Talks talks)
    {
        talks.Moves.Of(Seat)[(int)MoveClass.Silent] += _silent;
        _silent = 0;
        if (Seat.HasOffer)
            Write(talks.Table);
    }

    private void Write(Table table)
    {
        for (int j = 0; j < _count; j++)
            Seat.Proposal[table.Issues[j]] = _offer[j] - _offsets[table.Issues[j]];
        Seat.Propose(table);
    }

    /// <summary>Begins anew at the party's best settlement.</summary>
    private void Start(Table table, OneWayWalk other)
    {
        (Worth, WorthToOther, Crossed) = (Seat.Best, other.Seat.Base, 0);
        int[] asks = other.Seat.Principal.Plan.AsksByIssue;
        for (int j = 0; j < _count; j++)
        {
            int issue = table.Issues[j], first = _offsets[issue], best = first + Seat.BestOffer[issue];
            _at[j] = best;
            _ends[j] = other.Seat.HasOffer ? other._offer[j] : asks[issue] < 0 ? best : first + asks[issue];
            _directions[j] = Math.Sign(_ends[j] - best);
            _costs[j] = CostOf(j);
            WorthToOther += _partWorthsToOther[best];
            Crossed += Math.Sign(_crossingsOfOther[best]);
        }
        _costs.AsSpan(_count).Fill(NoStep);
        FindCheapest();
        (_faces, _hasMoved, other._faces) = (true, true, false);
    }

    /// <summary>Turns toward the other's newest offer, if the way here is the way there as well.</summary>
    private bool TryFace(OneWayWalk other)
    {
        for (int j = 0; j < _count; j++)
        {
            int direction = Math.Sign(other._offer[j] - _at[j]);
            if (direction != 0 && direction != _directions[j])
                return false;
        }
        for (int j = 0; j < _count; j++)
        {
            _ends[j] = other._offer[j];
            _directions[j] = Math.Sign(_ends[j] - _at[j]);
            _costs[j] = CostOf(j);
        }
        FindCheapest();
        _faces = true;
        return true;
    }

    /// <summary>Takes the cheapest step. The other, to whose offer it leads, then has less far to go, in the same direction, or has arrived.</summary>
    private void Step(OneWayWalk other)
    {
        int j = _cheapest, from = _at[j], to = from + _directions[j];
        _at[j] = to;
        _hasMoved = true;
        Worth -= _cost;
        WorthToOther += _partWorthsToOther[to] - _partWorthsToOther[from];
        Crossed += Math.Sign(_crossingsOfOther[to]) - Math.Sign(_crossingsOfOther[from]);
        other._ends[j] = to;
        if (to == _ends[j])
        {
            _directions[j] = 0;
            other._directions[j] = 0;
            if (other._costs[j] != NoStep)
                other.SetCost(j, NoStep);
        }
        SetCost(j, CostOf(j));
    }

    private int CostOf(int j)
    {
        int at = _at[j], next = at + _directions[j];
        return next == at || _crossings[next] > 0 ? NoStep : _partWorths[at] - _partWorths[next];
    }

    private void SetCost(int j, int cost)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            // The vector as a whole, since it is read as a whole at once.
            int first = j & -Vector512<int>.Count;
            Vector512<int> costs = Vector512.Create(_costs, first);
            Vector512<int> place = Vector512.Equals(Lanes.Numbers, Vector512.Create(j - first));
            costs = Vector512.ConditionalSelect(place, Vector512.Create(cost), costs);
            costs.CopyTo(_costs, first);
            if (_costs.Length == Vector512<int>.Count)
            {
                _cost = Lanes.Least(costs);
                _cheapest = PlaceOf(_cost, costs);
                return;
            }
        }
        else
        {
            _costs[j] = cost;
        }
        FindCheapest();
    }

    /// <summary>Of equals the first in file order.</summary>
    private void FindCheapest()
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            _cost = NoStep;
            for (int j = 0; j < _count; j++)
                (_cheapest, _cost) = _costs[j] < _cost ? (j, _costs[j]) : (_cheapest, _cost);
            return;
        }
        Vector512<int> least = Vector512.Create(_costs);
        for (int j = Vector512<int>.Count; j < _costs.Length; j += Vector512<int>.Count)
            least = Vector512.Min(least, Vector512.Create(_costs, j));
        _cost = Lanes.Least(least);
        int place = Vector512<int>.Count;
        for (int j = 0; place == Vector512<int>.Count; j += Vector512<int>.Count)
        {
            place = PlaceOf(_cost, Vector512.Create(_costs, j));
            _cheapest = j + place;
        }
    }

    /// <summary>Where a cost stands first; beyond the last place if nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(int cost, Vector512<int> costs) =>
        BitOperations.TrailingZeroCount((uint)Vector512.Equals(costs, Vector512.Create(cost)).ExtractMostSignificantBits() | (1u << Vector512<int>.Count));
}
