namespace PeaceTalks.Modeling.Theory;

/// <summary>One round of a <see cref="MonotonicConcession"/>: what lies on the table and who gives way.</summary>
/// <param name="Round">The round, 1-based.</param>
/// <param name="FirstOffer">The deal that the first party offers, as its place in the list of deals, 0-based.</param>
/// <param name="SecondOffer">The deal that the second offers.</param>
/// <param name="FirstRisk">The first's risk (<see cref="Zeuthen.Risk"/>), in [0, 1].</param>
/// <param name="SecondRisk">The second's, in [0, 1].</param>
/// <param name="Concedes">Who concedes before the next round; neither in the last, where an offer suits both.</param>
public sealed record ConcessionRound(int Round, int FirstOffer, int SecondOffer, double FirstRisk, double SecondRisk, Conceder Concedes);
