namespace PeaceTalks.Modeling.Tests;

public sealed class GeniusRoundTripTests
{
    [Fact]
    public void Export_RandomScenarios_ReadBackGiveTheSameUtilities()
    {
        for (int number = 0; number < 300; number++)
        {
            Scenario talks = Random(number);
            Scenario sated = talks with { Parties = [.. talks.Parties.Select((party, i) => party with { Satiation = new[] { 1, 0.8, 0.5, 0.999 }[(number + i) % 4] })] };
            GeniusFiles genius = GeniusDomain.Export(sated);
            Same(sated, GeniusDomain.Parse(genius.Domain, [.. talks.Parties.Select(party => genius.Profiles[party.Name])]), withWalkAway: true);
            GeniusFiles web = GeniusWebDomain.Export(talks with { Parties = [.. talks.Parties.Select(party => party with { WalkAway = 0 })] });
            Same(talks, GeniusWebDomain.Parse(web.Domain, [.. talks.Parties.Select(party => web.Profiles[party.Name])]), withWalkAway: false);
        }
    }

    [Fact]
    public void Export_WalkAwayValueWorthOfASettlement_IsAReservationBid()
    {
        Scenario talks = Random(3);
        Game game = talks.AtMedian();
        Settlement some = RandomGames.Settlements(talks).Skip(3).First();
        talks = talks with { Parties = [.. talks.Parties.Select(party => party with { WalkAway = Math.Clamp(game.Utility(party.Name, some), 0, 1) })] };
        GeniusFiles web = GeniusWebDomain.Export(talks);
        Same(talks, GeniusWebDomain.Parse(web.Domain, [.. talks.Parties.Select(party => web.Profiles[party.Name])]), withWalkAway: true);
    }

