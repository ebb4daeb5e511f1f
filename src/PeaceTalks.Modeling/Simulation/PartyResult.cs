namespace PeaceTalks.Modeling;

/// <summary>What a simulation says of one principal.</summary>
public sealed class PartyResult
{
    internal PartyResult(string name, UtilityDistribution utility, IReadOnlyDictionary<string, ConcededAmount> concessions, IReadOnlyDictionary<MoveClass, MoveCount> moves)
    {
        Name = name;
        Utility = utility;
        Concessions = concessions;
        Moves = moves;
    }

    /// <summary>The principal's name.</summary>
    public string Name { get; }

    /// <summary>What it scores, over all runs.</summary>
    public UtilityDistribution Utility { get; }

    /// <summary>By issue on which it states a demand, what it concedes from the first to the last offer of a stage, summed over the stages; runs without offers count 0.</summary>
    public IReadOnlyDictionary<string, ConcededAmount> Concessions { get; }

    /// <summary>Its proposals by class, all six of them; the first proposals of a stage have none.</summary>
    public IReadOnlyDictionary<MoveClass, MoveCount> Moves { get; }
}

/// <summary>
/// What a principal concedes on one issue from its first offer of a stage to its last, summed over the stages, in the mean
/// of all runs. Where its last offer is the farther one from what the others ask, that counts against it. Compared by
/// value.
/// </summary>
public sealed record ConcededAmount
{
    internal ConcededAmount()
    {
    }

    /// <summary>How far on the scale: in its unit for a numeric issue, in options for a labelled one.</summary>
    public required Estimate Amount { get; init; }

    /// <summary>What that costs it with nothing else counted, in utility (see <see cref="Concession.Cost"/>).</summary>
    public required Estimate Cost { get; init; }
}

/// <summary>The scored utility of one principal: the worth of what was agreed, or the walk-away value, after patience.</summary>
public sealed class UtilityDistribution
{
    internal UtilityDistribution(Estimate mean, double? standardDeviation, Histogram histogram)
    {
        Mean = mean;
        StandardDeviation = standardDeviation;
        Histogram = histogram;
    }

    /// <summary>The mean.</summary>
    public Estimate Mean { get; }

    /// <summary>The sample standard deviation (n - 1); null for a single run.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The distribution in 1,000 equal bins on [0, 1].</summary>
    public Histogram Histogram { get; }

    /// <summary>The utility that is not exceeded in a share of the runs, to within a bin of 0.001; exact where all runs score the same.</summary>
    /// <param name="probability">In [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside [0, 1] or NaN.</exception>
    public double Quantile(double probability)
    {
        double inBin = Histogram.Quantile(probability)!.Value;
        return StandardDeviation is null or 0 ? Mean.Value : inBin;
    }
}
