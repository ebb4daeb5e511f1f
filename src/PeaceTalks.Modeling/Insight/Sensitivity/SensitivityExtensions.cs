using System.Diagnostics.CodeAnalysis;

namespace PeaceTalks.Modeling;

/// <summary>From a scenario to what its results hang on.</summary>
/// <remarks>
/// <see cref="SimulationOptions.Replications"/> counts samples, each of which takes several runs. The draws of the first sample
/// are those of a simulation with the same seed. The same options give the same answer, whatever the number of threads.
/// </remarks>
public static class SensitivityExtensions
{
    /// <summary>
    /// Sobol' indices: how much of the variance of an output each uncertain quantity is behind, alone and together with others, and
    /// how much is luck. N (D + 2) runs for N samples and D inputs, chance among them; intervals by bootstrap.
    /// </summary>
    /// <remarks>First order after Saltelli and others (2010, Computer Physics Communications 181:259-270, table 2 b), total after Jansen (1999, 117:35-43).</remarks>
    /// <param name="scenario">The scenario; without rank correlations, since the shares are defined for independent quantities.</param>
    /// <param name="output">What is asked about.</param>
    /// <param name="options">Samples (at least 2), seed, threads, progress; the default, null, is 10,000 samples of seed 0.</param>
    /// <param name="cancellationToken">Stops the work; the exception carries what was found.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentException">The output is none of this scenario, or an option is out of its range; the message says what is allowed.</exception>
    /// <exception cref="InvalidOperationException">The scenario states rank correlations.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public static SobolIndices Sobol(this Scenario scenario, Output output, SimulationOptions? options = null, CancellationToken cancellationToken = default) =>
        new SobolEstimator(Independent(scenario, output, ref options), chance: true, options).Run(cancellationToken);

    /// <summary>
    /// Screening by elementary effects: which quantities matter at all, for few runs. Each sample is a walk that changes one quantity
    /// after the other by half of its probability range, with the same luck throughout: N (D + 1) runs for D uncertain quantities.
    /// </summary>
    /// <remarks>
    /// Morris (1991, Technometrics 33:161-174), with the mean of absolute effects of Campolongo and others (2007, Environmental
    /// Modelling and Software 22:1509-1518). Quantities move in probability on four levels, in the middles of the four quarters, so that
    /// distributions without ends can be screened too.
    /// </remarks>
    /// <inheritdoc cref="Sobol" path="/param"/>
    /// <inheritdoc cref="Sobol" path="/exception"/>
    public static MorrisScreening Morris(this Scenario scenario, Output output, SimulationOptions? options = null, CancellationToken cancellationToken = default) =>
        new MorrisEstimator(Independent(scenario, output, ref options), options).Run(cancellationToken);

    /// <summary>
    /// A tornado: the mean of an output with one quantity at its 10th and at its 90th percentile, the rest drawn, for each quantity in
    /// turn. 2 N D runs for D uncertain quantities; all are played with the same draws and the same luck.
    /// </summary>
    /// <inheritdoc cref="Sobol" path="/param"/>
    /// <inheritdoc cref="Sobol" path="/exception"/>
    public static Tornado Tornado(this Scenario scenario, Output output, SimulationOptions? options = null, CancellationToken cancellationToken = default) =>
        new TornadoEstimator(Independent(scenario, output, ref options), options).Run(cancellationToken);

    /// <summary>
    /// Spearman's rank correlation of each uncertain quantity with an output, from the replications that a simulation with the same
    /// options plays: nothing is run that is not run there. For scenarios with rank correlations too, of which it then holds the traces.
    /// </summary>
    /// <remarks>Intervals after Fisher's z with the standard error of Bonett and Wright (2000, Psychometrika 65:23-28).</remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="output">What is asked about.</param>
    /// <param name="options">Replications (at least 4, and with the quantities at most 50 million draws), seed, threads, progress.</param>
    /// <param name="cancellationToken">Stops the work; the exception carries what was found.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentException">The output is none of this scenario, or an option is out of its range; the message says what is allowed.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public static RankCorrelations RankCorrelations(this Scenario scenario, Output output, SimulationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        options = InsightOptions.Checked(options, atLeast: 4);
        return new RankCorrelationEstimator(InsightOptions.Model(scenario, output, options), options).Run(cancellationToken);
    }

    private static RunModel Independent(Scenario scenario, Output output, [NotNull] ref SimulationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        options = InsightOptions.Checked(options, atLeast: 2);
        RunModel model = InsightOptions.Model(scenario, output, options);
        if (scenario.Correlations.Count > 0)
        {
            throw new InvalidOperationException(
                $"The scenario {ProblemText.Quote(scenario.Name)} states rank correlations between its quantities; this method moves one of them at a time, as if they were independent. Ask for RankCorrelations, which holds for correlated"
                + " quantities too, or compare variants in which a quantity is fixed (Compare); or leave the correlations out, with { Correlations = [] }.");
        }
        return model;
    }
}
