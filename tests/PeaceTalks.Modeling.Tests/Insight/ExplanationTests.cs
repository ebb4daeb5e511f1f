using FsCheck.Xunit;
using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Why a run ended as it did, in words: the whole text for small talks of each outcome.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Explain_Agreement_TellsTheBargain() => Is(
        """
        Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in
          agreement on every issue in round 4, on day 21. Agreed was X: 2. The scores, patience counted: A
          0.500, B 0.500.
        The last offers were apart on X. A offered X: 1 (worth A 0.750, B 0.250). B offered X: 2 (worth A
          0.500, B 0.500).
        A accepted what B offered: before any discount this leaves A 0.250 above its walk-away value of
          0.250 and B 0.500 above its walk-away value of 0.000.
        From its first offer to its last A moved on X from 0 to 1 (0.250), which cost it 0.250 in all. From
          its first offer to its last B moved on X from 4 to 2 (0.500), which cost it 0.500 in all.
        No other settlement would have been better for one at nobody's cost.
        """,
        Haggle(5).With("A", a => a with { WalkAway = 0.25 }));

    [Fact]
    public void Explain_Impasse_NamesTheWalkAwayValues() => Is(
        """
        Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in an
          impasse in round 3, on day 14: the rounds ran out. The scores, patience counted: A 0.500, B 0.500.
        The last offers were apart on X. A offered X: 0 (worth A 1.000, B 0.000). B offered X: 1 (worth A
          0.000, B 1.000).
        For A, B's offer was worth 0.000 to it, less than its walk-away value of 0.500. For B, A's offer was
          worth 0.000 to it, less than its walk-away value of 0.500. The clock alone was not the reason: no
          last offer was one that all could have accepted when the 3 rounds of "Talks" were over.
        A and B offered at the end what they had offered first.
        There was no zone of possible agreement: nothing within the red lines was worth as much as no
          agreement to everybody. The cheapest single change that would have opened one is A's walk-away
          value at 0.000, lower by 0.500.
        """,
        Deadlock(3));

    [Fact]
    public void Explain_OfferThatSuitedAll_NamesTheClock() => Is(
        """
        Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in an
          impasse in round 3, on day 14: the rounds ran out. The scores, patience counted: A 0.000, B 0.500.
        The last offers were apart on X. A offered X: 0 (worth A 1.000, B 0.000). B offered X: 1 (worth A
          0.200, B 1.000).
        For A, B's offer was worth 0.200 to it, which it could have accepted, its walk-away value being
          0.000. For B, A's offer was worth 0.000 to it, less than its walk-away value of 0.500. The clock
          was the reason: what B last offered was something that all at the table could have accepted, but
          the 3 rounds of "Talks" were over.
        A and B offered at the end what they had offered first.
        A deal was left on the table: X: 1 would have been worth A 0.200, B 1.000, and no agreement A 0.000,
          B 0.500.
        """,
        Deadlock(3).With("A", a => a with { WalkAway = 0.0, Demands = [Worth("X", 1, 0.2)] }));

    [Fact]
    public void Explain_RedLinesBluffAndMandate_AreNamed() => Is(
        """
        Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in an
          impasse in round 2, on day 7: the rounds ran out. The scores, patience counted: A 0.200, B 0.100.
        The last offers met on Y: 0, and were apart on X. A offered X: 0 (worth A 1.000, B 0.500). B offered
          X: 1 (worth A 0.500, B 1.000).
        For A, B's offer was worth 0.500 to it, its walk-away value 0.200, but its mandate let its
          delegation go no lower than 0.600. For B, its red line on X (1), real in this run, ruled out what
          A offered. The clock alone was not the reason: no last offer was one that all could have accepted
          when the 2 rounds of "Talks" were over. Red lines that were a bluff in this run: A's on X.
        A and B offered at the end what they had offered first.
        A deal was left on the table: X: 1; Y: 0 would have been worth A 0.500, B 1.000, and no agreement A
          0.200, B 0.100.
        """,
        RedLines());

    [Fact]
    public void Explain_WalkOut_NamesTheBestAndTheWalkAwayValue() => Is(
        """
        Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in a
          walk-out in round 1, on day 0: a principal left (B). The scores, patience counted: A 0.000, B
          0.700.
        A's last offer was X: 0 (worth A 1.000, B 0.200). B made none.
        B walked out at its turn: the most that it could get at this table without crossing its own red
          lines was worth 0.600 to it, less than its walk-away value of 0.700.
        A offered at the end what it had offered first.
        There was no zone of possible agreement: nothing within the red lines was worth as much as no
          agreement to everybody. The cheapest single change that would have opened one is B's walk-away
          value at 0.600, lower by 0.100.
        """,
        Talks([Scale("X", 2)], 5, Party("A", Worth("X", 1, 0.3)), Party("B", Worth("X", 0.2, 0.6)) with { WalkAway = 0.7 }));

    [Fact]
    public void Explain_ShockThatTakesAPartyAway_IsSaidToHaveMattered() => Is(
        """
        Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in a
          walk-out in round 2, on day 7: a principal left (B). The scores, patience counted: A 0.000, B
          0.000.
        The last offers were apart on X. A offered X: 0 (worth A 1.000, B 0.000). B offered X: 4 (worth A
          0.000, B 1.000).
        An event took B away, which ended the talks; nothing on the table did.
        A and B offered at the end what they had offered first.
        Without "Exit" (round 2) it would have ended in agreement on every issue in round 3, with X: 2.
          Without "Calm" it would have ended just the same.
        A deal was left on the table: X: 2 would have been worth A 0.500, B 0.500, and no agreement A 0.000,
          B 0.000 (in the values before any event).
        """,
        Haggle(5).With(Shock("Exit", ShockTrigger.AtRound(2), Effect.Leaves("B")), Shock("Calm", ShockTrigger.AtRound(1), Effect.Add("A", EffectTarget.WalkAway, 0))));

    [Fact]
    public void Explain_Breakdown_NamesChance()
    {
        Scenario talks = Deadlock(4);
        Is(
            """
            Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in a
              breakdown in round 1, on day 0: the talks collapsed. The scores, patience counted: A 0.500, B
              0.500.
            The last offers were apart on X. A offered X: 0 (worth A 1.000, B 0.000). B offered X: 1 (worth A
              0.000, B 1.000).
            For A, B's offer was worth 0.000 to it, less than its walk-away value of 0.500. For B, A's offer was
              worth 0.000 to it, less than its walk-away value of 0.500. Chance ended it: the talks collapsed,
              which they did with a probability of 1.000 after each round of "Talks", with 3 rounds left.
            A and B offered at the end what they had offered first.
            There was no zone of possible agreement: nothing within the red lines was worth as much as no
              agreement to everybody. The cheapest single change that would have opened one is A's walk-away
              value at 0.000, lower by 0.500.
            """,
            talks with { Stages = [talks.Stages[0] with { Breakdown = 1 }] });
    }

    [Fact]
    public void Explain_PartialAgreementAndSkippedStages_TellsWhy() => Is(
        """
        Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in a
          partial agreement in round 3, on day 14: some issues were closed, then the rounds ran out. Agreed
          was Y: 0. Still open: X. The scores, patience counted: A 0.750, B 0.800.
        "Small" ended in agreement after 1 round. "Large" ended without agreement after 2 rounds, its
          parties 0.500 apart. "Summit" was skipped: it waits for 2 closed issues, and there was 1, it waits
          for an agreement in "Large" and it waits for a gap below 0.250 at the end of "Large", where it was
          0.500. "Again" was skipped: all its issues were closed before.
        The last offers were apart on X. A offered X: 0 (worth A 1.000, B 0.500). B offered X: 1 (worth A
          0.500, B 1.000).
        For A, B's offer was worth 0.500 to it, which it could have accepted, its walk-away value being
          0.500. For B, A's offer was worth 0.500 to it, less than its walk-away value of 0.600. The clock
          was the reason: what B last offered was something that all at the table could have accepted, but
          the 2 rounds of "Large" were over.
        A and B offered at the end what they had offered first. Over all stages their concessions cost A
          0.000 and B 0.000.
        No settlement of every issue would have been better for one at nobody's cost.
        """,
        Stages());

    [Fact]
    public void Explain_NoStageTakesPlace_SaysSo()
    {
        Scenario talks = Deadlock(2);
        Is(
            """
            Talks, one run under one draw of the scenario's assumptions, no forecast. No stage took place, so
              that nothing was agreed. The scores, patience counted: A 0.500, B 0.500.
            "Talks" was skipped: it waits for 1 closed issue, and there were 0.
            There was no zone of possible agreement: nothing within the red lines was worth as much as no
              agreement to everybody. The cheapest single change that would have opened one is A's walk-away
              value at 0.000, lower by 0.500.
            """,
            talks with { Stages = [talks.Stages[0] with { Convenes = new StageCondition { IssuesClosed = 1 } }] });
    }

    [Fact]
    public void Explain_MemorandumsAtAStandstill_SaysSo()
    {
        Scenario talks = Talks([Scale("X", 2)], 3, Party("A", Worth("X", 1, 0.5)) with { Tactic = Tactic.Firm() }, Party("B", Worth("X", 0.5, 1)) with { Tactic = Tactic.Firm() });
        Is(
            """
            Talks, one run under one draw of the scenario's assumptions, no forecast. The talks ended in an
              impasse in round 1, on day 0: nobody would move any more. The scores, patience counted: A 0.000, B
              0.000.
            The last offers were apart on X. A offered X: 0 (worth A 1.000, B 0.500). B offered X: 1 (worth A
              0.500, B 1.000).
            For A, B's offer was worth 0.500 to it, which it could have accepted, its walk-away value being
              0.000. For B, A's offer was worth 0.500 to it, which it could have accepted, its walk-away value
              being 0.000. Nobody would move any more, with 2 rounds left, although what A and B last offered
              was something that all at the table could have accepted.
            A and B offered at the end what they had offered first.
            A deal was left on the table: X: 0 would have been worth A 1.000, B 0.500, and no agreement A 0.000,
              B 0.000.
            """,
            talks with { Stages = [talks.Stages[0] with { Protocol = Protocol.MemorandumExchange }] });
    }

    [Fact]
    public void Explain_IssuesClosedOnTheirOwn_AreTold()
    {
        // Both want 0 on Y, which is closed at the end of the first round; on X nobody moves.
        Scenario talks = Stages() with { Stages = [new Stage("Talks") { Rounds = 2, Settles = Settling.IssueByIssue }] };
        Negotiation run = talks.AtMedian().Play();
        ClosingEvent closed = Assert.Single(run.Closings);
        Assert.Equal("Round 1, day 0: Y is closed at 0", closed.ToString());
        Assert.Equal(closed, closed with { });
        Assert.Contains("  = Y is closed at 0", run.ToString(), StringComparison.Ordinal);
        Assert.Contains("Closed on its own: Y in round 1.", OnOneLine(run.Explain()), StringComparison.Ordinal);
        Assert.Contains("The last offers were apart on X. ", OnOneLine(run.Explain()), StringComparison.Ordinal);

        // Y at 0 leaves A 0.75 and B 0.8. With X at 0 besides B would have 0.5, with X at 1 A.
        Assert.Contains("No settlement of every issue would have been better for one at nobody's cost.", OnOneLine(run.Explain()), StringComparison.Ordinal);
        // Closing X elsewhere leaves both better off than it open.
        Scenario between = talks with { Issues = [Scale("X", 3), Scale("Y", 2)] };
        between = between.With("A", a => a with { Demands = [Worth("X", 1, 0.9, 0), Worth("Y", 1, 0.9)] }).With("B", b => b with { Demands = [Worth("X", 0, 0.9, 1), Worth("Y", 1, 0.9)] });
        Assert.Contains("A better deal was left on the table: X: 1; Y: 0 would have been worth A 0.950, B 0.950, with nobody worse off than by what was agreed.", OnOneLine(between.AtMedian().Play().Explain()), StringComparison.Ordinal);

        // B goes to 0 on X too: the last offers meet, and close what is left.
        Scenario meet = talks.With("B", b => b with { WalkAway = 0.0, Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget), Demands = [Worth("X", 0.9, 1) with { Weight = 9 }, Worth("Y", 1, 0)] })
            .With("A", a => a with { WalkAway = 0.9 });
        run = meet.AtMedian().Play();
        Assert.Equal(OutcomeKind.Agreement, run.Outcome.Kind);
        Fits(meet, run.Explain());
    }

    [Fact]
    public void Explain_OwnNegotiator_PlaysAgain()
    {
        Dictionary<string, Func<Negotiator>> negotiators = new() { ["A"] = () => new Stubborn() };
        Negotiation run = Haggle(5).With(Shock("Calm", ShockTrigger.AtRound(1), Effect.Add("A", EffectTarget.WalkAway, 0))).AtMedian().Play(negotiators);
        negotiators.Clear();
        Assert.Contains("A offered at the end what it had offered first.", OnOneLine(run.Explain()), StringComparison.Ordinal);
        Assert.Contains("Without \"Calm\" it would have ended just the same.", OnOneLine(run.Explain()), StringComparison.Ordinal);
    }

    [Property(MaxTest = 150, Replay = PropertySeed.Replay, Arbitrary = [typeof(RandomTalks)])]
    public void Explain_AnyTalks_NamesEveryPrincipalIn100Columns(RandomTalks random)
    {
        foreach (Scenario talks in new[] { random.Certain, random.Shaken })
        {
            for (int i = 0; i < 5; i++)
                Fits(talks, talks.Draw(4, i).Play().Explain());
        }
    }

    [Fact]
    public void Explain_LongNamesAndManyParties_Fits()
    {
        string Long(string name) => name + new string('x', 150);
        Scenario talks = Talks(
            [.. Enumerable.Range(0, 12).Select(j => Scale(Long($"I{j}"), 3))],
            4,
            [.. Enumerable.Range(0, 16).Select(i => Party(Long($"P{i}"), [.. Enumerable.Range(0, 12).Select(j => Worth(Long($"I{j}"), i % 3 / 2.0, 1, 1 - i % 3 / 2.0))]))]);
        Negotiation run = talks.AtMedian().Play();
        Assert.All(run.Explain().Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 100, line));
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Fits(Scenario talks, string text)
    {
        Assert.All(talks.Parties.Where(party => party.Role == PartyRole.Principal), party => Assert.Contains(party.Name, text, StringComparison.Ordinal));
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= 100, line));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" .", text, StringComparison.Ordinal);
    }

    private sealed class Stubborn : Negotiator
    {
        public override Settlement Propose(Turn turn) => turn.BestSettlement;

        public override bool Accepts(Turn turn, Settlement offer, Settlement proposal) => false;
    }

    [Fact]
    public void Explain_Mixed_ComesToAnEndInEveryWay()
    {
        HashSet<OutcomeKind> kinds = [];
        for (int i = 0; i < 300; i++)
        {
            Negotiation run = SampleTalks.Mixed.Draw(1, i).Play();
            kinds.Add(run.Outcome.Kind);
            Assert.Equal(run.Explain(), run.Explain());
        }
        Assert.Equal(Enum.GetValues<OutcomeKind>().Length, kinds.Count);
    }

    private static Scenario RedLines()
    {
        // B's red line on X rules out A's offer, A's own on X is a bluff (firmness 0), and A's mandate lets it go down to
        // 1 - 0.5 * (1 - 0.2) = 0.6, though B's offer is worth 0.5.
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            2,
            Party("A", Worth("X", 1, 0) with { RedLine = "0", Firmness = 0 }, Worth("Y", 1, 0)) with { WalkAway = 0.2, Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0, 1) with { RedLine = "1" }, Worth("Y", 1, 0)) with { WalkAway = 0.1, Tactic = Tactic.Firm() });
        return talks with { Stages = [talks.Stages[0] with { Mandates = [new Mandate("A", 0.5)] }] };
    }

    private static Scenario Stages()
    {
        Scenario talks = Talks(
            [Scale("X", 2), Scale("Y", 2)],
            1,
            Party("A", Worth("X", 1, 0), Worth("Y", 1, 0.9)) with { WalkAway = 0.5, Tactic = Tactic.Firm() },
            Party("B", Worth("X", 0, 1), Worth("Y", 1, 0.9)) with { WalkAway = 0.6, Tactic = Tactic.Firm() });
        return talks with
        {
            Stages =
            [
                new Stage("Small") { Rounds = 2, Issues = ["Y"] },
                new Stage("Large") { Rounds = 2 },
                new Stage("Summit") { Convenes = new StageCondition { After = "Large", Outcome = StageOutcome.Agreement, GapBelow = 0.25, IssuesClosed = 2 } },
                new Stage("Again") { Issues = ["Y"] },
            ],
        };
    }

    private static void Is(string expected, Scenario talks) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), talks.AtMedian().Play().Explain().ReplaceLineEndings("\n"));
}
