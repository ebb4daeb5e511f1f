namespace PeaceTalks.Modeling;

/// <summary>Merges lists of settlements, each in order of index, into one in that order.</summary>
internal static class InOrder
{
    public static IEnumerable<int[]> Merge(IReadOnlyList<IEnumerable<int[]>> lists)
    {
        if (lists.Count == 1)
            return lists[0];
        return MergeSeveral(lists);
    }

    public static int Compare(int[] settlement, int[] other) => settlement.AsSpan().SequenceCompareTo(other);

    private static IEnumerable<int[]> MergeSeveral(IReadOnlyList<IEnumerable<int[]>> lists)
    {
        PriorityQueue<IEnumerator<int[]>, int[]> queue = new(Comparer<int[]>.Create(Compare));
        foreach (IEnumerable<int[]> list in lists)
            Enqueue(queue, list.GetEnumerator());
        while (queue.TryDequeue(out IEnumerator<int[]>? next, out int[]? settlement))
        {
            yield return settlement;
            Enqueue(queue, next);
        }
    }

    private static void Enqueue(PriorityQueue<IEnumerator<int[]>, int[]> queue, IEnumerator<int[]> list)
    {
        if (list.MoveNext())
            queue.Enqueue(list, list.Current);
    }
}
