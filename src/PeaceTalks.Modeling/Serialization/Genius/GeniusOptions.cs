namespace PeaceTalks.Modeling;

/// <summary>How GENIUS and GeniusWeb files become a scenario, where they leave that open. Immutable; vary it by <c>with</c>.</summary>
public sealed record GeniusOptions
{
    /// <summary>The options that a real-valued issue gets, evenly spaced, ends included; at least 2. Default 21.</summary>
    public int RealSteps { get; init; } = 21;

    /// <summary>
    /// The rounds of the one stage; at least 1. Default 20. A discount factor d, which GENIUS applies as d^t with t from 0 at the
    /// beginning to 1 at the deadline, becomes the patience d^(1/(Rounds - 1)), so that an end in round t scores as at GENIUS' time (t - 1)/(Rounds - 1).
    /// </summary>
    public int Rounds { get; init; } = 20;
}
