using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>How delay scales scores, and nothing else (DESIGN 3.2).</summary>
public sealed class PatienceTests
{
    [Fact]
    public void Score_AgreementInRoundThree_IsDiscountedTwice()
    {
        // Both get 0.5 in round 3: 0.5 * 0.9^2 = 0.405 and 0.5 * 0.5^2 = 0.125.
        Outcome outcome = Impatient(Haggle(5)).AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.Agreement, 3), (outcome.Kind, outcome.Round));
        Assert.Equal(0.405, outcome.Utilities["A"], 9);
        Assert.Equal(0.125, outcome.Utilities["B"], 9);
    }

    [Fact]
    public void Score_ImpasseAfterThreeRounds_IsDiscountedAlike()
    {
        // 0.5 * 0.9^2 and 0.5 * 0.5^2 again, now of the walk-away values.
        Outcome outcome = Impatient(Deadlock(3)).AtMedian().Play().Outcome;
        Assert.Equal((OutcomeKind.Impasse, 3), (outcome.Kind, outcome.Round));
        Assert.Equal(0.405, outcome.Utilities["A"], 9);
        Assert.Equal(0.125, outcome.Utilities["B"], 9);
    }

    [Fact]
    public void Score_EndInTheFirstRound_IsNotDiscounted() =>
        Assert.Equal(0.5, Impatient(Deadlock(1)).AtMedian().Play().Outcome.Utilities["B"], 9);

    [Fact]
    public void Play_AnyPatience_MakesTheSameMoves()
    {
        Scenario talks = Haggle(7).With("B", b => b with { WalkAway = 0.3, Tactic = Tactic.TimeDependent(0.4) });
        Negotiation run = talks.AtMedian().Play();
        Assert.Equal(run.Script(), Impatient(talks).AtMedian().Play().Script());
        Assert.Equal(run.Moves.Select(m => m.Utilities["B"]), Impatient(talks).AtMedian().Play().Moves.Select(m => m.Utilities["B"]));
    }

    private static Scenario Impatient(Scenario talks) =>
        talks.With("A", a => a with { Patience = 0.9 }).With("B", b => b with { Patience = 0.5 });
}
