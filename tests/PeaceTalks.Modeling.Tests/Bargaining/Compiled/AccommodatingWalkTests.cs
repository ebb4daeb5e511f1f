namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// The walk that goes on where it was held back, asked again and again for one table: whatever the targets and references
/// are, and in whatever order, it chooses what <see cref="Accommodating"/> does.
/// </summary>
public sealed class AccommodatingWalkTests
{
    // Tables of a few issues are looked at one issue after the other, the others sixteen at a time.
    [Theory]
    [InlineData(1, 200)]
    [InlineData(3, 12)]
    [InlineData(5, 60)]
    [InlineData(14, 10)]
    [InlineData(16, 4)]
    [InlineData(20, 30)]
    public void Choose_AskedAgainAndAgain_ChoosesWhatTheDefinitionDoes(int mostIssues, int mostOptions)
    {
        Random random = new(mostIssues);
        for (int number = 0; number < 300; number++)
            ChoosesWhatTheDefinitionDoes(random, mostIssues, mostOptions);
    }

    [Fact]
    public void IssueBits_TellAsManyIssuesAsAScenarioMayHave() => Assert.InRange(ScenarioLimits.Issues, 1, 1 << WalkPosition.IssueBits);

    private static void ChoosesWhatTheDefinitionDoes(Random random, int mostIssues, int mostOptions)
    {
        GamePlan plan = GamePlan.Of(RandomTable(random, mostIssues, mostOptions));
        Talks state = new(plan);
        state.Play(plan.Medians(), Luck.Median);
        Table table = state.Table;
        AccommodatingWalk walk = new(plan);
        Accommodating definition = new(plan);
        Seat seat = Lay(table, state, plan);
        walk.Refresh(seat, table);
        int[] reference = RandomReference(random, plan);
        int[] walked = [.. seat.Proposal];
        int target = seat.Best, least = random.Next(seat.Best + 1);
        for (int turn = 0; turn < 30; turn++)
        {
            int worth = definition.Choose(seat, table, target, reference);
            int[] expected = [.. seat.Proposal];
            // The walk may leave what it chose last where it is.
            walked.CopyTo(seat.Proposal, 0);
            Assert.Equal(worth, walk.Choose(seat, table, target, reference));
            walked = [.. seat.Proposal];
            Assert.Equal(expected, walked);

            target = random.Next(8) == 0 ? random.Next(seat.Best + 1) : target - random.Next(Math.Max(1, (target - least) / 4 + 1));
            Move(random, reference, expected, plan);
            if (random.Next(25) == 0 && table.Issues.Length > 1)
            {
                int closed = table.Issues[random.Next(table.Issues.Length)];
                table.Close(closed, seat.BestOffer[closed]);
                table.Refresh();
                walk.Refresh(seat, table);
                walked = [.. seat.Proposal];
                target = Math.Min(target, seat.Best);
            }
        }
    }

    /// <summary>The table as it was laid.</summary>
    private static Seat Lay(Table table, Talks state, GamePlan plan)
    {
        table.Clear(state);
        table.TryOpen(plan.Stages[0], 0, plan.Medians());
        table.Refresh();
        return table.Seats[0];
    }

    private static int[] RandomReference(Random random, GamePlan plan) =>
        [.. Enumerable.Range(0, plan.IssueCount).Select(issue => random.Next(10) == 0 ? -1 : random.Next(Options(plan, issue)))];

    /// <summary>The other moves: not at all, on some issues by a little or anywhere, or to where the walk stands.</summary>
    private static void Move(Random random, int[] reference, int[] offer, GamePlan plan)
    {
        int share = random.Next(4);
        for (int issue = 0; issue < reference.Length && share > 0; issue++)
        {
            if (reference[issue] < 0 || random.Next(share == 1 ? 6 : 2) > 0)
                continue;
            reference[issue] = random.Next(4) switch
            {
                0 => random.Next(Options(plan, issue)),
                1 => Math.Clamp(offer[issue] + random.Next(-1, 2), 0, Options(plan, issue) - 1),
                _ => Math.Clamp(reference[issue] + random.Next(-2, 3), 0, Options(plan, issue) - 1),
            };
        }
    }

    private static int Options(GamePlan plan, int issue) => plan.Offsets[issue + 1] - plan.Offsets[issue];

    /// <summary>Worths that fall along the scale, fine or coarse, so that many steps cost the same; or any, with dips; some red lines.</summary>
    private static Scenario RandomTable(Random random, int mostIssues, int mostOptions)
    {
        bool coarse = random.Next(2) == 0, dips = random.Next(3) == 0;
        double Worth() => coarse ? random.Next(4) / 3.0 : random.NextDouble();
        Demand Of(Issue issue)
        {
            double[] worths = [.. issue.Options.Select(_ => Worth())];
            if (!dips)
                Array.Sort(worths);
            if (random.Next(2) == 0)
                Array.Reverse(worths);
            return new Demand(issue.Name)
            {
                Values = OptionValues.PerOption([.. issue.Options.Select((option, k) => (option.Label, (Distribution)worths[k]))]),
                RedLine = random.Next(4) > 0 ? null : issue.Options[random.Next(issue.Options.Count)].Label,
                Weight = coarse ? 1 : 0.1 + random.NextDouble(),
            };
        }
        Issue[] issues = [.. Enumerable.Range(0, random.Next(Math.Max(1, mostIssues / 2), mostIssues + 1)).Select(j =>
            Issue.Choice($"I{j}", [.. Enumerable.Range(0, random.Next(1, mostOptions + 1)).Select(k => $"{k}")]))];
        return new Scenario("A table")
        {
            Issues = issues,
            Parties = [new Party("A") { Demands = [.. issues.Select(Of)], Tactic = Tactic.Firm() }, new Party("B") { Demands = [.. issues.Select(Of)], Tactic = Tactic.Firm() }],
        };
    }
}
