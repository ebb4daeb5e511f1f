namespace PeaceTalks.Modeling.Tests;

/// <summary>One contract for every search: what <see cref="ClosestToTarget"/> chooses by definition, all settlements looked at.</summary>
public sealed class SettlementSearchTests
{
    [Fact]
    public void Find_RegisterSearch_FindsWhatEnumeratingFinds()
    {
        Assert.SkipUnless(RegisterSearch.IsSupported, "There are no wide vectors here.");
        FindsWhatEnumeratingFinds(new RegisterSearch(), mostOptions: 5);
    }

    // Halves of one register, of two, and of one more or less than that.
    [Theory]
    [InlineData(1, 32)]
    [InlineData(32, 1)]
    [InlineData(16, 17)]
    [InlineData(31, 32)]
    [InlineData(32, 32)]
    [InlineData(2, 16, 32)]
    [InlineData(4, 8, 2, 2, 2, 2, 2)]
    public void Find_HalvesThatFillTheRegisters_FindsWhatEnumeratingFinds(params int[] options)
    {
        Assert.SkipUnless(RegisterSearch.IsSupported, "There are no wide vectors here.");
        Random random = new(options.Length);
        RegisterSearch search = new();
        for (int number = 0; number < 20; number++)
            FindsWhatEnumeratingFinds(search, random, Table(random, options));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public void Find_StaircaseSearch_FindsWhatEnumeratingFinds(int mostOptions) => FindsWhatEnumeratingFinds(new StaircaseSearch(), mostOptions);

    // What is known is worked out but once; where a red line may be real it changes from run to run.
    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public void Play_KnownValues_CompiledLeavesTheSameBehindAsPlain(int mostOptions)
    {
        Random random = new(mostOptions);
        for (int number = 0; number < 20; number++)
        {
            Scenario table = Table(random, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, mostOptions + 1))]);
            Party[] parties = [.. table.Parties.Select(party => party with
            {
                WalkAway = Distribution.Uniform(0, 0.5),
                Tactic = Tactic.TimeDependent(Distribution.Uniform(0.2, 4), offers: OfferChoice.ClosestToTarget),
            })];
            Scenario talks = table with { Parties = [.. parties], Stages = [new Stage("Talks") { Rounds = 30 }] };
            Assert.Null(CompiledAgreementTests.Difference(talks, 12));
        }
    }

    [Theory]
    [InlineData(new[] { 10, 10, 10, 10, 10, 10, 10, 10 })] // 10^8 settlements
    [InlineData(new[] { 300, 300 })]
    [InlineData(new[] { 1, 7, 1, 500, 1 })]
    public void Play_LargeTable_CompiledLeavesTheSameBehindAsPlain(int[] options)
    {
        Random random = new(options.Length);
        Issue[] issues = [.. options.Select((count, j) => Labels($"I{j}", count))];
        Demand Of(Issue issue, int asks) => new(issue.Name) { Asks = $"{asks}", Weight = Distribution.Uniform(0.1, 1), Curve = 0.5 + random.NextDouble() };
        Scenario talks = new("A large table")
        {
            Issues = issues,
            Parties =
            [
                new Party("A") { Demands = [.. issues.Select(issue => Of(issue, 0))], WalkAway = 0.2, Tactic = Tactic.TimeDependent(0.6, offers: OfferChoice.ClosestToTarget) },
                new Party("B") { Demands = [.. issues.Select(issue => Of(issue, issue.Options.Count - 1))], WalkAway = 0.1, Tactic = Tactic.TimeDependent(1.5, offers: OfferChoice.ClosestToTarget) },
            ],
            Stages = [new Stage("Talks") { Rounds = 24 }],
        };
        Assert.Null(CompiledAgreementTests.Difference(talks, 2));
    }

    /// <summary>Tables of coarse worths, so that many settlements are worth the same, and of fine ones; a third with red lines.</summary>
    private static void FindsWhatEnumeratingFinds(SettlementSearch search, int mostOptions)
    {
        Random random = new(mostOptions);
        for (int number = 0; number < 400; number++)
        {
            int[] options = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, mostOptions + 1))];
            FindsWhatEnumeratingFinds(search, random, Table(random, options));
        }
    }

    private static void FindsWhatEnumeratingFinds(SettlementSearch search, Random random, Scenario talks)
    {
        GamePlan plan = GamePlan.Of(talks);
        Talks state = new(plan);
        state.Play(plan.Medians(), Luck.Median);
        // The table as it was laid; now and then one issue has been closed.
        Table table = state.Table;
        table.Clear(state);
        table.TryOpen(plan.Stages[0], 0, plan.Medians());
        table.Refresh();
        Seat seat = table.Seats[0];
        if (table.Issues.Length > 1 && random.Next(3) == 0)
        {
            table.Close(table.Issues[0], seat.BestOffer[table.Issues[0]]);
            table.Refresh();
        }
        TableHalves halves = new(plan);
        halves.Cut(table);
        HalfSums sums = new();
        sums.Refresh(halves, table, seat.Preferences);
        search.Refresh(sums);

        int[] targets = [.. Enumerable.Range(0, Timetable.Rounds).Select(i => i == 0 ? seat.Best : i == 1 ? 0 : random.Next(seat.Best + 1))];
        int[] first = new int[Timetable.Rounds], last = new int[Timetable.Rounds], found = new int[plan.IssueCount];
        search.Find(targets, seat.Base, Timetable.Rounds, first, last);
        for (int i = 0; i < targets.Length; i++)
        {
            halves.Decode(first[i], last[i], table, found);
            Assert.Equal(ByEnumeration(table, seat, targets[i]), table.IndexOf(found));
        }
    }

    private static int ByEnumeration(Table table, Seat seat, int target)
    {
        int count = 1, best = -1, least = int.MaxValue;
        foreach (int issue in table.Issues)
            count *= seat.Principal.Plan.Demands[seat.Principal.Plan.DemandByIssue[issue]].OptionCount;
        int[] offer = new int[table.Closed.Length];
        for (int index = 0; index < count; index++)
        {
            table.Decode(index, offer);
            int worth = seat.Worth(offer, table);
            if (worth >= target && worth < least && seat.CanLiveWith(offer, table))
                (best, least) = (index, worth);
        }
        return best;
    }

    private static Issue Labels(string name, int count) => Issue.Choice(name, [.. Enumerable.Range(0, count).Select(k => $"{k}")]);

    private static Scenario Table(Random random, int[] options)
    {
        bool coarse = random.Next(2) == 0;
        double Worth() => coarse ? random.Next(4) / 3.0 : random.NextDouble();
        Issue[] issues = [.. options.Select((count, j) => Labels($"I{j}", count))];
        Demand Of(Issue issue) => new(issue.Name)
        {
            Values = OptionValues.PerOption([.. issue.Options.Select(option => (option.Label, (Distribution)Worth()))]),
            RedLine = random.Next(3) > 0 ? null : issue.Options[random.Next(issue.Options.Count)].Label,
            Weight = coarse ? 1 : 0.1 + random.NextDouble(),
        };
        return new Scenario("A table")
        {
            Issues = issues,
            Parties = [new Party("A") { Demands = [.. issues.Select(Of)], Tactic = Tactic.Firm(OfferChoice.ClosestToTarget) }, new Party("B") { Demands = [.. issues.Select(Of)], Tactic = Tactic.Firm() }],
        };
    }
}
