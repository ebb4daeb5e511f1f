namespace PeaceTalks.Modeling;

/// <summary>What a name may be. Names stand in quantity paths, in files and in reports.</summary>
internal static class NameRules
{
    /// <summary>Reports what is wrong with a name or an option's label.</summary>
    /// <param name="problems">Where to.</param>
    /// <param name="path">The place of the name.</param>
    /// <param name="noun">What messages call it: "name" or "option".</param>
    /// <param name="name">The name.</param>
    /// <param name="inPaths">Whether it is a step of quantity paths, which '/' separates.</param>
    public static void Check(ProblemCollector problems, string path, string noun, string? name, bool inPaths = true)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            problems.Add(path, $"the {noun} was {ProblemText.Quote(name)}; it must not be empty or blank");
            return;
        }
        if (name.Length > ScenarioLimits.NameLength)
        {
            AddTooLong(problems, path, noun, name);
            return;
        }
        if (inPaths && name.Contains('/'))
            Add("'/', which separates the steps of a quantity's path");
        if (name.Any(char.IsControl))
            Add("control characters");
        if (HasLoneSurrogate(name))
            Add("half a surrogate pair, which is not a character");

        void Add(string what) => problems.Add(path, $"the {noun} was {ProblemText.Quote(name)}; it must not contain {what}");
    }

    public static void AddTooLong(ProblemCollector problems, string path, string noun, string name) =>
        problems.Add(path, $"the {noun} {ProblemText.Quote(name)} has {ProblemText.Count(name.Length)} characters; at most {ScenarioLimits.NameLength} are allowed");

    /// <summary>Checks the names of a list, and that each occurs once.</summary>
    /// <param name="problems">Where to.</param>
    /// <param name="list">The place of the list, such as "$.issues".</param>
    /// <param name="names">The names in order; null for an item that is missing altogether.</param>
    public static void CheckList(ProblemCollector problems, string list, IEnumerable<(bool Missing, string? Name)> names)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        int i = -1;
        foreach ((bool missing, string? name) in names)
        {
            i++;
            string path = $"{list}[{i}].name";
            if (missing)
                problems.Add($"{list}[{i}]", "was null; it must be given");
            else if (!problems.IsHole(path))
            {
                Check(problems, path, "name", name);
                if (!string.IsNullOrWhiteSpace(name) && !first.TryAdd(name, i))
                    problems.Add(path, $"the name {ProblemText.Quote(name)} is that of {list}[{first[name]}] already; each may be given once");
            }
        }
    }

    /// <summary>Whether there is half a surrogate pair in it, so that it can't be written as UTF-8 and read back.</summary>
    public static bool HasLoneSurrogate(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogatePair(name, i))
                i++;
            else if (char.IsSurrogate(name[i]))
                return true;
        }
        return false;
    }
}
