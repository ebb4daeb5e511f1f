namespace PeaceTalks.Modeling;

/// <summary>One run of the talks: every move, and how it ended.</summary>
public sealed class Negotiation
{
    internal Negotiation(Game game, IReadOnlyDictionary<string, Func<Negotiator>> negotiators, Transcript transcript, Outcome outcome)
    {
        Game = game;
        Negotiators = negotiators;
        Moves = new ValueList<Move>([.. transcript.Moves]);
        Shocks = new ValueList<ShockEvent>([.. transcript.Shocks]);
        Closings = new ValueList<ClosingEvent>([.. transcript.Closings]);
        Stages = new ValueList<StageResult>([.. transcript.Stages]);
        Outcome = outcome;
    }

    /// <summary>The game that was played.</summary>
    public Game Game { get; }

    /// <summary>What makes the negotiators of those played by the user's own code.</summary>
    internal IReadOnlyDictionary<string, Func<Negotiator>> Negotiators { get; }

    /// <summary>The moves of the principals, in order.</summary>
    public IReadOnlyList<Move> Moves { get; }

    /// <summary>The shocks that struck, in order; each before the moves of its round.</summary>
    public IReadOnlyList<ShockEvent> Shocks { get; }

    /// <summary>The issues closed on their own, in order; each after the moves of its round.</summary>
    public IReadOnlyList<ClosingEvent> Closings { get; }

    /// <summary>What became of the stages, in order; those after an early end of the talks are not in it.</summary>
    public IReadOnlyList<StageResult> Stages { get; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; }

    /// <summary>The whole run as text for a terminal, at most 100 columns wide.</summary>
    public override string ToString() => NegotiationText.Write(this);
}
