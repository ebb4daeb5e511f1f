namespace PeaceTalks.Modeling.Tests;

public sealed class ZoneTests
{
    [Fact]
    public void Zone_SomeSettlements_SaysHowLargeAndWhere()
    {
        Game game = Points.Game(0.3, 0.3, (1, 0), (0.75, 0.25), (0.5, 0.5), (0.25, 0.75), (0.4, 0.4));
        ZoneOfPossibleAgreement zone = game.ZoneOfPossibleAgreement();
        Assert.False(zone.IsEmpty);
        Assert.Equal(0.2, zone.LeastGain()!.Value, 1e-9);
        Assert.Equal(["2", "4"], zone.Range["X"].Select(option => option.Label));
        Assert.Equal(0.4, zone.Share());
        Assert.Equal(0.25, zone.ShareOfFrontier());
        Assert.Empty(zone.Openings);
    }

    [Fact]
    public void Zone_WalkAwayValuesCloseIt_SaysHowFarEachOrAllWouldHaveToFall()
    {
        ZoneOfPossibleAgreement zone = Points.Game(0.6, 0.7, (1, 0), (0.6, 0.5), (0.2, 0.8)).ZoneOfPossibleAgreement();
        Assert.True(zone.IsEmpty);
        Assert.Equal(-0.2, zone.LeastGain()!.Value, 1e-9);
        Assert.Equal(["B's walk-away value at 0.500, lower by 0.200", "A's walk-away value at 0.200, lower by 0.400"], zone.Openings.Select(opening => opening.ToString()));
        Assert.Equal(0, zone.Share());
        Assert.Equal(0, zone.ShareOfFrontier());
        Assert.Empty(zone.Range["X"]);
    }

    [Fact]
    public void Zone_RedLinesCloseIt_SaysWhereOneWouldHaveToMove()
    {
        Scenario talks = Make.Talks(
            [Make.Scale("X", 4)],
            10,
            Make.Party("A", Make.Worth("X", 1, 0.75, 0.5, 0) with { RedLine = "0" }) with { WalkAway = 0.6 },
            Make.Party("B", Make.Worth("X", 0, 0.4, 0.5, 1) with { RedLine = "2" }) with { WalkAway = 0.3 });
        ZoneOfPossibleAgreement zone = talks.AtMedian().ZoneOfPossibleAgreement();
        Assert.True(zone.IsEmpty);
        // The red lines leave nothing, whatever the walk-away values.
        Assert.Null(zone.LeastGain());
        Assert.Null(zone.ShareOfFrontier());
        // A's at 1 would not do, since B refuses that; at 2 it falls below A's own walk-away value. B's at 1 is worth 0.4 to B and 0.75 to A; but A refuses it.
        Assert.Empty(zone.Openings);
        talks = talks.With("A", party => party with { WalkAway = 0.5 });
        Assert.Equal(["A's red line on X at 2, which costs it 0.500"], talks.AtMedian().ZoneOfPossibleAgreement().Openings.Select(opening => opening.ToString()));
        // A bluff closes nothing.
        talks = talks.With("A", party => party with { Demands = [party.Demands[0] with { Firmness = 0.2 }] });
        Assert.False(talks.AtMedian().ZoneOfPossibleAgreement().IsEmpty);
    }

