namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// Two parties divide a pie of size 1 by alternating offers in a fixed number of rounds (Ståhl 1972, "Bargaining Theory",
/// Stockholm School of Economics; Rubinstein 1982 without the horizon), solved by backward induction.
/// </summary>
/// <remarks>
/// The convention: each round is one offer and its answer. The first party proposes in rounds 1, 3, 5, ..., the second in
/// rounds 2, 4, 6, .... Whoever proposes in the last round gets all, as a refusal then leaves both with 0; with one round it is an ultimatum. A share x
/// agreed in round t is worth d^(t - 1) x. A party that is indifferent accepts, and agreement comes in round 1. As the
/// number of rounds grows the shares approach <see cref="Rubinstein.Shares"/>, from above for an odd number and from below
/// for an even one. Thread-safe.
/// </remarks>
public static class Stahl
{
    /// <summary>
    /// What the parties get. With q = d1 d2 and T rounds the first gets (1 - d2)(1 + q + ... + q^(n - 1)), and q^n besides where T is
    /// odd, n = T / 2 rounded down.
    /// </summary>
    /// <param name="firstDiscount">d1, the discount factor per round of the party that proposes first, in [0, 1].</param>
    /// <param name="secondDiscount">d2, that of the other, in [0, 1]. Both may be 1: the last to propose gets all.</param>
    /// <param name="rounds">T, at least 1. The work grows with its logarithm.</param>
    /// <returns>Shares of the pie, in [0, 1], together 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A discount factor is outside [0, 1] or NaN, or <paramref name="rounds"/> below 1.</exception>
    public static Payoffs Shares(double firstDiscount, double secondDiscount, int rounds)
    {
        Guard.InRange(firstDiscount, 0, 1);
        Guard.InRange(secondDiscount, 0, 1);
        Guard.AtLeast(rounds, 1);
        // The second is left what it would get, as the proposer of a game with one round less, a round later.
        double second = rounds == 1 ? 0 : secondDiscount * Proposer(secondDiscount, firstDiscount, rounds - 1);
        return Payoffs.Shares(Proposer(firstDiscount, secondDiscount, rounds), second);
    }

    /// <summary>
    /// What the parties would agree on if round <paramref name="round"/> were reached, as shares of the pie as it then is: the proposal of
    /// the party whose turn it is.
    /// </summary>
    /// <param name="firstDiscount">d1, the discount factor per round of the party that proposes in round 1, in [0, 1].</param>
    /// <param name="secondDiscount">d2, that of the other, in [0, 1].</param>
    /// <param name="rounds">T, at least 1.</param>
    /// <param name="round">The round, from 1 to T.</param>
    /// <returns>Shares in [0, 1], together 1, of the first party and of the second, whoever proposes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A discount factor is outside [0, 1] or NaN, or a count below 1, or the round beyond the last.</exception>
    public static Payoffs SharesFrom(double firstDiscount, double secondDiscount, int rounds, int round)
    {
        Guard.AtLeast(rounds, 1);
        Guard.AtLeast(round, 1);
        Guard.AtMost(round, rounds);
        return round % 2 == 1
            ? Shares(firstDiscount, secondDiscount, rounds - round + 1)
            : Shares(secondDiscount, firstDiscount, rounds - round + 1).Swapped;
    }

    private static double Proposer(double own, double other, int rounds)
    {
        (double sum, double power) = Geometric(own * other, rounds / 2);
        return (1 - other) * sum + (rounds % 2 == 1 ? power : 0);
    }

    /// <summary>1 + q + ... + q^(n - 1), and q^n, by doubling: no subtraction, so that great patience costs no digits.</summary>
    private static (double Sum, double Power) Geometric(double q, int n)
    {
        (double sum, double power) = (0, 1);
        for (int bit = 31 - int.LeadingZeroCount(n | 1); bit >= 0; bit--)
        {
            (sum, power) = (sum * (1 + power), power * power);
            if ((n >> bit & 1) == 1)
                (sum, power) = (1 + q * sum, power * q);
        }
        return (sum, power);
    }
}
