namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// Two parties divide a pie of size 1 by alternating offers without a last round (Rubinstein 1982, "Perfect equilibrium in a
/// bargaining model", Econometrica 50:97-109): one proposes a division, the other accepts or refuses and proposes in
/// the next round, and so on. All results are what the two get in the subgame-perfect equilibrium, in which the first
/// proposal is accepted at once. The first party is the one that proposes first.
/// </summary>
/// <remarks>
/// Discount factors count per offer: a share x agreed on n refusals after the start is worth d^n x. They lie in [0, 1]:
/// at 0 a party has nothing from waiting and accepts anything, at 1 waiting costs it nothing. Thread-safe.
/// </remarks>
public static class Rubinstein
{
    /// <summary>
    /// The plain game: the first gets (1 - d2) / (1 - d1 d2), the second d2 (1 - d1) / (1 - d1 d2) (Rubinstein 1982,
    /// fixed discounting factors).
    /// </summary>
    /// <param name="firstDiscount">d1, the discount factor per offer of the party that proposes first, in [0, 1].</param>
    /// <param name="secondDiscount">d2, that of the other, in [0, 1].</param>
    /// <returns>Shares of the pie, in [0, 1], together 1. Where the second proposes first, swap the discount factors.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A discount factor is outside [0, 1] or NaN.</exception>
    /// <exception cref="ArgumentException">Both are 1: waiting costs nobody anything, and no division is singled out.</exception>
    public static Payoffs Shares(double firstDiscount, double secondDiscount)
    {
        CheckDiscounts(firstDiscount, secondDiscount);
        if (firstDiscount == 1 && secondDiscount == 1)
            throw Undetermined("firstDiscount and secondDiscount were both 1; at least one must be below 1", nameof(secondDiscount));
        return Divide(firstDiscount, secondDiscount);
    }

    /// <summary>
    /// The game in which talks may break down: after each refusal, with the probability given, they end at once with the
    /// breakdown payoffs; else the next offer follows, a discount later (Binmore, Rubinstein and Wolinsky 1986, "The Nash
    /// bargaining solution in economic modelling", RAND Journal of Economics 17:176-188).
    /// </summary>
    /// <remarks>
    /// After a refusal party i expects q b_i + (1 - q) d_i V_i, V_i being its share as a proposer; each proposer leaves the
    /// other exactly that, so V_1 = ((1 - d2) + q (d2 - b2 + (1 - q) d2 b1)) / (1 - (1 - q)^2 d1 d2). Breakdown pays at
    /// once, undiscounted. Limits: at q = 0 <see cref="Shares"/>; at q = 1 the ultimatum, 1 - b2; with d1 = d2 = 1 and
    /// q falling to 0 the Nash solution, b1 + (1 - b1 - b2) / 2.
    /// </remarks>
    /// <param name="firstDiscount">d1, in [0, 1].</param>
    /// <param name="secondDiscount">d2, in [0, 1].</param>
    /// <param name="breakdownRisk">q, the probability of breakdown after each refusal, in [0, 1].</param>
    /// <param name="firstBreakdown">b1, what breakdown pays the first, in [0, 1], as a share of the pie.</param>
    /// <param name="secondBreakdown">b2, what it pays the second, in [0, 1]; b1 + b2 is at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside [0, 1] or NaN.</exception>
    /// <exception cref="ArgumentException">
    /// The breakdown payoffs are together more than 1; or both discount factors are 1 and there is no risk, so that no
    /// division is singled out.
    /// </exception>
    public static Payoffs WithBreakdown(double firstDiscount, double secondDiscount, double breakdownRisk, double firstBreakdown = 0, double secondBreakdown = 0)
    {
        CheckDiscounts(firstDiscount, secondDiscount);
        Guard.InRange(breakdownRisk, 0, 1);
        CheckBreakdown(firstBreakdown, secondBreakdown);
        if (firstDiscount == 1 && secondDiscount == 1 && breakdownRisk == 0)
            throw Undetermined("firstDiscount and secondDiscount were both 1 and breakdownRisk 0; a discount factor must be below 1 or the risk above 0", nameof(breakdownRisk));
        double goesOn = 1 - breakdownRisk;
        // Sums of what is lost by waiting, not 1 minus products near 1: exact also for tiny risks and great patience.
        double firstLoss = Loss(firstDiscount, breakdownRisk);
        double secondLoss = Loss(secondDiscount, breakdownRisk);
        double all = firstLoss + goesOn * firstDiscount * secondLoss;
        double first = 1 - secondDiscount + breakdownRisk * (secondDiscount - secondBreakdown + goesOn * secondDiscount * firstBreakdown);
        double secondProposes = 1 - firstDiscount + breakdownRisk * (firstDiscount - firstBreakdown + goesOn * firstDiscount * secondBreakdown);
        return Payoffs.Shares(first / all, breakdownRisk * secondBreakdown + goesOn * secondDiscount * (secondProposes / all));
    }

