namespace PeaceTalks.Modeling;

/// <summary>
/// The zone of possible agreement of a game: the settlements within everybody's real red lines that are worth its walk-away value to
/// each principal, before any shock. Immutable, safe to share between threads.
/// </summary>
/// <remarks>With more than two principals there need not be one even where war is costly to all and nothing is hidden (Jordan 2015): it is looked for, never assumed.</remarks>
public sealed class ZoneOfPossibleAgreement
{
    private readonly Game _game;
    private readonly FeasibleSet _set;

    internal ZoneOfPossibleAgreement(Game game, FeasibleSet set)
    {
        _game = game;
        _set = set;
        ZoneSearch search = new(game, set);
        IsEmpty = search.IsEmpty;
        Range = search.Range();
        Openings = IsEmpty ? search.Openings() : [];
    }

    /// <summary>Whether there is no such settlement.</summary>
    public bool IsEmpty { get; }

    /// <summary>By issue, the options that occur in the zone, in order of the scale; all empty where the zone is.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Option>> Range { get; }

    /// <summary>
    /// Where the zone is empty: each change of one walk-away value or one red line that would open it alone, and is the
    /// smallest of its kind to do so; the cheapest for the one who would make it first. Where it holds nothing, no single change is enough
    /// (<see cref="LeastGain"/> says what walk-away values falling together would do). Empty where the zone is not.
    /// </summary>
    public IReadOnlyList<ZoneOpening> Openings { get; }

    /// <summary>
    /// The largest least gain over the walk-away values within the red lines. Not negative: how much all could gain at least.
    /// Negative: how far all walk-away values would have to fall together to open the zone. Null where the red lines leave no settlement at all.
    /// </summary>
    /// <exception cref="InvalidOperationException">Too many combinations have to be compared.</exception>
    public double? LeastGain()
    {
        // Against walk-away values so low that every settlement gains, the same settlements are the best.
        FeasibleSet lowered = _set.WithWalkAways([.. _set.WalkAways.Select(walkAway => walkAway - Billionths.One)]);
        return SolutionSearch.Find(lowered, new LeastGain([.. Enumerable.Repeat(1, _set.Principals)])) is BestVectors best
            ? Billionths.ToDouble(best.Gains.Min() - Billionths.One)
            : null;
    }

    /// <summary>How large the zone is: the share of all settlements of the scenario that are in it, exact.</summary>
    /// <remarks>With two principals, two lists of half the issues' settlements are compared (Horowitz and Sahni 1974), with more all settlements are looked at.</remarks>
    /// <exception cref="InvalidOperationException">There are too many settlements: more than about 10^12 with two principals, 10^8 with more.</exception>
    public double Share() => IsEmpty ? 0 : ZoneCount.Share(_game, _set);

    /// <summary>The share of the Pareto frontier's entries that are in the zone; null where the frontier is empty.</summary>
    /// <exception cref="InvalidOperationException">The frontier is too long (see <see cref="ParetoFrontierExtensions.ParetoFrontier"/>).</exception>
    public double? ShareOfFrontier()
    {
        UtilityVectors frontier = _set.Frontier.Vectors;
        if (frontier.Count == 0)
            return null;
        int inside = Enumerable.Range(0, frontier.Count).Count(row => Array.TrueForAll([.. Enumerable.Range(0, _set.Principals)], i => frontier.Of(i, row) >= _set.WalkAways[i]));
        return inside / (double)frontier.Count;
    }
}

/// <summary>One change that would open an empty zone of possible agreement. Compared by value.</summary>
public sealed record ZoneOpening
{
    internal ZoneOpening()
    {
    }

    /// <summary>Whose walk-away value or red line closes the zone.</summary>
    public required string Party { get; init; }

    /// <summary>The issue of the red line; null where it is the walk-away value.</summary>
    public required string? Issue { get; init; }

    /// <summary>The highest walk-away value of this party that would leave a zone, in [0, 1]; null where it is a red line.</summary>
    public required double? WalkAwayValue { get; init; }

    /// <summary>The option to which the red line would have to move, at least; null where it is the walk-away value.</summary>
    public required Option? RedLine { get; init; }

    /// <summary>What the change takes from the party: the fall of its walk-away value, or the fall in utility from the option at its red line to the new one, nothing else counted.</summary>
    public required double Cost { get; init; }

    /// <summary>The change on one line.</summary>
    public override string ToString() => Issue is null
        ? $"{Party}'s walk-away value at {OptionText.Utility(WalkAwayValue!.Value)}, lower by {OptionText.Utility(Cost)}"
        : $"{Party}'s red line on {Issue} at {RedLine!.Label}, which costs it {OptionText.Utility(Cost)}";
}
