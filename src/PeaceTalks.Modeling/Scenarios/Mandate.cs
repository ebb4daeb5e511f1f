namespace PeaceTalks.Modeling;

/// <summary>
/// How far a party's delegation may go in one stage: f = m - share (m - r) takes the place of the walk-away value r, m
/// being the party's best. Where both sides have a half, they hardly ever agree.
/// </summary>
/// <param name="Party">The principal, which is at the stage's table.</param>
/// <param name="Share">The share, in [0, 1], of the way from its best to its walk-away value; 1 is the whole way.</param>
public sealed record Mandate(string Party, Distribution Share);
