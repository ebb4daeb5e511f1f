namespace PeaceTalks.Modeling;

/// <summary>
/// The issues of a table cut in two. Utilities are additive, so every settlement is one combination of the first issues
/// with one of the last: two short lists of sums stand for all settlements, 10^4 each for 10^8.
/// </summary>
/// <remarks>Combinations stand in the order of settlements: the first issue most significant.</remarks>
internal sealed class TableHalves(GamePlan plan)
{
    private readonly int[] _offsets = plan.Offsets;
    private int _split;

    /// <summary>The number of combinations of the first issues.</summary>
    public int FirstCount { get; private set; }

    /// <summary>The number of combinations of the last issues.</summary>
    public int LastCount { get; private set; }

    /// <summary>Cuts the issues where the two lists are shortest together.</summary>
    public void Cut(Table table)
    {
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
    }

    /// <summary>Whether the processor can hold each list in two of its registers.</summary>
    public bool FitRegisters => RegisterSearch.IsSupported && FirstCount <= HalfSums.MostInRegisters && LastCount <= HalfSums.MostInRegisters;

    /// <summary>The issues of the first half.</summary>
    public ReadOnlySpan<int> First(Table table) => table.Issues[.._split];

    /// <summary>The issues of the last half.</summary>
    public ReadOnlySpan<int> Last(Table table) => table.Issues[_split..];

    /// <summary>Writes the sums of numbers, one for each option of the scenario, for all combinations of some issues.</summary>
    /// <param name="issues">The issues of a half.</param>
    /// <param name="numbers">A number for each option of the scenario.</param>
    /// <param name="sums">As many sums as there are combinations, with room for sixteen more.</param>
    public void Sum(ReadOnlySpan<int> issues, ReadOnlySpan<int> numbers, Span<int> sums)
    {
        int count = 1;
        sums[0] = 0;
        foreach (int issue in issues)
        {
            ReadOnlySpan<int> ofIssue = numbers[_offsets[issue].._offsets[issue + 1]];
            // From the end, so that no sum is overwritten before it has been used.
            for (int i = count - 1; i >= 0; i--)
            {
                int sum = sums[i];
                for (int k = ofIssue.Length - 1; k >= 0; k--)
                    sums[i * ofIssue.Length + k] = sum + ofIssue[k];
            }
            count *= ofIssue.Length;
        }
    }

    /// <summary>Writes the options of the settlement made of two combinations to the table's issues in <paramref name="offer"/>.</summary>
    public void Decode(int first, int last, Table table, int[] offer)
    {
        Decode(first, First(table), offer);
        Decode(last, Last(table), offer);
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

    private int Options(int issue) => _offsets[issue + 1] - _offsets[issue];
}