    /// <summary>
    /// The game in which a party may leave for an outside option (Binmore, Shaked and Sutton 1989, "An outside option
    /// experiment", Quarterly Journal of Economics 104:753-770; Osborne and Rubinstein 1990, "Bargaining and Markets",
    /// section 3.12.1; Muthoo 1999, "Bargaining Theory with Applications", proposition 5.1).
    /// </summary>
    /// <remarks>
    /// Who may leave and when: the party that has just refused an offer, and only it, at once, before it makes its own
    /// offer; the option is then paid undiscounted, and the other gets its own option too. So an option binds only if it is above what
    /// its owner would get for an answer anyway: a threat to leave with less is empty. With one that binds, the owner is
    /// left exactly the option when it answers. (If a proposer could leave after a refusal as well, there would be many
    /// equilibria: Ponsatí and Sákovics 1998.)
    /// </remarks>
    /// <param name="firstDiscount">d1, in [0, 1].</param>
    /// <param name="secondDiscount">d2, in [0, 1].</param>
    /// <param name="firstOption">What leaving is worth to the first, in [0, 1], as a share of the pie; 0 for none.</param>
    /// <param name="secondOption">What leaving is worth to the second, in [0, 1]; 0 for none.</param>
    /// <returns>The shares; null where the options are together worth more than 1, so that no division suits both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside [0, 1] or NaN.</exception>
    /// <exception cref="ArgumentException">Both discount factors are 1 and the options leave room: no division is singled out.</exception>
    public static Payoffs? WithOutsideOptions(double firstDiscount, double secondDiscount, double firstOption, double secondOption)
    {
        CheckDiscounts(firstDiscount, secondDiscount);
        Guard.InRange(firstOption, 0, 1);
        Guard.InRange(secondOption, 0, 1);
        if (firstOption + secondOption > 1 + Check.Tolerance)
            return null;
        if (firstOption + secondOption >= 1)
            return Payoffs.Shares(1 - secondOption, secondOption);
        if (firstDiscount == 1 && secondDiscount == 1)
            throw Undetermined("firstDiscount and secondDiscount were both 1; at least one must be below 1", nameof(secondDiscount));
        bool firstBinds = firstOption > Divide(secondDiscount, firstDiscount).Second;
        Payoffs plain = Divide(firstDiscount, secondDiscount);
        bool secondBinds = secondOption > plain.Second;
        if (!firstBinds && !secondBinds)
            return plain;
        // As a proposer the second keeps 1 - firstOption where the first's option binds.
        double second = Math.Max(secondOption, firstBinds ? secondDiscount * (1 - firstOption) : 0);
        return Payoffs.Shares(1 - second, second);
    }

