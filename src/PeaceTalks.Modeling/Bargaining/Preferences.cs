using System.Numerics;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>
/// What one principal wants in one run, as drawn and as shocks have changed it since: what each option of each issue adds to
/// its utility, and which of them it can't live with.
/// </summary>
/// <remarks>What no draw and no shock has changed since the last run is not worked out again.</remarks>
internal sealed class Preferences
{
    private readonly DemandPlan[] _demands;
    private readonly int[] _byIssue;
    private readonly int[] _offsets;
    private readonly double[] _weights;
    private readonly double[] _worth;
    private readonly int[] _rounded;
    private readonly double[] _firmness;
    private readonly double[] _luckOfRedLines;
    private readonly bool[] _isReal;
    private readonly bool _worthFixed;
    private readonly double _satiation;
    private double[] _drawn = [];
    private bool _used;

    public Preferences(GamePlan plan, PrincipalPlan principal)
    {
        _demands = principal.Demands;
        _byIssue = principal.DemandByIssue;
        _offsets = plan.Offsets;
        PartWorths = new int[plan.OptionTotal + HalfSums.MostInRegisters];
        Crossings = new int[plan.OptionTotal + HalfSums.MostInRegisters];
        BestOptions = new int[plan.IssueCount];
        WeightShares = new double[plan.IssueCount];
        _worth = new double[plan.OptionTotal + Billionths.Room];
        _rounded = new int[_demands.Select(demand => demand.OptionCount).DefaultIfEmpty().Max() + Billionths.Room];
        _weights = new double[_demands.Length];
        _firmness = new double[_demands.Length];
        _luckOfRedLines = new double[_demands.Length];
        _isReal = new bool[_demands.Length];
        _worthFixed = _demands.All(demand => demand.ValuesFixed);
        _satiation = principal.Satiation;
        Most = principal.CanBeSated ? Billionths.One : int.MaxValue;
    }

    /// <summary>What each option of each issue adds to the utility, in billionths; with room behind them for whole registers.</summary>
    public int[] PartWorths { get; }

    /// <summary>What part-worths that add up to more count together, in billionths: 1 for a party that can be sated; for others no sum is more than 1, but for rounding.</summary>
    public int Most { get; }

    /// <summary>1 for the options beyond a red line that is real, 0 for the others; with the same room.</summary>
    public int[] Crossings { get; }

    /// <summary>How many options are beyond a red line that is real.</summary>
    public int CrossingCount { get; private set; }

    /// <summary>The best option of each issue that crosses no red line; of equals the first.</summary>
    public int[] BestOptions { get; }

    /// <summary>The normalised weight of each issue of the scenario; 0 without a demand.</summary>
    public double[] WeightShares { get; }

    /// <summary>Another number whenever anything of this has changed.</summary>
    public long Version { get; private set; }

    /// <summary>What a sum of part-worths is worth.</summary>
    public int Utility(int sum) => Math.Min(sum, Most);

    /// <summary>Begins a run with the values of one draw.</summary>
    public void Reset(double[] drawn)
    {
        _drawn = drawn;
        bool worthChanges = !_used || !_worthFixed;
        bool changes = worthChanges;
        for (int d = 0; d < _demands.Length; d++)
        {
            DemandPlan demand = _demands[d];
            changes |= _weights[d] != drawn[demand.Weight];
            _weights[d] = drawn[demand.Weight];
            if (worthChanges && (!_used || !demand.ValuesFixed))
                FindWorth(d);
        }
        if (changes)
            SetPartWorths();
        for (int d = 0; d < _demands.Length; d++)
        {
            DemandPlan demand = _demands[d];
            bool moved = false;
            if (demand.RedLine >= 0)
            {
                _firmness[d] = drawn[demand.Firmness];
                _luckOfRedLines[d] = drawn[demand.RedLineLuck];
                moved = SettleRedLine(d, worthChanged: !_used || !demand.ValuesFixed);
            }
            if (changes || moved)
                FindBest(d);
        }
        _used = true;
    }

    public void ChangeWeight(int issue, EffectPlan effect, double amount)
    {
        int d = _byIssue[issue];
        _weights[d] = QuantityRange.NotNegative.Clip(effect.Apply(_weights[d], amount));
        SetPartWorths();
        for (int other = 0; other < _demands.Length; other++)
            FindBest(other);
    }

    public void ChangeFirmness(int issue, EffectPlan effect, double amount)
    {
        int d = _byIssue[issue];
        _firmness[d] = QuantityRange.Share.Clip(effect.Apply(_firmness[d], amount));
        if (SettleRedLine(d, worthChanged: false))
            FindBest(d);
    }

    /// <summary>Whether a red line stands on the issue and is real.</summary>
    public bool HasRealRedLine(int issue) => _byIssue[issue] >= 0 && _isReal[_byIssue[issue]];

    /// <summary>What each option of an issue on which it states a demand is worth by itself, unweighted, in billionths.</summary>
    public int[] WorthOf(int issue)
    {
        DemandPlan demand = _demands[_byIssue[issue]];
        return [.. Enumerable.Range(0, demand.OptionCount).Select(k => Billionths.Round(demand.Worth(_drawn, k)))];
    }

