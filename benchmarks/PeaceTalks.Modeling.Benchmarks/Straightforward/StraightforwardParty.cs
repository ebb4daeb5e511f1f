namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>One side of the reference job: its draw, its settlements in order of worth, its offers.</summary>
internal sealed class StraightforwardParty
{
    private const int IssueCount = 4;
    private const int OptionCount = 5;
    private const int SettlementCount = OptionCount * OptionCount * OptionCount * OptionCount;
    private const double Billion = 1e9;
    private const double GreatestWalkAway = 0.5;

    private readonly double _leastExponent;
    private readonly double _greatestExponent;
    private readonly ulong _walkAwayPurpose;
    private readonly ulong _exponentPurpose;
    private readonly ulong[] _weightPurposes = new ulong[IssueCount];
    private readonly ulong[,] _valuePurposes = new ulong[IssueCount, OptionCount];
    private readonly double[] _weights = new double[IssueCount];
    private readonly int[,] _partWorths = new int[IssueCount, OptionCount];
    private readonly int[] _sortedUtilities = new int[SettlementCount];
    private readonly int[] _sortedSettlements = new int[SettlementCount];
    private double _exponent;

    public StraightforwardParty(string name, double leastExponent, double greatestExponent)
    {
        (_leastExponent, _greatestExponent) = (leastExponent, greatestExponent);
        _walkAwayPurpose = StableHash.Of($"{name}/walkAway");
        _exponentPurpose = StableHash.Of($"{name}/tactic/exponent");
        for (int j = 0; j < IssueCount; j++)
        {
            _weightPurposes[j] = StableHash.Of($"{name}/demands/Issue {j + 1}/weight");
            for (int k = 0; k < OptionCount; k++)
                _valuePurposes[j, k] = StableHash.Of($"{name}/demands/Issue {j + 1}/values/option {k + 1}");
        }
    }

    /// <summary>In billionths, by settlement.</summary>
    public int[] Utilities { get; } = new int[SettlementCount];

    /// <summary>In billionths.</summary>
    public int WalkAway { get; private set; }

    /// <summary>The greatest utility, in billionths.</summary>
    public int Best => _sortedUtilities[^1];

    /// <summary>Draws everything that is uncertain, and sorts the settlements by what they are then worth.</summary>
    public void Draw(ulong seed, long replication)
    {
        double Uniform(ulong purpose) => Philox.Uniform(seed, (ulong)replication, purpose);

        WalkAway = (int)Math.Round(GreatestWalkAway * Uniform(_walkAwayPurpose) * Billion);
        _exponent = _leastExponent + (_greatestExponent - _leastExponent) * Uniform(_exponentPurpose);
        double sum = 0;
        for (int j = 0; j < IssueCount; j++)
        {
            _weights[j] = Uniform(_weightPurposes[j]);
            sum += _weights[j];
        }
        for (int j = 0; j < IssueCount; j++)
        {
            for (int k = 0; k < OptionCount; k++)
                _partWorths[j, k] = (int)Math.Round(_weights[j] / sum * Uniform(_valuePurposes[j, k]) * Billion);
        }
        ListSettlements();
        Utilities.CopyTo(_sortedUtilities, 0);
        Array.Sort(_sortedUtilities, _sortedSettlements);
    }

    /// <summary>The target utility in billionths: from the best at time 0 down to the walk-away value at time 1.</summary>
    public int Target(double time)
    {
        double conceded = Math.Pow(time, 1 / _exponent);
        return (int)Math.Round(WalkAway + (Best - WalkAway) * (1 - conceded));
    }

    /// <summary>The settlement worth least among those worth at least the target; of equals the one of lowest index.</summary>
    public int ClosestTo(int target)
    {
        int place = FirstFrom(target);
        int utility = _sortedUtilities[place];
        int settlement = _sortedSettlements[place];
        while (++place < SettlementCount && _sortedUtilities[place] == utility)
            settlement = Math.Min(settlement, _sortedSettlements[place]);
        return settlement;
    }

    /// <summary>What an offer must be worth to be accepted in place of one's own proposal, in billionths.</summary>
    public int LeastToAccept(int proposal) => Math.Max(Utilities[proposal], WalkAway);

    /// <summary>The first place in the sorted list with at least this utility.</summary>
    private int FirstFrom(int utility)
    {
        int low = 0, high = SettlementCount - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sortedUtilities[middle] < utility)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void ListSettlements()
    {
        int index = 0;
        for (int i = 0; i < OptionCount; i++)
        {
            for (int j = 0; j < OptionCount; j++)
            {
                for (int k = 0; k < OptionCount; k++)
                {
                    for (int l = 0; l < OptionCount; l++)
                    {
                        Utilities[index] = _partWorths[0, i] + _partWorths[1, j] + _partWorths[2, k] + _partWorths[3, l];
                        _sortedSettlements[index] = index;
                        index++;
                    }
                }
            }
        }
    }
}
