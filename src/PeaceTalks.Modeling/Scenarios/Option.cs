namespace PeaceTalks.Modeling;

/// <summary>One option of an <see cref="Issue"/>: a point on its ordered scale.</summary>
/// <param name="Index">Position on the scale, 0-based.</param>
/// <param name="Label">The label; for a numeric issue the number as text (invariant culture, without the unit).</param>
/// <param name="Value">The number, in the unit; null for a labelled issue.</param>
public sealed record Option(int Index, string Label, double? Value)
{
    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
