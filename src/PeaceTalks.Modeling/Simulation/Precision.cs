namespace PeaceTalks.Modeling;

/// <summary>How precise one estimate has to be for a simulation to stop. Compared by value.</summary>
public sealed record Precision
{
    /// <summary>A simulation stops when the 95 % interval of the mean of an output is no wider than this.</summary>
    /// <param name="output">What is estimated.</param>
    /// <param name="width">From the lower end of the interval to the upper, in the output's unit; above 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is not a finite number above 0.</exception>
    public Precision(Output output, double width)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!(width > 0 && double.IsFinite(width)))
            throw new ArgumentOutOfRangeException(nameof(width), $"width was {Guard.Text(width)}; it must be a finite number above 0: no number of runs gives an interval without width. For a probability, 0.01 is one point.");
        Output = output;
        Width = width;
    }

    /// <summary>What is estimated.</summary>
    public Output Output { get; }

    /// <summary>The widest interval that will do, in the output's unit.</summary>
    public double Width { get; }
}

/// <summary>How a simulation with <see cref="SimulationOptions.StopWhen"/> came to its end. Compared by value.</summary>
public sealed record StoppingResult
{
    internal StoppingResult()
    {
    }

    /// <summary>The name of the output that was to be precise.</summary>
    public required string Output { get; init; }

    /// <summary>The widest interval that would do.</summary>
    public required double Width { get; init; }

    /// <summary>
    /// The mean of the output, with an interval that holds for all looks together: each is taken at 1 - 0.05 / (looks planned), so that having looked more than once
    /// makes it no less than 95 % (Bonferroni).
    /// </summary>
    public required Estimate Estimate { get; init; }

    /// <summary>How many times the interval was looked at: after 1,000 replications, and whenever they have doubled.</summary>
    public required int Looks { get; init; }

    /// <summary>Whether the interval became as narrow as was asked for before the replications allowed were played.</summary>
    public required bool IsReached { get; init; }
}
