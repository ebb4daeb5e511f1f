using System.Numerics;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>Where a walk toward a reference stands, and the next step on each issue of the table.</summary>
internal sealed class WalkPosition(GamePlan plan)
{
    /// <summary>
    /// How many bits below a price tell the issue, so that of equal prices that of the first is the smaller: enough for
    /// <see cref="ScenarioLimits.Issues"/>. A price, up to 10^9 times <see cref="ScenarioLimits.Options"/>, leaves room for them in 64 bits.
    /// </summary>
    public const int IssueBits = 10;

    private const long NoStep = long.MaxValue;

    /// <summary>With fewer issues than this, one after the other is sooner looked at.</summary>
    private const int FewestInVectors = 6;

    private readonly int[] _offsets = plan.Offsets;

    // By issue of the table: where the walk stands and where the reference is, both among all options of the scenario.
    private readonly int[] _at = new int[plan.IssueCount];
    private readonly int[] _end = new int[plan.IssueCount];
    private readonly int[] _sizes = new int[plan.IssueCount];

    // The next step: what it costs, and that over its size 1/(options - 1) together with the issue. No step: it costs
    // nothing and comes after all others. There is none beyond the last issue, up to whole vectors.
    private readonly int[] _costs = new int[Lanes.Padded(plan.IssueCount)];
    private readonly long[] _ranks = new long[Lanes.Padded(plan.IssueCount)];

    // What the last look has found: the least rank of a step that may be taken and the next one, and what the cheapest step
    // held back costs.
    private long _least;
    private long _next;
    private int _heldBack;
    private int[] _partWorths = [];
    private int[] _crossings = [];
    private int _count;

    /// <summary>What the party has here, in billionths.</summary>
    public int Worth { get; private set; }

    /// <summary>The greatest target that would let a step be taken which was held back on the way to the end.</summary>
    public int NextTarget { get; private set; }

    /// <summary>Begins at the party's best settlement.</summary>
    public void Begin(Table table, Seat seat, int[] reference)
    {
        (_partWorths, _crossings) = (seat.Preferences.PartWorths, seat.Preferences.Crossings);
        Worth = seat.Best;
        _count = table.Issues.Length;
        for (int j = 0; j < _count; j++)
        {
            int issue = table.Issues[j], first = _offsets[issue];
            _sizes[j] = _offsets[issue + 1] - first - 1;
            _at[j] = first + seat.BestOffer[issue];
            _end[j] = EndOf(issue, seat, reference);
            FindStep(j);
        }
        _costs.AsSpan(_count).Clear();
        _ranks.AsSpan(_count).Fill(NoStep);
    }

    /// <summary>
    /// Goes toward a reference from now on, if the way here is the way there as well: then the next step on each issue stays
    /// what it is.
    /// </summary>
    public bool TryHead(Table table, Seat seat, int[] reference)
    {
        if (!LeadsTo(table, seat, reference))
            return false;
        for (int j = 0; j < _count; j++)
            _end[j] = EndOf(table.Issues[j], seat, reference);
        return true;
    }

    /// <summary>Whether the way here is the way to another reference as well.</summary>
    public bool LeadsTo(Table table, Seat seat, int[] reference)
    {
        for (int j = 0; j < _count; j++)
        {
            int end = EndOf(table.Issues[j], seat, reference);
            if (end != _end[j] && (end == _at[j] || _end[j] == _at[j] || (end > _at[j]) != (_end[j] > _at[j])))
                return false;
        }
        return true;
    }

    /// <summary>Stands where another walk does.</summary>
    public void Continue(WalkPosition other)
    {
        (_partWorths, _crossings, _count, Worth) = (other._partWorths, other._crossings, other._count, other.Worth);
        other._at.AsSpan(0, _count).CopyTo(_at);
        other._end.AsSpan(0, _count).CopyTo(_end);
        other._sizes.AsSpan(0, _count).CopyTo(_sizes);
        other._costs.CopyTo(_costs.AsSpan());
        other._ranks.CopyTo(_ranks.AsSpan());
        (_least, _next) = (other._least, other._next);
        NextTarget = other._heldBack < int.MaxValue ? Worth - other._heldBack : int.MinValue;
    }

    /// <summary>Takes the cheapest step again and again, until a look finds one, cheap or dear, that the target would hold back.</summary>
    public void GoUntilHeldBack(int target)
    {
        while (true)
        {
            Look(Worth - target);
            if (_heldBack < int.MaxValue || _least == NoStep)
                return;
            // As long as its steps stay the cheapest the other issues need no look: held back or not, theirs come later.
            int cheapest = IssueOf(_least);
            long limit = _next;
            do
            {
                Take(cheapest);
                Run(cheapest, limit, target);
            }
            while (_ranks[cheapest] < limit && _costs[cheapest] <= Worth - target);
        }
    }

    /// <summary>Takes the cheapest step that leaves the target, until there is none, from where the walk was held back.</summary>
    public void GoToTheEnd(int target)
    {
        while (_least != NoStep)
        {
            // A step that gains utility may open others that the target has blocked: then all are looked at again.
            int cheapest = IssueOf(_least);
            long limit = _next;
            bool gains;
            do
            {
                gains = _costs[cheapest] < 0;
                Take(cheapest);
                if (!gains)
                    Run(cheapest, limit, target);
            }
            while (!gains && _ranks[cheapest] < limit && _costs[cheapest] <= Worth - target);
            Look(Worth - target);
        }
    }

    /// <summary>Writes the settlement reached.</summary>
    public void Write(Table table, int[] offer)
    {
        for (int j = 0; j < _count; j++)
            offer[table.Issues[j]] = _at[j] - _offsets[table.Issues[j]];
    }

