namespace PeaceTalks.Modeling;

/// <summary>How talks end.</summary>
public enum OutcomeKind
{
    /// <summary>Every issue is closed.</summary>
    Agreement,

    /// <summary>Some issues are closed, others open when the talks end, however they end.</summary>
    PartialAgreement,

    /// <summary>The rounds ran out, or nobody would move any more.</summary>
    Impasse,

    /// <summary>A principal left.</summary>
    WalkOut,

    /// <summary>The talks collapsed for good.</summary>
    Breakdown,
}
