namespace PeaceTalks.Modeling;

/// <summary>Different utility vectors, none of which dominates another, in descending lexicographic order; a column of billionths for each principal.</summary>
internal sealed class UtilityVectors(int[][] columns, int count)
{
    public int Count => count;

    public int Of(int principal, int row) => columns[principal][row];

    public ReadOnlySpan<int> Column(int principal) => columns[principal].AsSpan(0, count);

    public int[] Row(int row) => [.. columns.Select(column => column[row])];

    /// <summary>The row of a vector; negative where it is not there.</summary>
    public int IndexOf(ReadOnlySpan<int> vector)
    {
        int low = 0, high = count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1, order = 0;
            for (int i = 0; i < vector.Length && order == 0; i++)
                order = columns[i][middle].CompareTo(vector[i]);
            if (order == 0)
                return middle;
            if (order > 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
