namespace PeaceTalks.Modeling;

/// <summary>A simulation was cancelled. What was done by then is not lost.</summary>
public sealed class SimulationCanceledException : OperationCanceledException
{
    internal SimulationCanceledException(SimulationResult? partial, CancellationToken token)
        : base($"The simulation was cancelled after {partial?.Replications ?? 0} replications.", token) => Partial = partial;

    /// <summary>The result of the longest prefix of replications that was finished; null where not one was.</summary>
    public SimulationResult? Partial { get; }
}
