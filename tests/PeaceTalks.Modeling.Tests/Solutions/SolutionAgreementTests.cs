namespace PeaceTalks.Modeling.Tests;

/// <summary>On thousands of random games every solution is what the definition gives when all settlements are looked at.</summary>
public sealed class SolutionAgreementTests
{
    /// <summary>How many games of each number of principals: set this variable of the environment to try more than usual.</summary>
    private static int Games => int.TryParse(Environment.GetEnvironmentVariable("SOLUTION_GAMES"), out int number) ? number : 4_000;

    private static int First => int.TryParse(Environment.GetEnvironmentVariable("SOLUTION_FIRST"), out int number) ? number : 0;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Solutions_RandomGames_EqualTheDefinitions(int principals)
    {
        List<string> wrong = [];
        int[] kinds = new int[4];
        Parallel.For(First, First + Games, number =>
        {
            Game game = RandomGames.Next(number, principals);
            NaiveSolutions naive = new(game);
            Interlocked.Increment(ref kinds[naive.Feasible.Count == 0 ? 0 : naive.Rational.Count == 0 ? 1 : naive.SomebodyGains ? 3 : 2]);
            long[] weights = [.. Enumerable.Range(1, principals).Select(i => (long)(number % 7 == 0 ? i : 1))];
            Dictionary<string, double> given = weights.Select((weight, i) => ($"P{i}", (double)weight)).ToDictionary();
            string? difference = Difference(naive, game.ParetoFrontier())
                ?? Difference("Nash", naive.Nash(), game.NashSolution())
                ?? Difference("Kalai-Smorodinsky", naive.KalaiSmorodinsky(), game.KalaiSmorodinskySolution())
                ?? Difference("Egalitarian", naive.Egalitarian([.. weights.Select(weight => Whole(weight, weights))]), game.EgalitarianSolution(given))
                ?? Difference("Utilitarian", naive.Utilitarian([.. weights.Select(weight => Whole(weight, weights))]), game.UtilitarianSolution(given));
            if (difference is not null)
            {
                lock (wrong)
                    wrong.Add($"Number {number}: {difference}");
            }
        });
        Assert.Empty(wrong);
        // Each kind of game occurs: without settlements, without a zone, without a gain, with one.
        Assert.True(Games < 4_000 || kinds.All(count => count > 0), string.Join(" ", kinds));
    }

    private static long Whole(long weight, long[] weights) =>
        weights.Max() == 1 ? 1 : (long)Math.Round(weight / (double)weights.Max() * 1e9);

    private static string? Difference(NaiveSolutions naive, ParetoFrontier frontier)
    {
        ILookup<string, Settlement> expected = naive.Frontier().ToLookup(point => string.Join(" ", point.Utilities), point => point.Settlement);
        if (expected.Count != frontier.Count)
            return $"the frontier has {frontier.Count} entries, not {expected.Count}";
        foreach (Solution entry in frontier)
        {
            string utilities = string.Join(" ", entry.Utilities.Values.Select(u => (long)Math.Round(u * 1e9)));
            if (!expected[utilities].SequenceEqual(entry.Ties.Prepend(entry.Settlement)) || entry.TieCount != entry.Ties.Count)
                return $"the frontier's entry {entry} differs";
        }
        return naive.Feasible.FirstOrDefault(point => frontier.Contains(point.Settlement) != expected.Contains(string.Join(" ", point.Utilities))) is NaiveSolutions.Point point
            ? $"the frontier's word on {point.Settlement} differs"
            : null;
    }

    private static string? Difference(string concept, Settlement[] expected, Solution? solution)
    {
        Settlement[] found = solution is null ? [] : [solution.Settlement, .. solution.Ties];
        return expected.SequenceEqual(found) && (solution is null || solution.TieCount == found.Length - 1)
            ? null
            : $"{concept} is {string.Join(" | ", found.AsEnumerable())}, not {string.Join(" | ", expected.AsEnumerable())}";
    }
}
