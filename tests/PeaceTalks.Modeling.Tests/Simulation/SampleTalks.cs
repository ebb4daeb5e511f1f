using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Talks that end in every way, with three principals, two issues, two stages, bluffs and shocks.</summary>
internal static class SampleTalks
{
    public static Scenario Mixed { get; } = new("Mixed")
    {
        Issues = [Scale("X", 3), Issue.Range("Y", 0, 100, 6, "km")],
        Parties =
        [
            Party("A", Worth("X", 1, 0.6, 0) with { RedLine = "1", Firmness = 0.5 }, new Demand("Y") { Asks = 0, Weight = Distribution.Uniform(0.5, 2) })
                with { WalkAway = Distribution.Uniform(0, 0.6), Patience = 0.98 },
            Party("B", Worth("X", 0, 0.7, 1), new Demand("Y") { Asks = 100, Curve = Distribution.Uniform(1, 2) })
                with { WalkAway = WalkAway.War(Distribution.Uniform(0, 0.8), 0.1), Tactic = Tactic.TimeDependent(Distribution.Uniform(0.2, 3), 0.1, OfferChoice.ClosestToTarget) },
            Party("C", new Demand("Y") { Asks = 50 }) with { WalkAway = 0.2 },
        ],
        Stages =
        [
            new Stage("First") { Rounds = 4, Issues = ["Y"], Breakdown = 0.02 },
            new Stage("Second") { Rounds = 6, Principals = ["C", "B", "A"], DaysPerRound = 14, Breakdown = Distribution.Uniform(0, 0.1) },
        ],
        Shocks =
        [
            Shock("Aid", ShockTrigger.PerRound(0.1, repeats: true), Effect.Add("B", EffectTarget.WalkAway, Distribution.Uniform(0, 0.3))),
            Shock("Exit", ShockTrigger.IfNoAgreementByRound(5, 0.2), Effect.Leaves("C")),
        ],
    };
}
