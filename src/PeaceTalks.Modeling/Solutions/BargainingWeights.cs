namespace PeaceTalks.Modeling;

/// <summary>Reads bargaining weights given by name.</summary>
internal static class BargainingWeights
{
    private const int Digits = Billionths.One;

    /// <summary>Far less than what a weight beside one near 1 can change.</summary>
    private const double Least = 1e-100;

    /// <summary>A weight for each principal, 1 where none is given; only proportions count, and the largest is at least 1 and below 2.</summary>
    /// <exception cref="ArgumentException">A name is that of no principal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not positive and finite.</exception>
    public static double[] Read(Game game, IReadOnlyDictionary<string, double>? weights)
    {
        double[] read = [.. Enumerable.Repeat(1.0, game.Principals.Count)];
        foreach ((string name, double weight) in weights ?? ValueMap<double>.Empty)
        {
            if (!game.Plan.PrincipalIndices.TryGetValue(name, out int index))
                throw new ArgumentException($"The scenario \"{game.Scenario.Name}\" has no principal \"{name}\" to weigh; it has {string.Join(", ", game.Principals.Select(p => $"\"{p.Plan.Name}\""))}.", nameof(weights));
            if (!(weight > 0 && double.IsFinite(weight)))
                throw new ArgumentOutOfRangeException(nameof(weights), $"The bargaining weight of \"{name}\" was {Guard.Text(weight)}; it must be a finite number above 0.");
            read[index] = weight;
        }
        // A power of two changes no digit, and keeps sums and products of weights within a double.
        int exponent = Math.ILogB(read.Max());
        return [.. read.Select(weight => Math.Max(Math.ScaleB(weight, -exponent), Least))];
    }

    /// <summary>Weights as whole numbers, the largest a billion, so that sums with them are exact; all 1 where they are equal.</summary>
    public static int[] Whole(double[] weights)
    {
        double largest = weights.Max();
        return weights.All(weight => weight == largest)
            ? [.. weights.Select(_ => 1)]
            : [.. weights.Select(weight => Math.Max(1, (int)Math.Round(weight / largest * Digits)))];
    }
}
