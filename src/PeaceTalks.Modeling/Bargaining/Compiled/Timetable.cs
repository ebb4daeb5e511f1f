using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>
/// What one principal will propose in the next rounds of a stage in which everybody's offers are a matter of time alone,
/// and what that is worth to each at the table; worked out many rounds at a time.
/// </summary>
/// <remarks>
/// Why the offers are those of <see cref="ClosestToTarget"/>: the targets are those of the tactic (<see cref="Targets"/>), each
/// search finds what that rule chooses, and the worth of a settlement is the sum of its two halves and of what is worth the
/// same whatever the offer. Of a batch that goes beyond the stage's last round only the rounds that take place mean
/// anything; it is the last one. At a refresh the newest offer, whenever it was made, takes the place of the last round of a
/// batch before: from there it goes over to the place of the round before, when the next batch is worked out.
/// </remarks>
internal sealed class Timetable
{
    /// <summary>How many rounds are worked out at a time.</summary>
    public const int Rounds = 16;

    /// <summary>Where in all lists the offer of the round before stands; those of the rounds come behind it.</summary>
    private const int Before = Rounds - 1;

    private readonly VectorList _targets = new(1);
    private readonly VectorList _first = new(2);
    private readonly VectorList _last = new(2);
    private readonly VectorList[] _worths;
    private readonly VectorList[] _acceptable;
    private readonly StaircaseSearch _staircase = new();
    private readonly RegisterSearch? _registers = RegisterSearch.IsSupported ? new RegisterSearch() : null;
    private SettlementSearch _search;
    private (Preferences? Owner, long Preferences, int Table) _version;

    /// <param name="seats">The most principals at a table.</param>
    public Timetable(int seats)
    {
        _search = _staircase;
        _worths = [.. Enumerable.Range(0, seats).Select(_ => new VectorList(2))];
        _acceptable = [.. Enumerable.Range(0, seats).Select(_ => new VectorList(2))];
    }

    /// <summary>What the combinations of each half of the table are worth to the principal.</summary>
    public HalfSums Sums { get; } = new();

    /// <summary>What the offers are worth to one at the table, by place in speaking order, in billionths: that of the round before, then those of the rounds.</summary>
    public ReadOnlySpan<int> Worths(int valuer) => _worths[valuer].Numbers[Before..];

    /// <summary>The same, but -1 where an offer crosses a real red line of that one's, and where there is no offer.</summary>
    public ReadOnlySpan<int> Acceptable(int valuer) => _acceptable[valuer].Numbers[Before..];

    /// <summary>Prepares for new values: no offer stands, the newest one may be of an earlier round.</summary>
    public void Refresh(TableHalves halves, Table table, int own)
    {
        Seat seat = table.Seats[own];
        // Where preferences are known the lists are the same in every run.
        (Preferences?, long, int) version = (seat.Preferences, seat.Preferences.Version, halves.Version);
        if (_version != version)
        {
            _version = version;
            Sums.Refresh(halves, table, seat.Preferences);
            _search = halves.FitRegisters ? _registers! : _staircase;
            _search.Refresh(Sums);
        }
        for (int valuer = 0; valuer < table.Seats.Length; valuer++)
        {
            _acceptable[valuer].Numbers[^1] = -1;
            _worths[valuer].Numbers[^1] = seat.HasOffer ? table.Seats[valuer].Worth(seat.Offer, table) : 0;
        }
    }

    /// <summary>Works out the next rounds, and what their offers are worth to all at the table.</summary>
    /// <param name="tables">All at the table.</param>
    /// <param name="own">The principal's own place in speaking order.</param>
    /// <param name="table">The table.</param>
    /// <param name="from">The first of the rounds, 0-based within the stage.</param>
    public void Fill(ReadOnlySpan<Timetable> tables, int own, Table table, int from)
    {
        FindOffers(table.Seats[own], table, from);
        for (int valuer = 0; valuer < tables.Length; valuer++)
        {
            HalfSums sums = tables[valuer].Sums;
            int add = table.Seats[valuer].Base;
            GoOn(_worths[valuer]);
            GoOn(_acceptable[valuer]);
            Span<int> worths = _worths[valuer].Numbers[Rounds..], acceptable = _acceptable[valuer].Numbers[Rounds..];
            if (_search == _registers)
            {
                Vector512<int> lanes = sums.Value(_first[1], _last[1], add);
                lanes.CopyTo(worths);
                sums.Acceptable(_first[1], _last[1], lanes).CopyTo(acceptable);
            }
            else
            {
                sums.Value(_first.Numbers[Rounds..], _last.Numbers[Rounds..], add, worths, acceptable);
            }
        }
    }

    /// <summary>Works out the offers of the next rounds alone.</summary>
    /// <param name="seat">The principal.</param>
    /// <param name="table">The table.</param>
    /// <param name="from">The first of the rounds, 0-based within the stage.</param>
    public void FindOffers(Seat seat, Table table, int from)
    {
        GoOn(_first);
        GoOn(_last);
        Targets.Fill(seat, table, from, _targets.Numbers);
        _search.Find(_targets.Numbers, seat.Base, Math.Min(Rounds, table.Stage!.Rounds - from), _first.Numbers[Rounds..], _last.Numbers[Rounds..]);
    }

    /// <summary>The combinations of the first issues that the offers are made of.</summary>
    public Vector512<int> First => _first[1];

    /// <summary>The combinations of the last issues that the offers are made of.</summary>
    public Vector512<int> Last => _last[1];

    /// <summary>Takes down what the offers are worth, and moves it on by a round: each is that of the round before.</summary>
    public Vector512<int> WorthsBefore(int valuer, Vector512<int> worths) => MovedOn(_worths[valuer], worths);

    /// <summary>The same of what is -1 where it can't be accepted.</summary>
    public Vector512<int> AcceptableBefore(int valuer, Vector512<int> acceptable) => MovedOn(_acceptable[valuer], acceptable);

    /// <summary>Makes one of the offers the principal's proposal.</summary>
    /// <param name="offer">0 for that of the round before, else the 1-based number of the round among these.</param>
    /// <param name="halves">The halves of the table.</param>
    /// <param name="seat">The principal.</param>
    /// <param name="table">The table.</param>
    public void Decode(int offer, TableHalves halves, Seat seat, Table table) =>
        halves.Decode(_first.Numbers[Before + offer], _last.Numbers[Before + offer], table, seat.Proposal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GoOn(VectorList list) => list.Numbers[Before] = list.Numbers[^1];

    private static Vector512<int> MovedOn(VectorList list, Vector512<int> now)
    {
        Vector512<int> before = list[1];
        list[1] = now;
        return Avx512F.AlignRight32(now, before, Before);
    }
}
