namespace PeaceTalks.Modeling;

/// <summary>Makes names of other tools into names that a scenario may have.</summary>
internal static class GeniusNames
{
    /// <summary>Without '/' and control characters, which a name and an option's label may not contain.</summary>
    public static string Legal(string name) => string.Concat(name.Select(c => c == '/' || char.IsControl(c) ? '-' : c));

    /// <summary>Legal names that differ: numbered where two would be alike. One that is legal as it stands stays, where it comes first.</summary>
    public static string[] Distinct(IReadOnlyList<string> names)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        bool[] stays = [.. names.Select(name => Legal(name) == name && taken.Add(name))];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        string Numbered(string name)
        {
            string candidate = name;
            // Not from the beginning each time: there may be thousands that are alike.
            int number = numbers.GetValueOrDefault(name, 1);
            while (!taken.Add(candidate))
                candidate = $"{name} {++number}";
            numbers[name] = number;
            return candidate;
        }
        return [.. names.Select((name, i) => stays[i] ? name : Numbered(Legal(name)))];
    }

    /// <summary>What the parties are called: "Party 1", "Party 2", ... where a name is blank, or one that paths give another sense.</summary>
    public static string[] Parties(IReadOnlyList<string?> names) =>
        Distinct([.. names.Select((name, i) => string.IsNullOrWhiteSpace(name) || name is "shocks" or "stages" ? $"Party {i + 1}" : name)]);
}
