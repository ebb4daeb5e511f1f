using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What shocks change (DESIGN 3.3). In a deadlock everybody scores the walk-away value, which shows the change.</summary>
public sealed class ShockEffectTests
{
    private static readonly ShockTrigger _inTwo = ShockTrigger.AtRound(2);

    [Theory]
    [InlineData(EffectOperation.Add, 0.2, 0.7)]
    [InlineData(EffectOperation.Add, -0.2, 0.3)]
    [InlineData(EffectOperation.Add, 0.9, 1)]
    [InlineData(EffectOperation.Add, -0.9, 0)]
    [InlineData(EffectOperation.Multiply, 0.5, 0.25)]
    [InlineData(EffectOperation.Multiply, 3, 1)]
    [InlineData(EffectOperation.Set, 0.8, 0.8)]
    public void WalkAway_Changed_IsClippedToUnit(EffectOperation operation, double amount, double expected)
    {
        Outcome outcome = Deadlock(2).With(Shock("S", _inTwo, Of(EffectTarget.WalkAway, operation, amount))).AtMedian().Play().Outcome;
        Assert.Equal(expected, outcome.Utilities["A"], 9);
        Assert.Equal(0.5, outcome.Utilities["B"]);
    }

    [Theory]
    [InlineData(EffectOperation.Add, 0.2, 0.6)] // 0.5 + 0.2 - 0.1
    [InlineData(EffectOperation.Multiply, 0.5, 0.15)]
    [InlineData(EffectOperation.Set, 0.9, 0.8)]
    [InlineData(EffectOperation.Add, 3, 0.9)] // clipped to 1
    [InlineData(EffectOperation.Add, -3, 0)]
    public void WinProbability_Changed_DerivesWalkAwayValueAnew(EffectOperation operation, double amount, double expected) =>
        Assert.Equal(expected, ScoreAtWar(Shock("S", _inTwo, Of(EffectTarget.WinProbability, operation, amount))), 9);

    [Theory]
    [InlineData(EffectOperation.Add, 0.2, 0.2)] // 0.5 - 0.3
    [InlineData(EffectOperation.Multiply, 3, 0.2)]
    [InlineData(EffectOperation.Set, 0.25, 0.25)]
    [InlineData(EffectOperation.Add, -0.2, 0.5)] // a cost is at least 0
    public void Cost_Changed_DerivesWalkAwayValueAnew(EffectOperation operation, double amount, double expected) =>
        Assert.Equal(expected, ScoreAtWar(Shock("S", _inTwo, Of(EffectTarget.Cost, operation, amount))), 9);

    [Theory]
    // At war r = 0.5 - 0.1 = 0.4. In round 1 r changes, in round 2 the cost becomes 0.3, so that r = 0.2 but for the change.
    [InlineData(EffectOperation.Add, 0.2, 0.4)] // + 0.2
    [InlineData(EffectOperation.Add, 0.9, 0.8)] // clipped to 1: + 0.6
    [InlineData(EffectOperation.Multiply, 2, 0.6)] // + 0.4
    [InlineData(EffectOperation.Set, 0.9, 0.7)] // + 0.5
    [InlineData(EffectOperation.Set, 0.1, 0)] // - 0.3, clipped
    public void WalkAway_ChangedBeforeTheCost_CountsAgainAsTheDifferenceItMade(EffectOperation operation, double amount, double expected) =>
        Assert.Equal(
            expected,
            ScoreAtWar(
                Shock("First", ShockTrigger.AtRound(1), Of(EffectTarget.WalkAway, operation, amount)),
                Shock("Then", _inTwo, Effect.Set("A", EffectTarget.Cost, 0.3))),
            9);

    [Fact]
    public void WalkAway_ChangedTwiceBeforeTheCost_BothCountAgain() =>
        // 0.4 + 0.9 -> 1 (+ 0.6), halved -> 0.5 (- 0.5); cost 0.3: 0.2 + 0.6 - 0.5 = 0.3.
        Assert.Equal(
            0.3,
            ScoreAtWar(
                Shock("One", ShockTrigger.AtRound(1), Of(EffectTarget.WalkAway, EffectOperation.Add, 0.9)),
                Shock("Two", ShockTrigger.AtRound(1), Of(EffectTarget.WalkAway, EffectOperation.Multiply, 0.5)),
                Shock("Then", _inTwo, Effect.Set("A", EffectTarget.Cost, 0.3))),
            9);

