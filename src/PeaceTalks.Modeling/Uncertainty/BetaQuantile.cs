namespace PeaceTalks.Modeling;

/// <summary>
/// The quantile function of a beta distribution on [0, 1], within 1e-11, from two tables: the upper half is the lower
/// one of the mirrored distribution, so that both ends keep their digits.
/// </summary>
internal sealed class BetaQuantile
{
    private readonly BetaTable _lower;
    private readonly BetaTable _upper;

    public BetaQuantile(double a, double b)
    {
        _lower = new BetaTable(a, b);
        _upper = a == b ? _lower : new BetaTable(b, a);
    }

    public int SegmentCount => _lower.SegmentCount + _upper.SegmentCount;

    public double At(double probability) =>
        probability <= 0.5 ? _lower.Quantile(probability) : 1 - _upper.Quantile(1 - probability);
}
