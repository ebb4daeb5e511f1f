namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// Two or more parties each demand a share of a pie of size 1, at the same time (Nash 1953, "Two-person cooperative games",
/// Econometrica 21:128-140): where the demands are together no more than the pie each gets its demand, else all get their
/// conflict payoffs.
/// </summary>
/// <remarks>
/// Every division of the whole pie worth at least conflict to all is an equilibrium; so are demands so high that nobody can mend
/// matters alone, as all for everybody. Nash smoothed the edge of the pie to single one out:
/// <see cref="SmoothedEquilibrium"/>. Sums are compared within 1e-9, as shares like 0.1 are not exact. Thread-safe.
/// </remarks>
public static class NashDemandGame
{
    /// <summary>The most parties.</summary>
    public const int MostParties = 1_000;

    /// <summary>The most profiles of demands that a grid may have.</summary>
    public const long MostProfiles = 10_000_000;

    /// <summary>What each party gets.</summary>
    /// <param name="demands">The share that each of two or more parties demands, in [0, 1].</param>
    /// <param name="conflict">What each gets where the demands are incompatible, in [0, 1]; 0 where not given.</param>
    /// <returns>Shares of the pie, by party.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="demands"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two parties or too many, a number is outside [0, 1] or NaN, or the lists differ in length.</exception>
    public static IReadOnlyList<double> Payoffs(IReadOnlyList<double> demands, IReadOnlyList<double>? conflict = null)
    {
        double[] x = Shares(demands, nameof(demands));
        double[] c = Conflict(conflict, x.Length);
        return new ValueList<double>(x.Sum() <= 1 + Check.Tolerance ? x : c);
    }

    /// <summary>Whether no party could gain by another demand of its own: a Nash equilibrium in pure strategies.</summary>
    /// <remarks>
    /// Compatible demands are one where they make up the whole pie and none is below its owner's conflict payoff; incompatible ones
    /// where each party would be left, by the others' demands, no more than its conflict payoff.
    /// </remarks>
    /// <inheritdoc cref="Payoffs"/>
    /// <returns>True for an equilibrium, within 1e-9.</returns>
    public static bool IsEquilibrium(IReadOnlyList<double> demands, IReadOnlyList<double>? conflict = null)
    {
        double[] x = Shares(demands, nameof(demands));
        double[] c = Conflict(conflict, x.Length);
        double sum = x.Sum();
        if (sum < 1 - Check.Tolerance)
            return false;
        bool compatible = sum <= 1 + Check.Tolerance;
        for (int i = 0; i < x.Length; i++)
        {
            double left = 1 - (sum - x[i]);
            // A demand for the whole pie brings on the conflict, unless the others demand nothing.
            if (compatible ? x[i] < c[i] - Check.Tolerance && sum - x[i] > Check.Tolerance : left > c[i] + Check.Tolerance)
                return false;
        }
        return true;
    }