    [Fact]
    public void Export_WhatTheFilesCannotHold_IsAnErrorThatNamesIt()
    {
        string message = Assert.Throws<ScenarioException>(() => GeniusDomain.Export(ScenarioLibrary.Istanbul2025)).Message;
        Assert.Contains("such a file holds certain numbers only", message, StringComparison.Ordinal);
        Assert.Contains("redLine: was given; such a file has no red lines", message, StringComparison.Ordinal);
        Scenario war = Make.Haggle(5).With("A", party => party with { WalkAway = WalkAway.War(0.5, 0.1) });
        Assert.Contains("was derived from a war", Assert.Throws<ScenarioException>(() => GeniusDomain.Export(war)).Message, StringComparison.Ordinal);
        Scenario sated = Make.Haggle(5).With("A", party => party with { Satiation = 0.8 });
        Assert.Contains("A/satiation: leaves it sated by less than its best settlement, which adds up to 1.25; such a file holds weights that sum to 1", Assert.Throws<ScenarioException>(() => GeniusWebDomain.Export(sated)).Message, StringComparison.Ordinal);
        Scenario unreachable = Make.Haggle(5).With("A", party => party with { WalkAway = 0.3 });
        Assert.Contains("which no settlement is worth to the party", Assert.Throws<ScenarioException>(() => GeniusWebDomain.Export(unreachable)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_NumbersAtTheEdgeOfADouble_AreHeldOrAnError()
    {
        Scenario heavy = Random(1);
        heavy = heavy.With("P0", party => party with { Demands = [.. party.Demands.Select(demand => demand with { Weight = 1e308 })] });
        GeniusFiles files = GeniusDomain.Export(heavy);
        Same(heavy, GeniusDomain.Parse(files.Domain, [.. heavy.Parties.Select(party => files.Profiles[party.Name])]), withWalkAway: true);
        Scenario hasty = Make.Haggle(300).With("A", party => party with { Patience = 0.01 });
        Assert.Contains("A/patience: over all rounds is a discount factor too small for a number", Assert.Throws<ScenarioException>(() => GeniusDomain.Export(hasty)).Message, StringComparison.Ordinal);
    }

    /// <summary>Files with letters, numbers and tags changed at random are read or refused, and nothing else happens.</summary>
    [Fact]
    public void Parse_MutatedFiles_AreReadOrRefused()
    {
        GeniusFiles genius = GeniusDomain.Export(Random(1)), web = GeniusWebDomain.Export(Random(1) with { Parties = [.. Random(1).Parties.Select(party => party with { WalkAway = 0 })] });
        int read = 0;
        for (int number = 0; number < 6_000; number++)
        {
            System.Random random = new(number);
            GeniusFiles files = number % 2 == 0 ? genius : web;
            string[] texts = [files.Domain, .. files.Profiles.Values];
            int which = random.Next(texts.Length);
            texts[which] = Mutate(texts[which], random);
            try
            {
                Scenario talks = number % 2 == 0 ? GeniusDomain.Parse(texts[0], texts[1..]) : GeniusWebDomain.Parse(texts[0], texts[1..]);
                talks.AtMedian().Play();
                read++;
            }
            catch (ScenarioException refused)
            {
                Assert.NotEmpty(refused.Problems);
            }
        }
        Assert.InRange(read, 200, 5_000);
    }

    private static string Mutate(string text, System.Random random)
    {
        string[] pieces = ["<", ">", "\"", "0", "-1", "1e400", "NaN", "{", "}", "[", ",", ":", "null", "issue", "index", "&", " ", "\0"];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(text.Length), length = Math.Min(random.Next(0, 12), text.Length - at);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                _ => text.Remove(at, length).Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
            };
        }
        return text;
    }

    private static Scenario Random(int number)
    {
        System.Random random = new(number);
        Issue[] agenda = [.. Enumerable.Range(0, random.Next(1, 4)).Select(j => random.Next(2) == 0
            ? Issue.Range($"Number {j}", -random.Next(1, 5), random.Next(1, 9), random.Next(2, 6))
            : Issue.Choice($"Issue {j}", [.. Enumerable.Range(0, random.Next(2, 5)).Select(k => $"option <{k}> & \"more\"")]))];
        Party[] parties = [.. Enumerable.Range(0, random.Next(2, 4)).Select(i => new Party($"P{i}")
        {
            Demands = [.. agenda.Where((_, j) => j == 0 || random.Next(5) > 0).Select(issue => new Demand(issue.Name)
            {
                Weight = random.Next(1, 10),
                Asks = random.Next(2) == 0 ? issue.Options[random.Next(issue.Options.Count)].Label : issue.Options[0].Label,
                Curve = random.Next(1, 5) / 2.0,
                Values = random.Next(2) == 0 ? null : issue.IsNumeric
                    ? OptionValues.Points((issue.From!.Value, random.NextDouble()), (0.5, random.NextDouble()), (issue.To!.Value, random.NextDouble()))
                    : OptionValues.PerOption([.. issue.Options.Select(option => (option.Label, (Distribution)random.NextDouble()))]),
            })],
            WalkAway = random.Next(0, 9) / 10.0,
            Patience = 1 - random.Next(0, 5) / 100.0,
        })];
        return new Scenario($"Random {number}") { Issues = agenda, Parties = parties };
    }

    private static void Same(Scenario talks, Scenario read, bool withWalkAway)
    {
        Game game = talks.AtMedian(), other = read.AtMedian();
        for (int i = 0; i < talks.Parties.Count; i++)
        {
            string name = talks.Parties[i].Name, readName = read.Parties[i].Name;
            foreach ((Settlement terms, Settlement readTerms) in RandomGames.Settlements(talks).Zip(RandomGames.Settlements(read)))
                // Each of at most three part-worths is rounded on both sides.
                Assert.Equal(game.Utility(name, terms), other.Utility(readName, readTerms), 4e-9);
            if (withWalkAway)
                Assert.Equal(game.WalkAwayValue(name), other.WalkAwayValue(readName), 4e-9);
        }
    }
}