    /// <summary>Looks at the next step on every issue.</summary>
    /// <param name="left">What a step may cost.</param>
    private void Look(int left)
    {
        if (Vector512.IsHardwareAccelerated && _count >= FewestInVectors)
            LookAtSixteen(left);
        else
            LookAtEach(left);
        if (_heldBack < int.MaxValue)
            NextTarget = Math.Max(NextTarget, Worth - _heldBack);
    }

    private void LookAtEach(int left)
    {
        (long least, long next, int heldBack) = (NoStep, NoStep, int.MaxValue);
        for (int j = 0; j < _count; j++)
        {
            int cost = _costs[j];
            bool held = cost > left;
            heldBack = Math.Min(heldBack, held ? cost : int.MaxValue);
            long candidate = held ? NoStep : _ranks[j];
            next = Math.Min(next, Math.Max(least, candidate));
            least = Math.Min(least, candidate);
        }
        (_least, _next, _heldBack) = (least, next, heldBack);
    }

    /// <summary>The same look, sixteen issues at a time: each lane keeps its two least ranks.</summary>
    private void LookAtSixteen(int left)
    {
        Vector512<long> none = Vector512.Create(NoStep), least = none, next = none;
        Vector512<int> most = Vector512.Create(left), heldBack = Vector512.Create(int.MaxValue);
        for (int j = 0; j < _count; j += Vector512<int>.Count)
        {
            Vector512<int> costs = Vector512.Create(_costs, j), held = Vector512.GreaterThan(costs, most);
            heldBack = Vector512.Min(heldBack, Vector512.ConditionalSelect(held, costs, Vector512.Create(int.MaxValue)));
            (Vector512<long> heldEarly, Vector512<long> heldLate) = Vector512.Widen(held);
            Vector512<long> early = Vector512.ConditionalSelect(heldEarly, none, Vector512.Create(_ranks, j));
            Vector512<long> late = Vector512.ConditionalSelect(heldLate, none, Vector512.Create(_ranks, j + Vector512<long>.Count));
            next = Vector512.Min(next, Vector512.Min(Vector512.Max(early, late), Vector512.Max(least, Vector512.Min(early, late))));
            least = Vector512.Min(least, Vector512.Min(early, late));
        }
        _least = Lanes.Least(least);
        // In the lane of the least rank the next one counts, in all others their own least: no two ranks are the same.
        _next = Lanes.Least(Vector512.ConditionalSelect(Vector512.Equals(least, Vector512.Create(_least)), next, least));
        _heldBack = Lanes.Least(heldBack);
    }

    private static int IssueOf(long rank) => (int)(rank & ((1 << IssueBits) - 1));

    /// <summary>Takes more steps on an issue, eight at a time, as long as none gains, none crosses a red line, and each is below the limit and leaves enough.</summary>
    /// <param name="j">The issue.</param>
    /// <param name="limit">What each step's rank must be below.</param>
    /// <param name="target">What must be left after each step.</param>
    private void Run(int j, long limit, int target)
    {
        int lanes = Vector256<int>.Count, distance = _end[j] - _at[j];
        long highest = (limit - 1 - j) >> IssueBits;
        if (!Vector256.IsHardwareAccelerated || Math.Abs(distance) < lanes || highest < 0)
            return;
        int start = _at[j], direction = Math.Sign(distance), taken = lanes;
        int dearest = (int)Math.Min(highest / _sizes[j], Billionths.One);
        Vector256<int> least = Vector256.Create(_partWorths[start] - (Worth - target));
        for (int at = start; taken == lanes && Math.Abs(_end[j] - at) >= lanes; at += direction * taken)
        {
            // On the way down the lanes stand the other way round: the next step is the last one.
            int from = direction > 0 ? at : at - lanes + 1;
            Vector256<int> here = Vector256.Create(_partWorths, from), there = Vector256.Create(_partWorths, from + direction), cost = here - there;
            Vector256<int> fine = Vector256.GreaterThanOrEqual(there, least)
                & Vector256.GreaterThanOrEqual(cost, Vector256<int>.Zero)
                & Vector256.LessThanOrEqual(cost, Vector256.Create(dearest))
                & Vector256.Equals(Vector256.Create(_crossings, from + direction), Vector256<int>.Zero);
            uint refused = ~fine.ExtractMostSignificantBits();
            taken = direction > 0 ? BitOperations.TrailingZeroCount(refused) : BitOperations.LeadingZeroCount(refused << (32 - lanes));
            taken = Math.Min(taken, lanes);
            _at[j] += direction * taken;
        }
        Worth -= _partWorths[start] - _partWorths[_at[j]];
        FindStep(j);
    }

    private void Take(int j)
    {
        Worth -= _costs[j];
        _at[j] += _end[j] > _at[j] ? 1 : -1;
        FindStep(j);
    }

    /// <summary>The next step on an issue: none at its end and across a red line.</summary>
    private void FindStep(int j)
    {
        int at = _at[j], next = at + Math.Sign(_end[j] - at);
        if (next == at || _crossings[next] > 0)
        {
            (_costs[j], _ranks[j]) = (0, NoStep);
            return;
        }
        _costs[j] = _partWorths[at] - _partWorths[next];
        _ranks[j] = (((long)_costs[j] * _sizes[j]) << IssueBits) | (uint)j;
    }

    private int EndOf(int issue, Seat seat, int[] reference) =>
        _offsets[issue] + (reference[issue] < 0 ? seat.BestOffer[issue] : reference[issue]);
}
