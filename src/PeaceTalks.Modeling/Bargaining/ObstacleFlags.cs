namespace PeaceTalks.Modeling;

/// <summary>
/// What stood in the way when a run ended without full agreement, told from the newest offers on the table: an offer
/// that crosses a party's red line; one across none of its but worth less to it than its walk-away value, or than its
/// delegation may accept; or, where the stage ended over it, one that everybody could have lived with. Of somebody who
/// walked out, its walk-away value.
/// </summary>
internal sealed class ObstacleFlags(GamePlan plan)
{
    private readonly int _issueCount = plan.IssueCount;

    /// <summary>By principal and issue: an offer of another crossed this red line.</summary>
    public bool[] RedLines { get; } = new bool[plan.Principals.Length * plan.IssueCount];

    /// <summary>By principal: an offer of another was worth less than this walk-away value.</summary>
    public bool[] WalkAways { get; } = new bool[plan.Principals.Length];

    /// <summary>By principal: an offer of another was worth this walk-away value, but less than the delegation's mandate allowed.</summary>
    public bool[] Mandates { get; } = new bool[plan.Principals.Length];

    /// <summary>The rounds ran out over an offer that everybody could have accepted.</summary>
    public bool Clock { get; private set; }

    /// <summary>Nobody would move any more, over an offer that everybody could have accepted.</summary>
    public bool Standstill { get; private set; }

    public void Clear()
    {
        RedLines.AsSpan().Clear();
        WalkAways.AsSpan().Clear();
        Mandates.AsSpan().Clear();
        Clock = Standstill = false;
    }

    /// <param name="table">The table of the last stage.</param>
    /// <param name="ending">How the talks ended.</param>
    /// <param name="walkedOut">Who walked out since its best was worth less than no agreement, or null.</param>
    /// <param name="ranOut">Whether all rounds of that stage were played.</param>
    public void Find(Table table, OutcomeKind ending, Seat? walkedOut, bool ranOut)
    {
        if (walkedOut is not null)
        {
            WalkAways[walkedOut.Principal.Plan.Index] = true;
            return;
        }
        // The last stage agreed, and no later one takes up what is still open: nothing stood in its way.
        if (table.IsClosed)
            return;
        foreach (Seat proposer in table.Seats)
        {
            if (!proposer.HasOffer)
                continue;
            bool fine = true;
            foreach (Seat seat in table.Seats)
                fine &= IsFine(seat, proposer, table);
            // Where the talks collapsed there was time left.
            Clock |= fine && ending == OutcomeKind.Impasse && ranOut;
            Standstill |= fine && ending == OutcomeKind.Impasse && !ranOut;
        }
    }

    private bool IsFine(Seat seat, Seat proposer, Table table)
    {
        int principal = seat.Principal.Plan.Index;
        bool crossed = false;
        foreach (int issue in table.Issues)
        {
            if (seat.IsAcceptable(issue, proposer.Offer[issue]))
                continue;
            crossed = true;
            if (seat != proposer)
                RedLines[principal * _issueCount + issue] = true;
        }
        if (crossed)
            return false;
        int worth = seat.Worth(proposer.Offer, table);
        if (seat != proposer)
        {
            WalkAways[principal] |= worth < seat.WalkAway;
            Mandates[principal] |= worth >= seat.WalkAway && worth < seat.Floor;
        }
        return worth >= seat.WalkAway && worth >= seat.Floor;
    }
}
