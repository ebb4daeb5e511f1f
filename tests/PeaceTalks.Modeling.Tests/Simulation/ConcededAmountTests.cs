using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Who concedes what in the mean of all runs, first offer of a stage to last.</summary>
public sealed class ConcededAmountTests
{
    [Fact]
    public void Concessions_LabelledIssue_AreCountedInOptions()
    {
        // 1A:0 1B:4 2A:1 2B:3 3A:2 3B:ok: A goes from 0 to 2, B from 4 to 3; each option costs 0.25.
        SimulationResult result = Haggle(5).Simulated(10);
        Conceded(result, "A", 2, 0.5);
        Conceded(result, "B", 1, 0.25);
    }

    [Fact]
    public void Concessions_NumericIssue_AreCountedInItsUnit()
    {
        // 0, 25, ... 100 km: the same run.
        Scenario talks = Haggle(5) with
        {
            Issues = [Issue.Range("X", 0, 100, 5, "km")],
            Parties = [Party("A", new Demand("X") { Asks = 0 }), Party("B", new Demand("X") { Asks = 100 })],
        };
        SimulationResult result = talks.Simulated(10);
        Conceded(result, "A", 50, 0.5);
        Conceded(result, "B", 25, 0.25);
    }

    [Fact]
    public void Concessions_TakenBack_CountAgainstThem()
    {
        // A offers 0, then 2 (target 0.5 in round 2 of 3), then 0 again: a shock makes it value 0.9 outside.
        Scenario talks = Haggle(3).With("A", a => a with { Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget) })
            .With("B", b => b with { WalkAway = 0.6, Tactic = Tactic.Firm() })
            .With(Shock("S", ShockTrigger.AtRound(3), Effect.Set("A", EffectTarget.WalkAway, 0.9)));
        Assert.Equal("1A:0 1B:4 2A:2 2B:4 3A:0 3B:4", talks.AtMedian().Play().Script());
        Conceded(talks.Simulated(10), "A", 0, 0);
        Conceded(talks.Simulated(10), "B", 0, 0);
    }

    [Fact]
    public void Concessions_TwoStages_AreSummed()
    {
        // A goes from 0 to 3 in each of two stages (r = 0.2: targets 1, 0.6, 0.2 are options 0, 1, 3): 6 options, 1.5.
        Scenario talks = Haggle(1).With("A", a => a with { WalkAway = 0.2, Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget) })
            .With("B", b => b with { Tactic = Tactic.Firm(), WalkAway = 1 })
            with
        { Stages = [new Stage("One") { Rounds = 3 }, new Stage("Two") { Rounds = 3 }] };
        Conceded(talks.Simulated(5), "A", 6, 1.5);
    }

    [Fact]
    public void Concessions_NoDemandOnAnIssue_IsNotListed()
    {
        Scenario talks = Talks([Scale("X", 2), Scale("Y", 2)], 1, Party("A", Worth("X", 1, 0)), Party("B", Worth("Y", 0, 1)));
        Assert.Equal(["X"], talks.Simulated(1).Parties["A"].Concessions.Keys);
    }

    private static void Conceded(SimulationResult result, string party, double amount, double cost)
    {
        ConcededAmount conceded = result.Parties[party].Concessions["X"];
        Assert.Equal(amount, conceded.Amount.Value, 9);
        Assert.Equal(cost, conceded.Cost.Value, 9);
    }
}
