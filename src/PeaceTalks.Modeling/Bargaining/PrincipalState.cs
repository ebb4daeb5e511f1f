namespace PeaceTalks.Modeling;

/// <summary>One principal in one run: what it values and how far it may go, as drawn and as shocks have changed it since.</summary>
internal sealed class PrincipalState
{
    private readonly int[] _offsets;
    private readonly int[] _shares;
    private double _winProbability;
    private double _cost;
    private int _underived;
    private int _shift;
    private (int WalkAway, long Preferences) _sharesOf;

    public PrincipalState(GamePlan plan, PrincipalPlan principal)
    {
        Plan = principal;
        _offsets = plan.Offsets;
        Preferences = new Preferences(plan, principal);
        _shares = new int[plan.IssueCount];
    }

    public PrincipalPlan Plan { get; }

    /// <summary>What it wants.</summary>
    public Preferences Preferences { get; }

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
    public void Reset(double[] drawn)
    {
        Preferences.Reset(drawn);
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
                Preferences.ChangeWeight(effect.Issue, effect, amount);
                Rederive();
                break;
            case EffectTarget.Firmness:
                Preferences.ChangeFirmness(effect.Issue, effect, amount);
                break;
        }
    }

    /// <summary>What the part-worth of an issue still open is taken to be: its share w r of the walk-away value, in billionths.</summary>
    /// <remarks>
    /// Each share is rounded on its own, so that together they may be a few billionths off r: a party that states no demand on
    /// any issue of a stage's table may find its best there a billionth below r, and walk out.
    /// </remarks>
    public int ShareOfWalkAway(int issue)
    {
        // Worked out again only where weights or the walk-away value have changed.
        if (_sharesOf != (WalkAway, Preferences.Version))
        {
            _sharesOf = (WalkAway, Preferences.Version);
            for (int j = 0; j < _shares.Length; j++)
                _shares[j] = (int)Math.Round(Preferences.WeightShares[j] * WalkAway);
        }
        return _shares[issue];
    }

    /// <summary>The walk-away value before shocks shifted it.</summary>
    private int Derived()
    {
        if (Plan.Victory.Length > 0)
        {
            double lottery = _winProbability * Utility(Plan.Victory) + (1 - _winProbability) * Utility(Plan.Defeat);
            return Billionths.Clip(lottery - _cost * Billionths.One);
        }
        return Plan.StatusQuo.Length > 0 ? Billionths.Clip(Utility(Plan.StatusQuo) - _cost * Billionths.One) : _underived;
    }

    /// <summary>The earlier shifts count again as the differences that they made after clipping.</summary>
    private void Rederive() => WalkAway = Math.Clamp(Derived() + _shift, 0, Billionths.One);

    private int Utility(int[] terms)
    {
        int sum = 0;
        for (int d = 0; d < terms.Length; d++)
        {
            if (terms[d] >= 0)
                sum += Preferences.PartWorths[_offsets[Plan.Demands[d].Issue] + terms[d]];
        }
        return Preferences.Utility(sum);
    }
}
