using FsCheck;
using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// The axioms by which the solutions are known, on games of four equal issues whose values are whole thousandths: so all utilities stay exact when they are
/// halved, shifted or renamed, and ties stay ties.
/// </summary>
public sealed class SolutionAxiomTests
{
    private const int Cases = 500;

    private static readonly (string Name, Func<Game, Solution?> Solve)[] Concepts =
    [
        ("Nash", game => game.NashSolution()),
        ("Kalai-Smorodinsky", game => game.KalaiSmorodinskySolution()),
        ("egalitarian", game => game.EgalitarianSolution()),
        ("utilitarian", game => game.UtilitarianSolution()),
    ];

    [Property(MaxTest = Cases)]
    public void Solutions_AnyGame_AreParetoOptimalAndIndividuallyRational(DoNotSize<int> seed)
    {
        Game game = Spec.Next(seed.Item).Game();
        foreach ((string _, Func<Game, Solution?> solve) in Concepts)
        {
            if (solve(game) is not Solution solution)
                continue;
            Assert.All(solution.Utilities, utility => Assert.True(utility.Value >= game.WalkAwayValue(utility.Key)));
            Assert.All(solution.Ties.Prepend(solution.Settlement), settlement => Assert.True(game.Assess(settlement).IsParetoOptimal));
        }
    }

    [Property(MaxTest = Cases)]
    public void Solutions_PartiesInAnotherOrder_GiveEachTheSame(DoNotSize<int> seed)
    {
        Spec spec = Spec.Next(seed.Item);
        Spec turned = spec with { Parties = [.. spec.Parties.Skip(1), spec.Parties[0]] };
        foreach ((string name, Func<Game, Solution?> solve) in Concepts)
            Assert.True(Same(solve(spec.Game()), solve(turned.Game())), name);
    }

    /// <summary>Where the principals are alike, what one solution gives to the one, another gives to the other.</summary>
    [Property(MaxTest = Cases)]
    public void Solutions_SymmetricGame_AreSymmetric(DoNotSize<int> seed)
    {
        Spec spec = Spec.Next(seed.Item);
        // For each option there is one with the values of the two exchanged.
        double[][] Both(double[][] own, double[][] others) => [.. own.Zip(others, (values, mirrored) => (double[])[.. values, .. mirrored])];
        Spec symmetric = spec with
        {
            Parties = [spec.Parties[0] with { Values = Both(spec.Parties[0].Values, spec.Parties[1].Values) }, spec.Parties[1] with { Values = Both(spec.Parties[1].Values, spec.Parties[0].Values), WalkAway = spec.Parties[0].WalkAway }],
        };
        Game game = symmetric.Game();
        foreach ((string name, Func<Game, Solution?> solve) in Concepts)
        {
            if (solve(game) is not Solution solution || solution.TieCount != solution.Ties.Count)
                continue;
            HashSet<(double, double)> pairs = [.. solution.Ties.Prepend(solution.Settlement).Select(terms => (game.Utility("P0", terms), game.Utility("P1", terms)))];
            Assert.True(pairs.All(pair => pairs.Contains((pair.Item2, pair.Item1))), name);
        }
    }

    /// <summary>Half of a utility and a quarter is the same preference: Nash (1950), Kalai and Smorodinsky (1975).</summary>
    [Property(MaxTest = Cases)]
    public void NashAndKalaiSmorodinsky_OtherUnits_ChooseTheSameSettlements(DoNotSize<int> seed, byte who)
    {
        Spec spec = Spec.Next(seed.Item), rescaled = spec.Change(who, party => party.Rescale(0.5, 0.25));
        Game game = spec.Game();
        foreach ((string name, Func<Game, Solution?> solve) in Concepts.Take(2))
        {
            Solution? solution = solve(game);
            // Where not all can gain, who is to gain nothing is told from products of different principals' gains.
            bool dependsOnUnits = name == "Nash" && solution is not null && solution.Utilities.Any(utility => utility.Value == game.WalkAwayValue(utility.Key));
            Assert.True(dependsOnUnits || SameTerms(solution, solve(rescaled.Game())), name);
        }
    }

