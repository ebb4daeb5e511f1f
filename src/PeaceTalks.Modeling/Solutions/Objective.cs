namespace PeaceTalks.Modeling;

/// <summary>What a solution concept asks for: which of two settlements is better, told from the gains over the walk-away values, in billionths.</summary>
internal abstract class Objective
{
    /// <summary>Positive where the first gains are better, 0 where they are as good. No gain is negative.</summary>
    public abstract int Compare(ReadOnlySpan<int> gains, ReadOnlySpan<int> others);

    /// <summary>
    /// The least weighted sum of gains without which nothing is as good as some gains; 0 where no such bound is known.
    /// </summary>
    /// <param name="direction">The weights of the sum, none negative.</param>
    /// <param name="gains">The gains to be reached.</param>
    public abstract double LeastSum(ReadOnlySpan<double> direction, ReadOnlySpan<int> gains);

    /// <summary>Weights for which such a bound is near, if some gains are near the best: how much more each gain counts there.</summary>
    /// <param name="gains">Gains, averaged over settlements; may be negative.</param>
    /// <param name="step">How many steps of the search for weights have been taken.</param>
    /// <param name="direction">The weights are written to it.</param>
    public abstract void Slope(ReadOnlySpan<double> gains, int step, Span<double> direction);
}
