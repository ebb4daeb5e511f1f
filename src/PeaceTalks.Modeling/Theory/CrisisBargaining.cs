namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// Two sides, A and B, bargain over a pie of size 1 in the shadow of war, a costly lottery: A wins it, and the whole pie, with
/// probability p, and war costs each side something, counted in pies (Fearon 1995, "Rationalist explanations for war", International Organization
/// 49:379-414).
/// </summary>
/// <remarks>All values are of risk-neutral sides. Shares are A's; B has the rest. Thread-safe.</remarks>
public static class CrisisBargaining
{
    /// <summary>What war is worth: p - cA to A, 1 - p - cB to B.</summary>
    /// <param name="winProbability">p, the probability that A wins, in [0, 1].</param>
    /// <param name="costA">cA, what war costs A, in pies; not negative.</param>
    /// <param name="costB">cB, what war costs B, in pies; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1], a cost negative or not finite.</exception>
    public static Payoffs WarValues(double winProbability, double costA, double costB) =>
        new(Guard.InRange(winProbability, 0, 1) - Check.NotNegative(costA), 1 - winProbability - Check.NotNegative(costB));

    /// <summary>
    /// The shares of A that both prefer to war, [p - cA, p + cB] within [0, 1] (Fearon 1995, p. 387): never empty, and of width cA + cB where nothing is clipped. War then needs
    /// private information, a commitment problem or a pie that can't be divided.
    /// </summary>
    /// <param name="winProbability">p, the probability that A wins, in [0, 1], on which both agree.</param>
    /// <param name="costA">cA, what war costs A, in pies; not negative.</param>
    /// <param name="costB">cB, what war costs B, in pies; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1], a cost negative or not finite.</exception>
    public static BargainingRange Range(double winProbability, double costA, double costB) =>
        Range(winProbability, winProbability, costA, costB)!.Value;

    /// <summary>The same where each side has a belief of its own: [pA - cA, pB + cB]; null where mutual optimism pA - pB is more than the costs together.</summary>
    /// <param name="beliefOfA">pA, the probability that A wins as A sees it, in [0, 1].</param>
    /// <param name="beliefOfB">pB, the probability that A wins as B sees it, in [0, 1].</param>
    /// <param name="costA">cA, what war costs A, in pies; not negative.</param>
    /// <param name="costB">cB, what war costs B, in pies; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability is outside [0, 1], a cost negative or not finite.</exception>
    public static BargainingRange? Range(double beliefOfA, double beliefOfB, double costA, double costB) => BargainingRange.Between(
        Guard.InRange(beliefOfA, 0, 1) - Check.NotNegative(costA),
        Guard.InRange(beliefOfB, 0, 1) + Check.NotNegative(costB));

    /// <summary>
    /// The range where striking first helps: A would win with a higher probability if it struck first than if B did. Null where the
    /// advantage is more than the costs together, pFirst - pSecond > cA + cB: then each would rather strike than wait, and no division
    /// holds (Fearon 1995, pp. 402-404).
    /// </summary>
    /// <param name="winProbabilityFirst">The probability that A wins if A strikes first, in [0, 1].</param>
    /// <param name="winProbabilitySecond">The probability that A wins if B strikes first, in [0, 1].</param>
    /// <param name="costA">cA, what war costs A, in pies; not negative.</param>
    /// <param name="costB">cB, what war costs B, in pies; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability is outside [0, 1], a cost negative or not finite.</exception>
    public static BargainingRange? FirstStrike(double winProbabilityFirst, double winProbabilitySecond, double costA, double costB) =>
        Range(winProbabilityFirst, winProbabilitySecond, costA, costB);

    /// <summary>
    /// Whether a shift of power leads to war now (Powell 2004, "The inefficient use of power", American Political Science Review 98:231-241; 2006,
    /// International Organization 60:169-203): the declining side would rather fight today than face a stronger rival that can't commit to leave it enough.
    /// </summary>
    /// <remarks>
    /// The convention: infinitely many periods with a pie of 1 each, discounted by b; a war is winner-take-all for good, and destroys the fraction D
    /// of every pie from then on; the rising side wins with p1 today and with p2 from tomorrow on. The declining side's war is worth (1 - p1)(1 - D)/(1 - b). At peace it can get
    /// at most all of today and, as the rising side can have p2 (1 - D)/(1 - b) by force from tomorrow on, b (1 - p2 (1 - D))/(1 - b) thereafter. War iff the former is more:
    /// b p2 - p1 > D/(1 - D).
    /// </remarks>
    /// <param name="winProbabilityToday">p1, the probability that the rising side wins a war today, in [0, 1].</param>
    /// <param name="winProbabilityTomorrow">p2, the probability that it wins one from tomorrow on, in [0, 1].</param>
    /// <param name="discount">b, the discount factor per period, in (0, 1).</param>
    /// <param name="destroyed">D, the fraction of every pie that war destroys for good, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static bool ShiftingPowerLeadsToWar(double winProbabilityToday, double winProbabilityTomorrow, double discount, double destroyed)
    {
        CheckShift(winProbabilityToday, winProbabilityTomorrow, discount);
        if (!(destroyed is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(destroyed), $"destroyed was {Guard.Text(destroyed)}; it must be in [0, 1), 1 excluded.");
        return discount * winProbabilityTomorrow - winProbabilityToday > destroyed / (1 - destroyed);
    }

    /// <summary>
    /// The same where war costs the declining side cB once and for all and destroys nothing, and the rising side makes the demands (Fearon 1995, pp. 404-408): war iff
    /// b p2 - p1 > cB (1 - b)^2, as long as war leaves the declining side something tomorrow.
    /// </summary>
    /// <remarks>
    /// The convention: infinitely many periods with a pie of 1 each, discounted by b; the winner has all of them. The declining side's war is worth
    /// (1 - p1)/(1 - b) - cB today. At peace it can get at most all of today, and from tomorrow on the rising side leaves it what its war would then be worth,
    /// b ((1 - p2)/(1 - b) - cB), or nothing where that is negative, as no share is: then war iff (1 - p1)/(1 - b) - cB &gt; 1.
    /// </remarks>
    /// <param name="winProbabilityToday">p1, the probability that the rising side wins a war today, in [0, 1].</param>
    /// <param name="winProbabilityTomorrow">p2, the probability that it wins one from tomorrow on, in [0, 1].</param>
    /// <param name="discount">b, the discount factor per period, in (0, 1).</param>
    /// <param name="costOfDeclining">cB, what war costs the declining side once, in pies of one period; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static bool ShiftingPowerLeadsToCostlyWar(double winProbabilityToday, double winProbabilityTomorrow, double discount, double costOfDeclining)
    {
        CheckShift(winProbabilityToday, winProbabilityTomorrow, discount);
        double lost = Check.NotNegative(costOfDeclining) * (1 - discount);
        return lost <= 1 - winProbabilityTomorrow
            ? discount * winProbabilityTomorrow - winProbabilityToday > lost * (1 - discount)
            : 1 - winProbabilityToday - lost > 1 - discount;
    }

    private static void CheckShift(double today, double tomorrow, double discount)
    {
        Guard.InRange(today, 0, 1, "winProbabilityToday");
        Guard.InRange(tomorrow, 0, 1, "winProbabilityTomorrow");
        if (!(discount is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(discount), $"discount was {Guard.Text(discount)}; it must be in (0, 1), both ends excluded.");
    }
}
