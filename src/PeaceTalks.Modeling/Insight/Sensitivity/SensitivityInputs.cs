namespace PeaceTalks.Modeling;

/// <summary>Finds the entry of an input by name.</summary>
internal static class SensitivityInputs
{
    public static TEntry Find<TEntry>(IReadOnlyList<TEntry> entries, Func<TEntry, string> name, string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        foreach (TEntry entry in entries)
        {
            if (name(entry) == input)
                return entry;
        }
        string hint = Names.Nearest(input, entries.Select(name)) is string nearest ? $" Did you mean {ProblemText.Quote(nearest)}?" : "";
        throw new ArgumentException($"There is no uncertain quantity {ProblemText.Quote(input)}.{hint} Inputs lists them all.", nameof(input));
    }
}
