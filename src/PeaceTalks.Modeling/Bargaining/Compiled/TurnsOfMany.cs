using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>Turns of any number of principals, one after another: whoever has accepted a standing offer makes none of its own.</summary>
internal sealed class TurnsOfMany(GamePlan plan) : TimetabledTurns
{
    private const int None = -1;

    // Who would accept whose standing offer, a bit for each round: by turn, then by proposer.
    private readonly uint[] _accepts = new uint[plan.Principals.Length * plan.Principals.Length];

    // The newest offers: where they stand in the timetables, None where that is made already; and what they are worth.
    private readonly int[] _offers = new int[plan.Principals.Length];
    private readonly long[] _ownWorths = new long[plan.Principals.Length];
    private readonly long[] _othersWorths = new long[plan.Principals.Length];

    // In which rounds the own offer is worth what that of the round before is, a bit for each; and how many such were made.
    private readonly uint[] _same = new uint[plan.Principals.Length];
    private readonly int[] _silent = new int[plan.Principals.Length];
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
        // An offer of the round before may still stand; an older newest one is out of sight from now on.
        End(talks, timetables);
        timetables.Fill(talks.Table, from);
        ReadOnlySpan<Seat> seats = talks.Table.Seats;
        int last = talks.Table.Stage!.Rounds - 1 - from;
        for (int turn = 0; turn < seats.Length; turn++)
        {
            ReadOnlySpan<int> own = timetables[turn].Worths(turn)[1..];
            _same[turn] = Same(timetables[turn].Worths(turn));
            for (int proposer = 0; proposer < seats.Length; proposer++)
            {
                // Who speaks later answers the offer of the round, who spoke before that of the round before.
                ReadOnlySpan<int> offered = timetables[proposer].Acceptable(turn)[(proposer < turn ? 1 : 0)..];
                uint accepts = NotBelow(offered, own, seats[turn].Floor);
                // Nobody could answer the last proposal of the last round.
                if (turn == seats.Length - 1 && last < Timetable.Rounds && offered[last] >= seats[turn].Floor)
                    accepts |= 1u << last;
                _accepts[turn * _ownWorths.Length + proposer] = accepts;
            }
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
        for (int next = round + 1; next < count; next++)
        {
            if (PlayTurns(talks, timetables, next) is not Seat agreed)
                continue;
            (_agreedRound, _agreed) = (next, agreed);
            return next - (round + 1);
        }
        return count - (round + 1);
    }

    public override void End(Talks talks, Timetables timetables)
    {
        for (int turn = 0; turn < talks.Table.Seats.Length; turn++)
        {
            if (_offers[turn] != None)
                timetables.Propose(talks.Table, turn, _offers[turn]);
            _offers[turn] = None;
            talks.Moves.Of(talks.Table.Seats[turn])[(int)MoveClass.Silent] += _silent[turn];
            _silent[turn] = 0;
        }
    }

    private Seat? PlayTurns(Talks talks, Timetables timetables, int round)
    {
        ReadOnlySpan<Seat> seats = talks.Table.Seats;
        for (int turn = 0; turn < seats.Length; turn++)
        {
            if (_proposer != None && ((_accepts[turn * _ownWorths.Length + _proposer] >> round) & 1) != 0)
            {
                if (++_acceptances < seats.Length - 1)
                    continue;
                return seats[_proposer];
            }
            // Of settlements worth the same to it a principal chooses the same, as long as values stay as they are.
            if (_offers[turn] == round && ((_same[turn] >> round) & 1) != 0)
            {
                _offers[turn] = round + 1;
                _silent[turn]++;
            }
            else
            {
                Propose(talks, timetables, turn, round + 1);
            }
            _proposer = turn;
            _acceptances = 0;
        }
        return null;
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

    private static uint Same(ReadOnlySpan<int> worths)
    {
        if (Vector512.IsHardwareAccelerated)
            return (uint)Vector512.Equals(Vector512.Create(worths), Vector512.Create(worths[1..])).ExtractMostSignificantBits();
        uint same = 0;
        for (int i = 0; i < Timetable.Rounds; i++)
            same |= worths[i + 1] == worths[i] ? 1u << i : 0;
        return same;
    }
}
