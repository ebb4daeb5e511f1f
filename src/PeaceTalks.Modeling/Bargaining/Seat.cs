namespace PeaceTalks.Modeling;

/// <summary>
/// A principal at the table of one stage: how it values offers on the issues of the table, and its newest offer. It
/// values an offer as the whole that it would leave: closed issues at their worth, the offer, and its share w r of the
/// walk-away value for every issue still open elsewhere.
/// </summary>
internal sealed class Seat
{
    private readonly int[] _offsets;
    private double _mandate = 1;

    public Seat(GamePlan plan, PrincipalState principal, Func<Negotiator>? negotiator, bool compiled)
    {
        _offsets = plan.Offsets;
        Principal = principal;
        Preferences = principal.Preferences;
        Asks = principal.Plan.AsksByIssue;
        FirstOffer = new int[plan.IssueCount];
        Offer = new int[plan.IssueCount];
        Proposal = new int[plan.IssueCount];
        BestOffer = new int[plan.IssueCount];
        History = new OfferHistory(plan.IssueCount);
        Tactic = negotiator is null ? SeatTactic.Of(principal.Plan, plan, compiled) : new CodedTactic(negotiator);
    }

    public PrincipalState Principal { get; }

    public Preferences Preferences { get; }

    /// <summary>The option asked for on each issue of the scenario, -1 where there is no demand.</summary>
    public int[] Asks { get; }

    public SeatTactic Tactic { get; }

    /// <summary>The offers made in this stage; kept only where somebody at the table looks back at them.</summary>
    public OfferHistory History { get; }

    /// <summary>The first offer made in this stage, where there is one.</summary>
    public int[] FirstOffer { get; }

    /// <summary>The newest offer made in this stage, an option per issue of the scenario; only the table's issues count.</summary>
    public int[] Offer { get; }

    public bool HasOffer { get; private set; }

    /// <summary>What the party would propose now.</summary>
    public int[] Proposal { get; }

    /// <summary>The best settlement that crosses no red line of its own; of equals the one with the lowest index.</summary>
    public int[] BestOffer { get; }

    /// <summary>What the party is sure of whatever is agreed on the table: the sum of closed issues and the shares of those open elsewhere, in billionths.</summary>
    public int Base { get; private set; }

    /// <summary>m: the most that the party can get without crossing its own red lines, in billionths.</summary>
    public int Best { get; private set; }

    /// <summary>The largest sum of part-worths without crossing its own red lines, which may be more than sates the party.</summary>
    public int BestSum { get; private set; }

    public int WalkAway => Principal.WalkAway;

    /// <summary>
    /// The least that the party may accept here, in billionths: its walk-away value, or f = m - mandate (m - r) where its
    /// delegation has a mandate.
    /// </summary>
    public int Floor { get; private set; }

    /// <summary>Whether even its best is worth less to the party than no agreement.</summary>
    public bool IsHopeless => Best < WalkAway;

    /// <summary>Takes the place at a new table: offers of earlier stages are forgotten.</summary>
    /// <param name="mandate">The share of the way from its best to its walk-away value that it may go.</param>
    public void Forget(double mandate)
    {
        HasOffer = false;
        History.Clear();
        _mandate = mandate;
    }

    /// <summary>Values the table anew, at the start of a stage, after a shock and after a closing.</summary>
    public void Refresh(Table table)
    {
        int settled = 0;
        for (int j = 0; j < table.Closed.Length; j++)
        {
            if (table.Closed[j] >= 0)
                settled += Preferences.PartWorths[_offsets[j] + table.Closed[j]];
            else if (!table.IsOnTable(j))
                settled += Principal.ShareOfWalkAway(j);
        }
        Base = settled;
        BestSum = settled;
        foreach (int issue in table.Issues)
        {
            BestOffer[issue] = Preferences.BestOptions[issue];
            BestSum += PartWorth(issue, BestOffer[issue]);
        }
        Best = Preferences.Utility(BestSum);
        if (Best < BestSum)
            FindFirstThatSates(table);
        Floor = _mandate == 1 ? WalkAway : (int)Math.Round(Best - _mandate * (Best - WalkAway));
        Tactic.Refresh(this, table);
    }