    [Fact]
    public void Weight_ChangedAtWar_DerivesWalkAwayValueAnew()
    {
        // Victory leaves X 0 and Y 1: half of the weight, r = 0.5 * 0.5 - 0.1 = 0.15. With X weighing 3 of 4: 0.5 * 0.75 - 0.1 = 0.275.
        Dictionary<string, OptionReference> victory = new() { ["Y"] = "1" };
        Scenario talks = TwoIssues().With("A", a => a with { WalkAway = WalkAway.War(0.5, 0.1, victory) });
        Assert.Equal(0.15, talks.AtMedian().Play().Outcome.Utilities["A"], 9);
        Assert.Equal(0.275, talks.With(Shock("S", _inTwo, Effect.Set("A", EffectTarget.Weight, 3, "X"))).AtMedian().Play().Outcome.Utilities["A"], 9);
    }

    [Fact]
    public void Weight_ChangedWithStatusQuo_DerivesWalkAwayValueAnew()
    {
        // Status quo X 0, Y 1: 0.5 - 0.05; then 0.75 - 0.05.
        Scenario talks = TwoIssues().With("A", a => a with { WalkAway = WalkAway.StatusQuo(0.05) });
        Assert.Equal(0.45, talks.AtMedian().Play().Outcome.Utilities["A"], 9);
        Assert.Equal(0.7, talks.With(Shock("S", _inTwo, Effect.Set("A", EffectTarget.Weight, 3, "X"))).AtMedian().Play().Outcome.Utilities["A"], 9);
    }

    [Theory]
    [InlineData(EffectOperation.Add, 2, 0.75)] // 3 : 1
    [InlineData(EffectOperation.Multiply, 4, 0.8)] // 4 : 1
    [InlineData(EffectOperation.Set, 0.25, 0.2)] // 1 : 4
    [InlineData(EffectOperation.Add, -5, 0)] // at least 0
    public void Weight_Changed_IsChangedAsStatedBeforeNormalising(EffectOperation operation, double amount, double shareOfX)
    {
        // B's offer takes all of X and gives A all of Y.
        Scenario talks = TwoIssues().With(Shock("S", _inTwo, Of(EffectTarget.Weight, operation, amount, "X")));
        Negotiation run = talks.AtMedian().Play();
        double[] worth = [.. run.Moves.Where(m => m.Party == "B" && m.Offer!["X"].Index == 1).Select(m => m.Utilities["A"])];
        Assert.Equal(0.5, worth[0], 9);
        Assert.Equal(1 - shareOfX, worth[^1], 9);
    }

