using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>What the combinations of each half of a table are worth to one party, and which cross a real red line of its own.</summary>
internal sealed class HalfSums
{
    /// <summary>The longest list that two registers hold.</summary>
    public const int MostInRegisters = 32;

    private const int Lanes = 16;

    private int[] _first = new int[MostInRegisters];
    private int[] _last = new int[MostInRegisters];
    private int[] _firstCrossings = new int[MostInRegisters];
    private int[] _lastCrossings = new int[MostInRegisters];
    private int[] _crossings = [];
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

    public void Refresh(TableHalves halves, Table table, PrincipalState party)
    {
        (_firstCount, _lastCount) = (halves.FirstCount, halves.LastCount);
        Sum(halves, table, party.PartWorths, ref _first, ref _last);
        HasCrossings = party.Acceptable.AsSpan().Contains(false);
        if (!HasCrossings)
            return;
        if (_crossings.Length == 0)
            _crossings = new int[party.Acceptable.Length];
        for (int k = 0; k < _crossings.Length; k++)
            _crossings[k] = party.Acceptable[k] ? 0 : 1;
        Sum(halves, table, _crossings, ref _firstCrossings, ref _lastCrossings);
    }

    /// <summary>Values settlements.</summary>
    /// <param name="first">The combination of the first issues of each.</param>
    /// <param name="last">The combination of the last issues of each.</param>
    /// <param name="add">What comes to each sum.</param>
    /// <param name="worths">What each is worth.</param>
    /// <param name="acceptable">The same, but -1 where it crosses a red line.</param>
    public void Value(ReadOnlySpan<int> first, ReadOnlySpan<int> last, int add, Span<int> worths, Span<int> acceptable)
    {
        if (Avx512F.IsSupported && _firstCount <= MostInRegisters && _lastCount <= MostInRegisters && first.Length == Lanes)
        {
            Vector512<int> ofFirst = Vector512.Create(first), ofLast = Vector512.Create(last);
            Vector512<int> worth = LookUp(_first, ofFirst) + LookUp(_last, ofLast) + Vector512.Create(add);
            worth.CopyTo(worths);
            if (HasCrossings)
                worth |= Vector512.GreaterThan(LookUp(_firstCrossings, ofFirst) + LookUp(_lastCrossings, ofLast), Vector512<int>.Zero);
            worth.CopyTo(acceptable);
            return;
        }
        for (int i = 0; i < first.Length; i++)
        {
            worths[i] = _first[first[i]] + _last[last[i]] + add;
            acceptable[i] = HasCrossings && _firstCrossings[first[i]] + _lastCrossings[last[i]] > 0 ? -1 : worths[i];
        }
    }

    private static Vector512<int> LookUp(int[] list, Vector512<int> places) =>
        Avx512F.PermuteVar16x32x2(Vector512.Create(list, 0), places, Vector512.Create(list, Lanes));

    private void Sum(TableHalves halves, Table table, int[] numbers, ref int[] first, ref int[] last)
    {
        if (first.Length < _firstCount)
            first = new int[_firstCount];
        if (last.Length < _lastCount)
            last = new int[_lastCount];
        halves.Sum(halves.First(table), numbers, first);
        halves.Sum(halves.Last(table), numbers, last);
    }
}