    private Span<T> OptionsOf<T>(T[] all, int d) => all.AsSpan(_offsets[_demands[d].Issue], _demands[d].OptionCount);

    private void SetPartWorths()
    {
        Version++;
        double sum = 0;
        foreach (double weight in _weights)
            sum += weight;
        // Weights near the largest double: their sum is out of range, but not that of their 2^-64ths.
        double scale = double.IsFinite(sum) ? 1 : Math.ScaleB(1, -64);
        if (scale != 1)
        {
            sum = 0;
            foreach (double weight in _weights)
                sum += weight * scale;
        }
        bool sure = true;
        // In the order of the issues: what whole vectors write beyond the last option of one is overwritten by the next.
        for (int issue = 0; issue < _byIssue.Length; issue++)
        {
            int d = _byIssue[issue];
            if (d < 0)
                continue;
            double share = sum > 0 ? _weights[d] * scale / sum : 1.0 / _weights.Length;
            WeightShares[issue] = share;
            sure &= Billionths.Round(share / _satiation, _worth.AsSpan(_offsets[issue]), PartWorths.AsSpan(_offsets[issue]), _demands[d].OptionCount);
        }
        if (sure || _worthFixed)
            return;
        for (int d = 0; d < _demands.Length; d++)
            SettleDoubts(d, WeightShares[_demands[d].Issue] / _satiation, OptionsOf(PartWorths, d));
    }

    private void FindWorth(int d)
    {
        // What is fixed is worked out but once.
        if (_demands[d].ValuesFixed)
            _demands[d].Worth(_drawn, OptionsOf(_worth, d));
        else
            _demands[d].NearWorth(_drawn, OptionsOf(_worth, d));
    }

    /// <summary>Works out exactly what may have been rounded otherwise.</summary>
    private void SettleDoubts(int d, double share, Span<int> billionths)
    {
        ReadOnlySpan<double> worth = OptionsOf(_worth, d);
        for (int k = 0; k < worth.Length && !_demands[d].ValuesFixed; k++)
        {
            if (!Billionths.IsSure(share * worth[k]))
                billionths[k] = Billionths.Round(share * _demands[d].Worth(_drawn, k));
        }
    }

    /// <summary>Excludes the options beyond the red line if it is real: those worth less, in billionths. Returns whether that may have changed.</summary>
    private bool SettleRedLine(int d, bool worthChanged)
    {
        bool real = _luckOfRedLines[d] <= _firmness[d] && _firmness[d] > 0;
        if (real == _isReal[d] && !(real && worthChanged))
            return false;
        _isReal[d] = real;
        Version++;
        Span<int> crossings = OptionsOf(Crossings, d);
        CrossingCount -= Sum(crossings);
        crossings.Clear();
        if (real)
        {
            Span<int> rounded = _rounded.AsSpan(0, crossings.Length);
            if (!Billionths.Round(1, _worth.AsSpan(_offsets[_demands[d].Issue]), _rounded, crossings.Length))
                SettleDoubts(d, 1, rounded);
            int least = rounded[_demands[d].RedLine], k = 0;
            for (; k <= crossings.Length - Vector<int>.Count; k += Vector<int>.Count)
                (Vector.LessThan(new Vector<int>(rounded[k..]), new Vector<int>(least)) & Vector<int>.One).CopyTo(crossings[k..]);
            for (; k < crossings.Length; k++)
                crossings[k] = rounded[k] < least ? 1 : 0;
        }
        CrossingCount += Sum(crossings);
        return true;
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        int sum = 0, k = 0;
        Vector<int> sums = default;
        for (; k <= numbers.Length - Vector<int>.Count; k += Vector<int>.Count)
            sums += new Vector<int>(numbers[k..]);
        for (; k < numbers.Length; k++)
            sum += numbers[k];
        return sum + Vector.Sum(sums);
    }

    private void FindBest(int d)
    {
        int issue = _demands[d].Issue, count = _demands[d].OptionCount;
        BestOptions[issue] = BestOf(_offsets[issue], count);
    }

    private int BestOf(int offset, int count)
    {
        Vector256<int> best = Vector256.Create(-1);
        for (int k = 0; k < count; k += Vector256<int>.Count)
            best = Vector256.Max(best, Worths(offset, k, count));
        Vector128<int> half = Vector128.Max(best.GetLower(), best.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2)));
        best = Vector256.Create(half, half);
        int from = 0;
        uint equal;
        while ((equal = Vector256.Equals(Worths(offset, from, count), best).ExtractMostSignificantBits()) == 0)
            from += Vector256<int>.Count;
        return from + BitOperations.TrailingZeroCount(equal);
    }

    /// <summary>Some part-worths of an issue, -1 in the place of those of options that cross a red line, and beyond the last.</summary>
    private Vector256<int> Worths(int offset, int from, int count) =>
        Vector256.Create(PartWorths, offset + from) | -Vector256.Create(Crossings, offset + from)
        | Vector256.GreaterThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(count - 1 - from));
}
