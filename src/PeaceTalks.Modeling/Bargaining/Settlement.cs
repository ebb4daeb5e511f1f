using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PeaceTalks.Modeling;

/// <summary>Terms: an option for each issue that is closed, in the order of the scenario's issues. Immutable, compared by value.</summary>
public sealed class Settlement : IEquatable<Settlement>, IReadOnlyCollection<KeyValuePair<string, Option>>
{
    private readonly IReadOnlyList<Issue> _issues;
    private readonly int[] _options;

    internal Settlement(IReadOnlyList<Issue> issues, ReadOnlySpan<int> options)
    {
        _issues = issues;
        _options = options.ToArray();
    }

    /// <summary>The number of issues closed.</summary>
    public int Count => _options.Count(option => option >= 0);

    /// <summary>The option agreed on an issue.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The issue is open, or the scenario has no such issue.</exception>
    public Option this[string issue] => TryGet(issue, out Option? option)
        ? option
        : throw new KeyNotFoundException($"The issue \"{issue}\" is not closed; closed are: {(Count == 0 ? "none" : string.Join(", ", this.Select(pair => pair.Key)))}.");

    /// <summary>The option of each issue by index, -1 where it is open.</summary>
    internal ReadOnlySpan<int> Options => _options;

    /// <summary>The terms of a scenario by issue; an issue not named stays open.</summary>
    /// <param name="scenario">The scenario whose issues are meant.</param>
    /// <param name="terms">An option for each issue closed, by label or, for a numeric issue, by number.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An issue or option is unknown or null, or an issue is named twice.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    public static Settlement Of(Scenario scenario, params (string Issue, OptionReference Option)[] terms)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(terms);
        ScenarioValidator.ThrowIfInvalid(scenario);
        int[] options = [.. Enumerable.Repeat(-1, scenario.Issues.Count)];
        foreach ((string name, OptionReference option) in terms)
        {
            int index = scenario.Issues.Select(issue => issue.Name).ToList().IndexOf(name);
            if (index < 0)
                throw new ArgumentException($"The scenario \"{scenario.Name}\" has no issue \"{name}\".", nameof(terms));
            if (options[index] >= 0)
                throw new ArgumentException($"The issue \"{name}\" is named twice.", nameof(terms));
            if (option is null)
                throw new ArgumentException($"The option of the issue \"{name}\" is null; leave the issue out to keep it open.", nameof(terms));
            options[index] = scenario.Issues[index].Find(option, out string allowed)
                ?? throw new ArgumentException($"The issue \"{name}\" has no option \"{option}\"; it must be {allowed}.", nameof(terms));
        }
        return new Settlement(scenario.Issues, options);
    }

    /// <summary>The option agreed on an issue, if it is closed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public bool TryGet(string issue, [NotNullWhen(true)] out Option? option)
    {
        ArgumentNullException.ThrowIfNull(issue);
        for (int j = 0; j < _options.Length; j++)
        {
            if (_options[j] >= 0 && _issues[j].Name == issue)
            {
                option = _issues[j].Options[_options[j]];
                return true;
            }
        }
        option = null;
        return false;
    }

    /// <summary>Whether the terms are about the issues of a scenario.</summary>
    internal bool IsOf(Scenario scenario) => ReferenceEquals(_issues, scenario.Issues) || _issues.SequenceEqual(scenario.Issues);

    /// <summary>The issues closed, each with its option.</summary>
    public IEnumerator<KeyValuePair<string, Option>> GetEnumerator()
    {
        for (int j = 0; j < _options.Length; j++)
        {
            if (_options[j] >= 0)
                yield return new(_issues[j].Name, _issues[j].Options[_options[j]]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both close the same issues at the same options.</summary>
    public bool Equals(Settlement? other) =>
        other is not null && _options.AsSpan().SequenceEqual(other._options) && _issues.SequenceEqual(other._issues);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Settlement);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (int option in _options)
            hash.Add(option);
        return hash.ToHashCode();
    }

    /// <summary>The terms on one line, such as "NATO: moratorium; Army limit: 150,000 personnel".</summary>
    public override string ToString() => string.Join("; ", _issues.Where((_, j) => _options[j] >= 0).Select(Describe));

    private string Describe(Issue issue, int _) => $"{issue.Name}: {OptionText.Of(issue, this[issue.Name])}";
}
