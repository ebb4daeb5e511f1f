using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// A side of the reference job: 4 issues of 5 options, so that a settlement is one of 25 first halves and one of 25 last
/// ones, and the sums of each half stand in two registers.
/// </summary>
internal sealed class Side(double greatestWalkAway, double leastExponent, double greatestExponent)
{
    /// <summary>How many random numbers a side needs: 20 values, 4 weights, walk-away value, exponent.</summary>
    public const int Numbers = 26;

    private const int Issues = 4;
    private const int Options = 5;
    private const int Halves = Options * Options;
    private const int Lanes = 16;
    private const uint AllHalves = (1u << Halves) - 1;

    /// <summary>What stands beyond the 25th last half is worth more than anything: no target asks for it.</summary>
    private const int Priceless = 2_000_000_000;

    // Where the part-worths of each half stand, option by option, issue by issue.
    private static readonly int[] PlacesOfFirst = Places(half => half / Options * Issues);
    private static readonly int[] PlacesOfSecond = Places(half => half % Options * Issues + 1);
    private static readonly int[] PlacesOfThird = Places(half => half / Options * Issues + 2);
    private static readonly int[] PlacesOfFourth = Places(half => half % Options * Issues + 3);
    private static readonly int[] Padding = [.. Enumerable.Range(0, 2 * Lanes).Select(half => half < Halves ? 0 : Priceless)];

    // The last is never written: no half adds anything there.
    private readonly int[] _partWorths = new int[2 * Lanes];
    private readonly int[] _first = new int[2 * Lanes];
    private readonly int[] _last = new int[2 * Lanes];
    private readonly byte[] _order = [.. Enumerable.Range(0, 2 * Lanes).Select(half => (byte)half)];
    private int _greatestLast;

    /// <summary>How its target falls.</summary>
    public Concession Concession { get; private set; }

    /// <summary>Whether even its best is worth less than no agreement.</summary>
    public bool WalksOut => Concession.Best < Concession.WalkAway;

    /// <summary>What it has without agreement.</summary>
    public int WalkAway => Concession.WalkAway;

    /// <summary>What each option of each issue adds, four issues side by side, option by option.</summary>
    public ReadOnlySpan<int> PartWorths => _partWorths;

    /// <summary>What the numbers are for, in their order.</summary>
    public static IEnumerable<string> Paths(string name)
    {
        for (int k = 1; k <= Options; k++)
        {
            for (int j = 1; j <= Issues; j++)
                yield return $"{name}/demands/Issue {j}/values/option {k}";
        }
        for (int j = 1; j <= Issues; j++)
            yield return $"{name}/demands/Issue {j}/weight";
        yield return $"{name}/walkAway";
        yield return $"{name}/tactic/exponent";
    }

    /// <summary>Takes the random numbers of a replication.</summary>
    public void Take(ReadOnlySpan<double> numbers)
    {
        const int Weights = Issues * Options;
        double sum = numbers[Weights] + numbers[Weights + 1] + numbers[Weights + 2] + numbers[Weights + 3];
        Vector256<double> shares = Vector256.Create(numbers[Weights..]) / Vector256.Create(sum);
        Vector512<double> twice = Vector512.Create(shares, shares), billion = Vector512.Create(1e9);
        Vector256<int> a = Avx512F.ConvertToVector256Int32(twice * Vector512.Create(numbers) * billion);
        Vector256<int> b = Avx512F.ConvertToVector256Int32(twice * Vector512.Create(numbers[8..]) * billion);
        Vector128<int> c = Avx.ConvertToVector128Int32(shares * Vector256.Create(numbers[16..]) * Vector256.Create(1e9));
        a.CopyTo(_partWorths);
        b.CopyTo(_partWorths, 8);
        c.CopyTo(_partWorths, 16);
        Vector128<int> best = Vector128.Max(Vector128.Max(Vector128.Max(a.GetLower(), a.GetUpper()), Vector128.Max(b.GetLower(), b.GetUpper())), c);
        _greatestLast = best.GetElement(2) + best.GetElement(3);
        int walkAway = (int)Math.Round(greatestWalkAway * numbers[Weights + Issues] * 1e9);
        double exponent = Math.Min(leastExponent + (greatestExponent - leastExponent) * numbers[Weights + Issues + 1], greatestExponent);
        Concession = new Concession(walkAway, Vector128.Sum(best), exponent);
    }

    /// <summary>Makes the sums of halves, and sorts the last ones.</summary>
    public void Sort()
    {
        Vector512<int> low = Vector512.Create(_partWorths, 0), high = Vector512.Create(_partWorths, Lanes);
        for (int i = 0; i < 2 * Lanes; i += Lanes)
        {
            (Pick(PlacesOfFirst, i, low, high) + Pick(PlacesOfSecond, i, low, high)).CopyTo(_first, i);
            (Pick(PlacesOfThird, i, low, high) + Pick(PlacesOfFourth, i, low, high) + Vector512.Create(Padding, i)).CopyTo(_last, i);
        }
        low = Vector512.Create(_last, 0);
        high = Vector512.Create(_last, Lanes);
        uint ranks = 0;
        for (int i = 0; i < Halves; i++)
        {
            Vector512<int> one = Vector512.Create(_last[i]);
            int rank = BitOperations.PopCount(Bits(Vector512.LessThan(low, one), Vector512.LessThan(high, one)));
            _order[rank] = (byte)i;
            ranks |= 1u << rank;
        }
        if (ranks != AllHalves)
            SortEquals();
    }

