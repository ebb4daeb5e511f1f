namespace PeaceTalks.Modeling;

/// <summary>Writes one run as comma-separated values.</summary>
public static class NegotiationCsvExtensions
{
    /// <summary>
    /// Writes the moves as a table for R, pandas and the like: a header, then one row for each move and issue of its offer; a
    /// walk-out has one row without an issue. After RFC 4180, but for lines that end in "\n"; numbers in the invariant
    /// culture; an empty field where there is nothing to say.
    /// </summary>
    /// <remarks>
    /// The columns: <c>move</c> (1-based), <c>round</c>, <c>day</c>, <c>stage</c>, <c>party</c>, <c>kind</c>, <c>class</c>,
    /// <c>issue</c>, <c>option</c> (its label), <c>number</c> (of a numeric issue), and for each principal
    /// <c>utility of NAME</c>: what the whole offer is worth to it, the same in each row of the move. Names stay as they
    /// are: a spreadsheet may take one that begins with =, +, - or @ for a formula.
    /// </remarks>
    /// <param name="run">The run.</param>
    /// <param name="writer">Where to write; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCsv(this Negotiation run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(writer);
        string[] principals = [.. run.Outcome.Utilities.Keys];
        CsvText.WriteRow(writer, ["move", "round", "day", "stage", "party", "kind", "class", "issue", "option", "number", .. principals.Select(name => $"utility of {name}")]);
        for (int i = 0; i < run.Moves.Count; i++)
        {
            Move move = run.Moves[i];
            object?[] head = [i + 1, move.Round, move.Day, move.Stage, move.Party, CsvText.Name(move.Kind), move.Class is MoveClass step ? CsvText.Name(step) : null];
            object?[] worth = [.. principals.Select(name => move.Utilities.TryGetValue(name, out double utility) ? utility : (object?)null)];
            if (move.Offer is null)
                CsvText.WriteRow(writer, [.. head, null, null, null, .. worth]);
            foreach ((string issue, Option option) in move.Offer ?? Enumerable.Empty<KeyValuePair<string, Option>>())
                CsvText.WriteRow(writer, [.. head, issue, option.Label, option.Value, .. worth]);
        }
    }
}
