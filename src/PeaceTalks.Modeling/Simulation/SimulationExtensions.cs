namespace PeaceTalks.Modeling;

/// <summary>From a scenario to many runs of it.</summary>
public static class SimulationExtensions
{
    /// <summary>Plays the talks many times over everything uncertain, on all processors.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="replications">How many runs; at least 1.</param>
    /// <param name="seed">Any number, 0 too; the same seed gives the same result.</param>
    /// <param name="cancellationToken">Stops the work in order, after the replications in hand: heard between two of them, not inside one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replications"/> is below 1.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="SimulationCanceledException">The work was cancelled; the exception carries what was done.</exception>
    public static SimulationResult Simulate(this Scenario scenario, long replications, ulong seed, CancellationToken cancellationToken = default) =>
        scenario.Simulate(new SimulationOptions { Replications = replications, Seed = seed }, cancellationToken);

    /// <summary>Plays the talks many times over everything uncertain.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">How many runs, from which seed, on how many threads.</param>
    /// <param name="cancellationToken">Stops the work in order, after the replications in hand: heard between two of them, not inside one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    /// <exception cref="ArgumentException"><see cref="SimulationOptions.StopWhen"/> names a party, issue or option that the scenario doesn't have.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="SimulationCanceledException">The work was cancelled; the exception carries what was done.</exception>
    public static SimulationResult Simulate(this Scenario scenario, SimulationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        return options.StopWhen is null
            ? new Simulator(scenario, options, cancellationToken).Run()
            : new SequentialSimulation(scenario, options).Run(cancellationToken);
    }
}
