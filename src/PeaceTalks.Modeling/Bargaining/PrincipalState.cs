namespace PeaceTalks.Modeling;

/// <summary>One principal in one run: what it values and how far it may go, as drawn and as shocks have changed it since.</summary>
internal sealed class PrincipalState
{
    private readonly int[] _offsets;
    private readonly double[] _weights;
    private readonly double[] _worth;
    private readonly double[] _firmness;
    private readonly double[] _luckOfRedLines;
    private readonly bool _worthFixed;
    private bool _used;
    private double _winProbability;
    private double _cost;
    private int _underived;
    private int _shift;

    public PrincipalState(GamePlan plan, PrincipalPlan principal)
    {
        Plan = principal;
        _offsets = plan.Offsets;
        PartWorths = new int[plan.OptionTotal];
        Acceptable = new bool[plan.OptionTotal];
        Acceptable.AsSpan().Fill(true);
        _worth = new double[plan.OptionTotal];
        _weights = new double[principal.Demands.Length];
        _firmness = new double[principal.Demands.Length];
        _luckOfRedLines = new double[principal.Demands.Length];
        WeightShares = new double[plan.IssueCount];
        _worthFixed = principal.Demands.All(demand => demand.ValuesFixed);
    }

    public PrincipalPlan Plan { get; }

    /// <summary>What each option of each issue adds to the utility, in billionths.</summary>
    public int[] PartWorths { get; }

    /// <summary>False for the options beyond a red line that is real.</summary>
    public bool[] Acceptable { get; }

    /// <summary>The normalised weight of each issue of the scenario; 0 without a demand.</summary>
    public double[] WeightShares { get; }

    /// <summary>The walk-away value r, in billionths.</summary>
    public int WalkAway { get; private set; }

    /// <summary>The exponent of a time-dependent tactic.</summary>
    public double Exponent { get; private set; }

    /// <summary>The opening of a time-dependent tactic.</summary>
    public double Opening { get; private set; }

    /// <summary>The reciprocity of a tit-for-tat tactic.</summary>
    public double Reciprocity { get; private set; }

    /// <summary>The generosity of a tit-for-tat tactic.</summary>
    public double Generosity { get; private set; }

    public double Patience { get; private set; }

    /// <summary>Begins a run with the values of one draw.</summary>
    public void Reset(double[] drawn, Luck luck)
    {
        // What no draw and no shock has changed since the last run is not worked out again.
        bool first = !_used;
        bool partWorthsChange = first || !_worthFixed;
        _used = true;
        for (int d = 0; d < _weights.Length; d++)
        {
            DemandPlan demand = Plan.Demands[d];
            partWorthsChange |= _weights[d] != drawn[demand.Weight];
            _weights[d] = drawn[demand.Weight];
            if (first || !demand.ValuesFixed)
                demand.Worth(drawn, OptionsOf(_worth, demand));
            if (demand.RedLine < 0)
                continue;
            _firmness[d] = drawn[demand.Firmness];
            _luckOfRedLines[d] = luck.Number(demand.RedLineLuck);
        }
        if (partWorthsChange)
            SetPartWorths();
        for (int d = 0; d < _weights.Length; d++)
            SettleRedLine(d);

        Patience = drawn[Plan.Patience];
        if (Plan.Exponent >= 0)
        {
            Exponent = drawn[Plan.Exponent];
            Opening = drawn[Plan.Opening];
        }
        if (Plan.Reciprocity >= 0)
        {
            Reciprocity = drawn[Plan.Reciprocity];
            Generosity = drawn[Plan.Generosity];
        }
        _winProbability = Plan.WinProbability >= 0 ? drawn[Plan.WinProbability] : 0;
        _cost = Plan.Cost >= 0 ? drawn[Plan.Cost] : 0;
        _underived = Plan.WalkAway >= 0 ? Billionths.Round(drawn[Plan.WalkAway]) : 0;
        _shift = 0;
        WalkAway = Derived();
    }

