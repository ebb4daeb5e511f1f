namespace PeaceTalks.Modeling;

/// <summary>
/// Collects problems and knows the holes of the scenario: the pieces that could not be read, or are too large to be
/// walked. What is wrong at or below a hole has been reported already.
/// </summary>
internal sealed class ProblemCollector
{
    /// <summary>Nobody reads on after so many; the rest is counted.</summary>
    public const int Most = 100;

    private readonly List<ScenarioProblem> _problems = [];
    private readonly HashSet<string> _holes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aboveHoles = new(StringComparer.Ordinal);
    private long _count;

    // Looking for nearly right names takes time that grows with the product of two lengths; this bounds the sum.
    private long _suggestionEffort = 20_000_000;

    public ProblemCollector(IEnumerable<string> unreadable)
    {
        foreach (string path in unreadable)
            AddHole(path);
    }

    public IReadOnlyList<ScenarioProblem> Problems => _problems;

    /// <summary>How many there are, those that are counted only included.</summary>
    public long Count => _count;

    /// <summary>Whether further problems are only counted, so that it is not worth the time to word them.</summary>
    public bool IsFull => _problems.Count == Most;

    public void Add(string path, string message)
    {
        if (IsHole(path))
            return;
        _count++;
        if (!IsFull)
            _problems.Add(new ScenarioProblem(path, message));
    }

    /// <summary>
    /// Counts a problem, where it would only be counted; false where its place must be known. Spares the time to spell a
    /// million places that nobody is told.
    /// </summary>
    public bool TryCount()
    {
        if (!IsFull || _holes.Count > 0)
            return false;
        _count++;
        return true;
    }

    public void AddHole(string path)
    {
        if (!_holes.Add(path))
            return;
        for (int i = 1; i < path.Length; i++)
        {
            if (path[i] is '.' or '[')
                _aboveHoles.Add(path[..i]);
        }
    }

    /// <summary>Whether a member of a place is a hole or lies in one.</summary>
    /// <param name="path">The place.</param>
    /// <param name="member">The step to the member, such as ".party".</param>
    public bool IsHole(string path, string member) => _holes.Count > 0 && IsHole(path + member);

    /// <summary>Whether the place is a hole or lies in one.</summary>
    public bool IsHole(string path)
    {
        if (_holes.Count == 0)
            return false;
        for (int i = 1; i < path.Length; i++)
        {
            if (path[i] is not ('.' or '['))
                continue;
            string above = path[..i];
            if (_holes.Contains(above))
                return true;
            // Most places lie nowhere near a hole, which shows after a step or two.
            if (!_aboveHoles.Contains(above))
                return false;
        }
        return _holes.Contains(path);
    }

    /// <summary>Whether the place is a hole, lies in one or has one in it.</summary>
    public bool HasHole(string path) => IsHole(path) || _aboveHoles.Contains(path);

    /// <summary>The known name that was most likely meant, as the end of a message; empty where none is near.</summary>
    public string DidYouMean(string? given, IEnumerable<string> known)
    {
        if (given is null || given.Length > ScenarioLimits.NameLength || IsFull)
            return "";
        string? nearest = Names.Nearest(given, known.TakeWhile(name => (_suggestionEffort -= 1 + (long)given.Length * name.Length) > 0));
        return nearest is null ? "" : $"did you mean {ProblemText.Quote(nearest)}?";
    }

    /// <summary>Reports a name that nothing of its kind bears.</summary>
    public void AddUnknown(string path, string kind, string? given, IReadOnlyCollection<string> known)
    {
        if (IsFull)
        {
            Add(path, "");
            return;
        }
        string hint = DidYouMean(given, known);
        if (hint == "")
            hint = known.Count == 0 ? "there are none" : "it must be one of " + ProblemText.List(known);
        Add(path, $"unknown {kind} {ProblemText.Quote(given)}; {hint}");
    }

    /// <summary>The problems listed, and, where there are more, how many more.</summary>
    public static IReadOnlyList<ScenarioProblem> WithRest(IReadOnlyList<ScenarioProblem> listed, long count)
    {
        long more = count - listed.Count;
        if (more == 0)
            return new ValueList<ScenarioProblem>([.. listed]);
        string rest = more == 1 ? "is 1 more problem" : $"are {ProblemText.Count(more)} more problems";
        return new ValueList<ScenarioProblem>([.. listed, new ScenarioProblem("$", "there " + rest)]);
    }
}
