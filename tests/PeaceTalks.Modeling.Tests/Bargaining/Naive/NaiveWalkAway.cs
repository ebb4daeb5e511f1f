namespace PeaceTalks.Modeling.Tests;

/// <summary>A walk-away value: stated, or derived from the war or the status quo, and what shocks made of it.</summary>
internal sealed class NaiveWalkAway
{
    private readonly WalkAway _stated;
    private readonly double _value;
    private readonly List<long> _changes = [];
    private double _winProbability;
    private double _cost;

    public NaiveWalkAway(Party party, NaiveLuck luck)
    {
        _stated = party.WalkAway;
        string path = party.Name + "/walkAway";
        _value = _stated.Value is null ? 0 : luck.Draw(path, _stated.Value);
        _winProbability = _stated.WinProbability is null ? 0 : luck.Draw(path + "/winProbability", _stated.WinProbability);
        _cost = _stated.Cost is null ? 0 : luck.Draw(path + "/cost", _stated.Cost);
    }

    /// <summary>r in billionths.</summary>
    public long Value { get; private set; }

    /// <summary>Derives r anew; every earlier change of r counts again as the difference that it made after clipping.</summary>
    public void Derive(NaivePrincipal party, IReadOnlyList<Issue> issues)
    {
        Value = Math.Clamp(Clipped(Derived(party, issues)) + _changes.Sum(), 0, NaiveNumbers.One);
    }

    public void Change(EffectOperation operation, double amount)
    {
        long before = Value;
        // What is added or set is a utility, what is multiplied by a plain number; r itself is whole billionths.
        Value = Clipped(NaiveNumbers.Apply(operation, before, operation == EffectOperation.Multiply ? amount : amount * NaiveNumbers.One));
        _changes.Add(Value - before);
    }

    public void ChangeInput(EffectTarget input, EffectOperation operation, double amount)
    {
        if (input == EffectTarget.Cost)
            _cost = NaiveNumbers.Clip(input, NaiveNumbers.Apply(operation, _cost, amount));
        else
            _winProbability = NaiveNumbers.Clip(input, NaiveNumbers.Apply(operation, _winProbability, amount));
    }

    private double Derived(NaivePrincipal party, IReadOnlyList<Issue> issues)
    {
        if (_stated.Value is not null)
            return _value * NaiveNumbers.One;
        if (_stated.WinProbability is null)
            return party.Worth(j => Named(issues[j], issues[j].StatusQuo)) - _cost * NaiveNumbers.One;
        long victory = party.Worth(j => Named(issues[j], _stated.Victory.GetValueOrDefault(issues[j].Name)) ?? party.Asks(j));
        long defeat = party.Worth(j => Named(issues[j], _stated.Defeat.GetValueOrDefault(issues[j].Name)));
        return _winProbability * victory + (1 - _winProbability) * defeat - _cost * NaiveNumbers.One;
    }

    private static int? Named(Issue issue, OptionReference? option) => option is null ? null : NaiveDemand.Index(issue, option);

    private static long Clipped(double billionths) => NaiveNumbers.Round(Math.Clamp(billionths, 0, NaiveNumbers.One));
}
