using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>One move of one principal. Compared by value.</summary>
public sealed record Move
{
    internal Move()
    {
    }

    /// <summary>The round, 1-based and counted over all stages.</summary>
    public required int Round { get; init; }

    /// <summary>Whole days since the first round.</summary>
    public required int Day { get; init; }

    /// <summary>The name of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Who moves.</summary>
    public required string Party { get; init; }

    /// <summary>What it does.</summary>
    public required MoveKind Kind { get; init; }

    /// <summary>The offer made or accepted, on the issues of the table; null where the party walks out.</summary>
    public required Settlement? Offer { get; init; }

    /// <summary>What that offer would leave each principal at the table with, by name, before any discount.</summary>
    public required IReadOnlyDictionary<string, double> Utilities { get; init; }

    /// <summary>
    /// What the proposal does to the own utility and to the others', against the party's last offer in this stage; null for
    /// its first offer in the stage, and where it makes none.
    /// </summary>
    public required MoveClass? Class { get; init; }

    /// <summary>What the offer concedes against the party's last one in this stage.</summary>
    public required IReadOnlyList<Concession> Concessions { get; init; }

    /// <summary>The move on one line.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"Round {Guard.Text(Round)}, day {Guard.Text(Day)}: {Party} ");
        text.Append(Kind switch
        {
            MoveKind.Propose => $"proposes {Offer}",
            MoveKind.Accept => $"accepts {Offer}",
            _ => "walks out",
        });
        if (Offer is not null)
            text.Append(" (worth ").Append(OptionText.Worths(Utilities)).Append(Class is MoveClass step ? $"; {OutcomeText.Name(step)})" : ")");
        if (Concessions.Count > 0)
            text.Append("; concedes ").AppendJoin(", ", Concessions.Select(Describe));
        return text.ToString();
    }

    private static string Describe(Concession concession) =>
        $"{concession.Issue} from {OptionText.WithoutUnit(concession.From)} to {OptionText.WithoutUnit(concession.To)}"
        + $" (costs it {OptionText.Utility(concession.Cost)}, gives {OptionText.Worths(concession.Gains)})";
}