    /// <summary>All pure equilibria where demands are whole steps from 0 to the whole pie, exactly, in lexicographic order of the demands.</summary>
    /// <param name="parties">The number of parties, at least 2.</param>
    /// <param name="steps">The number of steps that the pie has, at least 1: a demand of k steps is the share k / steps.</param>
    /// <param name="conflict">What each gets where the demands are incompatible, in steps, from 0 to <paramref name="steps"/>; 0 where not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is too small, or the grid has more than <see cref="MostProfiles"/> profiles.</exception>
    /// <exception cref="ArgumentException">There is not one conflict payoff for each party, or one is outside the pie.</exception>
    public static IReadOnlyList<DemandProfile> GridEquilibria(int parties, int steps, IReadOnlyList<int>? conflict = null)
    {
        Guard.AtLeast(parties, 2);
        Guard.AtLeast(steps, 1);
        if (parties * Math.Log(steps + 1.0) > Math.Log(MostProfiles) + Check.Tolerance)
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps),
                $"{Guard.Text(parties)} parties and {Guard.Text(steps)} steps were given; (steps + 1) to the power of parties must be at most {Guard.Text(MostProfiles)}. Take a coarser grid.");
        }
        int[] c = GridConflict(conflict, parties, steps);
        List<DemandProfile> equilibria = [];
        int[] demands = new int[parties];
        do
        {
            long sum = demands.Sum(x => (long)x);
            if (IsGridEquilibrium(demands, sum, c, steps))
                equilibria.Add(new DemandProfile([.. demands], sum <= steps ? [.. demands] : c, sum <= steps));
        }
        while (Next(demands, steps));
        return new ValueList<DemandProfile>([.. equilibria]);
    }

    /// <summary>
    /// The equilibrium where the edge of the pie is not quite known: demands that exceed the pie together by e are still met with
    /// the probability exp(-(e / noise)^2). It is unique, and as the noise falls to 0 it becomes the <see cref="NashSolution"/> (Nash 1953;
    /// Binmore 1987, "Nash bargaining theory II").
    /// </summary>
    /// <remarks>
    /// Party i values a share x by (x - c_i)^a_i, and so gains a_i m in it, m = noise^2 / (2 e) being the same for all: with A the sum of the exponents and
    /// g = 1 - sum c, A m = g + e, thus e = (sqrt(g^2 + 2 A noise^2) - g) / 2.
    /// </remarks>
    /// <param name="noise">In shares of the pie, above 0 and at most 1.</param>
    /// <param name="conflict">c, what each of two or more parties gets where the demands are not met, in [0, 1].</param>
    /// <param name="exponents">a, in (0, 1]: below 1 a party is averse to risk; 1 for all where not given.</param>
    /// <returns>The demands, together more than the pie by e; null where conflict leaves no gain.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conflict"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="noise"/> is not above 0, above 1, or NaN.</exception>
    /// <exception cref="ArgumentException">There are fewer than two parties or too many, a number is outside its range or NaN, or the lists differ in length.</exception>
    public static IReadOnlyList<double>? SmoothedEquilibrium(double noise, IReadOnlyList<double> conflict, IReadOnlyList<double>? exponents = null)
    {
        if (!(noise > 0 && noise <= 1))
            throw new ArgumentOutOfRangeException(nameof(noise), $"noise was {Guard.Text(noise)}; it must be above 0 and at most 1.");
        double[] c = Shares(conflict, nameof(conflict));
        double[] a = Exponents(exponents, c.Length);
        double gain = 1 - c.Sum();
        if (gain <= Check.Tolerance)
            return null;
        // (sqrt(g^2 + z^2) - g) / 2 without the difference of near numbers, and without squares that overflow.
        double z = Math.Sqrt(2 * a.Sum()) * noise;
        double excess = z * (z / (double.Hypot(gain, z) + gain)) / 2;
        return Split(c, a, gain + excess);
    }

    /// <summary>
    /// The Nash bargaining solution of the pie (Nash 1950, "The bargaining problem", Econometrica 18:155-162): the division with the greatest product of (x_i - c_i)^a_i. The gain over
    /// conflict is divided as the exponents are: alike where all are 1, less for who is averse to risk.
    /// </summary>
    /// <param name="conflict">c, what each of two or more parties gets in conflict, in [0, 1].</param>
    /// <param name="exponents">a, in (0, 1]; 1 for all where not given.</param>
    /// <returns>Shares, together 1; null where conflict leaves no gain, to within 1e-9.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conflict"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two parties or too many, a number is outside its range or NaN, or the lists differ in length.</exception>
    public static IReadOnlyList<double>? NashSolution(IReadOnlyList<double> conflict, IReadOnlyList<double>? exponents = null)
    {
        double[] c = Shares(conflict, nameof(conflict));
        double[] a = Exponents(exponents, c.Length);
        double gain = 1 - c.Sum();
        return gain <= Check.Tolerance ? null : Split(c, a, gain);
    }

    /// <summary>
    /// The ultimatum game: the first demands, and the second, who sees the demand, takes the rest or leaves both to conflict. In
    /// the subgame-perfect equilibrium the second is left its conflict payoff and accepts; in a Nash equilibrium of it any division that
    /// is worth conflict to both may come about.
    /// </summary>
    /// <param name="firstConflict">What conflict pays the first, in [0, 1].</param>
    /// <param name="secondConflict">What it pays the second, in [0, 1].</param>
    /// <returns>The shares; null where conflict is together worth more than the pie, so that the first would rather be refused.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside [0, 1] or NaN.</exception>
    public static Payoffs? Ultimatum(double firstConflict = 0, double secondConflict = 0)
    {
        Guard.InRange(firstConflict, 0, 1);
        Guard.InRange(secondConflict, 0, 1);
        return firstConflict + secondConflict > 1 + Check.Tolerance ? null : new Payoffs(1 - secondConflict, secondConflict);
    }

    private static ValueList<double> Split(double[] conflict, double[] exponents, double gain)
    {
        double all = exponents.Sum();
        return new ValueList<double>([.. conflict.Select((c, i) => c + exponents[i] / all * gain)]);
    }

    private static double[] Conflict(IReadOnlyList<double>? conflict, int parties)
    {
        double[] c = conflict is null ? new double[parties] : Shares(conflict, nameof(conflict));
        return c.Length == parties ? c : throw Lengths(nameof(conflict), c.Length, parties);
    }

    private static double[] Exponents(IReadOnlyList<double>? exponents, int parties)
    {
        if (exponents is null)
            return [.. Enumerable.Repeat(1.0, parties)];
        double[] a = Check.Copy(exponents, 2, MostParties);
        if (Array.FindIndex(a, x => !(x > 0 && x <= 1)) is int wrong and >= 0)
            throw new ArgumentException($"exponents[{Guard.Text(wrong)}] was {Guard.Text(a[wrong])}; it must be above 0 and at most 1.", nameof(exponents));
        return a.Length == parties ? a : throw Lengths(nameof(exponents), a.Length, parties);
    }

    private static double[] Shares(IReadOnlyList<double> given, string name)
    {
        double[] x = Check.Copy(given, 2, MostParties, name);
        if (Array.FindIndex(x, share => !(share >= 0 && share <= 1)) is int wrong and >= 0)
            throw new ArgumentException($"{name}[{Guard.Text(wrong)}] was {Guard.Text(x[wrong])}; it must be in [0, 1].", name);
        return x;
    }

    private static int[] GridConflict(IReadOnlyList<int>? conflict, int parties, int steps)
    {
        int[] c = conflict is null ? new int[parties] : [.. conflict];
        if (c.Length != parties)
            throw Lengths(nameof(conflict), c.Length, parties);
        if (Array.FindIndex(c, x => x < 0 || x > steps) is int wrong and >= 0)
            throw new ArgumentException($"conflict[{Guard.Text(wrong)}] was {Guard.Text(c[wrong])}; it must be from 0 to {Guard.Text(steps)}.", nameof(conflict));
        return c;
    }

    private static bool IsGridEquilibrium(int[] demands, long sum, int[] conflict, int steps)
    {
        if (sum < steps)
            return false;
        for (int i = 0; i < demands.Length; i++)
        {
            long left = steps - (sum - demands[i]);
            if (sum == steps ? demands[i] < conflict[i] && sum > demands[i] : left > conflict[i])
                return false;
        }
        return true;
    }

    /// <summary>Counts on, the last party's demand fastest; false after the last profile.</summary>
    private static bool Next(int[] demands, int steps)
    {
        int i = demands.Length - 1;
        while (i >= 0 && ++demands[i] > steps)
            demands[i--] = 0;
        return i >= 0;
    }

    private static ArgumentException Lengths(string name, int given, int parties) =>
        new($"{name} had {Guard.Text(given)} numbers; it must have one for each of the {Guard.Text(parties)} parties.", name);
}
