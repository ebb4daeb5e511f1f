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
    // All that a party can get together, what is worth the same whatever the offer, a first half and a last one, is 10^9 but
    // for a few roundings, and a target lies between 0 and that. So what a first half leaves missing lies within ±10^9, and
    // no settlement exceeds a target by more than 10^9.

    /// <summary>Stands for a half across an own red line among the first: what is wanted less the best partner is at least -10^9.</summary>
    private const int Worthless = -1_500_000_000;

    /// <summary>Stands for a half across an own red line among the last, and for what fills the register: it exceeds by 10^9 to 3·10^9.</summary>
    private const int Priceless = 2_000_000_000;

    private const int Half = 16;

    /// <summary>How many bits tell a place in two registers: as many as a look-up there looks at.</summary>
    private const int PlaceBits = 5;

    private readonly VectorList _first = new(2);
    private readonly VectorList _last = new(2);
    private readonly VectorList _sorted = new(2);
    private readonly VectorList _order = new(2);
    private int _greatestLast;

    public static bool IsSupported => Avx512F.IsSupported;

    public override void Refresh(HalfSums sums)
    {
        (Vector512<int> first, Vector512<int> rest) = (sums.FirstLanes(0), sums.FirstLanes(Half));
        (Vector512<int> low, Vector512<int> high) = (sums.LastLanes(0), sums.LastLanes(Half));
        if (sums.HasCrossings)
        {
            first = Priced(first, sums.FirstCrossingLanes(0), Worthless);
            rest = Priced(rest, sums.FirstCrossingLanes(Half), Worthless);
            low = Priced(low, sums.LastCrossingLanes(0), Priceless);
            high = Priced(high, sums.LastCrossingLanes(Half), Priceless);
        }
        (_first[0], _first[1]) = (Cut(first, sums.First.Length, Worthless), Cut(rest, sums.First.Length - Half, Worthless));
        Sort(Cut(low, sums.Last.Length, Priceless), Cut(high, sums.Last.Length - Half, Priceless), sums.Last.Length);
    }

    public override void Find(ReadOnlySpan<int> targets, int add, int count, Span<int> first, Span<int> last)
    {
        Vector512<int> wanted = Vector512.Create(targets) - Vector512.Create(add);
        Vector512<int> low = _sorted[0], high = _sorted[1];
        Vector512<int> seventh = Vector512.Create(_sorted.Numbers[7]), middle = Vector512.Create(_sorted.Numbers[15]), twentyThird = Vector512.Create(_sorted.Numbers[23]);
        Vector512<uint> excess = Vector512<uint>.AllBitsSet;
        // Of each the combination of the first issues, and below it the place of the last half among the sorted.
        Vector512<int> found = default;
        // The least of a first half that can reach some target.
        Vector512<int> least = Vector512.Create(Lanes.Least(wanted) - _greatestLast);
        ReadOnlySpan<int> firsts = _first.Numbers;
        uint able = (uint)Vector512.GreaterThanOrEqual(_first[0], least).ExtractMostSignificantBits()
            | ((uint)Vector512.GreaterThanOrEqual(_first[1], least).ExtractMostSignificantBits() << Half);
        for (; able != 0; able &= able - 1)
        {
            int i = BitOperations.TrailingZeroCount(able);
            Vector512<int> missing = wanted - Vector512.Create(firsts[i]);
            // The place of the first last half that is not below what is missing, 31 where all are: by halving five times, of
            // which the first two need no look-up. (Places that begin at 0 would be made in the register of the last ones,
            // and wait for them.)
            Vector512<int> place = Vector512.ConditionalSelect(Vector512.GreaterThan(missing, seventh), Vector512.Create(8 + 3), Vector512.Create(3));
            place = Vector512.ConditionalSelect(Vector512.GreaterThan(missing, middle), Vector512.Create(16 + 3), place);
            place = Vector512.ConditionalSelect(Vector512.GreaterThan(missing, twentyThird), Vector512.Create(24 + 3), place);
            Vector512<int> worse = Vector512.GreaterThan(missing, Pick(place, low, high));
            place = Vector512.ConditionalSelect(worse, place + Vector512.Create(2), place - Vector512.Create(2));
            worse = Vector512.GreaterThan(missing, Pick(place, low, high));
            place = Vector512.ConditionalSelect(worse, place + Vector512<int>.One, place - Vector512<int>.One);
            worse = Vector512.GreaterThan(missing, Pick(place, low, high));
            place = Vector512.ConditionalSelect(worse, place + Vector512<int>.One, place);
            // What falls short, by 10^9 at most, wraps round to more than any excess.
            Vector512<uint> candidate = (Pick(place, low, high) - missing).AsUInt32();
            found = Vector512.ConditionalSelect(Vector512.LessThan(candidate, excess).AsInt32(), place + Vector512.Create(i << PlaceBits), found);
            excess = Vector512.Min(candidate, excess);
        }
        (found >> PlaceBits).CopyTo(first);
        Pick(found, _order[0], _order[1]).CopyTo(last);
    }

    private static Vector512<int> Pick(Vector512<int> places, Vector512<int> low, Vector512<int> high) => Avx512F.PermuteVar16x32x2(low, places, high);

    /// <summary>Halves, with a number of their own for those that cross a red line.</summary>
    private static Vector512<int> Priced(Vector512<int> sums, Vector512<int> crossings, int crossed) =>
        Vector512.ConditionalSelect(Vector512.Equals(crossings, Vector512<int>.Zero), sums, Vector512.Create(crossed));

    /// <summary>Halves, with a number of their own for those beyond the last.</summary>
    private static Vector512<int> Cut(Vector512<int> sums, int count, int beyond) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Lanes.Numbers, Vector512.Create(count)), sums, Vector512.Create(beyond));

    /// <summary>Sorts the last halves: from the worst up, equals by index. A half's place is the number of those worth less.</summary>
    private void Sort(Vector512<int> low, Vector512<int> high, int count)
    {
        (_last[0], _last[1]) = (low, high);
        _sorted[0] = _sorted[1] = Vector512.Create(Priceless);
        ReadOnlySpan<int> halves = _last.Numbers;
        Span<int> sorted = _sorted.Numbers, order = _order.Numbers;
        uint places = 0;
        for (int i = 0; i < count; i++)
        {
            Vector512<int> one = Vector512.Create(halves[i]);
            uint less = (uint)Vector512.LessThan(low, one).ExtractMostSignificantBits() | ((uint)Vector512.LessThan(high, one).ExtractMostSignificantBits() << Half);
            int place = BitOperations.PopCount(less);
            sorted[place] = halves[i];
            order[place] = i;
            places |= 1u << place;
        }
        // Where some are equal, places are missing.
        if (places != uint.MaxValue >> (32 - count))
            SortEquals(count);
        // Some half crosses no red line.
        int greatest = count - 1;
        while (sorted[greatest] == Priceless)
            greatest--;
        _greatestLast = sorted[greatest];
    }

    /// <summary>Sorts by worth and index.</summary>
    private void SortEquals(int count)
    {
        Span<long> keys = stackalloc long[HalfSums.MostInRegisters];
        for (int i = 0; i < count; i++)
            keys[i] = WorthKey.Of(_last.Numbers[i], i);
        keys[..count].Sort();
        for (int i = 0; i < count; i++)
            (_sorted.Numbers[i], _order.Numbers[i]) = (WorthKey.Worth(keys[i]), WorthKey.Index(keys[i]));
    }
}
