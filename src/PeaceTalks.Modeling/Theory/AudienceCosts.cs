namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// A crisis in which backing down in public costs something: what a threat is then worth (Fearon 1994, "Domestic political audiences and the escalation of international disputes", American Political Science Review
/// 88:577-592; in the form of one threat as Schultz 1999, International Organization 53:233-266, and Lewis and Schultz 2003, Political Analysis 11:345-367).
/// Compared by value.
/// </summary>
/// <remarks>
/// A prize of 1 is B's. A may leave it so (payoffs 0 to A, 1 to B) or threaten; B may then concede (1, 0) or resist; A may then back down (-a, 1), a being its audience cost, or
/// fight, which is worth to each what only that side knows. Types are independent. The equilibrium given is the perfect Bayesian one in which A's threats are as
/// frequent as they can be credible: all who would fight and gain by a threat make it, and the others bluff just as often as leaves B with its equilibrium answer.
/// </remarks>
public sealed record AudienceCosts
{
    private AudienceCosts()
    {
    }

    /// <summary>The probability that A threatens, in [0, 1].</summary>
    public required double ProbabilityOfThreat { get; init; }

    /// <summary>The part of that probability that is bluff: threats of an A that would back down.</summary>
    public required double ProbabilityOfBluff { get; init; }

    /// <summary>The probability that B resists a threat, in [0, 1].</summary>
    public required double ProbabilityOfResistance { get; init; }

    /// <summary>The probability of war: a threat that is no bluff, and is resisted.</summary>
    public required double ProbabilityOfWar { get; init; }

    /// <summary>
    /// Whether there is another equilibrium, in which nobody threatens, since B takes any threat for a bluff and resists: where war is worth nothing to any A.
    /// </summary>
    public required bool AlsoWithoutThreats { get; init; }

    /// <summary>The value of war from which on A fights rather than back down: -a.</summary>
    public required double LeastWarValueToFight { get; init; }

    /// <summary>The value of war from which on B resists a threat.</summary>
    public required double LeastWarValueToResist { get; init; }

    /// <summary>The equilibrium.</summary>
    /// <remarks>
    /// Let f be the probability that a threat is no bluff, r that of resistance. B resists iff (1 - f) + f wB > 0, so from wB = -(1 - f)/f on. A bluff gains (1 - r) - a r.
    /// Where bluffs are only some of those possible, they gain nothing, so that r = 1/(1 + a); where all bluff, r is at most that; where none does, at least, and A threatens from
    /// wA = -(1 - r)/r on. Values of war have no atoms, so that who is indifferent does not matter.
    /// </remarks>
    /// <param name="audienceCost">a, what backing down costs A, in prizes; not negative. (0: a threat costs nothing, and B is told nothing by it.)</param>
    /// <param name="warValueA">What B knows of the value of war to A, in prizes: at most 1, without atoms.</param>
    /// <param name="warValueB">What A knows of the value of war to B, in prizes: at most 1, without atoms.</param>
    /// <exception cref="ArgumentNullException">A distribution is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative or not finite, or war may be worth more than the prize.</exception>
    /// <exception cref="ArgumentException">A distribution has atoms: it is fixed, one of choices, or has two quantiles of one value.</exception>
    public static AudienceCosts Equilibrium(double audienceCost, Distribution warValueA, Distribution warValueB)
    {
        Check.NotNegative(audienceCost);
        CheckWar(warValueA, nameof(warValueA));
        CheckWar(warValueB, nameof(warValueB));
        double fighters = 1 - warValueA.Cdf(-audienceCost), bluffers = 1 - fighters;
        double indifferent = 1 / (1 + audienceCost);
        // All bluff: the odds that B then faces make it resist so often.
        double least = LeastToResist(fighters), resistance = 1 - warValueB.Cdf(least);
        if (resistance <= indifferent)
            return Make(audienceCost, fighters, bluffers, resistance, least, warValueA);
        // B's answer to threats that are never bluffs: who prefers war to giving in.
        double resolute = 1 - warValueB.Cdf(0);
        if (resolute >= indifferent)
        {
            double threatens = 1 - warValueA.Cdf(-(1 - resolute) / resolute);
            return Make(audienceCost, threatens, 0, resolute, 0, warValueA);
        }
        // Some bluff, so that B resists just often enough to make them indifferent.
        least = warValueB.Quantile(1 - indifferent);
        double honest = 1 / (1 - least);
        return Make(audienceCost, fighters, fighters * (1 - honest) / honest, indifferent, least, warValueA);
    }

    private static AudienceCosts Make(double audienceCost, double threats, double bluffs, double resistance, double least, Distribution warValueA) => new()
    {
        ProbabilityOfThreat = Math.Min(threats + bluffs, 1),
        ProbabilityOfBluff = bluffs,
        ProbabilityOfResistance = resistance,
        ProbabilityOfWar = threats * resistance,
        LeastWarValueToFight = -audienceCost,
        LeastWarValueToResist = least,
        AlsoWithoutThreats = warValueA.Maximum <= 0,
    };

    private static double LeastToResist(double honest) => honest > 0 ? (honest - 1) / honest : double.NegativeInfinity;

    private static void CheckWar(Distribution war, string name)
    {
        ArgumentNullException.ThrowIfNull(war, name);
        bool hasAtoms = war is ChoicesDistribution || (war is QuantilesDistribution quantiles && quantiles.Points.DistinctBy(point => point.Value).Count() < quantiles.Points.Count);
        if (war.IsFixed || hasAtoms)
            throw new ArgumentException($"{name} was {war}; it must have no single values of positive probability, such as a uniform distribution.", name);
        if (war.Maximum > 1)
            throw new ArgumentOutOfRangeException(name, $"{name} was {war}, which goes up to {Guard.Text(war.Maximum)}; war must not be worth more than the prize, 1.");
    }
}