    /// <summary>For each of sixteen falling targets the settlement worth least among those worth that much; of equals the one of lowest index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<int> First, Vector512<int> Last) Closest(Vector512<int> targets)
    {
        (Vector512<int> order, Vector512<int> rest) = Order();
        Vector512<int> low = Vector512.Create(_last, 0), high = Vector512.Create(_last, Lanes);
        (low, high) = (Pick(order, low, high), Pick(rest, low, high));
        Vector512<int> seventh = Vector512.Create(low.GetElement(7)), middle = Vector512.Create(low.GetElement(15)), last = Vector512.Create(high.GetElement(7));
        Vector512<uint> excess = Vector512<uint>.AllBitsSet;
        Vector512<int> foundFirst = default, foundPlace = default;
        // First halves that reach no target even with the best partner are left out.
        Vector512<int> least = Vector512.Create(targets.GetElement(Lanes - 1) - _greatestLast);
        uint able = AllHalves & Bits(
            Vector512.GreaterThanOrEqual(Vector512.Create(_first, 0), least), Vector512.GreaterThanOrEqual(Vector512.Create(_first, Lanes), least));
        for (; able != 0; able &= able - 1)
        {
            int i = BitOperations.TrailingZeroCount(able);
            Vector512<int> missing = targets - Vector512.Create(_first[i]);
            Vector512<int> beyond = Vector512.GreaterThan(missing, middle);
            Vector512<int> place = Vector512.ConditionalSelect(beyond, Vector512.Create(16), Vector512<int>.Zero);
            Vector512<int> probe = Vector512.ConditionalSelect(beyond, last, seventh);
            place = Vector512.ConditionalSelect(Vector512.GreaterThan(missing, probe), place + Vector512.Create(8), place);
            probe = Pick(place + Vector512.Create(3), low, high);
            place = Vector512.ConditionalSelect(Vector512.GreaterThan(missing, probe), place + Vector512.Create(4), place);
            probe = Pick(place + Vector512.Create(1), low, high);
            place = Vector512.ConditionalSelect(Vector512.GreaterThan(missing, probe), place + Vector512.Create(2), place);
            probe = Pick(place, low, high);
            place = Vector512.ConditionalSelect(Vector512.GreaterThan(missing, probe), place + Vector512<int>.One, place);
            // What falls short wraps round to more than any true excess.
            Vector512<uint> candidate = (Pick(place, low, high) - missing).AsUInt32();
            Vector512<uint> less = Vector512.LessThan(candidate, excess);
            foundFirst = Vector512.ConditionalSelect(less.AsInt32(), Vector512.Create(i), foundFirst);
            foundPlace = Vector512.ConditionalSelect(less.AsInt32(), place, foundPlace);
            excess = Vector512.Min(candidate, excess);
        }
        return (foundFirst, Pick(foundPlace, order, rest));
    }

    /// <summary>What sixteen settlements are worth to this side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> Worth(Vector512<int> first, Vector512<int> last) =>
        Pick(first, Vector512.Create(_first, 0), Vector512.Create(_first, Lanes)) + Pick(last, Vector512.Create(_last, 0), Vector512.Create(_last, Lanes));

    public int Worth(int first, int last) => _first[first] + _last[last];

    /// <summary>The index of a settlement.</summary>
    public static int Settlement(int first, int last) => first * Halves + last;

    private (Vector512<int> Low, Vector512<int> High) Order()
    {
        Vector256<byte> order = Vector256.Create(_order);
        return (Avx512F.ConvertToVector512Int32(order.GetLower()), Avx512F.ConvertToVector512Int32(order.GetUpper()));
    }

    /// <summary>Sorts by worth and index.</summary>
    private void SortEquals()
    {
        int place = 0;
        foreach (int half in Enumerable.Range(0, Halves).OrderBy(half => _last[half]))
            _order[place++] = (byte)half;
    }

    private static uint Bits(Vector512<int> low, Vector512<int> high) =>
        (uint)low.ExtractMostSignificantBits() | ((uint)high.ExtractMostSignificantBits() << Lanes);

    private static Vector512<int> Pick(int[] places, int from, Vector512<int> low, Vector512<int> high) => Pick(Vector512.Create(places, from), low, high);

    private static Vector512<int> Pick(Vector512<int> places, Vector512<int> low, Vector512<int> high) => Avx512F.PermuteVar16x32x2(low, places, high);

    private static int[] Places(Func<int, int> placeOf) => [.. Enumerable.Range(0, 2 * Lanes).Select(half => half < Halves ? placeOf(half) : 2 * Lanes - 1)];
}