    /// <summary>What is added to the scale of one alone, walk-away value included, changes none of the four.</summary>
    [Property(MaxTest = Cases)]
    public void Solutions_OneScaleShifted_ChooseTheSameSettlements(DoNotSize<int> seed, byte who)
    {
        Spec spec = Spec.Next(seed.Item);
        Spec half = spec with { Parties = [.. spec.Parties.Select(party => party.Rescale(0.5, 0))] };
        Spec shifted = half.Change(who, party => party.Rescale(1, 0.25));
        foreach ((string name, Func<Game, Solution?> solve) in Concepts)
            Assert.True(SameTerms(solve(half.Game()), solve(shifted.Game())), name);
    }

    /// <summary>More to choose from leaves the one who gains least no worse off (Kalai 1977).</summary>
    [Property(MaxTest = Cases)]
    public void Egalitarian_MoreOptions_LeavesTheLeastGainNoSmaller(DoNotSize<int> seed)
    {
        Spec spec = Spec.Next(seed.Item), more = Spec.Next(seed.Item + 1);
        int principals = Math.Min(spec.Parties.Count, more.Parties.Count);
        Spec few = spec with { Parties = [.. spec.Parties.Take(principals)] };
        Spec many = few with { Parties = [.. few.Parties.Select((party, i) => party with { Values = [.. party.Values.Select((values, j) => (double[])[.. values, .. more.Parties[i].Values[j]])] })] };
        double Least(Game game) => game.EgalitarianSolution() is Solution solution ? solution.Utilities.Min(utility => utility.Value - game.WalkAwayValue(utility.Key)) : -1;
        Assert.True(Least(many.Game()) >= Least(few.Game()) - 1e-9);
    }

    /// <summary>Independence of irrelevant alternatives (Nash 1950): without an option that was not chosen, the choice stays.</summary>
    [Property(MaxTest = Cases)]
    public void Nash_WithoutAnOptionNotChosen_StaysTheSame(DoNotSize<int> seed, byte issue, byte option)
    {
        Spec spec = Spec.Next(seed.Item);
        int j = issue % 4, k = option % spec.Parties[0].Values[j].Length;
        if (spec.Game().NashSolution() is not Solution nash || nash.TieCount > 0 || nash.Settlement[$"X{j}"].Index == k || spec.Parties[0].Values[j].Length == 2)
            return;
        Spec without = spec with { Parties = [.. spec.Parties.Select(party => party with { Values = [.. party.Values.Select((values, at) => at == j ? [.. values.Where((_, place) => place != k)] : values)] })] };
        Assert.Equal(nash.Utilities, without.Game().NashSolution()!.Utilities);
    }

    private static bool Same(Solution? one, Solution? other) =>
        one is null || other is null ? one == other : one.Settlement.ToString() == other.Settlement.ToString() && one.TieCount == other.TieCount && one.Utilities.All(utility => other.Utilities[utility.Key] == utility.Value);

    private static bool SameTerms(Solution? one, Solution? other) =>
        one is null || other is null ? one == other : one.TieCount == other.TieCount && one.Ties.Prepend(one.Settlement).Select(terms => $"{terms}").SequenceEqual(other.Ties.Prepend(other.Settlement).Select(terms => $"{terms}"));

    /// <summary>What each principal of a game values.</summary>
    private sealed record Spec(IReadOnlyList<Taste> Parties)
    {
        public static Spec Next(int seed)
        {
            Random random = new(seed);
            int grain = random.Next(2) == 0 ? 4 : 500;
            int[] options = [.. Enumerable.Range(0, 4).Select(_ => random.Next(2, 6))];
            return new Spec([.. Enumerable.Range(0, random.Next(2, 5)).Select(i => new Taste(
                $"P{i}",
                random.Next(0, grain * 3 / 4) / (double)grain,
                [.. options.Select(count => Enumerable.Range(0, count).Select(_ => random.Next(0, grain + 1) / (double)grain).ToArray())]))]);
        }

        public Spec Change(byte who, Func<Taste, Taste> change) => new([.. Parties.Select((party, i) => i == who % Parties.Count ? change(party) : party)]);

        public Game Game() => Make.Talks(
            [.. Parties[0].Values.Select((values, j) => Make.Scale($"X{j}", values.Length))],
            10,
            [.. Parties.Select(party => Make.Party(party.Name, [.. party.Values.Select((values, j) => Make.Worth($"X{j}", values))]) with { WalkAway = party.WalkAway })]).AtMedian();
    }

    private sealed record Taste(string Name, double WalkAway, double[][] Values)
    {
        public Taste Rescale(double by, double plus) => this with
        {
            WalkAway = WalkAway * by + plus,
            Values = [.. Values.Select(values => values.Select(value => value * by + plus).ToArray())],
        };
    }
}
