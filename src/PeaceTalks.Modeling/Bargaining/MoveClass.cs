namespace PeaceTalks.Modeling;

/// <summary>
/// What a proposal does to the party's own utility and to that of the others, against its own last offer of the stage: the
/// DANS scheme of Hindriks, Jonker and Tykhonov (2007; 2011, "Let's DANS! An analytic framework of negotiation dynamics
/// and strategies"), whose six classes leave no change out.
/// </summary>
/// <remarks>
/// Both offers are valued as all value them now, in whole billionths, so that equal means equal. The scheme is of two
/// parties; with several others, theirs is the sum of their utilities at the table. A sum over scales that can't be
/// compared says which way a move leans, and no more.
/// </remarks>
public enum MoveClass
{
    /// <summary>Worse for the party itself, no worse for the others.</summary>
    Concession,

    /// <summary>Better for the party itself, no better for the others.</summary>
    Selfish,

    /// <summary>Better for the party itself and for the others.</summary>
    Fortunate,

    /// <summary>No better for the party itself, worse for the others.</summary>
    Unfortunate,

    /// <summary>All the same to the party itself, better for the others.</summary>
    Nice,

    /// <summary>All the same to the party itself and to the others, such as an offer repeated.</summary>
    Silent,
}