    /// <summary>The costs of war leave a zone where both sides agree on the odds (Fearon 1995): [p - cA, p + cB] of the pie.</summary>
    [Fact]
    public void Zone_CostlyWarWithAgreedOdds_IsTheBargainingRange()
    {
        Scenario talks = new("War")
        {
            Issues = [Issue.Range("Share of A", 0, 1, 1_001)],
            Parties =
            [
                new Party("A") { Demands = [new Demand("Share of A") { Asks = 1 }], WalkAway = WalkAway.War(0.5, 0.1) },
                new Party("B") { Demands = [new Demand("Share of A") { Asks = 0 }], WalkAway = WalkAway.War(0.5, 0.2) },
            ],
        };
        ZoneOfPossibleAgreement zone = talks.AtMedian().ZoneOfPossibleAgreement();
        IReadOnlyList<Option> range = zone.Range["Share of A"];
        Assert.Equal(0.4, range[0].Value!.Value, 1e-9);
        Assert.Equal(0.7, range[^1].Value!.Value, 1e-9);
        Assert.Equal(301 / 1_001.0, zone.Share(), 1e-12);
        // Each thinks that it wins with 0.7: mutual optimism of 0.4 outweighs costs of 0.3.
        ZoneOfPossibleAgreement closed = talks.With("A/walkAway/winProbability", 0.7).With("B/walkAway/winProbability", 0.7).AtMedian().ZoneOfPossibleAgreement();
        Assert.True(closed.IsEmpty);
        Assert.Equal(-0.05, closed.LeastGain()!.Value, 1e-9);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Zone_RandomGames_IsWhatLookingAtAllSettlementsGives(int principals)
    {
        List<string> wrong = [];
        int openings = 0;
        Parallel.For(0, 600, number =>
        {
            Game game = RandomGames.Next(number, principals);
            NaiveSolutions naive = new(game);
            ZoneOfPossibleAgreement zone = game.ZoneOfPossibleAgreement();
            string? difference = zone.IsEmpty != (naive.Rational.Count == 0) ? "whether it is empty"
                : game.Scenario.Issues.Any(issue => !issue.Options.Where(option => naive.Rational.Any(point => point.Settlement[issue.Name] == option)).SequenceEqual(zone.Range[issue.Name])) ? "its range"
                : zone.Share() != naive.Rational.Count / (double)RandomGames.Settlements(game.Scenario).Count() ? $"its share, {zone.Share()}"
                : zone.LeastGain() != (naive.Feasible.Count == 0 ? null : naive.Feasible.Max(point => naive.Gains(point).Min()) / 1e9) ? $"its least gain, {zone.LeastGain()}"
                : WrongOpening(game, zone);
            Interlocked.Add(ref openings, zone.Openings.Count);
            if (difference is not null)
            {
                lock (wrong)
                    wrong.Add($"Number {number}: {difference}");
            }
        });
        Assert.Empty(wrong);
        Assert.True(openings > 80, $"{openings} openings");
    }

    /// <summary>A's red line costs it 1 - 0.2, though the option at it adds up to 2: less than the 0.9 that B would lose.</summary>
    [Fact]
    public void Openings_OfAPartyThatCanBeSated_CostWhatIsLost()
    {
        Scenario talks = Make.Talks(
            [Make.Scale("X", 3)],
            10,
            Make.Party("A", Make.Worth("X", 1, 0.1, 0) with { RedLine = "0" }) with { Satiation = 0.5 },
            Make.Party("B", Make.Worth("X", 0, 1, 1)) with { WalkAway = 0.9 });
        Assert.Equal(["A's red line on X at 1, which costs it 0.800", "B's walk-away value at 0.000, lower by 0.900"], talks.AtMedian().ZoneOfPossibleAgreement().Openings.Select(opening => opening.ToString()));
    }

    /// <summary>Each opening opens the zone when made, and nothing smaller of its kind does.</summary>
    private static string? WrongOpening(Game game, ZoneOfPossibleAgreement zone)
    {
        Scenario talks = Certain(game);
        foreach (ZoneOpening opening in zone.Openings)
        {
            Scenario Changed(double walkAway, string? redLine) => talks.With(opening.Party, party => party with
            {
                WalkAway = opening.Issue is null ? walkAway : party.WalkAway,
                Demands = [.. party.Demands.Select(demand => demand.Issue == opening.Issue ? demand with { RedLine = redLine! } : demand)],
            });
            bool Opens(double walkAway, string? redLine) => new NaiveSolutions(Changed(walkAway, redLine).AtMedian()).Rational.Count > 0;
            double needed = opening.WalkAwayValue ?? 0;
            if (!Opens(needed, opening.RedLine?.Label))
                return $"{opening} does not open it";
            if (opening.Issue is null && Opens(needed + 1e-9, null))
                return $"{opening} is not the smallest change";
            if (opening.Issue is string issue)
            {
                Demand demand = talks.Parties.Single(party => party.Name == opening.Party).Demands.Single(d => d.Issue == issue);
                double Worth(string option) => demand.Values!.Entries.Single(entry => $"{entry.Option}" == option).Value.Quantile(0.5);
                if (demand.Values!.Entries.Any(entry => Worth($"{entry.Option}") > Worth(opening.RedLine!.Label) && Opens(0, $"{entry.Option}")))
                    return $"{opening} is not the smallest change";
                // The other issues left open, and worth nothing.
                double Alone(string option) => talks.With(opening.Party, party => party with { WalkAway = 0 }).AtMedian().Utility(opening.Party, Settlement.Of(talks, (issue, option)));
                if (Math.Abs(opening.Cost - (Alone($"{demand.RedLine}") - Alone(opening.RedLine!.Label))) > 1e-9)
                    return $"{opening} costs something else";
            }
        }
        foreach (string party in zone.IsEmpty ? talks.Parties.Select(party => party.Name) : [])
        {
            bool opens = new NaiveSolutions(talks.With(party, p => p with { WalkAway = 0 }).AtMedian()).Rational.Count > 0;
            if (opens != zone.Openings.Any(opening => opening.Party == party && opening.Issue is null))
                return $"the walk-away value of {party} is missed, or of no use";
        }
        return null;
    }

    /// <summary>The scenario with the bluffs of a game gone, and its red lines real.</summary>
    private static Scenario Certain(Game game) => game.Scenario with
    {
        Parties = [.. game.Scenario.Parties.Select(party => party with
        {
            Demands = [.. party.Demands.Select(demand => game.HasRealRedLine(party.Name, demand.Issue) ? demand with { Firmness = 1 } : demand with { RedLine = null, Firmness = 1 })],
        })],
    };

    /// <summary>3.5 * 10^9 settlements, of which A wants half of all points: how many have a sum of ten numbers from 0 to 8 of at least 40 is found by adding up.</summary>
    [Fact]
    public void Share_ManySettlementsOfTwo_IsCountedInHalves()
    {
        double[] points = [.. Enumerable.Range(0, 9).Select(k => k / 8.0)];
        Issue[] issues = [.. Enumerable.Range(0, 10).Select(j => Make.Scale($"X{j}", 9))];
        Demand[] demands = [.. issues.Select(issue => Make.Worth(issue.Name, points))];
        Game game = Make.Talks(issues, 10, Make.Party("A", demands) with { WalkAway = 0.5 }, Make.Party("B", demands)).AtMedian();
        double[] ways = [1, .. new double[80]];
        for (int issue = 0; issue < 10; issue++)
            ways = [.. Enumerable.Range(0, 81).Select(sum => Enumerable.Range(0, Math.Min(sum, 8) + 1).Sum(k => ways[sum - k]))];
        Assert.Equal(ways[40..].Sum() / Math.Pow(9, 10), game.ZoneOfPossibleAgreement().Share(), 1e-15);
    }

    [Fact]
    public void Share_TooManySettlementsOfThree_SaysWhatToDo()
    {
        Issue[] issues = [.. Enumerable.Range(0, 10).Select(j => Make.Scale($"X{j}", 10))];
        Party[] parties = [.. Enumerable.Range(0, 3).Select(i => Make.Party($"P{i}", Make.Worth("X0", 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)))];
        ZoneOfPossibleAgreement zone = Make.Talks(issues, 10, parties).AtMedian().ZoneOfPossibleAgreement();
        Assert.False(zone.IsEmpty);
        Assert.Contains("at most 100000000 are allowed", Assert.Throws<InvalidOperationException>(() => zone.Share()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opposition_OppositeAndCommonInterests_AreTheRootOfAHalfAndNothing()
    {
        Assert.Equal(Math.Sqrt(0.5), Points.Game(0, 0, (1, 0), (0.5, 0.5), (0, 1)).Opposition()!.Value, 1e-9);
        Assert.Equal(0, Points.Game(0, 0, (1, 1), (0.5, 0.5)).Opposition());
    }

    [Fact]
    public void ConflictLevel_Pairs_AreThoseRankedInOppositeOrder()
    {
        // Of three pairs, (0, 1) is ranked in opposite order, (1, 2) in the same, (0, 2) is a tie for B.
        Assert.Equal(1 / 3.0, Points.Game(0, 0, (1, 0), (0.5, 0.5), (0, 0)).ConflictLevel()!.Value, 1e-9);
        Assert.Equal(1, Points.Game(0, 0, (1, 0), (0.5, 0.5), (0, 1)).ConflictLevel());
        Assert.Equal(0, Points.Game(0, 0, (1, 1), (0.5, 0.5)).ConflictLevel());
        // A and B agree on nothing, A and C on all, B and C on nothing.
        Assert.Equal(2 / 3.0, Points.Of([0, 0, 0], [1, 0, 1], [0, 1, 0]).ConflictLevel()!.Value, 1e-9);
    }

    [Fact]
    public void ConflictLevel_RandomGames_IsTheShareOfPairsCountedOneByOne()
    {
        for (int number = 0; number < 200; number++)
        {
            Game game = RandomGames.Next(number, 3);
            IReadOnlyList<NaiveSolutions.Point> all = new NaiveSolutions(game).Feasible;
            if (all.Count == 0)
                continue;
            double sum = 0;
            foreach ((int i, int k) in new[] { (0, 1), (0, 2), (1, 2) })
            {
                long opposed = all.Sum(x => all.LongCount(y => (x.Utilities[i] - y.Utilities[i]) * (double)(x.Utilities[k] - y.Utilities[k]) < 0));
                sum += all.Count < 2 ? 0 : opposed / ((double)all.Count * (all.Count - 1));
            }
            Assert.Equal(sum / 3, game.ConflictLevel()!.Value, 1e-9);
        }
    }

    [Fact]
    public void ConflictLevel_TooManySettlements_SaysWhatToDo()
    {
        Issue[] issues = [.. Enumerable.Range(0, 10).Select(j => Make.Scale($"X{j}", 10))];
        Game game = Make.Talks(issues, 10, Make.Party("A"), Make.Party("B")).AtMedian();
        Assert.Contains("give the issues fewer steps", Assert.Throws<InvalidOperationException>(() => game.ConflictLevel()).Message, StringComparison.Ordinal);
    }
}
