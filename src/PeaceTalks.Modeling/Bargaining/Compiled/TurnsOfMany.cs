using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>
/// Turns of any number of principals, one after another: whoever has accepted a standing offer makes none of its own. Rounds
/// in which everybody refuses the offer of the one before, and makes its own, are passed together.
/// </summary>
/// <remarks>
/// Why bits are enough: whether somebody would accept an offer depends on its worth, the own proposal and the floor alone,
/// not on who else has accepted. An offer stands for less than a whole round of turns: by then either all others have
/// accepted it, which ends the stage, or somebody has replaced it. So whoever speaks after its proposer answers the
/// offer of this round, and whoever spoke before that of the last one; an older offer is nobody's to answer, and only its
/// worth is kept, for the class of the next move.
/// </remarks>
internal sealed class TurnsOfMany(GamePlan plan) : TimetabledTurns
{
    private const int None = -1;

    // Who would accept whose standing offer, a bit for each round: by turn, then by proposer; and in which rounds anybody
    // would accept that of the one just before.
    private readonly uint[] _accepts = new uint[plan.Principals.Length * plan.Principals.Length];
    private uint _eventful;

    // The newest offers: where they stand in the timetables, None where they are older; and what those were worth.
    private readonly int[] _offers = [.. plan.Principals.Select(_ => None)];
    private readonly long[] _ownWorths = new long[plan.Principals.Length];
    private readonly long[] _othersWorths = new long[plan.Principals.Length];
    private readonly WorthChanges[] _changes = new WorthChanges[plan.Principals.Length];
    private int _proposer;
    private int _acceptances;
    private int _agreedRound;
    private Seat? _agreed;

    public override void Begin(Talks talks, Timetables timetables)
    {
        _proposer = None;
        _agreedRound = None;
        for (int turn = 0; turn < talks.Table.Seats.Length; turn++)
        {
            _offers[turn] = None;
            (_ownWorths[turn], _othersWorths[turn]) = Worths(timetables, turn, Timetable.Rounds, talks.Table.Seats.Length);
        }
    }

    public override void Fill(Talks talks, Timetables timetables, int from)
    {
        ReadOnlySpan<Seat> seats = talks.Table.Seats;
        End(talks, timetables);
        for (int turn = 0; turn < seats.Length; turn++)
        {
            if (_offers[turn] == None)
                continue;
            (_ownWorths[turn], _othersWorths[turn]) = Worths(timetables, turn, _offers[turn], seats.Length);
            // An offer of the round before stays in sight.
            _offers[turn] = _offers[turn] == Timetable.Rounds ? 0 : None;
        }
        timetables.Fill(talks.Table, from);
        _eventful = 0;
        int last = talks.Table.Stage!.Rounds - 1 - from;
        for (int turn = 0; turn < seats.Length; turn++)
        {
            ReadOnlySpan<int> own = timetables[turn].Worths(turn)[1..];
            _changes[turn] = WorthChanges.Of(timetables[turn], turn, seats.Length);
            for (int proposer = 0; proposer < seats.Length; proposer++)
            {
                // Who speaks later answers the offer of the round, who spoke before that of the round before.
                ReadOnlySpan<int> offered = timetables[proposer].Acceptable(turn)[(proposer < turn ? 1 : 0)..];
                uint accepts = Wanted(offered, own, seats[turn].Floor);
                // Nobody could answer the last proposal of the last round.
                if (turn == seats.Length - 1 && last < Timetable.Rounds && offered[last] >= seats[turn].Floor)
                    accepts |= 1u << last;
                _accepts[turn * _offers.Length + proposer] = accepts;
            }
            _eventful |= _accepts[turn * _offers.Length + (turn == 0 ? seats.Length : turn) - 1];
        }
    }

    public override Seat? Play(Talks talks, Timetables timetables, int round)
    {
        // A round that was looked at in passing has been played.
        Seat? agreed = round == _agreedRound ? _agreed : PlayTurns(talks, timetables, round);
        _agreedRound = None;
        return agreed;
    }

    public override int Pass(Talks talks, Timetables timetables, int round, int count)
    {
        int next = round + 1;
        while (next < count)
        {
            int quiet = QuietRounds(talks.Table, next, count);
            if (quiet > 0)
            {
                PassQuietly(talks, next, quiet);
                next += quiet;
            }
            else if (PlayTurns(talks, timetables, next) is Seat agreed)
            {
                (_agreedRound, _agreed) = (next, agreed);
                break;
            }
            else
            {
                next++;
            }
        }
        return next - (round + 1);
    }

    public override void End(Talks talks, Timetables timetables)
    {
        for (int turn = 0; turn < talks.Table.Seats.Length; turn++)
        {
            if (_offers[turn] != None)
                timetables.Propose(talks.Table, turn, _offers[turn]);
        }
    }

    /// <summary>In how many rounds from one on all make an offer, as they did in the round before.</summary>
    private int QuietRounds(Table table, int round, int count)
    {
        int seats = table.Seats.Length;
        if (_proposer != seats - 1 || _acceptances > 0)
            return 0;
        for (int turn = 0; turn < seats; turn++)
        {
            if (_offers[turn] != round)
                return 0;
        }
        return Math.Min(BitOperations.TrailingZeroCount(_eventful >> round), count - round);
    }

    private void PassQuietly(Talks talks, int round, int count)
    {
        uint rounds = (uint.MaxValue >> (32 - count)) << round;
        for (int turn = 0; turn < talks.Table.Seats.Length; turn++)
        {
            _changes[turn].Count(rounds, talks.Moves.Of(talks.Table.Seats[turn]));
            _offers[turn] = round + count;
        }
    }

    private Seat? PlayTurns(Talks talks, Timetables timetables, int round)
    {
        ReadOnlySpan<Seat> seats = talks.Table.Seats;
        for (int turn = 0; turn < seats.Length; turn++)
        {
            if (_proposer != None && ((_accepts[turn * _offers.Length + _proposer] >> round) & 1) != 0)
            {
                if (++_acceptances < seats.Length - 1)
                    continue;
                return seats[_proposer];
            }
            Propose(talks, timetables, turn, round + 1);
            _proposer = turn;
            _acceptances = 0;
        }
        return null;
    }

    private void Propose(Talks talks, Timetables timetables, int turn, int offer)
    {
        Seat seat = talks.Table.Seats[turn];
        if (!seat.HasOffer)
        {
            timetables.Propose(talks.Table, turn, offer);
        }
        else if (_offers[turn] == offer - 1)
        {
            _changes[turn].Count(1u << (offer - 1), talks.Moves.Of(seat));
        }
        else
        {
            int seats = talks.Table.Seats.Length;
            (long Own, long Others) before = _offers[turn] == None ? (_ownWorths[turn], _othersWorths[turn]) : Worths(timetables, turn, _offers[turn], seats);
            (long own, long others) = Worths(timetables, turn, offer, seats);
            talks.Moves.Count(seat, MoveTally.ClassOf(own - before.Own, others - before.Others));
        }
        _offers[turn] = offer;
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
