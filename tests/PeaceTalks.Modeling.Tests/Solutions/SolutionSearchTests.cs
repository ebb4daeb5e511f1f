namespace PeaceTalks.Modeling.Tests;

/// <summary>Leaving out what can't be among the best changes nothing in what is found.</summary>
public sealed class SolutionSearchTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void FindWithinBounds_RandomGames_FindsWhatTheWholeFrontierHolds(int principals) =>
        Compare(1_000, number => RandomGames.Next(number, principals));

    [Theory]
    [InlineData(3, 6, 6)]
    [InlineData(4, 5, 6)]
    [InlineData(5, 5, 5)]
    public void FindWithinBounds_LargerGames_FindsWhatTheWholeFrontierHolds(int principals, int issues, int options) =>
        Compare(40, number => Larger(number, principals, issues, options));

    private static void Compare(int games, Func<int, Game> make)
    {
        List<string> wrong = [];
        int found = 0;
        for (int number = 0; number < games; number++)
        {
            FeasibleSet set = FeasibleSet.Of(make(number));
            if (set.Options.Any(kept => kept.Length == 0))
                continue;
            int[] ones = [.. Enumerable.Repeat(1, set.Principals)];
            Objective[] objectives =
            [
                new NashProduct([.. Enumerable.Range(0, set.Principals).Select(i => number % 2 == 0 ? 1.0 : 1 + i)]),
                new LeastGain(number % 2 == 0 ? ones : SolutionExtensions.LargestGains(set)),
                new TotalGain([.. Enumerable.Range(0, set.Principals).Select(i => number % 3 == 0 && i > 0 ? 0 : 1)]),
            ];
            foreach (Objective objective in objectives)
            {
                BestVectors? expected = BestVectors.Among(set.Frontier, set.WalkAways, objective), best = SolutionSearch.FindWithinBounds(set, objective);
                found += best is null ? 0 : 1;
                bool same = (best is null) == (expected is null)
                    && (best is null || best.Count == expected!.Count && best.Settlements().Zip(expected.Settlements(), (a, b) => a.SequenceEqual(b)).All(equal => equal));
                if (!same)
                    wrong.Add($"Number {number}, {objective.GetType().Name}");
            }
        }
        Assert.Empty(wrong);
        Assert.True(found > games, $"{found} found");
    }

    private static Game Larger(int number, int principals, int issues, int options)
    {
        Random random = new(number);
        int grain = number % 4 == 0 ? 8 : 1_000_000;
        Issue[] agenda = [.. Enumerable.Range(0, issues).Select(j => Make.Scale($"X{j}", options))];
        Party[] parties = [.. Enumerable.Range(0, principals).Select(i => Make.Party($"P{i}", [.. agenda.Select(issue =>
            Make.Worth(issue.Name, [.. Enumerable.Range(0, options).Select(_ => random.Next(grain + 1) / (double)grain)]) with { Weight = random.Next(1, 9) })]) with { WalkAway = random.Next(0, 7) / 10.0 })];
        return Make.Talks(agenda, 10, parties).AtMedian();
    }
}
