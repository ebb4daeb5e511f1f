using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>The lanes of the widest vectors: what there is no operation for.</summary>
internal static class Lanes
{
    /// <summary>From 0 to 15.</summary>
    public static Vector512<int> Numbers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    /// <summary>So many numbers, up to whole vectors.</summary>
    public static int Padded(int count) => (count + Vector512<int>.Count - 1) / Vector512<int>.Count * Vector512<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Least(Vector512<int> numbers)
    {
        Vector256<int> eight = Vector256.Min(numbers.GetLower(), numbers.GetUpper());
        Vector128<int> four = Vector128.Min(eight.GetLower(), eight.GetUpper());
        four = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Min(four.ToScalar(), four.GetElement(1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Least(Vector512<long> numbers)
    {
        Vector256<long> four = Vector256.Min(numbers.GetLower(), numbers.GetUpper());
        Vector128<long> two = Vector128.Min(four.GetLower(), four.GetUpper());
        return Math.Min(two.ToScalar(), two.GetElement(1));
    }
}
