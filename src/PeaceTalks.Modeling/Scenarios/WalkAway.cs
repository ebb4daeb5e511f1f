namespace PeaceTalks.Modeling;

/// <summary>
/// What no agreement is worth to a party, in [0, 1] (its reservation value r): a number, or derived from the war as a
/// costly lottery (Fearon 1995), or from the status quo. Numbers and distributions convert to it.
/// </summary>
/// <remarks>
/// Where both sides agree on the odds of a war, its costs always leave a zone of agreement (Fearon 1995): failure then
/// needs mutual optimism, red lines or indivisible issues.
/// </remarks>
public sealed record WalkAway
{
    private WalkAway()
    {
    }

    /// <summary>The value, in [0, 1]; null where it is derived.</summary>
    public Distribution? Value { get; private init; }

    /// <summary>The party's own view of its chance to win the war, in [0, 1]; null where no war is stated.</summary>
    public Distribution? WinProbability { get; private init; }

    /// <summary>What the war, or the status quo, costs the party, in utility, at least 0; null where <see cref="Value"/> is given.</summary>
    public Distribution? Cost { get; private init; }

    /// <summary>The terms after a victory, by issue; an issue not named goes to the party's own asks.</summary>
    public IReadOnlyDictionary<string, OptionReference> Victory { get; private init; } = ValueMap<OptionReference>.Empty;

    /// <summary>The terms after a defeat, by issue; an issue not named counts 0.</summary>
    public IReadOnlyDictionary<string, OptionReference> Defeat { get; private init; } = ValueMap<OptionReference>.Empty;

    /// <summary>A walk-away value stated outright, in [0, 1].</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static WalkAway Of(Distribution value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new WalkAway { Value = value };
    }

    /// <summary>The war as a costly lottery: r = p U(victory) + (1 - p) U(defeat) - c, clipped to [0, 1].</summary>
    /// <param name="winProbability">p, the party's own view, in [0, 1].</param>
    /// <param name="cost">c, in utility, at least 0.</param>
    /// <param name="victory">The terms after a victory, by issue; by default the party's own asks on all.</param>
    /// <param name="defeat">The terms after a defeat, by issue; by default worth 0.</param>
    /// <exception cref="ArgumentNullException">A distribution is null.</exception>
    public static WalkAway War(
        Distribution winProbability,
        Distribution cost,
        IReadOnlyDictionary<string, OptionReference>? victory = null,
        IReadOnlyDictionary<string, OptionReference>? defeat = null)
    {
        ArgumentNullException.ThrowIfNull(winProbability);
        ArgumentNullException.ThrowIfNull(cost);
        return new WalkAway
        {
            WinProbability = winProbability,
            Cost = cost,
            Victory = ValueMap.Copy(victory),
            Defeat = ValueMap.Copy(defeat),
        };
    }

    /// <summary>
    /// The status quo less its cost: r = U(status quo) - c, clipped to [0, 1]. Every issue on which the party states a
    /// demand must then have a status quo.
    /// </summary>
    /// <param name="cost">c, in utility, at least 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cost"/> is null.</exception>
    public static WalkAway StatusQuo(Distribution cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return new WalkAway { Cost = cost };
    }

    /// <summary>A walk-away value stated outright.</summary>
    public static implicit operator WalkAway(double value) => Of(value);

    /// <summary>A walk-away value stated outright.</summary>
    public static implicit operator WalkAway(Distribution value) => Of(value);

    internal WalkAway Rewrite(Func<string, Distribution, Distribution> change) => this with
    {
        Value = Value is null ? null : change("", Value),
        WinProbability = WinProbability is null ? null : change("winProbability", WinProbability),
        Cost = Cost is null ? null : change("cost", Cost),
    };
}
