namespace PeaceTalks.Modeling.Tests;

/// <summary>A principal as drawn, and as shocks left it.</summary>
internal sealed class NaivePrincipal
{
    private readonly IReadOnlyList<Issue> _issues;
    private readonly NaiveDemand?[] _demands;
    private readonly Dictionary<string, double> _parameters;
    private readonly NaiveWalkAway _walkAway;
    private double[] _weights = [];
    private long[]?[] _partWorths = [];

    public NaivePrincipal(Party party, IReadOnlyList<Issue> issues, int fileOrder, NaiveLuck luck)
    {
        Party = party;
        FileOrder = fileOrder;
        _issues = issues;
        _demands = [.. issues.Select(issue => party.Demands.SingleOrDefault(d => d.Issue == issue.Name) is Demand demand ? new NaiveDemand(issue, demand, party.Name, luck) : null)];
        _parameters = party.Tactic.Parameters.ToDictionary(p => p.Name, p => luck.Draw($"{party.Name}/tactic/{p.Name}", p.Value));
        Patience = luck.Draw(party.Name + "/patience", party.Patience);
        _walkAway = new NaiveWalkAway(party, luck);
        Value();
    }

    public Party Party { get; }

    public string Name => Party.Name;

    public int FileOrder { get; }

    public double Patience { get; private set; }

    /// <summary>r in billionths.</summary>
    public long WalkAway => _walkAway.Value;

    public double Parameter(string name) => _parameters[name];

    /// <summary>What an option counts, in billionths; 0 without a demand on the issue.</summary>
    public long PartWorth(int issue, int option) => _partWorths[issue]?[option] ?? 0;

    /// <summary>What the party wants; null without a demand.</summary>
    public int? Asks(int issue) => _demands[issue]?.Asks;

    /// <summary>What the party is left with for an open issue: its weight's share of the walk-away value.</summary>
    public long Share(int issue) => NaiveNumbers.Round(_weights[issue] * WalkAway);

    /// <summary>Whether options (-1: none) cross a red line of the party that is real.</summary>
    public bool Crosses(int[] options) => options.Where((option, j) => option >= 0 && _demands[j]?.IsUnacceptable(option) == true).Any();

    /// <summary>What the options that somebody names (null: nothing) are worth together.</summary>
    public long Worth(Func<int, int?> option) => Utility(Enumerable.Range(0, _issues.Count).Sum(j => option(j) is int k ? PartWorth(j, k) : 0));

    /// <summary>What a sum of part-worths is worth: to a party that can be sated no more than 1.</summary>
    public long Utility(long sum) => Party.Satiation < 1 ? Math.Min(sum, NaiveNumbers.One) : sum;

    public void Suffer(Effect effect, double amount)
    {
        double Changed(double value) => NaiveNumbers.Clip(effect.Target, NaiveNumbers.Apply(effect.Operation, value, amount));
        switch (effect.Target)
        {
            case EffectTarget.WalkAway:
                _walkAway.Change(effect.Operation, amount);
                break;
            case EffectTarget.WinProbability or EffectTarget.Cost:
                _walkAway.ChangeInput(effect.Target, effect.Operation, amount);
                Value();
                break;
            case EffectTarget.Weight:
                Demand(effect).Weight = Changed(Demand(effect).Weight);
                Value();
                break;
            case EffectTarget.Firmness:
                Demand(effect).Firmness = Changed(Demand(effect).Firmness);
                break;
            case EffectTarget.Exponent:
                _parameters["exponent"] = Changed(_parameters["exponent"]);
                break;
            case EffectTarget.Patience:
                Patience = Changed(Patience);
                break;
        }
    }

    private void Value()
    {
        // In the order of the demands: a sum of doubles depends on it.
        double sum = Party.Demands.Sum(d => _demands[Index(d.Issue)]!.Weight);
        double even = 1.0 / Party.Demands.Count;
        _weights = [.. _demands.Select(demand => demand is null ? 0 : sum == 0 ? even : demand.Weight / sum)];
        _partWorths = [.. _demands.Select((demand, j) => demand?.Worth.Select(v => NaiveNumbers.Billionths(_weights[j] / Party.Satiation * v)).ToArray())];
        _walkAway.Derive(this, _issues);
    }

    private NaiveDemand Demand(Effect effect) => _demands[Index(effect.Issue!)]!;

    private int Index(string issue) => _issues.Select(i => i.Name).ToList().IndexOf(issue);
}
