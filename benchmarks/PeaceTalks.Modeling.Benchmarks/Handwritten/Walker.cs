using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>A side of the large job: 12 issues of 10 options, whose worth is known but for the weights, and an offer that goes step by step toward the other's.</summary>
internal sealed class Walker
{
    /// <summary>How many random numbers a side needs: 12 weights, walk-away value, exponent.</summary>
    public const int Numbers = Issues + 2;

    public const int Issues = 12;
    public const int Options = 10;

    private const int Lanes = 16;
    private const int NoStep = int.MaxValue;

    private readonly double _leastExponent;
    private readonly double _greatestExponent;

    // Option by option, the issues side by side, filled up to sixteen.
    private readonly double[] _values = new double[Options * Lanes];
    private readonly int[] _partWorths = new int[Options * Lanes];
    private readonly double[] _shares = new double[Lanes];

    // By issue: the option offered, where the next step leads, and what that costs.
    private readonly int[] _offer = new int[Lanes];
    private readonly int[] _direction = new int[Lanes];
    private Vector512<int> _costs;
    private int _cheapest;
    private int _cost;

    public Walker(string name, double leastExponent, double greatestExponent, Dictionary<string, double> numbers)
    {
        (_leastExponent, _greatestExponent) = (leastExponent, greatestExponent);
        for (int j = 0; j < Issues; j++)
        {
            for (int k = 0; k < Options; k++)
                _values[k * Lanes + j] = numbers[$"{name}/demands/Issue {j + 1}/values/option {k + 1}"];
        }
    }

    /// <summary>How its target falls.</summary>
    public Concession Concession { get; private set; }

    /// <summary>What the offer is worth to the side itself.</summary>
    public int Worth { get; private set; }

    /// <summary>What the offer is worth to the other.</summary>
    public int WorthToOther { get; private set; }

    /// <summary>The index of the settlement offered.</summary>
    public long Settlement
    {
        get
        {
            long settlement = 0;
            foreach (int option in _offer.AsSpan(0, Issues))
                settlement = settlement * Options + option;
            return settlement;
        }
    }

    /// <summary>What the numbers are for, in their order.</summary>
    public static IEnumerable<string> Paths(string name) =>
        [.. Enumerable.Range(1, Issues).Select(j => $"{name}/demands/Issue {j}/weight"), $"{name}/walkAway", $"{name}/tactic/exponent"];

    /// <summary>Takes the random numbers of a replication: the offer is the best there is; of equals the first.</summary>
    public void Take(ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        foreach (double weight in numbers[..Issues])
            sum += weight;
        Vector512<double> early = Vector512.Create(numbers) / Vector512.Create(sum);
        Vector512<double> late = Vector512.Create(Vector256.Create(numbers[8..]) / Vector256.Create(sum), Vector256<double>.Zero);
        Vector512<int> best = Vector512.Create(-1), offer = default;
        for (int k = 0; k < Options; k++)
        {
            Vector512<int> partWorths = Vector512.Create(
                Avx512F.ConvertToVector256Int32(early * Vector512.Create(_values, k * Lanes) * Vector512.Create(1e9)),
                Avx512F.ConvertToVector256Int32(late * Vector512.Create(_values, k * Lanes + 8) * Vector512.Create(1e9)));
            partWorths.CopyTo(_partWorths, k * Lanes);
            offer = Vector512.ConditionalSelect(Vector512.GreaterThan(partWorths, best), Vector512.Create(k), offer);
            best = Vector512.Max(partWorths, best);
        }
        offer.CopyTo(_offer);
        Worth = Vector512.Sum(best);
        double exponent = Math.Min(_leastExponent + (_greatestExponent - _leastExponent) * numbers[Issues + 1], _greatestExponent);
        Concession = new Concession((int)Math.Round(0.5 * numbers[Issues] * 1e9), Worth, exponent);
    }

    /// <summary>Turns toward the other's best.</summary>
    public void Face(Walker other)
    {
        Span<int> costs = stackalloc int[Lanes];
        costs.Fill(NoStep);
        WorthToOther = 0;
        for (int j = 0; j < Issues; j++)
        {
            _direction[j] = Math.Sign(other._offer[j] - _offer[j]);
            int place = _offer[j] * Lanes + j;
            if (_direction[j] != 0)
                costs[j] = _partWorths[place] - _partWorths[place + _direction[j] * Lanes];
            WorthToOther += other._partWorths[place];
        }
        _costs = Vector512.Create<int>(costs);
        FindCheapest();
    }

    /// <summary>Goes on toward the other's offer, the cheapest step first, as long as the target allows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Walk(int target, Walker other)
    {
        while (_cost <= Worth - target)
            Step(other);
    }

    private void Step(Walker other)
    {
        int j = _cheapest, step = _direction[j] * Lanes, place = _offer[j] * Lanes + j + step;
        Worth -= _cost;
        WorthToOther += other._partWorths[place] - other._partWorths[place - step];
        _offer[j] += _direction[j];
        // Where the offers have met, neither goes on.
        bool met = _offer[j] == other._offer[j];
        SetCost(j, met ? NoStep : _partWorths[place] - _partWorths[place + step]);
        if (met)
            other.SetCost(j, NoStep);
    }

    private void SetCost(int j, int cost)
    {
        _costs = Vector512.ConditionalSelect(Vector512.Equals(Vector512<int>.Indices, Vector512.Create(j)), Vector512.Create(cost), _costs);
        FindCheapest();
    }

    /// <summary>Of equals the first: all steps are of the same size.</summary>
    private void FindCheapest()
    {
        Vector256<int> eight = Vector256.Min(_costs.GetLower(), _costs.GetUpper());
        Vector128<int> four = Vector128.Min(eight.GetLower(), eight.GetUpper());
        Vector128<int> two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        Vector128<int> one = Vector128.Min(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2)));
        _cost = one.ToScalar();
        _cheapest = BitOperations.TrailingZeroCount((uint)Vector512.Equals(_costs, Vector512.Create(_cost)).ExtractMostSignificantBits());
    }
}
