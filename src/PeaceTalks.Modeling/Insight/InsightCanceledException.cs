namespace PeaceTalks.Modeling;

/// <summary>A long question was cancelled. What was found by then is not lost.</summary>
/// <typeparam name="TResult">What the question is answered with.</typeparam>
public sealed class InsightCanceledException<TResult> : OperationCanceledException
    where TResult : class
{
    internal InsightCanceledException(TResult? partial, CancellationToken token)
        : base(partial is null ? "The work was cancelled before there was anything to tell." : "The work was cancelled; Partial holds what was found by then.", token) => Partial = partial;

    /// <summary>The answer from the longest prefix of the work that was finished; null where that is too little to answer from.</summary>
    public TResult? Partial { get; }
}
