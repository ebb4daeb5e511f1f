using System.Numerics;
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

    // Zeros and then ones: from 31 - i on, what sets the later ones apart from the i-th and those before it.
    private static readonly int[] Later = [.. Enumerable.Repeat(0, HalfSums.MostInRegisters), .. Enumerable.Repeat(1, HalfSums.MostInRegisters)];

    private readonly int[] _first = new int[HalfSums.MostInRegisters];
    private readonly int[] _last = new int[HalfSums.MostInRegisters];
    private readonly int[] _sorted = new int[HalfSums.MostInRegisters];
    private readonly int[] _ranks = new int[HalfSums.MostInRegisters];
    private readonly int[] _order = new int[HalfSums.MostInRegisters];
    private int _greatestLast;

    public static bool IsSupported => Avx512F.IsSupported;

    public static bool Holds(TableHalves halves) => halves.FirstCount <= HalfSums.MostInRegisters && halves.LastCount <= HalfSums.MostInRegisters;

    public override void Refresh(HalfSums sums)
    {
        _first.AsSpan().Fill(Worthless);
        _last.AsSpan().Fill(Priceless);
        sums.First.CopyTo(_first);
        sums.Last.CopyTo(_last);
        int count = sums.Last.Length;
        if (sums.HasCrossings)
        {
            for (int i = 0; i < sums.First.Length; i++)
                _first[i] = sums.FirstCrossings[i] == 0 ? _first[i] : Worthless;
            for (int i = 0; i < sums.Last.Length; i++)
            {
                _last[i] = sums.LastCrossings[i] == 0 ? _last[i] : Priceless;
                count -= sums.LastCrossings[i] == 0 ? 0 : 1;
            }
        }
        Rank(sums.Last.Length);
        for (int i = 0; i < HalfSums.MostInRegisters; i++)
        {
            _order[_ranks[i]] = i;
            _sorted[_ranks[i]] = _last[i];
        }
        _greatestLast = _sorted[count - 1];
    }

    public override void Find(ReadOnlySpan<int> targets, int add, int count, Span<int> first, Span<int> last)
    {
        Vector512<int> wanted = Vector512.Create(targets) - Vector512.Create(add);
        Vector512<int> low = Vector512.Create(_sorted, 0), high = Vector512.Create(_sorted, Lanes);
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
            Vector512<int> place = FirstFrom(missing, low, high);
            // What falls short wraps round to more than any true excess.
            Vector512<uint> candidate = (Avx512F.PermuteVar16x32x2(low, place, high) - missing).AsUInt32();
            Vector512<uint> less = Vector512.LessThan(candidate, excess);
            foundFirst = Vector512.ConditionalSelect(less.AsInt32(), Vector512.Create(i), foundFirst);
            foundLast = Vector512.ConditionalSelect(less.AsInt32(), place, foundLast);
            excess = Vector512.Min(candidate, excess);
        }
        foundFirst.CopyTo(first);
        Avx512F.PermuteVar16x32x2(Vector512.Create(_order, 0), foundLast, Vector512.Create(_order, Lanes)).CopyTo(last);
    }

    /// <summary>The place of the first in a sorted list of 32 that is not below a number; 31 where all are.</summary>
    private static Vector512<int> FirstFrom(Vector512<int> number, Vector512<int> low, Vector512<int> high)
    {
        Vector512<int> place = Vector512.LessThan(Vector512.Create(low.GetElement(Lanes - 1)), number) & Vector512.Create(Lanes);
        for (int step = Lanes / 2; step > 0; step /= 2)
        {
            Vector512<int> probe = Avx512F.PermuteVar16x32x2(low, place + Vector512.Create(step - 1), high);
            place += Vector512.LessThan(probe, number) & Vector512.Create(step);
        }
        return place;
    }

    /// <summary>Where each last half stands among all of them, from the worst up, equals by index.</summary>
    private void Rank(int count)
    {
        Vector512<int> low = Vector512.Create(_last, 0), high = Vector512.Create(_last, Lanes);
        Vector512<int> rankOfLow = default, rankOfHigh = default;
        for (int i = 0; i < HalfSums.MostInRegisters; i++)
        {
            if (i >= count)
                break;
            Vector512<int> one = Vector512.Create(_last[i]);
            rankOfLow -= Vector512.LessThan(one, low + Vector512.Create(Later, HalfSums.MostInRegisters - 1 - i));
            rankOfHigh -= Vector512.LessThan(one, high + Vector512.Create(Later, HalfSums.MostInRegisters - 1 - i + Lanes));
        }
        rankOfLow.CopyTo(_ranks);
        rankOfHigh.CopyTo(_ranks, Lanes);
        // What fills the register comes after all others, in any order.
        for (int i = count; i < HalfSums.MostInRegisters; i++)
            _ranks[i] = i;
    }

    private static int Least(Vector512<int> numbers)
    {
        Vector256<int> eight = Vector256.Min(numbers.GetLower(), numbers.GetUpper());
        Vector128<int> four = Vector128.Min(eight.GetLower(), eight.GetUpper());
        Vector128<int> two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Min(two.GetElement(0), two.GetElement(1));
    }
}
