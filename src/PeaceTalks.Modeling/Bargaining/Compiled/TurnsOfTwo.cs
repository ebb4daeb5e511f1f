using System.Numerics;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>
/// Turns of two principals: whoever accepts ends the stage, so that all rounds worked out are compared at once, and the
/// first in which somebody accepts is the one that agrees.
/// </summary>
/// <remarks>
/// The first to speak answers the other's offer of the round before, of which there is none in the round that the values were
/// refreshed in; the second answers that of the round. Where both would accept in a round the first has spoken before.
/// Bits of rounds beyond the stage's last mean nothing, and are not looked at.
/// </remarks>
internal sealed class TurnsOfTwo : TimetabledTurns
{
    private readonly WorthChanges[] _changes = new WorthChanges[2];
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
        // A bit for each round: where the first to speak accepts the offer of the round before, the second that of the round.
        (uint byFirst, uint bySecond, uint lastWord) = timetables.Halves.FitRegisters ? Sixteen(timetables, table, from) : Each(timetables, table, from);
        // Nobody could answer the last proposal of the last round.
        int last = table.Stage!.Rounds - 1 - from;
        if (last < Timetable.Rounds)
            bySecond |= lastWord & (1u << last);
        _agreed = BitOperations.TrailingZeroCount(byFirst | bySecond);
        _firstAccepts = BitOperations.TrailingZeroCount(byFirst) == _agreed;
    }

    public override Seat? Play(Talks talks, Timetables timetables, int round)
    {
        _played = round + 1;
        return round == _agreed ? talks.Table.Seats[_firstAccepts ? 1 : 0] : null;
    }

    public override int Pass(Talks talks, Timetables timetables, int round, int count)
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
        // Who accepts makes none, and where the first accepts the second has no turn.
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
            _changes[turn].Count(counted, talks.Moves.Of(seat));
        }
    }

    /// <summary>Works out sixteen rounds of a table that fits into registers.</summary>
    private (uint ByFirst, uint BySecond, uint LastWord) Sixteen(Timetables timetables, Table table, int from)
    {
        Timetable first = timetables[0], second = timetables[1];
        Seat firstSeat = table.Seats[0], secondSeat = table.Seats[1];
        first.FindOffers(firstSeat, table, from);
        second.FindOffers(secondSeat, table, from);
        Vector512<int> offersToSelf = first.Sums.Value(first.First, first.Last, firstSeat.Base);
        Vector512<int> offersToOther = second.Sums.Value(first.First, first.Last, secondSeat.Base);
        Vector512<int> acceptableOffers = second.Sums.Acceptable(first.First, first.Last, offersToOther);
        Vector512<int> answersToSelf = second.Sums.Value(second.First, second.Last, secondSeat.Base);
        Vector512<int> answersToOther = first.Sums.Value(second.First, second.Last, firstSeat.Base);
        Vector512<int> acceptableAnswers = first.Sums.Acceptable(second.First, second.Last, answersToOther);
        Vector512<int> secondFloor = Vector512.Create(secondSeat.Floor);
        uint byFirst = AtLeast(second.AcceptableBefore(0, acceptableAnswers), Vector512.Max(offersToSelf, Vector512.Create(firstSeat.Floor)));
        uint bySecond = AtLeast(acceptableOffers, Vector512.Max(answersToSelf, secondFloor));
        _changes[0] = WorthChanges.Of(offersToSelf, first.WorthsBefore(0, offersToSelf), offersToOther, first.WorthsBefore(1, offersToOther));
        _changes[1] = WorthChanges.Of(answersToSelf, second.WorthsBefore(1, answersToSelf), answersToOther, second.WorthsBefore(0, answersToOther));
        return (byFirst, bySecond, AtLeast(acceptableOffers, secondFloor));
    }

    /// <summary>The same for any table, round by round.</summary>
    private (uint ByFirst, uint BySecond, uint LastWord) Each(Timetables timetables, Table table, int from)
    {
        timetables.Fill(table, from);
        Timetable first = timetables[0], second = timetables[1];
        ReadOnlySpan<int> offered = first.Acceptable(1)[1..];
        int secondFloor = table.Seats[1].Floor;
        uint byFirst = Wanted(second.Acceptable(0), first.Worths(0)[1..], table.Seats[0].Floor);
        uint bySecond = Wanted(offered, second.Worths(1)[1..], secondFloor);
        _changes[0] = WorthChanges.Of(first, own: 0, seats: 2);
        _changes[1] = WorthChanges.Of(second, own: 1, seats: 2);
        // Where nobody could answer a proposal of one's own only the floor counts.
        return (byFirst, bySecond, Wanted(offered, offered, secondFloor));
    }

    private static uint AtLeast(Vector512<int> offered, Vector512<int> least) =>
        (uint)Vector512.GreaterThanOrEqual(offered, least).ExtractMostSignificantBits();
}
