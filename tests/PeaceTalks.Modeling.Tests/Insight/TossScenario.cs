namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// Talks small enough to be worked out by hand. A gives way on nothing. B's red line on the one issue excludes what A asks; it is real with a probability of 0.2
/// or 0.8, as likely as not. If it is real there is no agreement, if it is a bluff B gives way in the last round. So the probability of agreement is 0.8 or
/// 0.2; the variance of the outcome, 0.25, comes to (0.3)^2 = 0.09 from not knowing which, and to 0.16 from luck.
/// </summary>
internal static class TossScenario
{
    public const string Firmness = "B/demands/Issue/firmness";

    public static Scenario Talks { get; } = new("Toss")
    {
        Issues = [Issue.Choice("Issue", "a", "b") with { StatusQuo = "b" }],
        Parties =
        [
            new Party("A") { Demands = [new Demand("Issue") { Asks = "a", RedLine = "a" }] },
            new Party("B") { Demands = [new Demand("Issue") { Asks = "b", RedLine = "b", Firmness = Distribution.Choices((0.2, 0.5), (0.8, 0.5)) }] },
        ],
        Stages = [new Stage("Talks") { Rounds = 4 }],
    };

    public static Output Agreement { get; } = Output.Probability(OutcomeKind.Agreement);
}
