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
        throw new ArgumentException($"There is no uncertain quantity {ProblemText.Quote(input)}.{Names.Hint(input, entries.Select(name))} Inputs lists them all.", nameof(input));
    }
}
