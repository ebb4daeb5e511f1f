namespace PeaceTalks.Modeling;

/// <summary>Makes names of other tools into names that a scenario may have.</summary>
internal static class GeniusNames
{
    /// <summary>Without '/' and control characters, which a name may not contain.</summary>
    public static string Legal(string name) => Label(name.Trim());

    /// <summary>The same of an option's label, in which blanks at the ends may tell one option from another.</summary>
    public static string Label(string label) => string.Concat(label.Select(c => c == '/' || char.IsControl(c) ? '-' : c));

    /// <summary>The same names, numbered where they occur twice; "Party 1", "Party 2", ... where one is blank.</summary>
    public static string[] Parties(IReadOnlyList<string?> names)
    {
        List<string> unique = [];
        for (int i = 0; i < names.Count; i++)
        {
            string name = Legal(names[i] ?? "") is { Length: > 0 } given && given is not ("shocks" or "stages") ? given : $"Party {i + 1}";
            string candidate = name;
            for (int number = 2; unique.Contains(candidate, StringComparer.Ordinal); number++)
                candidate = $"{name} {number}";
            unique.Add(candidate);
        }
        return [.. unique];
    }
}