    /// <summary>What an offer is worth, in billionths.</summary>
    public int Worth(ReadOnlySpan<int> offer, Table table) => Preferences.Utility(Sum(offer, table));

    /// <summary>The most that the party can get with an option on one issue, in billionths.</summary>
    public int BestWith(int issue, int option) =>
        Preferences.Utility(BestSum - PartWorth(issue, Preferences.BestOptions[issue]) + PartWorth(issue, option));

    /// <summary>What the party would have if one issue were closed and everything else still open stayed so, in billionths.</summary>
    public int SecuredWith(int closing, int option, Table table)
    {
        int secured = Base;
        foreach (int issue in table.Issues)
            secured += issue == closing ? PartWorth(issue, option) : Principal.ShareOfWalkAway(issue);
        return Preferences.Utility(secured);
    }

    /// <summary>Whether an offer crosses no red line of the party's own.</summary>
    public bool CanLiveWith(ReadOnlySpan<int> offer, Table table)
    {
        if (Preferences.CrossingCount == 0)
            return true;
        foreach (int issue in table.Issues)
        {
            if (!IsAcceptable(issue, offer[issue]))
                return false;
        }
        return true;
    }

    public bool IsAcceptable(int issue, int option) => Preferences.Crossings[_offsets[issue] + option] == 0;

    public int PartWorth(int issue, int option) => Preferences.PartWorths[_offsets[issue] + option];

    /// <summary>What going from one option to another costs the party with nothing else counted, in billionths: what is above 1 alone is not lost.</summary>
    public int CostOf(int issue, int from, int to) => Preferences.Utility(PartWorth(issue, from)) - Preferences.Utility(PartWorth(issue, to));

    /// <summary>What the newest offer costs the party beside one whose part-worths add up to so much more, in billionths.</summary>
    public int CostBeside(int more, Table table)
    {
        // Asked in every run, and for most parties all counts.
        if (!Principal.Plan.CanBeSated)
            return more;
        int sum = Sum(Offer, table);
        return Preferences.Utility(sum + more) - Preferences.Utility(sum);
    }

    /// <summary>Makes the proposal the newest offer.</summary>
    public void Propose(Table table)
    {
        if (!HasOffer)
            Proposal.AsSpan().CopyTo(FirstOffer);
        Proposal.AsSpan().CopyTo(Offer);
        HasOffer = true;
        if (table.LooksBack)
            History.Add(Offer, table);
    }

    /// <summary>Whether there is a newest offer that the party may still make: worth at least what it may accept, across no red line of its own.</summary>
    public bool StandsByOffer(Table table) => HasOffer && Worth(Offer, table) >= Floor && CanLiveWith(Offer, table);

    /// <summary>Proposes the newest offer again, or the best settlement where the party does not stand by it. Returns its worth.</summary>
    public int Repeat(Table table)
    {
        bool stands = StandsByOffer(table);
        int[] repeated = stands ? Offer : BestOffer;
        foreach (int issue in table.Issues)
            Proposal[issue] = repeated[issue];
        return stands ? Worth(Offer, table) : Best;
    }

    /// <summary>An issue of the table has been closed: offers are cut to what is left.</summary>
    public void Cut(int issue, int option, Table table)
    {
        Offer[issue] = option;
        Proposal[issue] = option;
        if (table.LooksBack)
            History.Recount(table);
    }

    private int Sum(ReadOnlySpan<int> offer, Table table)
    {
        int sum = Base;
        foreach (int issue in table.Issues)
            sum += Preferences.PartWorths[_offsets[issue] + offer[issue]];
        return sum;
    }

    /// <summary>Of the settlements that sate the party, all worth the same, the one with the lowest index: issue by issue the first option with which the best on the rest still does.</summary>
    private void FindFirstThatSates(Table table)
    {
        int sum = BestSum;
        foreach (int issue in table.Issues)
        {
            int others = sum - PartWorth(issue, BestOffer[issue]), option = 0;
            while (!IsAcceptable(issue, option) || others + PartWorth(issue, option) < Preferences.Most)
                option++;
            BestOffer[issue] = option;
            sum = others + PartWorth(issue, option);
        }
    }
}
