namespace PeaceTalks.Modeling;

/// <summary>What a principal does when it is its turn.</summary>
public enum MoveKind
{
    /// <summary>Tables an offer of its own.</summary>
    Propose,

    /// <summary>Accepts the standing offer.</summary>
    Accept,

    /// <summary>Leaves the talks.</summary>
    WalkOut,
}
