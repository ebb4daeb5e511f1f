namespace PeaceTalks.Modeling;

/// <summary>What an effect of a shock changes.</summary>
public enum EffectTarget
{
    /// <summary>The party's walk-away value r.</summary>
    WalkAway,

    /// <summary>The party's view of its chance to win the war, of which its walk-away value is derived anew.</summary>
    WinProbability,

    /// <summary>The party's cost of war or of the status quo, of which its walk-away value is derived anew.</summary>
    Cost,

    /// <summary>The exponent of the party's time-dependent tactic.</summary>
    Exponent,

    /// <summary>The party's patience.</summary>
    Patience,

    /// <summary>The weight of an issue as stated, before the party's weights are normalised.</summary>
    Weight,

    /// <summary>The firmness of the party's red line on an issue, compared with the same luck as before.</summary>
    Firmness,

    /// <summary>The party leaves; where it is a principal, the talks end.</summary>
    Leaves,
}

/// <summary>How an effect changes a number. The result is clipped to what the number allows.</summary>
public enum EffectOperation
{
    /// <summary>The amount is added.</summary>
    Add,

    /// <summary>The number is multiplied by the amount.</summary>
    Multiply,

    /// <summary>The number becomes the amount.</summary>
    Set,
}

/// <summary>One change that a shock makes to one party.</summary>
public sealed record Effect
{
    private Effect(string party, EffectTarget target, EffectOperation operation, Distribution? amount, string? issue)
    {
        ArgumentNullException.ThrowIfNull(party);
        Party = party;
        Target = target;
        Operation = operation;
        Amount = amount;
        Issue = issue;
    }

    /// <summary>The name of the party that is changed.</summary>
    public string Party { get; init; }

    /// <summary>What is changed.</summary>
    public EffectTarget Target { get; }

    /// <summary>How it is changed; without meaning where the party leaves.</summary>
    public EffectOperation Operation { get; }

    /// <summary>By how much, perhaps uncertain; null where the party leaves.</summary>
    public Distribution? Amount { get; internal init; }

    /// <summary>The name of the issue whose weight or firmness is changed, else null.</summary>
    public string? Issue { get; }

    /// <summary>Adds an amount.</summary>
    /// <param name="party">The party's name.</param>
    /// <param name="target">What is changed; not <see cref="EffectTarget.Leaves"/>.</param>
    /// <param name="amount">How much is added.</param>
    /// <param name="issue">The issue, for a weight or a firmness.</param>
    /// <exception cref="ArgumentNullException"><paramref name="party"/> or <paramref name="amount"/> is null.</exception>
    public static Effect Add(string party, EffectTarget target, Distribution amount, string? issue = null) =>
        Change(party, target, EffectOperation.Add, amount, issue);

    /// <summary>Multiplies by an amount.</summary>
    /// <inheritdoc cref="Add"/>
    public static Effect Multiply(string party, EffectTarget target, Distribution amount, string? issue = null) =>
        Change(party, target, EffectOperation.Multiply, amount, issue);

    /// <summary>Sets to an amount.</summary>
    /// <inheritdoc cref="Add"/>
    public static Effect Set(string party, EffectTarget target, Distribution amount, string? issue = null) =>
        Change(party, target, EffectOperation.Set, amount, issue);

    /// <summary>The party leaves; where it is a principal, the talks end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="party"/> is null.</exception>
    public static Effect Leaves(string party) => new(party, EffectTarget.Leaves, EffectOperation.Set, null, null);

    internal static Effect Change(string party, EffectTarget target, EffectOperation operation, Distribution amount, string? issue)
    {
        ArgumentNullException.ThrowIfNull(amount);
        if (target == EffectTarget.Leaves)
            throw new ArgumentException("A party that leaves has no amount; use Effect.Leaves(party).", nameof(target));
        return new Effect(party, target, operation, amount, issue);
    }
}
