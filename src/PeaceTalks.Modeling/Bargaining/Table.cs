namespace PeaceTalks.Modeling;

/// <summary>What is negotiated in one stage and by whom, in order of speaking; one object serves all stages of all runs of a worker.</summary>
internal sealed class Table
{
    private readonly Seat[] _allSeats;
    private readonly int[] _issues;
    private readonly Seat[] _seats;
    private readonly bool[] _onTable;
    private int _issueCount;
    private int _seatCount;

    public Table(GamePlan plan, PrincipalState[] principals)
    {
        _allSeats = [.. principals.Select(principal => new Seat(plan, principal))];
        _seats = new Seat[principals.Length];
        _issues = new int[plan.IssueCount];
        _onTable = new bool[plan.IssueCount];
        Closed = new int[plan.IssueCount];
    }

    /// <summary>The option agreed on each issue, -1 where it is open.</summary>
    public int[] Closed { get; }

    /// <summary>The open issues of the stage, in file order.</summary>
    public ReadOnlySpan<int> Issues => _issues.AsSpan(0, _issueCount);

    /// <summary>The principals at the table, in order of speaking.</summary>
    public ReadOnlySpan<Seat> Seats => _seats.AsSpan(0, _seatCount);

    public StagePlan? Stage { get; private set; }

    public bool IsOnTable(int issue) => _onTable[issue];

    /// <summary>Begins a run: nothing is closed, nobody sits.</summary>
    public void Clear()
    {
        Closed.AsSpan().Fill(-1);
        Stage = null;
        _seatCount = 0;
        _issueCount = 0;
    }

    /// <summary>Begins a stage; false where none of its issues is open.</summary>
    public bool TryOpen(StagePlan stage)
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
        _seatCount = 0;
        foreach (int principal in stage.Principals)
        {
            _seats[_seatCount] = _allSeats[principal];
            _seats[_seatCount++].Forget();
        }
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

    /// <summary>Whether the table's issues have been agreed on.</summary>
    public bool IsClosed => _issueCount > 0 && Closed[_issues[0]] >= 0;

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
}
