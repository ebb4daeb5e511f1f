using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>
/// The issues of a table cut in two. Utilities are additive, so every settlement is one combination of the first issues
/// with one of the last: two short lists of sums stand for all settlements, 10^4 each for 10^8.
/// </summary>
/// <remarks>Combinations stand in the order of settlements: the first issue most significant.</remarks>
internal sealed class TableHalves(GamePlan plan)
{
    private readonly int[] _offsets = plan.Offsets;
    private readonly int[] _issues = new int[plan.IssueCount];
    private int[] _summed = [];
    // Where in a window of the options of all its issues the options of each combination stand, issue after issue.
    private readonly int[] _firstPlaces = new int[HalfSums.MostInRegisters * HalfSums.MostIssues];
    private readonly int[] _lastPlaces = new int[HalfSums.MostInRegisters * HalfSums.MostIssues];
    private bool _fitsWindows;
    private int _issueCount;
    private int _split;

    /// <summary>How many more numbers than sums a list has room for.</summary>
    public static int Room => Vector<int>.Count;

    /// <summary>Another number whenever the issues have changed.</summary>
    public int Version { get; private set; }

    /// <summary>The number of combinations of the first issues.</summary>
    public int FirstCount { get; private set; }

    /// <summary>The number of combinations of the last issues.</summary>
    public int LastCount { get; private set; }

    /// <summary>Cuts the issues where the two lists are shortest together.</summary>
    public void Cut(Table table)
    {
        if (table.Issues.SequenceEqual(_issues.AsSpan(0, _issueCount)))
            return;
        Version++;
        _issueCount = table.Issues.Length;
        table.Issues.CopyTo(_issues);
        int all = 1;
        foreach (int issue in table.Issues)
            all *= Options(issue);
        (_split, FirstCount, LastCount) = (0, 1, all);
        int first = 1;
        for (int split = 1; split <= table.Issues.Length; split++)
        {
            first *= Options(table.Issues[split - 1]);
            if (first + all / first < FirstCount + LastCount)
                (_split, FirstCount, LastCount) = (split, first, all / first);
        }
        _fitsWindows = FitRegisters && FitsWindow(First(table)) && FitsWindow(Last(table));
        if (_fitsWindows)
        {
            Place(First(table), FirstCount, _firstPlaces);
            Place(Last(table), LastCount, _lastPlaces);
        }
    }

    /// <summary>Whether the processor can hold each list in two of its registers.</summary>
    public bool FitRegisters => RegisterSearch.IsSupported && FirstCount <= HalfSums.MostInRegisters && LastCount <= HalfSums.MostInRegisters;

    /// <summary>The issues of the first half.</summary>
    public ReadOnlySpan<int> First(Table table) => table.Issues[.._split];

    /// <summary>The issues of the last half.</summary>
    public ReadOnlySpan<int> Last(Table table) => table.Issues[_split..];

    /// <summary>Writes the sums of numbers, one for each option of the scenario, for all combinations of either half.</summary>
    /// <param name="table">The table.</param>
    /// <param name="numbers">A number for each option of the scenario, and <see cref="HalfSums.MostInRegisters"/> more.</param>
    /// <param name="first">As many sums as there are combinations of the first issues, with <see cref="Room"/> for whole vectors.</param>
    /// <param name="last">The same for the last issues.</param>
    public void Sum(Table table, ReadOnlySpan<int> numbers, Span<int> first, Span<int> last)
    {
        if (_fitsWindows)
        {
            SumWindow(First(table), numbers, _firstPlaces, first);
            SumWindow(Last(table), numbers, _lastPlaces, last);
        }
        else
        {
            Sum(First(table), numbers, first);
            Sum(Last(table), numbers, last);
        }
    }