    [Theory]
    // Three rounds, r = 0.2; in round 2 e = 1 gives F = 0.5, target 0.6.
    [InlineData(EffectOperation.Set, 0.5, 800)] // F = 0.25
    [InlineData(EffectOperation.Multiply, 0.5, 800)]
    [InlineData(EffectOperation.Add, 1, 435)] // F = sqrt(0.5): 0.2 + 0.8 * 0.292893 = 0.434315
    [InlineData(EffectOperation.Multiply, 1, 600)]
    [InlineData(EffectOperation.Add, -9, 1000)] // as near to 0 as is allowed: F = 0 before the end
    public void Exponent_Changed_ChangesTheTarget(EffectOperation operation, double amount, int expected)
    {
        Scenario talks = Talks(
            [Issue.Range("X", 0, 1000, 1001)],
            3,
            Party("A", new Demand("X") { Asks = 1000 }) with { WalkAway = 0.2, Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget) },
            Party("B", new Demand("X") { Asks = 0 }) with { WalkAway = 1, Tactic = Tactic.Firm() })
            .With(Shock("S", _inTwo, Of(EffectTarget.Exponent, operation, amount)));
        Assert.Equal([1000, expected, 200], talks.AtMedian().Play().Moves.Where(m => m.Party == "A").Select(m => m.Offer!["X"].Index));
    }

    [Theory]
    // Round 2: one round of delay, 0.5 * patience; it was 0.8.
    [InlineData(EffectOperation.Set, 0.4, 0.2)]
    [InlineData(EffectOperation.Multiply, 0.5, 0.2)]
    [InlineData(EffectOperation.Add, -0.2, 0.3)]
    [InlineData(EffectOperation.Add, 0.9, 0.5)] // at most 1
    public void Patience_Changed_ScalesTheScore(EffectOperation operation, double amount, double expected) =>
        Assert.Equal(
            expected,
            Deadlock(2).With("A", a => a with { Patience = 0.8 })
                .With(Shock("S", _inTwo, Of(EffectTarget.Patience, operation, amount))).AtMedian().Play().Outcome.Utilities["A"],
            9);

    [Fact]
    public void Firmness_Lowered_IsComparedWithTheSameLuck()
    {
        // A takes B's offer as soon as its red line is no real one. Firmness 0.3 at first: 0.7 agree in round 1. In round 2 it is
        // 0.15: of the same luck, 0.15 more give in, and 0.15 never do. (New luck would have 0.3 * 0.85 = 0.255 give in.)
        // Five standard deviations: 5 sqrt(0.15 * 0.85 / 10,000) = 0.018.
        SimulationResult result = Bluff(0.3).With(Shock("S", _inTwo, Of(EffectTarget.Firmness, EffectOperation.Multiply, 0.5, "X"))).Simulated(10_000);
        Assert.InRange(result.AgreedBy(2).Value - result.AgreedBy(1).Value, 0.132, 0.168);
        Assert.InRange(result.Probability(OutcomeKind.Impasse).Value, 0.132, 0.168);
    }

    [Fact]
    public void Firmness_RaisedAgain_IsRealWhereItWas()
    {
        // 0.3, then 0.3 + 5 clipped to 1 in round 1 before anybody speaks: real everywhere. Set to 0.3 in round 2: as at first.
        Scenario raised = Bluff(0.3).With(
            Shock("Up", ShockTrigger.AtRound(1), Of(EffectTarget.Firmness, EffectOperation.Add, 5, "X")),
            Shock("Down", _inTwo, Of(EffectTarget.Firmness, EffectOperation.Set, 0.3, "X")));
        SimulationResult result = raised.Simulated(2_000);
        Assert.Equal(0, result.AgreedBy(1).Value);
        Assert.Equal(Bluff(0.3).Simulated(2_000).AgreedBy(1).Value, result.AgreedBy(2).Value);
    }

    [Theory]
    [InlineData(0.6, 0.4, 2)]
    [InlineData(0.6, 0.5, 0)] // one half is real
    public void Firmness_AtTheMedian_IsRealFromOneHalf(double before, double after, int agreed)
    {
        Outcome outcome = Bluff(before).With(Shock("S", _inTwo, Of(EffectTarget.Firmness, EffectOperation.Set, after, "X"))).AtMedian().Play().Outcome;
        Assert.Equal(agreed, outcome.Kind == OutcomeKind.Agreement ? outcome.Round : 0);
    }

    [Fact]
    public void Leaves_Principal_EndsTheTalksAtOnce()
    {
        Negotiation run = Deadlock(5).With(Shock("S", _inTwo, Effect.Leaves("B"))).AtMedian().Play();
        Assert.Equal("1A:0 1B:1", run.Script());
        Assert.Equal((OutcomeKind.WalkOut, OutcomeKind.WalkOut, "B", 2, 7), (run.Outcome.Kind, run.Outcome.Ending, run.Outcome.LeftBy, run.Outcome.Round, run.Outcome.Day));
        Assert.Equal("S", Assert.Single(run.Shocks).Shock);
    }

    [Fact]
    public void Leaves_BesideOtherEffects_TheyCountInAnyOrder()
    {
        // Without agreement B scores its walk-away value, as the shock has left it.
        Effect leaves = Effect.Leaves("A"), better = Effect.Set("B", EffectTarget.WalkAway, 0.9);
        foreach (Effect[] effects in (Effect[][])[[leaves, better], [better, leaves]])
        {
            Outcome outcome = Deadlock(5).With(Shock("S", _inTwo, effects)).AtMedian().Play().Outcome;
            Assert.Equal((OutcomeKind.WalkOut, "A", 0.9), (outcome.Kind, outcome.LeftBy, outcome.Utilities["B"]));
        }
    }

    [Fact]
    public void Leaves_Mediator_ChangesNothing()
    {
        Scenario talks = Deadlock(3) with { Parties = [.. Deadlock(3).Parties, new Party("M") { Role = PartyRole.Mediator }] };
        Outcome outcome = talks.With(Shock("S", _inTwo, Effect.Leaves("M"))).AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.Impasse, 3), (outcome.Kind, outcome.Round));
        Assert.Null(outcome.LeftBy);
    }

    [Fact]
    public void Effects_OfOneShock_AllApplyInOrder() =>
        // (0.5 + 0.1) * 0.5 = 0.3.
        Assert.Equal(
            0.3,
            Deadlock(2).With(Shock("S", _inTwo, Of(EffectTarget.WalkAway, EffectOperation.Add, 0.1), Of(EffectTarget.WalkAway, EffectOperation.Multiply, 0.5)))
                .AtMedian().Play().Outcome.Utilities["A"],
            9);

    [Fact]
    public void Effect_Repeating_AddsUp() =>
        Assert.Equal(
            0.8,
            Deadlock(3).With(Shock("S", ShockTrigger.PerRound(1, repeats: true), Of(EffectTarget.WalkAway, EffectOperation.Add, 0.1))).AtMedian().Play().Outcome.Utilities["A"],
            9);

    [Fact]
    public void Effect_UncertainAmount_IsThatOfTheDraw()
    {
        Scenario talks = Deadlock(2).With(Shock("S", _inTwo, Effect.Set("A", EffectTarget.WalkAway, Distribution.Uniform(0.1, 0.9))));
        Game game = talks.Draw(4, 2);
        Assert.Equal(game.Value("shocks/S/effects/0"), game.Play().Outcome.Utilities["A"], tolerance: 1e-9);
    }

    [Fact]
    public void Effect_BeforeThePlay_DoesNotStayForTheNext()
    {
        // The same game played twice: what a shock changed in the first run is undone.
        Game game = Deadlock(2).With(Shock("S", _inTwo, Effect.Set("A", EffectTarget.WalkAway, 0.9))).AtMedian();
        Assert.Equal(game.Play().ToString(), game.Play().ToString());
        Assert.Equal(0.5, game.WalkAwayValue("A"));
    }

    private static Effect Of(EffectTarget target, EffectOperation operation, double amount, string? issue = null) => operation switch
    {
        EffectOperation.Add => Effect.Add("A", target, amount, issue),
        EffectOperation.Multiply => Effect.Multiply("A", target, amount, issue),
        _ => Effect.Set("A", target, amount, issue),
    };

    // p = 0.5, c = 0.1: r = 0.4.
    private static double ScoreAtWar(params Shock[] shocks) =>
        Deadlock(3).With("A", a => a with { WalkAway = WalkAway.War(0.5, 0.1) }).With(shocks).AtMedian().Play().Outcome.Utilities["A"];

    // A firm on both; B wants X, leaves Y to A, and would rather walk away than give X. Two rounds.
    private static Scenario TwoIssues() => Talks(
        [Scale("X", 2) with { StatusQuo = "0" }, Scale("Y", 2) with { StatusQuo = "1" }],
        2,
        Party("A", Worth("X", 1, 0), Worth("Y", 1, 0)) with { WalkAway = 0.5, Tactic = Tactic.Firm() },
        Party("B", Worth("X", 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() });

    // B offers X 1 and nothing else; A would offer as much itself (target r = 0) but for its red line.
    private static Scenario Bluff(double firmness) => Talks(
        [Scale("X", 2)],
        2,
        Party("B", Worth("X", 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() },
        Party("A", Worth("X", 1, 0.5) with { RedLine = "0", Firmness = firmness }) with { Tactic = Tactic.TimeDependent(1, 1) });
}
