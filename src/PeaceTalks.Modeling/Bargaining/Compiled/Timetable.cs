using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>
/// What one principal will propose in the next rounds of a stage in which everybody's offers are a matter of time alone,
/// and what that is worth to each at the table; worked out many rounds at a time.
/// </summary>
/// <remarks>In all lists the offer of the round before comes first, then those of the rounds.</remarks>
internal sealed class Timetable
{
    /// <summary>How many rounds are worked out at a time.</summary>
    public const int Rounds = 16;

    private readonly int[] _targets = new int[Rounds];
    private readonly int[] _first = new int[1 + Rounds];
    private readonly int[] _last = new int[1 + Rounds];
    private readonly int[][] _worths;
    private readonly int[][] _acceptable;
    private readonly StaircaseSearch _staircase = new();
    private readonly RegisterSearch? _registers = RegisterSearch.IsSupported ? new RegisterSearch() : null;
    private SettlementSearch _search;
    private (Preferences? Owner, long Preferences, int Table) _version;

    /// <param name="seats">The most principals at a table.</param>
    public Timetable(int seats)
    {
        _search = _staircase;
        _worths = [.. Enumerable.Range(0, seats).Select(_ => new int[1 + Rounds])];
        _acceptable = [.. Enumerable.Range(0, seats).Select(_ => new int[1 + Rounds])];
    }

    /// <summary>What the combinations of each half of the table are worth to the principal.</summary>
    public HalfSums Sums { get; } = new();

    /// <summary>What the offers are worth to one at the table, by place in speaking order, in billionths.</summary>
    public ReadOnlySpan<int> Worths(int valuer) => _worths[valuer];

    /// <summary>The same, but -1 where an offer crosses a real red line of that one's, and where there is no offer.</summary>
    public ReadOnlySpan<int> Acceptable(int valuer) => _acceptable[valuer];

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
            _acceptable[valuer][Rounds] = -1;
            _worths[valuer][Rounds] = seat.HasOffer ? table.Seats[valuer].Worth(seat.Offer, table) : 0;
        }
    }

    /// <summary>Works out the next rounds.</summary>
    /// <param name="tables">All at the table.</param>
    /// <param name="own">The principal's own place in speaking order.</param>
    /// <param name="table">The table.</param>
    /// <param name="from">The first of the rounds, 0-based within the stage.</param>
    public void Fill(ReadOnlySpan<Timetable> tables, int own, Table table, int from)
    {
        for (int valuer = 0; valuer < tables.Length; valuer++)
        {
            _worths[valuer][0] = _worths[valuer][Rounds];
            _acceptable[valuer][0] = _acceptable[valuer][Rounds];
        }
        if (_search == _registers)
            FillSixteen(tables, own, table, from);
        else
            FillEach(tables, own, table, from);
    }

    private void FillSixteen(ReadOnlySpan<Timetable> tables, int own, Table table, int from)
    {
        (Vector512<int> first, Vector512<int> last) = Sixteen(table.Seats[own], table, from);
        for (int valuer = 0; valuer < tables.Length; valuer++)
        {
            HalfSums sums = tables[valuer].Sums;
            Vector512<int> worths = sums.Value(first, last, table.Seats[valuer].Base);
            worths.CopyTo(_worths[valuer], 1);
            sums.Acceptable(first, last, worths).CopyTo(_acceptable[valuer], 1);
        }
    }

    private void FillEach(ReadOnlySpan<Timetable> tables, int own, Table table, int from)
    {
        Seat seat = table.Seats[own];
        Targets.Fill(seat, table, from, _targets);
        _first[0] = _first[Rounds];
        _last[0] = _last[Rounds];
        _search.Find(_targets, seat.Base, Math.Min(Rounds, table.Stage!.Rounds - from), _first.AsSpan(1), _last.AsSpan(1));
        for (int valuer = 0; valuer < tables.Length; valuer++)
            tables[valuer].Sums.Value(_first.AsSpan(1), _last.AsSpan(1), table.Seats[valuer].Base, _worths[valuer].AsSpan(1), _acceptable[valuer].AsSpan(1));
    }

    /// <summary>Works out the next sixteen rounds of a table that fits into registers.</summary>
    /// <param name="seat">The principal.</param>
    /// <param name="table">The table.</param>
    /// <param name="from">The first of the rounds, 0-based within the stage.</param>
    /// <returns>The combinations of the first and of the last issues of each.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<int> First, Vector512<int> Last) Sixteen(Seat seat, Table table, int from)
    {
        (Vector512<int> first, Vector512<int> last) = _registers!.Find(Targets.Sixteen(seat, table, from) - Vector512.Create(seat.Base));
        _first[0] = _first[Rounds];
        _last[0] = _last[Rounds];
        first.CopyTo(_first, 1);
        last.CopyTo(_last, 1);
        return (first, last);
    }

    /// <summary>Sixteen worths to one at the table, moved on by a round: each is that of the round before.</summary>
    public Vector512<int> WorthsBefore(int valuer, Vector512<int> worths) => Before(_worths[valuer], worths);

    /// <summary>The same of what is -1 where it can't be accepted.</summary>
    public Vector512<int> AcceptableBefore(int valuer, Vector512<int> acceptable) => Before(_acceptable[valuer], acceptable);

    private static Vector512<int> Before(int[] list, Vector512<int> now)
    {
        Vector512<int> before = Avx512F.PermuteVar16x32(now, HalfSums.LaneNumbers - Vector512<int>.One).WithElement(0, list[Rounds]);
        list[Rounds] = now.GetElement(Rounds - 1);
        return before;
    }

    /// <summary>Makes one of the offers the principal's proposal.</summary>
    /// <param name="offer">0 for that of the round before, else the 1-based number of the round among these.</param>
    /// <param name="halves">The halves of the table.</param>
    /// <param name="seat">The principal.</param>
    /// <param name="table">The table.</param>
    public void Decode(int offer, TableHalves halves, Seat seat, Table table) => halves.Decode(_first[offer], _last[offer], table, seat.Proposal);
}
