namespace PeaceTalks.Modeling;

/// <summary>What is negotiated in one stage and by whom, in order of speaking; one object serves all stages of all runs of a worker.</summary>
internal sealed class Table
{
    private readonly int[] _offsets;
    private readonly Seat[] _allSeats;
    private readonly int[] _opened;
    private readonly int[] _issues;
    private readonly Seat[] _seats;
    private readonly bool[] _onTable;
    private int _openedCount;
    private int _issueCount;
    private int _seatCount;

    public Table(GamePlan plan, PrincipalState[] principals, IReadOnlyDictionary<string, Func<Negotiator>> negotiators, bool compiled)
    {
        _offsets = plan.Offsets;
        _allSeats = [.. principals.Select(principal => new Seat(plan, principal, negotiators.GetValueOrDefault(principal.Plan.Name), compiled))];
        _seats = new Seat[principals.Length];
        _opened = new int[plan.IssueCount];
        _issues = new int[plan.IssueCount];
        _onTable = new bool[plan.IssueCount];
        Closed = new int[plan.IssueCount];
    }

    /// <summary>The option agreed on each issue, -1 where it is open.</summary>
    public int[] Closed { get; }

    /// <summary>The open issues of the stage, in file order.</summary>
    public ReadOnlySpan<int> Issues => _issues.AsSpan(0, _issueCount);

    /// <summary>The issues that were open when the stage began, in file order.</summary>
    public ReadOnlySpan<int> Opened => _opened.AsSpan(0, _openedCount);

    /// <summary>The principals at the table, in order of speaking.</summary>
    public ReadOnlySpan<Seat> Seats => _seats.AsSpan(0, _seatCount);

    public StagePlan? Stage { get; private set; }

    /// <summary>Whether somebody at the table looks back at offers made before the newest ones.</summary>
    public bool LooksBack { get; private set; }

    /// <summary>Whether somebody at the table counts offers.</summary>
    public bool CountsOffers { get; private set; }

    public bool IsOnTable(int issue) => _onTable[issue];

    /// <summary>Begins a run: nothing is closed, nobody sits.</summary>
    public void Clear(Talks talks)
    {
        foreach (Seat seat in _allSeats)
            (seat.Tactic as CodedTactic)?.Begin(talks, seat);
        Closed.AsSpan().Fill(-1);
        Stage = null;
        _seatCount = 0;
        _issueCount = 0;
        _openedCount = 0;
    }

    /// <summary>Begins a stage; false where none of its issues is open.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="first">Which of its principals speaks first; the order is rotated.</param>
    /// <param name="drawn">The values of the quantities.</param>
    public bool TryOpen(StagePlan stage, int first, double[] drawn)
    {
        int open = 0;
        foreach (int issue in stage.Issues)
            open += Closed[issue] < 0 ? 1 : 0;
        if (open == 0)
            return false;

        Stage = stage;
        _issueCount = 0;
        _onTable.AsSpan().Clear();
        foreach (int issue in stage.Issues)
        {
            if (Closed[issue] >= 0)
                continue;
            _issues[_issueCount++] = issue;
            _onTable[issue] = true;
        }
        _openedCount = _issueCount;
        Issues.CopyTo(_opened);
        Seat(stage, first, drawn);
        return true;
    }

    /// <summary>Has all at the table value it anew.</summary>
    public void Refresh()
    {
        foreach (Seat seat in Seats)
            seat.Refresh(this);
    }

    /// <summary>Closes every issue of the table as offered.</summary>
    public void Close(int[] offer)
    {
        foreach (int issue in Issues)
            Closed[issue] = offer[issue];
    }

    /// <summary>Closes one issue of the table, and takes it off; offers are cut to what is left.</summary>
    public void Close(int issue, int option)
    {
        Closed[issue] = option;
        _onTable[issue] = false;
        int place = Issues.IndexOf(issue);
        Issues[(place + 1)..].CopyTo(_issues.AsSpan(place));
        _issueCount--;
        foreach (Seat seat in Seats)
            seat.Cut(issue, option, this);
    }

    /// <summary>The index of a settlement among those of the table's issues.</summary>
    public int IndexOf(ReadOnlySpan<int> offer)
    {
        int index = 0;
        foreach (int issue in Issues)
            index = index * (_offsets[issue + 1] - _offsets[issue]) + offer[issue];
        return index;
    }

    /// <summary>Writes the options of the settlement of that index to the table's issues in <paramref name="offer"/>.</summary>
    public void Decode(int index, int[] offer)
    {
        for (int i = _issueCount - 1; i >= 0; i--)
        {
            int issue = _issues[i], options = _offsets[issue + 1] - _offsets[issue];
            offer[issue] = index % options;
            index /= options;
        }
    }

    /// <summary>
    /// The product, over all at the table, of what an offer gains them over the least that they may accept; 0 where it
    /// crosses a real red line of anybody, or somebody gains nothing.
    /// </summary>
    public GainProduct GainProduct(ReadOnlySpan<int> offer)
    {
        GainProduct product = Modeling.GainProduct.One;
        foreach (Seat seat in Seats)
            product.Multiply(seat.CanLiveWith(offer, this) ? seat.Worth(offer, this) - seat.Floor : 0);
        return product;
    }

    /// <summary>
    /// How far apart all are: the largest difference between what a principal's own newest offer is worth to it and the
    /// best of the others', in billionths; null where fewer than two have made one.
    /// </summary>
    public int? Gap()
    {
        int? gap = null;
        foreach (Seat seat in Seats)
        {
            int? best = null;
            foreach (Seat other in Seats)
            {
                if (other != seat && other.HasOffer)
                    best = Math.Max(best ?? int.MinValue, seat.Worth(other.Offer, this));
            }
            if (seat.HasOffer && best is not null)
                gap = Math.Max(gap ?? int.MinValue, seat.Worth(seat.Offer, this) - best.Value);
        }
        return gap;
    }

    /// <summary>Whether all that was on the stage's table has been agreed on.</summary>
    public bool IsClosed
    {
        get
        {
            foreach (int issue in Opened)
            {
                if (Closed[issue] < 0)
                    return false;
            }
            return _openedCount > 0;
        }
    }

    public bool IsEverythingClosed => Array.IndexOf(Closed, -1) < 0;

    public bool IsAnythingClosed
    {
        get
        {
            foreach (int option in Closed)
            {
                if (option >= 0)
                    return true;
            }
            return false;
        }
    }

    public int ClosedCount
    {
        get
        {
            int count = 0;
            foreach (int option in Closed)
                count += option >= 0 ? 1 : 0;
            return count;
        }
    }

    private void Seat(StagePlan stage, int first, double[] drawn)
    {
        _seatCount = stage.Principals.Length;
        LooksBack = CountsOffers = false;
        for (int i = 0; i < _seatCount; i++)
        {
            int place = (first + i) % _seatCount;
            Seat seat = _allSeats[stage.Principals[place]];
            seat.Forget(stage.Mandates[place] < 0 ? 1 : drawn[stage.Mandates[place]]);
            _seats[i] = seat;
            LooksBack |= seat.Tactic.LooksBack;
            CountsOffers |= seat.Tactic is Micro;
        }
    }
}
