namespace PeaceTalks.Modeling;

/// <summary>How often two rankings disagree.</summary>
internal static class Discordance
{
    /// <summary>The share of all pairs that two lists of numbers rank in opposite order; 0 where there is no pair.</summary>
    /// <remarks>In the order of the first, with equals in that of the second, such pairs are the inversions of the second, which sorting by merging counts (Knight 1966).</remarks>
    public static double Share(int[] first, int[] second)
    {
        long count = first.Length;
        if (count < 2)
            return 0;
        int[] order = [.. Enumerable.Range(0, first.Length).OrderBy(k => first[k]).ThenBy(k => second[k]).Select(k => second[k])];
        return Inversions(order, new int[order.Length]) / (count * (count - 1) / 2.0);
    }

    /// <summary>Sorts the numbers and counts the pairs that stood in the wrong order.</summary>
    private static long Inversions(Span<int> numbers, Span<int> room)
    {
        if (numbers.Length < 2)
            return 0;
        int half = numbers.Length / 2, left = 0, right = half;
        long count = Inversions(numbers[..half], room[..half]) + Inversions(numbers[half..], room[half..]);
        for (int k = 0; k < numbers.Length; k++)
        {
            if (right == numbers.Length || (left < half && numbers[left] <= numbers[right]))
            {
                room[k] = numbers[left++];
            }
            else
            {
                count += half - left;
                room[k] = numbers[right++];
            }
        }
        room[..numbers.Length].CopyTo(numbers);
        return count;
    }
}
