namespace PeaceTalks.Modeling;

/// <summary>What the options of an issue are worth to a party, each in [0, 1]: one value an option, or, for a numeric issue, points.</summary>
public sealed record OptionValues
{
    private readonly ValueList<OptionValue> _entries;

    private OptionValues(ValueList<OptionValue> entries, bool isPoints)
    {
        _entries = entries;
        IsPoints = isPoints;
    }

    /// <summary>The values in the order given.</summary>
    public IReadOnlyList<OptionValue> Entries => _entries;

    /// <summary>True for points on a numeric scale, false for one value an option.</summary>
    public bool IsPoints { get; }

    /// <summary>One value for each option, by label; every option must be given.</summary>
    /// <param name="values">The options' labels, each with its worth in [0, 1]; checked when the scenario is first used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">A label is null.</exception>
    public static OptionValues PerOption(params (string Option, Distribution Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new OptionValues(new ValueList<OptionValue>([.. values.Select(v => new OptionValue(Named(v.Option), v.Value))]), false);
    }

    /// <summary>
    /// Points of a numeric issue, in any order: straight lines between them, constant outside. At least one, no number twice.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="points"/> is null.</exception>
    public static OptionValues Points(params (double Number, Distribution Value)[] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return new OptionValues(new ValueList<OptionValue>([.. points.Select(p => new OptionValue(p.Number, p.Value))]), true);
    }

    /// <summary>One value for each option, by label.</summary>
    public static implicit operator OptionValues(Dictionary<string, Distribution> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return PerOption([.. values.Select(pair => (pair.Key, pair.Value))]);
    }

    private static string Named(string option) => option ?? throw new ArgumentException("The name of an option was null; it must be its label.", "values");

    internal OptionValues WithEntries(IEnumerable<OptionValue> entries) => new(new ValueList<OptionValue>([.. entries]), IsPoints);
}

/// <summary>What one option, or one point of a numeric scale, is worth.</summary>
/// <param name="Option">The option's label, or the number of a point.</param>
/// <param name="Value">The worth, in [0, 1].</param>
public sealed record OptionValue(OptionReference Option, Distribution Value);
