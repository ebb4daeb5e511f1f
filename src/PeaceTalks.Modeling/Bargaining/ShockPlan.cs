namespace PeaceTalks.Modeling;

/// <summary>A shock with names turned into indices. Quantities are indices into the drawn values, -1 where there is none.</summary>
internal sealed class ShockPlan
{
    public ShockPlan(Shock shock, int index, IReadOnlyDictionary<string, int> issues, IReadOnlyDictionary<string, int> principals, IReadOnlyDictionary<string, int> quantities)
    {
        Name = shock.Name;
        Index = index;
        Round = shock.Trigger.Round ?? shock.Trigger.Deadline + 1L;
        Probability = shock.Trigger.Probability is null ? -1 : quantities[$"shocks/{shock.Name}/probability"];
        Repeats = shock.Trigger.Repeats;
        StrikeLuck = StableHash.Of($"shocks/{shock.Name}/strikes");
        Effects = [.. shock.Effects.Select((effect, i) => new EffectPlan(
            principals.TryGetValue(effect.Party, out int principal) ? principal : -1,
            effect.Target,
            effect.Operation,
            effect.Amount is null ? -1 : quantities[$"shocks/{shock.Name}/effects/{i}"],
            effect.Issue is null ? -1 : issues[effect.Issue]))];
    }

    public string Name { get; }

    public int Index { get; }

    /// <summary>The only round in which it may strike, or null for every round.</summary>
    public long? Round { get; }

    /// <summary>The probability to strike, or -1 where it strikes for sure.</summary>
    public int Probability { get; }

    public bool Repeats { get; }

    public ulong StrikeLuck { get; }

    public EffectPlan[] Effects { get; }
}

/// <summary>One change of a shock; <paramref name="Principal"/> is -1 for a party of another role.</summary>
internal sealed record EffectPlan(int Principal, EffectTarget Target, EffectOperation Operation, int Amount, int Issue)
{
    /// <summary>The number that the change makes of <paramref name="value"/>, before clipping.</summary>
    public double Apply(double value, double amount) => Operation switch
    {
        EffectOperation.Add => value + amount,
        EffectOperation.Multiply => value * amount,
        _ => amount,
    };
}
