namespace PeaceTalks.Modeling.Theory;

/// <summary>Whose turn it is to concede, of two.</summary>
public enum Conceder
{
    /// <summary>Nobody: an offer on the table suits both.</summary>
    Neither,

    /// <summary>The first party.</summary>
    First,

    /// <summary>The second party.</summary>
    Second,

    /// <summary>Both: their risks are equal.</summary>
    Both,
}
