namespace PeaceTalks.Modeling;

/// <summary>Finds the known name that somebody most likely meant.</summary>
internal static class Names
{
    /// <summary>
    /// The known name with the fewest edits, if they are at most two, or a third of its letters, and leave something of
    /// what was given; else null. Of equals, the first.
    /// </summary>
    public static string? Nearest(string given, IEnumerable<string> known)
    {
        const int longest = 200;
        if (given.Length > longest)
            return null;
        string? best = null;
        int fewest = int.MaxValue;
        foreach (string name in known)
        {
            if (Math.Abs(name.Length - given.Length) > Math.Max(2, name.Length / 3))
                continue;
            int edits = Edits(given, name);
            if (edits < fewest)
                (best, fewest) = (name, edits);
        }
        return best is not null && fewest <= Math.Max(2, best.Length / 3) && (fewest == 0 || fewest < best.Length) ? best : null;
    }

    /// <summary>" Did you mean ...?" with the nearest of the known names; nothing where none is near.</summary>
    public static string Hint(string given, IEnumerable<string> known) => Nearest(given, known) is string nearest ? $" Did you mean {ProblemText.Quote(nearest)}?" : "";

    /// <summary>How many letters must be put in, taken out or replaced, case aside (Levenshtein 1966).</summary>
    private static int Edits(string a, string b)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
