using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>Collects what is wrong with a file while it is read.</summary>
internal sealed class JsonProblems
{
    /// <summary>Where so much can't be read, it is not worth the time to look for what else is wrong.</summary>
    private const int MostUnreadable = 10_000;

    private readonly List<ScenarioProblem> _problems = [];
    private readonly HashSet<string> _unreadable = [];
    private long _count;

    public bool Any => _count > 0;

    /// <summary>Whether further problems are only counted, so that it is not worth the time to word them.</summary>
    public bool IsFull => _count >= ProblemCollector.Most;

    /// <summary>Whether too little could be read for a check of the whole to mean anything.</summary>
    public bool IsHopeless => _unreadable.Count == MostUnreadable;

    /// <summary>The places of values that could not be read, for which something harmless stands in.</summary>
    public IReadOnlySet<string> Unreadable => _unreadable;

    public void Add(string path, string message) => Add(new ScenarioProblem(path, message));

    public void Add(ScenarioProblem problem)
    {
        // A file of nothing but mistakes must not fill the memory.
        if (++_count <= ProblemCollector.Most)
            _problems.Add(problem);
    }

    public void AddRange(ProblemCollector found)
    {
        foreach (ScenarioProblem problem in found.Problems)
            Add(problem);
        _count += found.Count - found.Problems.Count;
    }

    public void MarkUnreadable(string path)
    {
        if (!IsHopeless)
            _unreadable.Add(path);
    }

    public void SortAsIn(JsonElement file)
    {
        IReadOnlyList<ScenarioProblem> sorted = FileOrder.Sort(_problems, file);
        _problems.Clear();
        _problems.AddRange(sorted);
    }

    /// <param name="name">What the exception's message calls the scenario.</param>
    public ScenarioException ToException(string name) => new(name, ProblemCollector.WithRest(_problems, _count));
}
