namespace PeaceTalks.Modeling;

/// <summary>
/// How far each principal has gone on each issue in one run from its first offer of a stage to its last, summed over the
/// stages, and what that costs it. Where the last offer is the farther one from what the others ask, it counts against it.
/// </summary>
internal sealed class ConcessionLedger(GamePlan plan)
{
    private readonly int _issueCount = plan.IssueCount;

    /// <summary>Options conceded, by principal and issue.</summary>
    public int[] Steps { get; } = new int[plan.Principals.Length * plan.IssueCount];

    /// <summary>Own utility given up, in billionths, by principal and issue, nothing else counted.</summary>
    public long[] Costs { get; } = new long[plan.Principals.Length * plan.IssueCount];

    /// <summary>Own utility given up on all issues together, in billionths, by principal.</summary>
    public long[] Totals { get; } = new long[plan.Principals.Length];

    public void Clear()
    {
        Steps.AsSpan().Clear();
        Costs.AsSpan().Clear();
        Totals.AsSpan().Clear();
    }

    /// <summary>Records what everybody at the table has conceded in the stage that ends.</summary>
    public void Record(Table table)
    {
        foreach (Seat seat in table.Seats)
        {
            if (seat.HasOffer)
                Record(seat, table);
        }
    }

    /// <summary>
    /// Whether going from one option to another concedes: it brings the offer nearer on the scale to what at least one
    /// other principal at the table asks, and farther from what none of them asks.
    /// </summary>
    public static bool IsConcession(Seat seat, Table table, int issue, int from, int to) => Direction(seat, table, issue, from, to) > 0;

    /// <summary>1 where going from one option to another concedes, -1 where going back would, else 0.</summary>
    private static int Direction(Seat seat, Table table, int issue, int from, int to)
    {
        (int least, int most) = (int.MaxValue, int.MinValue);
        foreach (Seat other in table.Seats)
        {
            int asks = other.Asks[issue];
            if (other == seat || asks < 0)
                continue;
            int approach = Math.Abs(from - asks) - Math.Abs(to - asks);
            least = Math.Min(least, approach);
            most = Math.Max(most, approach);
        }
        return Convert.ToInt32(least >= 0 & most > 0) - Convert.ToInt32(most <= 0 & least < 0);
    }

    private void Record(Seat seat, Table table)
    {
        int row = seat.Principal.Plan.Index * _issueCount, sum = 0;
        foreach (int issue in table.Opened)
        {
            int first = seat.FirstOffer[issue], last = seat.Offer[issue];
            int direction = Direction(seat, table, issue, first, last);
            // Without a branch: which way chance goes nobody can guess.
            Steps[row + issue] += direction * Math.Abs(last - first);
            Costs[row + issue] += Math.Abs(direction) * seat.CostOf(issue, first, last);
            sum += Math.Abs(direction) * (seat.PartWorth(issue, first) - seat.PartWorth(issue, last));
        }
        Totals[seat.Principal.Plan.Index] += seat.CostBeside(sum, table);
    }
}