    /// <summary>Writes the sums of numbers, one for each option of the scenario, for all combinations of some issues.</summary>
    /// <param name="issues">The issues of a half.</param>
    /// <param name="numbers">A number for each option of the scenario.</param>
    /// <param name="sums">As many sums as there are combinations, with <see cref="Room"/> for whole vectors.</param>
    private void Sum(ReadOnlySpan<int> issues, ReadOnlySpan<int> numbers, Span<int> sums)
    {
        int count = 1;
        sums[0] = 0;
        // From the last issue back: what is summed already comes once for every option of the one before.
        for (int j = issues.Length - 1; j >= 0; j--)
        {
            ReadOnlySpan<int> ofIssue = numbers[_offsets[issues[j]].._offsets[issues[j] + 1]];
            if (j == issues.Length - 1)
            {
                ofIssue.CopyTo(sums);
            }
            else
            {
                if (_summed.Length < count + Room)
                    _summed = new int[count + Room];
                sums[..count].CopyTo(_summed);
                // Each option's writes beyond its own end are overwritten by the next one's.
                for (int k = 0; k < ofIssue.Length; k++)
                    Add(ofIssue[k], _summed.AsSpan(0, count + Room), sums.Slice(k * count, count + Room));
            }
            count *= ofIssue.Length;
        }
    }

    /// <summary>Writes the options of the settlement made of two combinations to the table's issues in <paramref name="offer"/>.</summary>
    public void Decode(int first, int last, Table table, int[] offer)
    {
        if (_fitsWindows)
        {
            DecodeWindow(first, First(table), _firstPlaces, offer);
            DecodeWindow(last, Last(table), _lastPlaces, offer);
        }
        else
        {
            Decode(first, First(table), offer);
            Decode(last, Last(table), offer);
        }
    }

    private void Decode(int index, ReadOnlySpan<int> issues, int[] offer)
    {
        for (int i = issues.Length - 1; i >= 0; i--)
        {
            int options = Options(issues[i]);
            offer[issues[i]] = index % options;
            index /= options;
        }
    }

    private void DecodeWindow(int index, ReadOnlySpan<int> issues, int[] places, int[] offer)
    {
        for (int j = 0; j < issues.Length; j++)
            offer[issues[j]] = places[j * HalfSums.MostInRegisters + index] + _offsets[issues[0]] - _offsets[issues[j]];
    }

    /// <summary>Adds a number to all but the last <see cref="Room"/>, by whole vectors.</summary>
    private static void Add(int number, ReadOnlySpan<int> to, Span<int> sums)
    {
        Vector<int> added = new(number);
        for (int i = 0; i < to.Length - Room; i += Vector<int>.Count)
            (new Vector<int>(to[i..]) + added).CopyTo(sums[i..]);
    }

    /// <summary>Whether the options of some issues stand so close together that two registers hold them all.</summary>
    private bool FitsWindow(ReadOnlySpan<int> issues) =>
        issues.Length <= HalfSums.MostIssues && (issues.IsEmpty || _offsets[issues[^1] + 1] - _offsets[issues[0]] <= HalfSums.MostInRegisters);

    private void Place(ReadOnlySpan<int> issues, int count, int[] places)
    {
        int after = count;
        for (int j = 0; j < issues.Length; j++)
        {
            int options = Options(issues[j]), start = _offsets[issues[j]] - _offsets[issues[0]];
            after /= options;
            for (int i = 0; i < HalfSums.MostInRegisters; i++)
                places[j * HalfSums.MostInRegisters + i] = start + i / after % options;
        }
    }

    private void SumWindow(ReadOnlySpan<int> issues, ReadOnlySpan<int> numbers, int[] places, Span<int> sums)
    {
        int start = issues.IsEmpty ? 0 : _offsets[issues[0]];
        int half = Vector512<int>.Count;
        Vector512<int> low = Vector512.Create(numbers[start..]), high = Vector512.Create(numbers[(start + half)..]);
        Vector512<int> early = default, late = default;
        for (int j = 0; j < issues.Length; j++)
        {
            early += Avx512F.PermuteVar16x32x2(low, Vector512.Create(places, j * HalfSums.MostInRegisters), high);
            late += Avx512F.PermuteVar16x32x2(low, Vector512.Create(places, j * HalfSums.MostInRegisters + half), high);
        }
        early.CopyTo(sums);
        late.CopyTo(sums[half..]);
    }

    private int Options(int issue) => _offsets[issue + 1] - _offsets[issue];
}
