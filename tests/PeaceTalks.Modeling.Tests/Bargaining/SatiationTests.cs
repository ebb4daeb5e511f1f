using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What sates a party is worth 1 to it, whatever it adds up to, and ties at 1 go by index as all others do.</summary>
public sealed class SatiationTests
{
    private const double Exact = 1e-9;

    [Theory]
    // Half of 1, 0.5 or 0 for each issue, over 0.8.
    [InlineData("0", "0", 1)] // 1.25
    [InlineData("0", "1", 0.9375)]
    [InlineData("1", "1", 0.625)]
    [InlineData("2", "0", 0.625)]
    [InlineData("2", "2", 0)]
    public void Utility_OfASettlement_IsItsShareOfWhatSates(string x, string y, double utility)
    {
        Scenario talks = With(0.8, Tactic.Firm(), Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0));
        Assert.Equal(utility, talks.AtMedian().Utility("A", Settlement.Of(talks, ("X", x), ("Y", y))), Exact);
    }

    [Theory]
    [InlineData("0", 1)] // 0.625 + 0.5 * 0.8
    [InlineData("1", 0.7125)]
    public void Utility_IssueLeftOpen_AddsItsShareOfTheWalkAwayValue(string x, double utility)
    {
        Scenario talks = With(0.8, Tactic.Firm(), Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0)).With("A", party => party with { WalkAway = 0.8 });
        Assert.Equal(utility, talks.AtMedian().Utility("A", Settlement.Of(talks, ("X", x))), Exact);
    }

    [Fact]
    public void WalkAway_OfTheStatusQuo_IsItsUtility()
    {
        Scenario talks = With(0.5, Tactic.Firm(), Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0)).With("A", party => party with { WalkAway = WalkAway.StatusQuo(0.1) });
        talks = talks with { Issues = [.. talks.Issues.Select(issue => issue with { StatusQuo = "0" })] };
        // The status quo adds up to 2.
        Assert.Equal(0.9, talks.AtMedian().WalkAwayValue("A"), Exact);
    }

    [Fact]
    public void BestOffer_SeveralSate_IsTheFirst() =>
        // 0.5 0, 0.5 0.5 (sates), 0.5 1 ...: the largest sum is that of 1,2.
        Assert.Equal("0,1", First(Tactic.Zeuthen(), Worth("X", 0.5, 1, 1), Worth("Y", 0, 0.5, 1)));

    [Fact]
    public void BestOffer_RedLine_IsTheFirstWithinIt() =>
        Assert.Equal("1,0", First(Tactic.Zeuthen(), Worth("X", 0.5, 1, 1) with { RedLine = "1" }, Worth("Y", 0, 0.5, 1)));

    [Theory]
    [InlineData(1, "0,0")] // not 2,0 or 0,2, which add up to just 1
    [InlineData(0.5, "1,2")]
    public void ClosestToTarget_SeveralSate_IsTheFirst(double target, string expected) =>
        Assert.Equal(expected, First(Tactic.TimeDependent(1, 1 - target, OfferChoice.ClosestToTarget), Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0)));

    [Theory]
    // Y is blocked, X gains nothing, since 1 sates: then both steps are free, and Y, first in the file, leaves X too dear.
    [InlineData(0.96, "1,1")]
    [InlineData(0.95, "1,2")]
    public void Accommodating_StepsOfASatedParty_AreFree(double target, string expected) =>
        Assert.Equal(expected, First(Tactic.TimeDependent(1, 1 - target), Worth("Y", 0.8, 0.3), Worth("X", 0.2, 0.7, 0.65)));

    [Fact]
    public void Micro_SeveralSate_ComeFirstByIndex()
    {
        // 0,2 adds up to 1, 1,0 to 1.5. B's own list: 2,2 (1), 1,2 and 2,1 (0.75); its last word is yes.
        Scenario talks = With(0.5, Tactic.Micro(), Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0)).With("B", party => party with { Tactic = Tactic.Micro() });
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0,0 1B:2,2 2A:0,1 2B:1,2 3A:0,2 3B:2,1 4A:1,0 4B:ok", run.Script());
        // None of them costs A anything; B gains twice, then loses.
        Assert.Equal([null, MoveClass.Nice, MoveClass.Nice, MoveClass.Unfortunate], run.Moves.Where(move => move.Party == "A").Select(move => move.Class));
    }

    [Fact]
    public void Shock_ThatChangesWeightsAndEndsTheStage_LeavesTheGapAsItThenIs()
    {
        // Before, A is sure of 0.4 by the open Y; after it only X counts: A's own offer is worth 1 to it, and B's nothing.
        Scenario talks = With(0.5, Tactic.Firm(OfferChoice.ClosestToTarget), Worth("X", 1, 0), Worth("Y", 1, 0)).With("A", party => party with { WalkAway = 0.8 });
        talks = talks.With(Shock("Change", ShockTrigger.AtRound(2), Effect.Set("A", EffectTarget.Weight, 0, "Y"), Effect.Leaves("B")));
        talks = talks with { Stages = [talks.Stages[0] with { Issues = ["X"] }] };
        Assert.Equal(1, talks.AtMedian().Play().Stages[0].Gap!.Value, Exact);
    }

    [Fact]
    public void Concessions_OfASatedParty_CostWhatIsLost()
    {
        // X alone is worth 2, 0.8, 0.2 or 0 before the clipping; the targets are 1, 2/3, 1/3 and 0.
        Scenario talks = With(0.5, Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget), Worth("X", 1, 0.4, 0.1, 0)).With("B", party => party with { Tactic = Tactic.Firm() });
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal("1A:0 1B:3 2A:1 2B:3 3A:1 3B:3 4A:ok", run.Script());
        Assert.Equal([0.2], run.Outcome.Concessions.Select(concession => concession.Cost));
        Assert.Equal(0.2, talks.Simulated(3).Parties["A"].Concessions["X"].Cost.Value, Exact);
        Scenario turned = With(0.5, Tactic.Firm(), Worth("X", 0, 0.1, 0.5, 1)).With("B", party => party with { Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget), Demands = [Worth("X", 0, 0.3, 0.6, 1)] });
        // B moves away from what A asks no more than A gains: at most 1, however much it adds up to.
        Assert.All(turned.AtMedian().Play().Outcome.Concessions, concession => Assert.InRange(concession.Gains["A"], -1, 1));
    }

    [Fact]
    public void Explain_StepsOfASatedParty_CostTogetherWhatTheOffersFellBy()
    {
        // 0,0 adds up to 1.25 and is worth 1, 1,2 is worth 0.3125; the same again in the second stage.
        Scenario talks = With(0.8, Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget), Worth("X", 1, 0.5, 0), Worth("Y", 1, 0.5, 0)).With("A", party => party with { WalkAway = 0.3 })
            .With("B", party => party with { Tactic = Tactic.Firm(), WalkAway = 1 });
        talks = talks with { Stages = [talks.Stages[0] with { Name = "One" }, talks.Stages[0] with { Name = "Two" }] };
        string text = string.Join(' ', talks.AtMedian().Play().Explain().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(
            "From its first offer to its last A moved on X from 0 to 1 (0.313), Y from 0 to 2 (0.625), which cost it 0.688 in all, since nothing beyond what sates it counts. "
            + "B offered at the end what it had offered first. Over all stages their concessions cost A 1.375 and B 0.000.",
            text[text.IndexOf("From its first offer", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    /// <summary>A, whose numbers these are, and B, which wants the opposite.</summary>
    private static Scenario With(double satiation, Tactic tactic, params Demand[] demands)
    {
        Issue[] issues = [.. demands.Select(demand => Scale(demand.Issue, demand.Values!.Entries.Count))];
        return Talks(
            issues,
            rounds: 4,
            Party("A", demands) with { Satiation = satiation, Tactic = tactic },
            Party("B", [.. issues.Select(issue => new Demand(issue.Name) { Asks = issue.Options[^1].Label })]));
    }

    private static string First(Tactic tactic, params Demand[] demands)
    {
        Scenario talks = With(0.5, tactic, demands);
        return talks.AtMedian().Play().Moves[0].Offer!.Script(talks);
    }
}
