namespace PeaceTalks.Modeling;

/// <summary>Where a walk toward a reference stands, and the next step on each issue of the table.</summary>
internal sealed class WalkPosition(GamePlan plan)
{
    private const long NoStep = long.MaxValue;

    private readonly int[] _offsets = plan.Offsets;

    // By issue of the table: where the walk stands and where the reference is, both among all options of the scenario.
    private readonly int[] _at = new int[plan.IssueCount];
    private readonly int[] _end = new int[plan.IssueCount];
    private readonly int[] _sizes = new int[plan.IssueCount];

    // The next step: what it costs, and that over its size 1/(options - 1). No step: it costs nothing and has no price.
    private readonly int[] _costs = new int[plan.IssueCount];
    private readonly long[] _prices = new long[plan.IssueCount];
    private int[] _partWorths = [];
    private int[] _crossings = [];
    private int _count;

    /// <summary>What the party has here, in billionths.</summary>
    public int Worth { get; private set; }

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
    }

    /// <summary>Whether the walk came here on the way to another reference as well; then it is on its way there from now on.</summary>
    public bool LeadsOn(Table table, Seat seat, int[] reference)
    {
        for (int j = 0; j < _count; j++)
        {
            int end = EndOf(table.Issues[j], seat, reference);
            if (end != _end[j] && (end == _at[j] || _end[j] == _at[j] || (end > _at[j]) != (_end[j] > _at[j])))
                return false;
        }
        for (int j = 0; j < _count; j++)
            _end[j] = EndOf(table.Issues[j], seat, reference);
        return true;
    }

    /// <summary>Stands where another walk does.</summary>
    public void Continue(WalkPosition other)
    {
        (_partWorths, _crossings, _count, Worth) = (other._partWorths, other._crossings, other._count, other.Worth);
        for (int j = 0; j < _count; j++)
        {
            (_at[j], _end[j], _sizes[j]) = (other._at[j], other._end[j], other._sizes[j]);
            (_costs[j], _prices[j]) = (other._costs[j], other._prices[j]);
        }
    }

    /// <summary>Takes the cheapest step again and again, until the target would hold some step back, cheap or dear.</summary>
    public void GoUntilHeldBack(int target)
    {
        while (true)
        {
            int dearest = 0;
            for (int j = 0; j < _count; j++)
                dearest = Math.Max(dearest, _costs[j]);
            if (dearest > Worth - target)
                return;
            (int cheapest, long limit) = Cheapest(int.MaxValue);
            if (cheapest < 0)
                return;
            // As long as its steps stay the cheapest the other issues need no look.
            do
                Take(cheapest);
            while (_prices[cheapest] < limit && Math.Max(dearest, _costs[cheapest]) <= Worth - target);
        }
    }

    /// <summary>Takes the cheapest step that leaves the target, until there is none.</summary>
    public void GoToTheEnd(int target)
    {
        while (true)
        {
            (int cheapest, long limit) = Cheapest(Worth - target);
            if (cheapest < 0)
                return;
            // A step that gains utility may open others that the target has blocked: then all are looked at again.
            bool gains;
            do
            {
                gains = _costs[cheapest] < 0;
                Take(cheapest);
            }
            while (!gains && _prices[cheapest] < limit && _costs[cheapest] <= Worth - target);
        }
    }

    /// <summary>Writes the settlement reached.</summary>
    public void Write(Table table, int[] offer)
    {
        for (int j = 0; j < _count; j++)
            offer[table.Issues[j]] = _at[j] - _offsets[table.Issues[j]];
    }

    /// <summary>The issue with the cheapest step of those that cost no more than <paramref name="left"/>, or -1; and the price below which its next steps stay the cheapest.</summary>
    private (int Issue, long Limit) Cheapest(int left)
    {
        (int cheapest, int runnerUp, long price, long next) = (-1, -1, NoStep, NoStep);
        for (int j = 0; j < _count; j++)
        {
            long candidate = _costs[j] <= left ? _prices[j] : NoStep;
            if (candidate < price)
                (runnerUp, next, cheapest, price) = (cheapest, price, j, candidate);
            else if (candidate < next)
                (runnerUp, next) = (j, candidate);
        }
        // Of equals the first issue is taken.
        return (cheapest, next != NoStep && cheapest < runnerUp ? next + 1 : next);
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
            (_costs[j], _prices[j]) = (0, NoStep);
            return;
        }
        _costs[j] = _partWorths[at] - _partWorths[next];
        _prices[j] = (long)_costs[j] * _sizes[j];
    }

    private int EndOf(int issue, Seat seat, int[] reference) =>
        _offsets[issue] + (reference[issue] < 0 ? seat.BestOffer[issue] : reference[issue]);
}
