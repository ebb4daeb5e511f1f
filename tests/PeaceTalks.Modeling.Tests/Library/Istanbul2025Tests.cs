namespace PeaceTalks.Modeling.Tests;

/// <summary>The talks that the project starts from: what is reported is in it, by its mechanism, and every input says where it comes from.</summary>
public sealed class Istanbul2025Tests
{
    private static readonly Scenario Talks = ScenarioLibrary.Istanbul2025;

    [Fact]
    public void Istanbul2025_ReadTwice_IsTheSameSoundScenario()
    {
        Assert.Same(Talks, ScenarioLibrary.Istanbul2025);
        Assert.Empty(Talks.Validate());
        Assert.Equal(Talks, Scenario.Parse(Talks.ToJson()));
    }

    [Fact]
    public void Quantities_Each_SaysWhetherReportedOrAssumed()
    {
        Assert.NotEmpty(Talks.Quantities);
        Assert.All(Talks.Quantities, quantity => AssertNote(quantity.Path, quantity.Note, quantity.Source));
    }

    [Fact]
    public void NumbersOfTheModel_Each_HaveANoteOfTheirOwn() =>
        Assert.All(Talks.Quantities, quantity => Assert.True(quantity.Distribution.Note is not null, quantity.Path));

    [Fact]
    public void IssuesPartiesStagesShocks_Each_SayWhetherReportedOrAssumed()
    {
        Assert.All(Talks.Issues, issue => AssertNote(issue.Name, issue.Note, issue.Source));
        Assert.All(Talks.Parties, party => AssertNote(party.Name, party.Note, party.Source));
        Assert.All(Talks.Parties.SelectMany(party => party.Demands), demand => AssertNote(demand.Issue, demand.Note, demand.Source));
        Assert.All(Talks.Stages, stage => AssertNote(stage.Name, stage.Note, stage.Source));
        Assert.All(Talks.Shocks, shock => AssertNote(shock.Name, shock.Note, shock.Source));
    }

    [Fact]
    public void Stages_InOrder_FollowTheCalendarReported()
    {
        Assert.Equal(["First meeting", "Memorandums", "Direct talks", "Leaders' summit"], Talks.Stages.Select(stage => stage.Name));
        // From 16 May to 2 June 2025.
        Assert.Equal(17, Talks.Stages.Take(2).Sum(stage => stage.Rounds * stage.DaysPerRound));
        // Both sides table memorandums; Kyiv awaits Moscow's before it meets.
        Assert.Equal(Protocol.MemorandumExchange, Talks.Stages[1].Protocol);
        Assert.Equal("Memorandums", Talks.Stages[2].Convenes!.After);
        // A ceasefire may be closed on its own; the rank of the delegations is a mandate.
        Assert.Equal(Settling.IssueByIssue, Talks.Stages[2].Settles);
        Assert.Equal(["Russia", "Ukraine"], Talks.Stages[2].Mandates.Select(mandate => mandate.Party));
        // Leaders meet only on results, with more at the table.
        Assert.Equal("Direct talks", Talks.Stages[3].Convenes!.After);
        Assert.Equal(["Russia", "Ukraine", "United States"], Talks.Stages[3].Principals!);
    }

    [Fact]
    public void Parties_AtTheTableAndOnTheSidelines_HaveTheRolesReported()
    {
        string[] Names(PartyRole role) => [.. Talks.Parties.Where(party => party.Role == role).Select(party => party.Name)];
        Assert.Equal(["Russia", "Ukraine", "United States"], Names(PartyRole.Principal));
        Assert.Equal(["Türkiye", "US envoy"], Names(PartyRole.Mediator));
        Assert.Equal(["United Kingdom", "France", "Germany"], Names(PartyRole.Observer));
    }

    [Fact]
    public void Issues_WithFiguresReported_HaveThemOnTheirScales()
    {
        Issue army = Talks.Issues.Single(issue => issue.Name == "Army limit");
        Assert.Equal("personnel", army.Unit);
        Assert.Contains(army.Options, option => option.Value == 85_000);
        Assert.Contains(army.Options, option => option.Value == 250_000);
        Issue arms = Talks.Issues.Single(issue => issue.Name == "Arms");
        Assert.Contains(arms.Options, option => option.Label == "342 tanks, 519 artillery, 40 km");
        Assert.Contains(arms.Options, option => option.Label == "800 tanks, 1,900 artillery");
        Assert.True(Talks.Issues.Single(issue => issue.Name == "NATO").Options.Count > 2);
        Assert.Contains(Talks.Issues.Single(issue => issue.Name == "Ceasefire").Options, option => option.Label.StartsWith("30 days", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Russia")]
    [InlineData("Ukraine")]
    public void Principals_Both_OpenAtFullAsksAndConcedeLate(string party)
    {
        Game game = Talks.AtMedian();
        Assert.Equal(0, game.Value($"{party}/tactic/opening"));
        Assert.True(game.Value($"{party}/tactic/exponent") < 1);
    }

    [Fact]
    public void RedLines_OfBothSides_MayBeBluffsOnTheSameTerms()
    {
        Distribution[] Firmness(string party) =>
            [.. Talks.Parties.Single(p => p.Name == party).Demands.Where(demand => demand.RedLine is not null).Select(demand => demand.Firmness with { Note = null })];
        Assert.Equal(Firmness("Russia"), Firmness("Ukraine"));
        Assert.All(Firmness("Russia"), firmness => Assert.True(firmness.Maximum < 1));
        foreach (string issue in new[] { "Army limit", "Arms" })
        {
            string disputed = Talks.Parties.Single(party => party.Name == "Ukraine").Demands.Single(demand => demand.Issue == issue).Note!;
            Assert.Contains("Moscow says that Kyiv accepted limits then, Kyiv denies it", disputed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void SameInputs_WhereNothingIsReported_HoldForBothSides()
    {
        foreach (string path in new[] { "walkAway", "patience", "tactic/exponent", "tactic/opening", "demands/Army limit/weight", "demands/Army limit/curve", "demands/Arms/weight" })
        {
            Distribution Of(string party) => Talks.Quantities.Single(quantity => quantity.Path == $"{party}/{path}").Distribution with { Note = null };
            Assert.Equal(Of("Russia"), Of("Ukraine"));
        }
    }

    [Fact]
    public void Shocks_Reported_ActOnWhatTheyAreSaidTo()
    {
        Shock Find(string name) => Talks.Shocks.Single(shock => shock.Name == name);
        Assert.Equal(2, Find("Largest drone barrage").Trigger.Round);
        Assert.Contains(Find("\"Fair concern\" on NATO").Effects, effect => effect.Target == EffectTarget.Weight && effect.Issue == "NATO");
        Assert.Equal(5, Find("New sanctions on Russia").Trigger.Deadline);
        Assert.All(Find("German aid of 5 billion euro").Effects, effect => Assert.Equal(EffectTarget.WalkAway, effect.Target));
        Assert.All(Find("30 billion dollars for arms").Effects, effect => Assert.Equal(EffectTarget.WalkAway, effect.Target));
    }

    private static void AssertNote(string what, string? note, string? source)
    {
        Assert.True(note is not null, what);
        Assert.Matches("^(Reported|Assumption): ", note);
        if (note.StartsWith("Reported", StringComparison.Ordinal))
            Assert.False(string.IsNullOrEmpty(source), what);
    }
}
