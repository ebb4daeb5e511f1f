using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>
/// For tables of up to 32 · 32 settlements: the last halves stand sorted in two registers, and for each first half the
/// partners that just reach sixteen targets are found together, by halving the list five times.
/// </summary>
/// <remarks>
/// Why it finds what <see cref="ClosestToTarget"/> does: each first half meets the same partner as there, the least that
/// reaches the target, of equals the one with the lowest index. First halves are gone over by index, and a later one
/// takes the place of an earlier one only where the sum is smaller. Those that reach no target even with the best partner
/// are left out.
/// </remarks>
internal sealed class RegisterSearch : SettlementSearch
{
    /// <summary>Stands for a half across an own red line among the first: with any partner it reaches no target.</summary>
    private const int Worthless = -1_500_000_000;

    /// <summary>Stands for a half across an own red line among the last, and for what fills the register: above any sum.</summary>
    private const int Priceless = 2_000_000_000;

    private const int Lanes = 16;

    private readonly int[] _first = new int[HalfSums.MostInRegisters];
    private readonly int[] _sorted = new int[HalfSums.MostInRegisters];
    private readonly int[] _ranks = new int[HalfSums.MostInRegisters];
    private readonly int[] _order = new int[HalfSums.MostInRegisters];
    private int _greatestLast;

    public static bool IsSupported => Avx512F.IsSupported;

    public override void Refresh(HalfSums sums)
    {
        Vector512<int> low = Priced(sums.LastLanes(0), sums.LastCrossingLanes(0), sums.Last.Length, Priceless);
        Vector512<int> high = Priced(sums.LastLanes(Lanes), sums.LastCrossingLanes(Lanes), sums.Last.Length - Lanes, Priceless);
        Priced(sums.FirstLanes(0), sums.FirstCrossingLanes(0), sums.First.Length, Worthless).CopyTo(_first);
        Priced(sums.FirstLanes(Lanes), sums.FirstCrossingLanes(Lanes), sums.First.Length - Lanes, Worthless).CopyTo(_first, Lanes);
        Order(low, high, sums.Last.Length);
        Vector512<int> order = Vector512.Create(_order, 0), rest = Vector512.Create(_order, Lanes);
        Pick(order, low, high).CopyTo(_sorted);
        Pick(rest, low, high).CopyTo(_sorted, Lanes);
        _greatestLast = Greatest(low, high);
    }

    public override void Find(ReadOnlySpan<int> targets, int add, int count, Span<int> first, Span<int> last)
    {
        (Vector512<int> foundFirst, Vector512<int> foundLast) = Find(Vector512.Create(targets) - Vector512.Create(add));
        foundFirst.CopyTo(first);
        foundLast.CopyTo(last);
    }

    /// <summary>Finds a settlement for each of sixteen targets, what is worth the same whatever the settlement taken off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<int> First, Vector512<int> Last) Find(Vector512<int> wanted)
    {
        Vector512<int> low = Vector512.Create(_sorted, 0), high = Vector512.Create(_sorted, Lanes);
        Vector512<int> middle = Vector512.Create(_sorted[Lanes - 1]);
        Vector512<uint> excess = Vector512<uint>.AllBitsSet;
        Vector512<int> foundFirst = default, foundLast = default;
        // The least of a first half that can reach some target.
        Vector512<int> least = Vector512.Create(Least(wanted) - _greatestLast);
        ulong able = Vector512.GreaterThanOrEqual(Vector512.Create(_first, 0), least).ExtractMostSignificantBits()
            | (Vector512.GreaterThanOrEqual(Vector512.Create(_first, Lanes), least).ExtractMostSignificantBits() << Lanes);
        for (; able != 0; able &= able - 1)
        {
            int i = BitOperations.TrailingZeroCount(able);
            Vector512<int> missing = wanted - Vector512.Create(_first[i]);
            Vector512<int> place = FirstFrom(missing, middle, low, high);
            // What falls short wraps round to more than any true excess.
            Vector512<uint> candidate = (Pick(place, low, high) - missing).AsUInt32();
            Vector512<uint> less = Vector512.LessThan(candidate, excess);
            foundFirst = Vector512.ConditionalSelect(less.AsInt32(), Vector512.Create(i), foundFirst);
            foundLast = Vector512.ConditionalSelect(less.AsInt32(), place, foundLast);
            excess = Vector512.Min(candidate, excess);
        }
        return (foundFirst, Pick(foundLast, Vector512.Create(_order, 0), Vector512.Create(_order, Lanes)));
    }

