namespace PeaceTalks.Modeling;

/// <summary>One run of the talks: every move, and how it ended.</summary>
public sealed class Negotiation
{
    internal Negotiation(Game game, IReadOnlyList<Move> moves, IReadOnlyList<ShockEvent> shocks, Outcome outcome)
    {
        Game = game;
        Moves = moves;
        Shocks = shocks;
        Outcome = outcome;
    }

    /// <summary>The game that was played.</summary>
    public Game Game { get; }

    /// <summary>The moves of the principals, in order.</summary>
    public IReadOnlyList<Move> Moves { get; }

    /// <summary>The shocks that struck, in order; each before the moves of its round.</summary>
    public IReadOnlyList<ShockEvent> Shocks { get; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; }

    /// <summary>The whole run as text for a terminal, at most 100 columns wide.</summary>
    public override string ToString() => NegotiationText.Write(this);
}
