using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>What the combinations of each half of a table are worth to one party, and which cross a real red line of its own.</summary>
internal sealed class HalfSums
{
    /// <summary>The longest list that two registers hold.</summary>
    public const int MostInRegisters = 32;

    /// <summary>The most issues of more than one option that so long a list can combine.</summary>
    public const int MostIssues = 5;

    private const int Lanes = 16;

    private int[] _first = NewList();
    private int[] _last = NewList();
    private int[] _firstCrossings = NewList();
    private int[] _lastCrossings = NewList();
    private int _firstCount;
    private int _lastCount;

    /// <summary>The worth of each combination of the first issues, in billionths.</summary>
    public ReadOnlySpan<int> First => _first.AsSpan(0, _firstCount);

    /// <summary>The worth of each combination of the last issues, in billionths.</summary>
    public ReadOnlySpan<int> Last => _last.AsSpan(0, _lastCount);

    /// <summary>Whether some option of the table is beyond a red line; without one the next two lists are not kept.</summary>
    public bool HasCrossings { get; private set; }

    /// <summary>How many red lines each combination of the first issues crosses.</summary>
    public ReadOnlySpan<int> FirstCrossings => _firstCrossings.AsSpan(0, _firstCount);

    /// <summary>How many red lines each combination of the last issues crosses.</summary>
    public ReadOnlySpan<int> LastCrossings => _lastCrossings.AsSpan(0, _lastCount);

    public void Refresh(TableHalves halves, Table table, Preferences party)
    {
        (_firstCount, _lastCount) = (halves.FirstCount, halves.LastCount);
        Sum(halves, table, party.PartWorths, ref _first, ref _last);
        HasCrossings = party.CrossingCount > 0;
        if (HasCrossings)
            Sum(halves, table, party.Crossings, ref _firstCrossings, ref _lastCrossings);
    }

    /// <summary>Sixteen of the first list; what lies beyond its end means nothing. So for the next three.</summary>
    public Vector512<int> FirstLanes(int from) => Vector512.Create(_first, from);

    public Vector512<int> LastLanes(int from) => Vector512.Create(_last, from);

    public Vector512<int> FirstCrossingLanes(int from) => Vector512.Create(_firstCrossings, from);

    public Vector512<int> LastCrossingLanes(int from) => Vector512.Create(_lastCrossings, from);

    /// <summary>Values settlements.</summary>
    /// <param name="first">The combination of the first issues of each.</param>
    /// <param name="last">The combination of the last issues of each.</param>
    /// <param name="add">What comes to each sum.</param>
    /// <param name="worths">What each is worth.</param>
    /// <param name="acceptable">The same, but -1 where it crosses a red line.</param>
    public void Value(ReadOnlySpan<int> first, ReadOnlySpan<int> last, int add, Span<int> worths, Span<int> acceptable)
    {
        for (int i = 0; i < first.Length; i++)
        {
            worths[i] = _first[first[i]] + _last[last[i]] + add;
            acceptable[i] = HasCrossings && _firstCrossings[first[i]] + _lastCrossings[last[i]] > 0 ? -1 : worths[i];
        }
    }

    /// <summary>Values sixteen settlements of a table of up to 32 · 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> Value(Vector512<int> first, Vector512<int> last, int add) =>
        LookUp(_first, first) + LookUp(_last, last) + Vector512.Create(add);

    /// <summary>The worths of sixteen settlements, but -1 where one crosses a red line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> Acceptable(Vector512<int> first, Vector512<int> last, Vector512<int> worths) =>
        HasCrossings ? worths | Vector512.GreaterThan(LookUp(_firstCrossings, first) + LookUp(_lastCrossings, last), Vector512<int>.Zero) : worths;

    private static int[] NewList() => new int[MostInRegisters + TableHalves.Room];

    private static Vector512<int> LookUp(int[] list, Vector512<int> places) =>
        Avx512F.PermuteVar16x32x2(Vector512.Create(list, 0), places, Vector512.Create(list, Lanes));

    private void Sum(TableHalves halves, Table table, int[] numbers, ref int[] first, ref int[] last)
    {
        if (first.Length < _firstCount + TableHalves.Room)
            first = new int[_firstCount + TableHalves.Room];
        if (last.Length < _lastCount + TableHalves.Room)
            last = new int[_lastCount + TableHalves.Room];
        halves.Sum(table, numbers, first, last);
    }
}