    /// <summary>The place of the first in a sorted list of 32 that is not below a number; 31 where all are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> FirstFrom(Vector512<int> number, Vector512<int> middle, Vector512<int> low, Vector512<int> high)
    {
        Vector512<int> probe = Vector512.ConditionalSelect(Vector512.LessThan(middle, number), Vector512.Create(23), Vector512.Create(7));
        probe += Vector512.ConditionalSelect(Vector512.LessThan(Pick(probe, low, high), number), Vector512.Create(4), Vector512.Create(-4));
        probe += Vector512.ConditionalSelect(Vector512.LessThan(Pick(probe, low, high), number), Vector512.Create(2), Vector512.Create(-2));
        probe += Vector512.ConditionalSelect(Vector512.LessThan(Pick(probe, low, high), number), Vector512.Create(1), Vector512.Create(-1));
        return probe - Vector512.LessThan(Pick(probe, low, high), number);
    }

    private static Vector512<int> Pick(Vector512<int> places, Vector512<int> low, Vector512<int> high) => Avx512F.PermuteVar16x32x2(low, places, high);

    /// <summary>Sixteen halves, with a number of their own for those that cross a red line and those beyond the last.</summary>
    private static Vector512<int> Priced(Vector512<int> sums, Vector512<int> crossings, int count, int crossed)
    {
        Vector512<int> fine = Vector512.LessThan(HalfSums.LaneNumbers, Vector512.Create(count)) & Vector512.Equals(crossings, Vector512<int>.Zero);
        return Vector512.ConditionalSelect(fine, sums, Vector512.Create(crossed));
    }

    /// <summary>Sorts the last halves: from the worst up, equals by index.</summary>
    private void Order(Vector512<int> low, Vector512<int> high, int count)
    {
        Vector512<int> rankOfLow = default, rankOfHigh = default;
        low.CopyTo(_sorted);
        high.CopyTo(_sorted, Lanes);
        foreach (int one in _sorted.AsSpan(0, count))
        {
            rankOfLow = Vector512.ConditionalSelect(Vector512.GreaterThan(low, Vector512.Create(one)), rankOfLow + Vector512<int>.One, rankOfLow);
            rankOfHigh = Vector512.ConditionalSelect(Vector512.GreaterThan(high, Vector512.Create(one)), rankOfHigh + Vector512<int>.One, rankOfHigh);
        }
        rankOfLow.CopyTo(_ranks);
        rankOfHigh.CopyTo(_ranks, Lanes);
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            _order[_ranks[i]] = i;
            sum += _ranks[i];
        }
        // What fills the registers stays behind all others. Where some are equal, ranks are missing.
        for (int i = count; i < _order.Length; i++)
            _order[i] = i;
        if (sum != count * (count - 1) / 2)
            OrderEquals(count);
    }

    /// <summary>Sorts by worth and index.</summary>
    private void OrderEquals(int count)
    {
        Span<long> keys = stackalloc long[HalfSums.MostInRegisters];
        for (int i = 0; i < count; i++)
            keys[i] = ((long)_sorted[i] << 32) | (uint)i;
        keys[..count].Sort();
        for (int i = 0; i < count; i++)
            _order[i] = (int)keys[i];
    }

    /// <summary>The greatest of the last halves that cross no red line.</summary>
    private static int Greatest(Vector512<int> low, Vector512<int> high)
    {
        Vector512<int> priceless = Vector512.Create(Priceless), worthless = Vector512.Create(-Priceless);
        Vector512<int> greatest = Vector512.Max(
            Vector512.ConditionalSelect(Vector512.Equals(low, priceless), worthless, low),
            Vector512.ConditionalSelect(Vector512.Equals(high, priceless), worthless, high));
        return -Least(-greatest);
    }

    private static int Least(Vector512<int> numbers)
    {
        Vector256<int> eight = Vector256.Min(numbers.GetLower(), numbers.GetUpper());
        Vector128<int> four = Vector128.Min(eight.GetLower(), eight.GetUpper());
        Vector128<int> two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Min(two.GetElement(0), two.GetElement(1));
    }
}