    /// <summary>Changes what a shock changes; the result is clipped to what the quantity allows.</summary>
    public void Apply(EffectPlan effect, double amount)
    {
        switch (effect.Target)
        {
            case EffectTarget.WalkAway:
                double size = effect.Operation == EffectOperation.Multiply ? amount : amount * Billionths.One;
                int changed = Billionths.Clip(effect.Apply(WalkAway, size));
                _shift += changed - WalkAway;
                WalkAway = changed;
                break;
            case EffectTarget.WinProbability:
                _winProbability = QuantityRange.Share.Clip(effect.Apply(_winProbability, amount));
                Rederive();
                break;
            case EffectTarget.Cost:
                _cost = QuantityRange.NotNegative.Clip(effect.Apply(_cost, amount));
                Rederive();
                break;
            case EffectTarget.Exponent:
                Exponent = QuantityRange.Positive.Clip(effect.Apply(Exponent, amount));
                break;
            case EffectTarget.Patience:
                Patience = QuantityRange.PositiveShare.Clip(effect.Apply(Patience, amount));
                break;
            case EffectTarget.Weight:
                int weighted = DemandOn(effect.Issue);
                _weights[weighted] = QuantityRange.NotNegative.Clip(effect.Apply(_weights[weighted], amount));
                SetPartWorths();
                Rederive();
                break;
            case EffectTarget.Firmness:
                int firm = DemandOn(effect.Issue);
                _firmness[firm] = QuantityRange.Share.Clip(effect.Apply(_firmness[firm], amount));
                SettleRedLine(firm);
                break;
        }
    }

    /// <summary>What the part-worth of an issue still open is taken to be: its share w r of the walk-away value, in billionths.</summary>
    /// <remarks>
    /// Each share is rounded on its own, so that together they may be a few billionths off r: a party that states no demand on
    /// any issue of a stage's table may find its best there a billionth below r, and walk out.
    /// </remarks>
    public int ShareOfWalkAway(int issue) => (int)Math.Round(WeightShares[issue] * WalkAway);

    /// <summary>Whether a red line of the party's own stands on the issue and is real.</summary>
    public bool HasRealRedLine(int issue) => DemandOn(issue) >= 0 && IsRedLineReal(DemandOn(issue));

    private bool IsRedLineReal(int demand) => Plan.Demands[demand].RedLine >= 0 && _luckOfRedLines[demand] <= _firmness[demand] && _firmness[demand] > 0;

    private int DemandOn(int issue) => Plan.DemandByIssue[issue];

    private Span<T> OptionsOf<T>(T[] all, DemandPlan demand) => all.AsSpan(_offsets[demand.Issue], demand.OptionCount);

    private void SetPartWorths()
    {
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
        for (int d = 0; d < _weights.Length; d++)
        {
            DemandPlan demand = Plan.Demands[d];
            double share = sum > 0 ? _weights[d] * scale / sum : 1.0 / _weights.Length;
            WeightShares[demand.Issue] = share;
            Span<int> partWorths = OptionsOf(PartWorths, demand);
            Span<double> worth = OptionsOf(_worth, demand);
            for (int k = 0; k < partWorths.Length; k++)
                partWorths[k] = Billionths.Round(share * worth[k]);
        }
    }

    /// <summary>Excludes the options beyond the red line if it is real: those worth less, in billionths.</summary>
    private void SettleRedLine(int d)
    {
        DemandPlan demand = Plan.Demands[d];
        if (demand.RedLine < 0)
            return;
        Span<bool> acceptable = OptionsOf(Acceptable, demand);
        Span<double> worth = OptionsOf(_worth, demand);
        bool real = IsRedLineReal(d);
        int least = Billionths.Round(worth[demand.RedLine]);
        for (int k = 0; k < acceptable.Length; k++)
            acceptable[k] = !real || Billionths.Round(worth[k]) >= least;
    }

    /// <summary>The walk-away value before shocks shifted it.</summary>
    private int Derived()
    {
        if (Plan.Victory.Length > 0)
        {
            double lottery = _winProbability * Sum(Plan.Victory) + (1 - _winProbability) * Sum(Plan.Defeat);
            return Billionths.Clip(lottery - _cost * Billionths.One);
        }
        return Plan.StatusQuo.Length > 0 ? Billionths.Clip(Sum(Plan.StatusQuo) - _cost * Billionths.One) : _underived;
    }

    /// <summary>The earlier shifts count again as the differences that they made after clipping.</summary>
    private void Rederive() => WalkAway = Math.Clamp(Derived() + _shift, 0, Billionths.One);

    private long Sum(int[] terms)
    {
        long sum = 0;
        for (int d = 0; d < terms.Length; d++)
        {
            if (terms[d] >= 0)
                sum += PartWorths[_offsets[Plan.Demands[d].Issue] + terms[d]];
        }
        return sum;
    }
}
