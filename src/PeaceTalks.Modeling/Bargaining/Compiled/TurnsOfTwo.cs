using System.Numerics;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>
/// Turns of two principals: whoever accepts ends the stage, so that all rounds worked out are compared at once, and the
/// first in which somebody accepts is the one that agrees.
/// </summary>
internal sealed class TurnsOfTwo : TimetabledTurns
{
    private int _played;
    private int _agreed;
    private bool _firstAccepts;
    private bool _goesOn;

    public override void Begin(Talks talks, Timetables timetables)
    {
        _played = 0;
        _goesOn = false;
    }

    public override void Fill(Talks talks, Timetables timetables, int from)
    {
        Count(talks, timetables);
        _goesOn = _played > 0;
        _played = 0;
        Table table = talks.Table;
        timetables.Fill(table, from);
        int firstFloor = table.Seats[0].Floor, secondFloor = table.Seats[1].Floor;
        // The first to speak answers the offer of the round before, the second that of the same round.
        uint firstAccepts = Accepted(timetables[1].Acceptable(0), timetables[0].Worths(0)[1..], firstFloor);
        uint secondAccepts = Accepted(timetables[0].Acceptable(1)[1..], timetables[1].Worths(1)[1..], secondFloor);
        int last = table.Stage!.Rounds - 1 - from;
        // Nobody could answer the last proposal of the last round.
        if (last < Timetable.Rounds && timetables[0].Acceptable(1)[last + 1] >= secondFloor)
            secondAccepts |= 1u << last;
        _agreed = BitOperations.TrailingZeroCount(firstAccepts | secondAccepts);
        _firstAccepts = BitOperations.TrailingZeroCount(firstAccepts) == _agreed;
    }

    public override Seat? Play(Talks talks, Timetables timetables, int round)
    {
        _played = round + 1;
        return round == _agreed ? talks.Table.Seats[_firstAccepts ? 1 : 0] : null;
    }

    public override int Pass(int round, int count)
    {
        int passed = Math.Min(_agreed, count) - (round + 1);
        _played += passed;
        return passed;
    }

    public override void End(Talks talks, Timetables timetables)
    {
        Count(talks, timetables);
        for (int turn = 0; turn < 2; turn++)
        {
            if (_goesOn || Made(turn) > 0)
                timetables.Propose(talks.Table, turn, Made(turn));
        }
        _played = 0;
        _goesOn = false;
    }

    /// <summary>How many of the rounds worked out a principal has made its offer in.</summary>
    private int Made(int turn)
    {
        // Who accepts makes none, and before the first one's acceptance the second has no turn.
        bool agreed = _played > _agreed;
        return agreed && (turn == 1 || _firstAccepts) ? _agreed : _played;
    }

    /// <summary>Counts the moves made in the rounds worked out, by class.</summary>
    private void Count(Talks talks, Timetables timetables)
    {
        for (int turn = 0; turn < 2; turn++)
        {
            int made = Made(turn);
            if (made == 0)
                continue;
            uint counted = uint.MaxValue >> (32 - made);
            Seat seat = talks.Table.Seats[turn];
            if (!seat.HasOffer)
            {
                timetables.Propose(talks.Table, turn, 1);
                counted &= ~1u;
            }
            (uint risen, uint fallen) = Changes(timetables[turn].Worths(turn));
            (uint othersRisen, uint othersFallen) = Changes(timetables[turn].Worths(1 - turn));
            talks.Moves.Count(seat, MoveClass.Concession, fallen & ~othersFallen & counted);
            talks.Moves.Count(seat, MoveClass.Unfortunate, ~risen & othersFallen & counted);
            talks.Moves.Count(seat, MoveClass.Silent, ~risen & ~fallen & ~othersRisen & ~othersFallen & counted);
            talks.Moves.Count(seat, MoveClass.Nice, ~risen & ~fallen & othersRisen & counted);
            talks.Moves.Count(seat, MoveClass.Fortunate, risen & othersRisen & counted);
            talks.Moves.Count(seat, MoveClass.Selfish, risen & ~othersRisen & counted);
        }
    }

    /// <summary>In which rounds an offer is worth what its proposal is worth to the one who answers, and what that one may accept; a bit for each.</summary>
    private static uint Accepted(ReadOnlySpan<int> offered, ReadOnlySpan<int> own, int floor)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<int> wanted = Vector512.Max(Vector512.Create(own), Vector512.Create(floor));
            return (uint)Vector512.GreaterThanOrEqual(Vector512.Create(offered), wanted).ExtractMostSignificantBits();
        }
        uint accepted = 0;
        for (int i = 0; i < Timetable.Rounds; i++)
            accepted |= offered[i] >= Math.Max(own[i], floor) ? 1u << i : 0;
        return accepted;
    }

    /// <summary>In which rounds worths are above, and in which below, those of the round before; a bit for each.</summary>
    private static (uint Risen, uint Fallen) Changes(ReadOnlySpan<int> worths)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<int> before = Vector512.Create(worths), now = Vector512.Create(worths[1..]);
            return ((uint)Vector512.GreaterThan(now, before).ExtractMostSignificantBits(), (uint)Vector512.LessThan(now, before).ExtractMostSignificantBits());
        }
        (uint risen, uint fallen) = (0, 0);
        for (int i = 0; i < Timetable.Rounds; i++)
        {
            risen |= worths[i + 1] > worths[i] ? 1u << i : 0;
            fallen |= worths[i + 1] < worths[i] ? 1u << i : 0;
        }
        return (risen, fallen);
    }
}
