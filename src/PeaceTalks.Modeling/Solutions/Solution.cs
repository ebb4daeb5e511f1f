using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>
/// A settlement that theory singles out, with what it is worth to each principal and with the others that are just as good.
/// Compared by value.
/// </summary>
public sealed record Solution
{
    /// <summary>The most that <see cref="Ties"/> lists.</summary>
    public const int MostTies = 1_000;

    internal Solution()
    {
    }

    /// <summary>The settlement; of several as good, the one with the lowest index (first issue most significant, options in file order).</summary>
    public required Settlement Settlement { get; init; }

    /// <summary>By principal, what the settlement is worth to it before any shock, undiscounted, in [0, 1] up to rounding.</summary>
    public required IReadOnlyDictionary<string, double> Utilities { get; init; }

    /// <summary>The other settlements that are as good, in order of their index: all of them, or the first <see cref="MostTies"/> where there are more.</summary>
    public required IReadOnlyList<Settlement> Ties { get; init; }

    /// <summary>How many other settlements are as good, exactly.</summary>
    public required BigInteger TieCount { get; init; }

    /// <summary>The terms and what they are worth, on one line.</summary>
    public override string ToString()
    {
        string ties = TieCount.IsZero ? "" : $"; as good: {Guard.Text(TieCount)} more";
        return $"{Settlement} ({OptionText.Worths(Utilities)}){ties}";
    }

    internal static Solution Of(Game game, IEnumerable<int[]> settlements, BigInteger count)
    {
        Settlement[] listed = [.. settlements.Take(MostTies + 1).Select(options => new Settlement(game.Scenario.Issues, options))];
        return new Solution
        {
            Settlement = listed[0],
            Utilities = new ValueMap<double>([.. game.Principals.Select(principal => new KeyValuePair<string, double>(principal.Plan.Name, game.Utility(principal.Plan.Name, listed[0])))]),
            Ties = new ValueList<Settlement>(listed[1..]),
            TieCount = count - 1,
        };
    }
}
