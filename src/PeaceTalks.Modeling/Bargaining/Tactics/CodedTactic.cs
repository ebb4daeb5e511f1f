namespace PeaceTalks.Modeling;

/// <summary>A principal that moves by the user's own code.</summary>
internal sealed class CodedTactic(Func<Negotiator> make) : SeatTactic
{
    private Negotiator? _negotiator;
    private Turn? _turn;
    private Settlement? _proposal;

    public override bool LooksBack => true;

    // Nobody knows: it may.
    public override bool MovesWithTime(Seat seat) => true;

    /// <summary>Begins a run with a new negotiator.</summary>
    public void Begin(Talks talks, Seat seat)
    {
        _negotiator = make() ?? throw new InvalidOperationException($"The negotiator made for \"{seat.Principal.Plan.Name}\" was null.");
        _turn = new Turn(talks, seat);
    }

    public override void Refresh(Seat seat, Table table)
    {
    }

    public override int Propose(Seat seat, Table table, PowerBase time, int[] reference)
    {
        _turn!.Time = time.Value;
        _proposal = _negotiator!.Propose(_turn);
        int[] options = Checked(_proposal, seat);
        foreach (int issue in table.Issues)
            seat.Proposal[issue] = options[issue];
        int worth = seat.Worth(seat.Proposal, table);
        if (!seat.CanLiveWith(seat.Proposal, table))
            throw Misplayed(seat, "which crosses a real red line of its own");
        if (worth < seat.Floor)
            throw Misplayed(seat, $"worth {Guard.Text(Billionths.ToDouble(worth))} to it; it must be worth at least {Guard.Text(Billionths.ToDouble(seat.Floor))}");
        return worth;
    }

    public override bool Wants(int[] offer, int worth, int worthOfProposal, bool lastWord) =>
        _negotiator!.Accepts(_turn!, _turn!.Settlement(offer), _proposal!);

    private int[] Checked(Settlement proposal, Seat seat)
    {
        try
        {
            return _turn!.Options(proposal);
        }
        catch (ArgumentException problem)
        {
            throw new InvalidOperationException($"The negotiator of \"{seat.Principal.Plan.Name}\" proposed terms that can't be tabled: {problem.Message}", problem);
        }
    }

    private InvalidOperationException Misplayed(Seat seat, string what) =>
        new($"The negotiator of \"{seat.Principal.Plan.Name}\" proposed {_proposal}, {what}.");
}
