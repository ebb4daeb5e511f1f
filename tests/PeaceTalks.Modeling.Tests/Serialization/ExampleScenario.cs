namespace PeaceTalks.Modeling.Tests;

/// <summary>One small scenario, as a file and as the same objects in C#.</summary>
internal static class ExampleScenario
{
    public const string Json = """
        {
          "format": "peace-talks-scenario/1",
          "name": "Two issues",
          "issues": [
            { "name": "NATO", "options": ["written pledge", "moratorium", "no pledge"], "statusQuo": "no pledge" },
            { "name": "Army limit", "range": { "from": 85000, "to": 900000, "steps": 164, "unit": "personnel" } }
          ],
          "parties": [
            { "name": "A",
              "demands": [
                { "issue": "NATO", "asks": "written pledge", "redLine": "moratorium", "firmness": 0.8, "weight": 0.4, "note": "why" },
                { "issue": "Army limit", "asks": 85000, "weight": { "pert": [0.4, 0.6, 0.7] } } ],
              "walkAway": { "uniform": [0.2, 0.4] },
              "patience": 0.99,
              "tactic": { "timeDependent": { "exponent": { "pert": [0.1, 0.2, 0.6] }, "offers": "closestToTarget" } } },
            { "name": "B",
              "demands": [
                { "issue": "NATO", "asks": "no pledge", "weight": 1 },
                { "issue": "Army limit", "asks": 900000, "weight": 2, "curve": 1.5 } ],
              "walkAway": { "war": { "winProbability": { "pert": [0.2, 0.4, 0.6] }, "cost": 0.15 } },
              "tactic": { "timeDependent": { "exponent": 1 } } },
            { "name": "M", "role": "mediator" }
          ],
          "stages": [ { "name": "Direct talks", "protocol": "alternatingOffers", "rounds": 20, "daysPerRound": 7 } ],
          "shocks": [
            { "name": "New sanctions", "by": "M", "trigger": { "ifNoAgreementByRound": 5, "probability": 0.4 },
              "effects": [ { "party": "A", "walkAway": { "add": -0.05 } } ] }
          ]
        }
        """;

    public static Scenario Objects { get; } = new("Two issues")
    {
        Issues =
        [
            Issue.Choice("NATO", "written pledge", "moratorium", "no pledge") with { StatusQuo = "no pledge" },
            Issue.Range("Army limit", from: 85_000, to: 900_000, steps: 164, unit: "personnel"),
        ],
        Parties =
        [
            new Party("A")
            {
                Demands =
                [
                    new Demand("NATO") { Asks = "written pledge", RedLine = "moratorium", Firmness = 0.8, Weight = 0.4, Note = "why" },
                    new Demand("Army limit") { Asks = 85_000, Weight = Distribution.Pert(0.4, 0.6, 0.7) },
                ],
                WalkAway = Distribution.Uniform(0.2, 0.4),
                Patience = 0.99,
                Tactic = Tactic.TimeDependent(Distribution.Pert(0.1, 0.2, 0.6), offers: OfferChoice.ClosestToTarget),
            },
            new Party("B")
            {
                Demands =
                [
                    new Demand("NATO") { Asks = "no pledge", Weight = 1 },
                    new Demand("Army limit") { Asks = 900_000, Weight = 2, Curve = 1.5 },
                ],
                WalkAway = WalkAway.War(Distribution.Pert(0.2, 0.4, 0.6), 0.15),
                Tactic = Tactic.TimeDependent(exponent: 1),
            },
            new Party("M") { Role = PartyRole.Mediator },
        ],
        Stages = [new Stage("Direct talks") { Protocol = Protocol.AlternatingOffers, Rounds = 20, DaysPerRound = 7 }],
        Shocks =
        [
            new Shock("New sanctions", ShockTrigger.IfNoAgreementByRound(5, 0.4))
            {
                By = "M",
                Effects = [Effect.Add("A", EffectTarget.WalkAway, -0.05)],
            },
        ],
    };

    /// <summary>The file with one piece, which must be there once, replaced.</summary>
    public static string With(string piece, string replacement)
    {
        int at = Json.IndexOf(piece, StringComparison.Ordinal);
        return at >= 0 && Json.IndexOf(piece, at + 1, StringComparison.Ordinal) < 0
            ? string.Concat(Json.AsSpan(0, at), replacement, Json.AsSpan(at + piece.Length))
            : throw new ArgumentException($"{piece} must be there once.", nameof(piece));
    }
}
