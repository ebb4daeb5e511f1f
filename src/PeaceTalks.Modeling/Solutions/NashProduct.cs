namespace PeaceTalks.Modeling;

/// <summary>
/// The largest product of gains, each to the power of its bargaining weight (Nash 1950; Kalai 1977 for weights). Where some
/// gain nothing: as little bargaining weight as can be, and of these the largest product of the others' gains, which is the limit of products of gains with a
/// little added to each.
/// </summary>
/// <remarks>With equal weights products are compared exactly; else to a relative 10^-12.</remarks>
internal sealed class NashProduct(double[] weights) : Objective
{
    private const double Same = 1e-12;

    private readonly bool _equal = weights.All(weight => weight == weights[0]);
    private readonly double _total = weights.Sum();

    public override int Compare(ReadOnlySpan<int> gains, ReadOnlySpan<int> others)
    {
        double gained = 0;
        for (int i = 0; i < gains.Length; i++)
            gained += (gains[i] > 0 ? weights[i] : 0) - (others[i] > 0 ? weights[i] : 0);
        if (Math.Abs(gained) > Same * _total)
            return Math.Sign(gained);
        if (_equal)
            return Product(gains).CompareTo(Product(others));
        double difference = Logarithm(gains) - Logarithm(others);
        return Math.Abs(difference) <= Same * _total ? 0 : Math.Sign(difference);
    }

    /// <summary>The weighted arithmetic mean of the terms λ g / w is no less than their geometric mean.</summary>
    public override double LeastSum(ReadOnlySpan<double> direction, ReadOnlySpan<int> gains)
    {
        double logarithm = 0;
        for (int i = 0; i < gains.Length; i++)
        {
            if (gains[i] <= 0)
                return 0;
            logarithm += weights[i] * Math.Log(direction[i] * gains[i] / weights[i]);
        }
        return _total * Math.Exp(logarithm / _total);
    }

    public override void Slope(ReadOnlySpan<double> gains, int step, Span<double> direction)
    {
        for (int i = 0; i < gains.Length; i++)
            direction[i] = weights[i] / Math.Max(gains[i], 1e-4 * Billionths.One);
    }

    private static GainProduct Product(ReadOnlySpan<int> gains)
    {
        GainProduct product = GainProduct.One;
        foreach (int gain in gains)
        {
            if (gain > 0)
                product.Multiply(gain);
        }
        return product;
    }

    private double Logarithm(ReadOnlySpan<int> gains)
    {
        double sum = 0;
        for (int i = 0; i < gains.Length; i++)
            sum += gains[i] > 0 ? weights[i] * Math.Log(gains[i]) : 0;
        return sum;
    }
}
