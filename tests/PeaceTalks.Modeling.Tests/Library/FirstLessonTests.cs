using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>The lesson on the blackboard: the whole run worked out by hand.</summary>
public sealed class FirstLessonTests
{
    /// <summary>
    /// Northland: river 0.6 (1, 1/2, 0), harbour 0.4 (1, 1/2, 0). Southland: river 0.4 (0, 1/2, 1), harbour 0.6 (0, 1/2, 1).
    /// Walk-away value 0.2 each; five rounds, so that both want 1, 0.8, 0.6, 0.4, 0.2 at least.
    /// Round 1: each asks for all, worth nothing to the other.
    /// Round 2: half a harbour costs Northland 0.2, half a river 0.3: it opens the harbour in summer, 0.8 for itself and 0.3 for
    /// Southland, which would propose a shared dam, worth 0.8 to it, and does.
    /// Round 3: Northland opens the harbour all year: 0.6. Southland would now give up the river's other half: 0.6, which is what
    /// it is offered: it accepts.
    /// </summary>
    [Fact]
    public void FirstLesson_ByHand_EndsInRoundThreeWithMoreForBothThanTheMiddle()
    {
        Negotiation run = ScenarioLibrary.FirstLesson.AtMedian().Play();
        Assert.Equal("1Northland:0,0 1Southland:2,2 2Northland:0,1 2Southland:1,2 3Northland:0,2 3Southland:ok", run.Script());
        Assert.Equal([(1.0, 0.0), (0.0, 1.0), (0.8, 0.3), (0.3, 0.8), (0.6, 0.6), (0.6, 0.6)], run.Moves.Select(m => (m.Utilities["Northland"], m.Utilities["Southland"])));
        Assert.Equal((OutcomeKind.Agreement, 3, 14), (run.Outcome.Kind, run.Outcome.Round, run.Outcome.Day));

        // Meeting in the middle on both issues would be worth a half to each.
        Settlement middle = Settlement.Of(run.Game.Scenario, ("River", "A shared dam"), ("Harbour", "Open in summer"));
        Assert.Equal((0.5, 0.5), (run.Game.Utility("Northland", middle), run.Game.Utility("Southland", middle)));
    }

    [Fact]
    public void FirstLesson_NoChance_EveryRunIsTheSame()
    {
        SimulationResult result = ScenarioLibrary.FirstLesson.Simulated(100);
        Assert.Equal(1, result.Probability(OutcomeKind.Agreement).Value);
        Assert.Equal(3, Assert.Single(result.AgreementRounds.Values));
    }
}
