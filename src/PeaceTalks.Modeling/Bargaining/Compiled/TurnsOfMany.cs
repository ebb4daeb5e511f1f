namespace PeaceTalks.Modeling;

/// <summary>Turns of any number of principals, one after another: whoever has accepted a standing offer makes none of its own.</summary>
internal sealed class TurnsOfMany(GamePlan plan) : TimetabledTurns
{
    private const int None = -1;

    // The newest offers: where they stand in the timetables, None where that is made already; and what they are worth.
    private readonly int[] _offers = new int[plan.Principals.Length];
    private readonly long[] _ownWorths = new long[plan.Principals.Length];
    private readonly long[] _othersWorths = new long[plan.Principals.Length];
    private int _from;
    private int _proposer;
    private int _acceptances;

    public override void Begin(Talks talks, Timetables timetables)
    {
        _proposer = None;
        for (int turn = 0; turn < talks.Table.Seats.Length; turn++)
        {
            _offers[turn] = None;
            (_ownWorths[turn], _othersWorths[turn]) = Worths(timetables, turn, Timetable.Rounds, talks.Table.Seats.Length);
        }
    }

    public override void Fill(Talks talks, Timetables timetables, int from)
    {
        // An offer of the round before may still stand; an older newest one is out of sight from now on.
        End(talks, timetables);
        _from = from;
        timetables.Fill(talks.Table, from);
    }

    public override Seat? Play(Talks talks, Timetables timetables, int round)
    {
        Table table = talks.Table;
        ReadOnlySpan<Seat> seats = table.Seats;
        bool lastRound = _from + round == table.Stage!.Rounds - 1;
        for (int turn = 0; turn < seats.Length; turn++)
        {
            if (_proposer != None)
            {
                int offered = timetables[_proposer].Acceptable(turn)[_proposer < turn ? round + 1 : round];
                int wanted = lastRound && turn == seats.Length - 1 ? 0 : timetables[turn].Worths(turn)[round + 1];
                if (offered >= Math.Max(wanted, seats[turn].Floor))
                {
                    if (++_acceptances < seats.Length - 1)
                        continue;
                    return seats[_proposer];
                }
            }
            Propose(talks, timetables, turn, round + 1);
            _proposer = turn;
            _acceptances = 0;
        }
        return null;
    }

    public override int Pass(int round, int count) => 0;

    public override void End(Talks talks, Timetables timetables)
    {
        for (int turn = 0; turn < talks.Table.Seats.Length; turn++)
        {
            if (_offers[turn] != None)
                timetables.Propose(talks.Table, turn, _offers[turn]);
            _offers[turn] = None;
        }
    }

    private void Propose(Talks talks, Timetables timetables, int turn, int offer)
    {
        Seat seat = talks.Table.Seats[turn];
        (long own, long others) = Worths(timetables, turn, offer, talks.Table.Seats.Length);
        if (seat.HasOffer)
        {
            talks.Moves.Count(seat, MoveTally.ClassOf(own - _ownWorths[turn], others - _othersWorths[turn]));
            _offers[turn] = offer;
        }
        else
        {
            timetables.Propose(talks.Table, turn, offer);
        }
        (_ownWorths[turn], _othersWorths[turn]) = (own, others);
    }

    /// <summary>What an offer is worth to its proposer, and to all others together.</summary>
    private static (long Own, long Others) Worths(Timetables timetables, int turn, int offer, int seats)
    {
        long all = 0;
        for (int valuer = 0; valuer < seats; valuer++)
            all += timetables[turn].Worths(valuer)[offer];
        long own = timetables[turn].Worths(turn)[offer];
        return (own, all - own);
    }
}
