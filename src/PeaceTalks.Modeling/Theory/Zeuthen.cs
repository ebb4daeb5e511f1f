namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// Zeuthen's principle (Zeuthen 1930, "Problems of Monopoly and Economic Warfare", chapter 4; Harsanyi 1956, "Approaches
/// to the bargaining problem before and after the theory of games", Econometrica 24:144-157): of two parties that insist
/// on different offers, the one less willing to risk a conflict concedes.
/// </summary>
/// <remarks>Utilities are any finite numbers; a party's risk is the same on any scale and from any zero of its own. Thread-safe.</remarks>
public static class Zeuthen
{
    /// <summary>
    /// The greatest probability of conflict that a party would rather bear than take the other's offer:
    /// (own - other) / (own - conflict), 1 where its own offer is worth no more to it than conflict.
    /// </summary>
    /// <param name="own">What its own offer is worth to it.</param>
    /// <param name="other">What the other's offer is worth to it.</param>
    /// <param name="conflict">What conflict is worth to it.</param>
    /// <returns>
    /// In [0, 1] where conflict is worth to it no more than the other's offer, and that no more than its own. Above 1 where it would rather have the
    /// conflict than the other's offer, negative where it would rather have the other's offer than its own.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A utility is NaN or infinite.</exception>
    public static double Risk(double own, double other, double conflict)
    {
        Guard.Finite(own);
        Guard.Finite(other);
        Guard.Finite(conflict);
        if (own <= conflict)
            return 1;
        double lost = own - other;
        double atStake = own - conflict;
        // Halves, where the differences are beyond a double.
        return double.IsFinite(lost) && double.IsFinite(atStake) ? lost / atStake : (own / 2 - other / 2) / (own / 2 - conflict / 2);
    }

    /// <summary>
    /// Who concedes next: the one with the smaller risk, both where the risks are equal, neither where an offer suits
    /// both, that is where one party finds the other's offer worth as much as its own.
    /// </summary>
    /// <remarks>
    /// Where each offer is worth more than conflict to the one who makes it, the one with the smaller risk is the one whose offer
    /// has the smaller product of gains over conflict: conceding so leads to the Nash solution (Harsanyi 1956).
    /// Risks are compared as computed: to have ties exact, give utilities as whole numbers.
    /// </remarks>
    /// <param name="firstOffer">What the first party's offer is worth to the first and to the second.</param>
    /// <param name="secondOffer">What the second party's offer is worth to the first and to the second.</param>
    /// <param name="conflict">What conflict is worth to each.</param>
    /// <exception cref="ArgumentOutOfRangeException">A utility is NaN or infinite.</exception>
    public static Conceder WhoConcedes(Payoffs firstOffer, Payoffs secondOffer, Payoffs conflict)
    {
        Check.Finite(firstOffer);
        Check.Finite(secondOffer);
        Check.Finite(conflict);
        if (secondOffer.First >= firstOffer.First || firstOffer.Second >= secondOffer.Second)
            return Conceder.Neither;
        double first = Risk(firstOffer.First, secondOffer.First, conflict.First);
        double second = Risk(secondOffer.Second, firstOffer.Second, conflict.Second);
        return first < second ? Conceder.First : first > second ? Conceder.Second : Conceder.Both;
    }
}
