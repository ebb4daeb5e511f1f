using System.Text.Json;

namespace PeaceTalks.Modeling;

/// <summary>
/// Puts problems in the order in which a reader meets their places in the file: structure and meaning are checked one
/// after the other, and neither goes strictly from top to bottom.
/// </summary>
internal sealed class FileOrder
{
    private readonly HashSet<string> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private FileOrder(IEnumerable<ScenarioProblem> problems)
    {
        foreach (ScenarioProblem problem in problems)
            _wanted.UnionWith(Prefixes(problem.Path));
    }

    /// <summary>The problems in the order of the file; those of one place stay in the order given.</summary>
    public static IReadOnlyList<ScenarioProblem> Sort(IReadOnlyList<ScenarioProblem> problems, JsonElement file)
    {
        FileOrder order = new(problems);
        order.Walk(file, "$");
        return [.. problems.OrderBy(problem => order.PositionOf(problem.Path))];
    }

    /// <summary>The place itself and everything that it lies in, outermost last.</summary>
    private static IEnumerable<string> Prefixes(string path)
    {
        yield return path;
        for (int i = path.Length - 1; i > 0; i--)
        {
            if (path[i] is '.' or '[')
                yield return path[..i];
        }
    }

    /// <summary>Where the place is, or, where the file has nothing there, what it would lie in.</summary>
    private int PositionOf(string path) => Prefixes(path).Where(_positions.ContainsKey).Select(prefix => _positions[prefix]).FirstOrDefault();

    /// <summary>Goes only where there is a problem further down.</summary>
    private void Walk(JsonElement element, string path)
    {
        if (!_wanted.Contains(path) || !_positions.TryAdd(path, _positions.Count))
            return;
        if (element.ValueKind == JsonValueKind.Object)
        {
            // No object of so many members was read: nothing further down has a problem of its own.
            foreach (JsonProperty property in element.EnumerateObject().Take(ScenarioLimits.Options + 1))
            {
                if (JsonPlace.NameOf(property) is string name)
                    Walk(property.Value, path + JsonPaths.Member(name));
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            int i = 0;
            foreach (JsonElement item in element.EnumerateArray())
                Walk(item, $"{path}[{i++}]");
        }
    }
}
