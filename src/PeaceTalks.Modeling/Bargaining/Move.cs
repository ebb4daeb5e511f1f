using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>What a principal does when it is its turn.</summary>
public enum MoveKind
{
    /// <summary>Tables an offer of its own.</summary>
    Propose,

    /// <summary>Accepts the standing offer.</summary>
    Accept,

    /// <summary>Leaves the talks.</summary>
    WalkOut,
}

/// <summary>One move of one principal.</summary>
/// <param name="Round">The round, 1-based and counted over all stages.</param>
/// <param name="Day">Whole days since the first round.</param>
/// <param name="Stage">The name of the stage.</param>
/// <param name="Party">Who moves.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Offer">The offer made or accepted, on the issues of the table; null where the party walks out.</param>
/// <param name="Utilities">What that offer would leave each principal at the table with, by name, before any discount.</param>
/// <param name="Concessions">What the offer concedes against the party's last one in this stage.</param>
public sealed record Move(
    int Round,
    int Day,
    string Stage,
    string Party,
    MoveKind Kind,
    Settlement? Offer,
    IReadOnlyDictionary<string, double> Utilities,
    IReadOnlyList<Concession> Concessions)
{
    /// <summary>The move on one line.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"Round {Round}, day {Day}: {Party} ");
        text.Append(Kind switch
        {
            MoveKind.Propose => $"proposes {Offer}",
            MoveKind.Accept => $"accepts {Offer}",
            _ => "walks out",
        });
        if (Offer is not null)
            text.Append(" (worth ").AppendJoin(", ", Utilities.Select(pair => $"{pair.Key} {OptionText.Utility(pair.Value)}")).Append(')');
        if (Concessions.Count > 0)
            text.Append("; concedes ").AppendJoin(", ", Concessions.Select(Describe));
        return text.ToString();
    }

    private static string Describe(Concession concession) =>
        $"{concession.Issue} from {OptionText.WithoutUnit(concession.From)} to {OptionText.WithoutUnit(concession.To)} (costs it {OptionText.Utility(concession.Cost)}, gives "
        + string.Join(", ", concession.Gains.Select(pair => $"{pair.Key} {OptionText.Utility(pair.Value)}")) + ")";
}
