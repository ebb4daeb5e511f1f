namespace PeaceTalks.Modeling;

/// <summary>The largest weighted sum of gains, and so of utilities. Weights are whole numbers up to 10^9, so that sums are exact.</summary>
internal sealed class TotalGain(int[] weights) : Objective
{
    public override int Compare(ReadOnlySpan<int> gains, ReadOnlySpan<int> others)
    {
        Int128 difference = 0;
        for (int i = 0; i < gains.Length; i++)
            difference += (long)weights[i] * (gains[i] - others[i]);
        return Int128.Sign(difference);
    }

    /// <summary>As far as the weights of the direction are a multiple of these and something more: what is more adds no less than 0.</summary>
    public override double LeastSum(ReadOnlySpan<double> direction, ReadOnlySpan<int> gains)
    {
        double multiple = double.PositiveInfinity, sum = 0;
        for (int i = 0; i < gains.Length; i++)
        {
            if (weights[i] > 0)
                multiple = Math.Min(multiple, direction[i] / weights[i]);
            sum += (double)weights[i] * gains[i];
        }
        return double.IsFinite(multiple) ? multiple * sum : 0;
    }

    /// <summary>Somebody below its walk-away value counts the more, the farther below and the later the step.</summary>
    public override void Slope(ReadOnlySpan<double> gains, int step, Span<double> direction)
    {
        int heaviest = weights.Max();
        for (int i = 0; i < gains.Length; i++)
            direction[i] = weights[i] / (double)heaviest + (1 + step) * Math.Max(0, -gains[i]) / Billionths.One;
    }
}
