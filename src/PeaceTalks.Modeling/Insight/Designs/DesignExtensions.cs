namespace PeaceTalks.Modeling;

/// <summary>From a scenario to means of its outputs, by draws that are spread evenly.</summary>
public static class DesignExtensions
{
    /// <summary>
    /// Estimates the means of outputs by a sampling design. The design is made anew several times, at random and independently, since only between these is
    /// the error to be seen: within one the draws depend on each other. What chance decides is drawn plainly in every run.
    /// </summary>
    /// <remarks>Rank correlations between quantities are heeded. Sources of the designs: <see cref="SamplingDesign"/>.</remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="outputs">What is asked about, each once; at least one.</param>
    /// <param name="design">How the draws are spread.</param>
    /// <param name="options">
    /// Replications over all randomisations (what is left over when they are shared out evenly is not played), seed, threads, progress; the default, null, is 10,000 of seed 0.
    /// </param>
    /// <param name="randomisations">How many, at least 2, and at most half of the replications. A design is best with a power of two of draws in each.</param>
    /// <param name="cancellationToken">Stops the work; the exception carries what was found.</param>
    /// <exception cref="ArgumentNullException">The scenario, the outputs or one of them is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no output, one is given twice or is none of this scenario, an option is out of its range, antithetic draws are not in pairs, or there are more quantities than the design can spread.
    /// </exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public static DesignedEstimates EstimateMeans(
        this Scenario scenario, IReadOnlyList<Output> outputs, SamplingDesign design, SimulationOptions? options = null, int randomisations = 16, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(outputs);
        if (outputs.Count == 0)
            throw new ArgumentException("There is no output to estimate; give at least one.", nameof(outputs));
        for (int i = 0; i < outputs.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(outputs[i], nameof(outputs));
            if (outputs.Take(i).Contains(outputs[i]))
                throw new ArgumentException($"The output {ProblemText.Quote(outputs[i].Name)} was given twice; once is enough.", nameof(outputs));
        }
        options = InsightOptions.Checked(options, atLeast: 2);
        return new DesignEstimator(RunModel.Of(scenario, outputs, options), design, randomisations, options, [.. outputs]).Run(cancellationToken);
    }
}