    /// <summary>
    /// The limit as the time between offers goes to 0: who goes first no longer matters, and patience and the fear of
    /// breakdown divide the pie. Over the time t a party discounts by e^(-r t), and talks survive with e^(-s t).
    /// </summary>
    /// <remarks>
    /// The first gets (r2 + s (1 + b1 - b2)) / (r1 + r2 + 2 s): without breakdown r2 / (r1 + r2) (Binmore, Rubinstein and
    /// Wolinsky 1986), with equal patience or none but the risk the Nash bargaining solution for the breakdown
    /// payoffs, b1 + (1 - b1 - b2) / 2 at r1 = r2 = 0 (the same); in general the Nash solution with weights
    /// (r2 + s) : (r1 + s) for the conflict payoffs s b_i / (r_i + s) (Muthoo 1999, chapter 4). Only ratios of rates matter.
    /// </remarks>
    /// <param name="firstRate">r1, the first's discount rate per unit of time; not negative, finite.</param>
    /// <param name="secondRate">r2, the second's.</param>
    /// <param name="breakdownRate">s, the rate of breakdown per unit of time; not negative, finite.</param>
    /// <param name="firstBreakdown">b1, what breakdown pays the first, in [0, 1].</param>
    /// <param name="secondBreakdown">b2, what it pays the second, in [0, 1]; b1 + b2 is at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative, infinite or NaN, or a payoff outside [0, 1].</exception>
    /// <exception cref="ArgumentException">All rates are 0, so that no division is singled out, or the payoffs are together more than 1.</exception>
    public static Payoffs QuickOffers(double firstRate, double secondRate, double breakdownRate = 0, double firstBreakdown = 0, double secondBreakdown = 0)
    {
        Check.NotNegative(firstRate);
        Check.NotNegative(secondRate);
        Check.NotNegative(breakdownRate);
        CheckBreakdown(firstBreakdown, secondBreakdown);
        double largest = Math.Max(Math.Max(firstRate, secondRate), breakdownRate);
        if (largest == 0)
            throw Undetermined("firstRate, secondRate and breakdownRate were all 0; at least one must be above 0", nameof(firstRate));
        (double r1, double r2, double s) = (firstRate / largest, secondRate / largest, breakdownRate / largest);
        double all = r1 + r2 + 2 * s;
        return Payoffs.Shares(
            (r2 + s * (1 - secondBreakdown + firstBreakdown)) / all,
            (r1 + s * (1 - firstBreakdown + secondBreakdown)) / all);
    }

    /// <summary>
    /// The game with a fixed cost per round in place of discounting: a share x agreed on n refusals after the start is worth
    /// x - n c (Rubinstein 1982, fixed bargaining costs). The cheaper party takes all: the first gets 1 if c1 &lt; c2, and
    /// only c2 if c1 &gt; c2.
    /// </summary>
    /// <param name="firstCost">c1, what each refusal costs the first, in shares of the pie; not negative, finite. From 1 on it counts as 1.</param>
    /// <param name="secondCost">c2, what it costs the second.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cost is negative, infinite or NaN.</exception>
    /// <exception cref="ArgumentException">The costs are equal and below 1: every share of the first from c to 1 is an equilibrium.</exception>
    public static Payoffs WithFixedCosts(double firstCost, double secondCost)
    {
        Check.NotNegative(firstCost);
        Check.NotNegative(secondCost);
        if (firstCost == secondCost && firstCost < 1)
        {
            throw Undetermined(
                $"firstCost and secondCost were both {Guard.Text(firstCost)}; they must differ or be at least 1. Every share of the first in [{Guard.Text(firstCost)}, 1] is an equilibrium",
                nameof(secondCost));
        }
        double first = firstCost < secondCost ? 1 : Math.Min(1, secondCost);
        return Payoffs.Shares(first, 1 - first);
    }

    private static Payoffs Divide(double d1, double d2)
    {
        // 1 - d1 d2 without the loss of digits near 1.
        double all = 1 - d1 + d1 * (1 - d2);
        return Payoffs.Shares((1 - d2) / all, d2 * (1 - d1) / all);
    }

    /// <summary>1 - (1 - q) d.</summary>
    private static double Loss(double discount, double risk) => 1 - discount + risk * discount;

    private static void CheckDiscounts(double firstDiscount, double secondDiscount)
    {
        Guard.InRange(firstDiscount, 0, 1);
        Guard.InRange(secondDiscount, 0, 1);
    }

    private static void CheckBreakdown(double firstBreakdown, double secondBreakdown)
    {
        Guard.InRange(firstBreakdown, 0, 1);
        Guard.InRange(secondBreakdown, 0, 1);
        if (firstBreakdown + secondBreakdown > 1 + Check.Tolerance)
        {
            throw new ArgumentException(
                $"firstBreakdown was {Guard.Text(firstBreakdown)} and secondBreakdown {Guard.Text(secondBreakdown)}; they must be together at most 1, the whole pie.",
                nameof(secondBreakdown));
        }
    }

    private static ArgumentException Undetermined(string given, string name) => new($"{given}: the division is not determined otherwise.", name);
}
