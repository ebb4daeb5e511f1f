namespace PeaceTalks.Modeling.Theory;

/// <summary>The divisions that both sides prefer to war, as shares of the first side, both ends included.</summary>
/// <param name="Lower">The least that the first side accepts, in [0, 1].</param>
/// <param name="Upper">The most that the second side leaves it, in [0, 1] and not below <paramref name="Lower"/>.</param>
public readonly record struct BargainingRange(double Lower, double Upper)
{
    /// <summary>The length of the range, in [0, 1].</summary>
    public double Width => Upper - Lower;

    /// <summary>As "[0.4, 0.7]".</summary>
    public override string ToString() => $"[{OptionText.Number(Lower)}, {OptionText.Number(Upper)}]";

    /// <summary>The range clipped to [0, 1]; null where it is empty.</summary>
    internal static BargainingRange? Between(double lower, double upper)
    {
        // Where both ends are the same number but for rounding, it is a range of one point.
        if (lower > upper && lower - upper <= Check.Tolerance)
            upper = lower;
        return Math.Max(lower, 0) <= Math.Min(upper, 1) ? new(Math.Max(lower, 0), Math.Min(upper, 1)) : null;
    }
}
