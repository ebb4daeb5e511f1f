using System.Diagnostics.CodeAnalysis;

namespace PeaceTalks.Modeling;

/// <summary>
/// Names an option of an issue by its label, or, for a numeric issue, by a number: the nearest option is meant,
/// halfway the lower one; a number outside the range is an error of the scenario.
/// </summary>
public sealed record OptionReference
{
    private OptionReference(string? label, double? number)
    {
        Label = label;
        Number = number;
    }

    /// <summary>The option's label, or null where a number is given.</summary>
    public string? Label { get; }

    /// <summary>The number, in the unit, or null where a label is given.</summary>
    public double? Number { get; }

    /// <summary>An option by its label; null for null, so that <c>condition ? null : label</c> says no option.</summary>
    [return: NotNullIfNotNull(nameof(label))]
    public static implicit operator OptionReference?(string? label) => label is null ? null : new OptionReference(label, null);

    /// <summary>The option of a numeric issue that is nearest to a number.</summary>
    public static implicit operator OptionReference(double number) => new(null, number);

    /// <summary>The label, or the number in the invariant culture.</summary>
    public override string ToString() => Label ?? Guard.Text(Number!.Value);
}
