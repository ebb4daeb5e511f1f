namespace PeaceTalks.Modeling.Tests;

public sealed class ParetoFrontierTests
{
    private static readonly Game Five = Points.Game(0.1, 0.2, (0.1, 0.9), (0.5, 0.5), (0.5, 0.4), (0.9, 0.2), (0.5, 0.5));

    [Fact]
    public void Frontier_SomebodyCanBeSated_ListsUpToAMillionSettlements()
    {
        // Sums of four numbers from 0 to 8: 0.8 of 32 is 25.6, so that 26 and more sate A. B wants the opposite.
        double[] points = [.. Enumerable.Range(0, 9).Select(k => k / 8.0)];
        Game Game(int issues) => Make.Talks(
            [.. Enumerable.Range(0, issues).Select(j => Make.Scale($"X{j}", 9))],
            10,
            Make.Party("A", [.. Enumerable.Range(0, issues).Select(j => Make.Worth($"X{j}", points))]) with { Satiation = 0.8 },
            Make.Party("B", [.. Enumerable.Range(0, issues).Select(j => Make.Worth($"X{j}", [.. Enumerable.Reverse(points)]))])).AtMedian();
        ParetoFrontier frontier = Game(4).ParetoFrontier();
        Assert.Equal(27, frontier.Count);
        Assert.Equal(1, frontier[0].Utilities["A"]);
        Assert.Equal(6 / 32.0, frontier[0].Utilities["B"]);
        Assert.Equal(25 / 25.6, frontier[1].Utilities["A"], 1e-9);
        // Six over four issues: 9 choose 3. What sates with more than 26 is worse for B.
        Assert.Equal(84 - 1, frontier[0].TieCount);
        Assert.Equal(frontier.Sum(entry => (int)entry.TieCount + 1), 6_561 - new[] { 5, 4, 3, 2, 1, 0 }.Sum(left => (left + 3) * (left + 2) * (left + 1) / 6));
        Assert.Contains(
            "Somebody's satiation is below 1, so that all settlements have to be looked at, and the game has 4782969 within the red lines; at most 1000000 are allowed: give the issues fewer steps.",
            Assert.Throws<InvalidOperationException>(() => Game(7).ParetoFrontier()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ParetoFrontier_DominatedAndTiedPoints_ListsTheUndominatedWithTheirTies()
    {
        ParetoFrontier frontier = Five.ParetoFrontier();
        Assert.Equal(3, frontier.Count);
        Assert.Equal([[3], [1, 4], [0]], frontier.Select(Points.Options));
        Assert.Equal([0.9, 0.5, 0.1], frontier.Select(entry => entry.Utilities["A"]));
        Assert.Equal(1, frontier[1].TieCount);
    }

    [Fact]
    public void Contains_OnAndOffTheFrontier_Tells()
    {
        ParetoFrontier frontier = Five.ParetoFrontier();
        Assert.Equal([true, true, false, true, true], Enumerable.Range(0, 5).Select(k => frontier.Contains(Settlement.Of(Five.Scenario, ("X", $"{k}")))));
        Assert.False(frontier.Contains(Settlement.Of(Five.Scenario)));
    }

    [Fact]
    public void Distance_OffTheFrontier_IsThatToTheNearestPoint()
    {
        ParetoFrontier frontier = Five.ParetoFrontier();
        Assert.Equal(0.1, frontier.Distance(Settlement.Of(Five.Scenario, ("X", "2")))!.Value, 1e-9);
        Assert.Equal(0, frontier.Distance(Settlement.Of(Five.Scenario, ("X", "3"))));
        // Open, it is worth (0.1, 0.2): as far from (0.5, 0.5) as 3, 4, 5 say.
        Assert.Equal(0.5, frontier.Distance(Settlement.Of(Five.Scenario))!.Value, 1e-9);
    }

    [Fact]
    public void Efficiency_Settlement_IsItsShareOfTheLargestSumOfGains()
    {
        // The sums of gains are 0.7, 0.7, 0.6, 0.8, 0.7.
        ParetoFrontier frontier = Five.ParetoFrontier();
        Assert.Equal(0.6 / 0.8, frontier.Efficiency(Settlement.Of(Five.Scenario, ("X", "2")))!.Value, 1e-9);
        Assert.Equal(1, frontier.Efficiency(Settlement.Of(Five.Scenario, ("X", "3")))!.Value, 1e-9);
        Assert.Equal(0, frontier.Efficiency(Settlement.Of(Five.Scenario))!.Value, 1e-9);
        Game nothing = Points.Game(0.5, 0.5, (1, 0), (0, 1));
        Assert.Null(nothing.ParetoFrontier().Efficiency(Settlement.Of(nothing.Scenario, ("X", "0"))));
    }

    [Fact]
    public void ParetoFrontier_RedLinesLeaveNothing_IsEmpty()
    {
        Scenario talks = Make.Talks(
            [Make.Scale("X", 2)],
            10,
            Make.Party("A", Make.Worth("X", 1, 0) with { RedLine = "0" }),
            Make.Party("B", Make.Worth("X", 0, 1) with { RedLine = "1" }));
        ParetoFrontier frontier = talks.AtMedian().ParetoFrontier();
        Assert.Empty(frontier);
        Assert.False(frontier.Contains(Settlement.Of(talks, ("X", "0"))));
        Assert.Null(frontier.Distance(Settlement.Of(talks, ("X", "0"))));
        Assert.Null(talks.AtMedian().NashSolution());
        Assert.Null(talks.AtMedian().NashLottery());
        Assert.Null(talks.AtMedian().Ideal("A"));
        Assert.Null(talks.AtMedian().Opposition());
        Assert.Null(talks.AtMedian().ConflictLevel());
    }

    [Fact]
    public void Index_OutsideTheFrontier_IsRefused()
    {
        ParetoFrontier frontier = Five.ParetoFrontier();
        Assert.Throws<ArgumentOutOfRangeException>(() => frontier[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => frontier[3]);
    }

    [Fact]
    public void Members_BadArguments_AreRefused()
    {
        ParetoFrontier frontier = Five.ParetoFrontier();
        Settlement other = Settlement.Of(ScenarioLibrary.FirstLesson);
        Assert.Throws<ArgumentException>(() => frontier.Contains(other));
        Assert.Throws<ArgumentException>(() => frontier.Distance(other));
        Assert.Throws<ArgumentException>(() => frontier.Efficiency(other));
        Assert.Throws<ArgumentNullException>(() => frontier.Contains(null!));
        Assert.Throws<ArgumentNullException>(() => ((Game)null!).ParetoFrontier());
    }

    /// <summary>6,250,000 settlements of two issues, more than are held before what is dominated is left out, against a list of all of them.</summary>
    [Fact]
    public void ParetoFrontier_MoreVectorsThanAreHeldAtATime_EqualsAListOfAllSettlements()
    {
        Random random = new(4);
        Issue[] issues = [.. Enumerable.Range(0, 2).Select(j => Make.Scale($"X{j}", 2_500))];
        double[] Values() => [.. Enumerable.Range(0, 2_500).Select(_ => random.NextDouble())];
        // Each option that is better for the one is worse for the other, so that no issue has a dominated one.
        double[][] values = [.. issues.Select(_ => Values())];
        Party[] parties = [.. Enumerable.Range(0, 2).Select(i => Make.Party($"P{i}", [.. issues.Select((issue, j) => Make.Worth(issue.Name, [.. values[j].Select(value => i == 0 ? value : 1 - value * value)]) with { Weight = 1 + i * j })]))];
        Game game = Make.Talks(issues, 10, parties).AtMedian();
        FeasibleSet set = FeasibleSet.Of(game);
        List<(int First, int Second)> all = new(6_250_000);
        for (int x = 0; x < 2_500; x++)
        {
            for (int y = 0; y < 2_500; y++)
                all.Add((set.Worth[0][0][x] + set.Worth[1][0][y], set.Worth[0][1][x] + set.Worth[1][1][y]));
        }
        all.Sort((a, b) => b.CompareTo(a));
        int most = -1, entries = 0;
        foreach ((_, int second) in all)
        {
            entries += second > most ? 1 : 0;
            most = Math.Max(most, second);
        }
        Assert.Equal(entries, game.ParetoFrontier().Count);
        Assert.True(entries > 2_500);
    }

    /// <summary>Twelve principals in a ring, each issue a transfer between two neighbours: whatever the settlement, the utilities add up to the same.</summary>
    [Fact]
    public void ParetoFrontier_TooLong_SaysWhatToDo()
    {
        double[] shares = [0, 0.3, 0.7, 1];
        Issue[] issues = [.. Enumerable.Range(0, 12).Select(j => Make.Scale($"X{j}", 4))];
        Party[] parties = [.. Enumerable.Range(0, 12).Select(i => Make.Party($"P{i}",
            Make.Worth($"X{i}", shares),
            Make.Worth($"X{(i + 1) % 12}", [.. shares.Select(share => 1 - share)])))];
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Make.Talks(issues, 10, parties).AtMedian().ParetoFrontier());
        Assert.Contains("Give the issues fewer steps or use fewer principals", error.Message, StringComparison.Ordinal);
    }
}
