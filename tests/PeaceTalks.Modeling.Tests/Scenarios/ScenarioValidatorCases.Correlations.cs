namespace PeaceTalks.Modeling.Tests;

internal static partial class ScenarioValidatorCases
{
    private const string Weight = "A/demands/Army limit/weight";
    private const string WinProbability = "A/walkAway/winProbability";

    private static IEnumerable<BrokenScenario> Correlations =>
    [
        new("null", t => t with { Correlations = [null!] }, "$.correlations[0]", "was null; it must be given"),
        new("unknown quantity", t => t.Correlated((Weight, "A/walkAway/winProbabilty", 0.5)), "$.correlations[0].between[1]", "unknown quantity \"A/walkAway/winProbabilty\"; did you mean \"A/walkAway/winProbability\"?"),
        new("nothing like it", t => t.Correlated(("x", Weight, 0.5)), "$.correlations[0].between[0]", "unknown quantity \"x\"; it must be one of " + ProblemText.List([.. TwoIssueTalks.Sound.Quantities.Select(quantity => quantity.Path)])),
        new("path null", t => t with { Correlations = [new RankCorrelation(Weight, Weight, 0) with { First = null! }] }, "$.correlations[0].between[0]", "unknown quantity null; it must be one of " + ProblemText.List([.. TwoIssueTalks.Sound.Quantities.Select(quantity => quantity.Path)])),
        new("the same twice", t => t.Correlated((Weight, Weight, 1)), "$.correlations[0].between", $"was \"{Weight}\" twice; it must be two different quantities"),
        new("the pair twice", t => t.Correlated((Weight, WinProbability, 0.5), (Weight, WinProbability, 0.5)), "$.correlations[1].between", $"\"{Weight}\" and \"{WinProbability}\" are $.correlations[0] already; each pair may be given once"),
        new("the pair the other way round", t => t.Correlated((Weight, WinProbability, 0.5), (WinProbability, Weight, 0.2)), "$.correlations[1].between", $"\"{WinProbability}\" and \"{Weight}\" are $.correlations[0] already; each pair may be given once"),
        new("rank above 1", t => t.Correlated((Weight, WinProbability, 1.2)), "$.correlations[0].rank", "was 1.2; it must be in [-1, 1]"),
        new("rank below -1", t => t.Correlated((Weight, WinProbability, -1.0000001)), "$.correlations[0].rank", "was -1.0000001; it must be in [-1, 1]"),
        new("rank NaN", t => t.Correlated((Weight, WinProbability, double.NaN)), "$.correlations[0].rank", "was NaN; it must be in [-1, 1]"),
        new("half a pair in the note", t => t with { Correlations = [new RankCorrelation(Weight, WinProbability, 0.5) { Note = "x\ud800" }] }, "$.correlations[0].note", "was \"x\\ud800\"; it must not contain half a surrogate pair, which is not a character"),
        new("too many pairs", t => t with { Correlations = new RankCorrelation[4_951] }, "$.correlations", "4,951 correlations were given; at most 4,950 are allowed"),
        new("too many quantities", t => Wide(t, 101), "$.correlations", "101 quantities are correlated; at most 100 are allowed"),
        new("impossible together", t => t.Correlated((Weight, WinProbability, 0.9), (Weight, "B/walkAway", 0.9), (WinProbability, "B/walkAway", -0.9)), "$.correlations", $"the ranks are not possible together (pairs that are not stated have 0): the matrix is not positive semidefinite; the nearest that is has 0.4825 between \"{Weight}\" and \"{WinProbability}\", 0.4825 between \"{Weight}\" and \"B/walkAway\", -0.4825 between \"{WinProbability}\" and \"B/walkAway\""),
        new("impossible where one pair is 0", t => t.Correlated((Weight, WinProbability, 1), (Weight, "B/walkAway", 1), ("A/patience", "B/patience", 0.5)), "$.correlations", $"the ranks are not possible together (pairs that are not stated have 0): the matrix is not positive semidefinite; the nearest that is has 0.7451 between \"{Weight}\" and \"{WinProbability}\", 0.7451 between \"{Weight}\" and \"B/walkAway\", and, not stated so far, 0.1504 between \"{WinProbability}\" and \"B/walkAway\""),
    ];

    public static Scenario Correlated(this Scenario talks, params (string First, string Second, double Rank)[] pairs) =>
        talks with { Correlations = [.. pairs.Select(pair => new RankCorrelation(pair.First, pair.Second, pair.Rank))] };

    /// <summary>Further shocks, the probability of each tied to that of the first.</summary>
    private static Scenario Wide(Scenario talks, int quantities)
    {
        Shock[] shocks = [.. Enumerable.Range(0, quantities).Select(i => new Shock($"S{i}", ShockTrigger.PerRound(0.1)))];
        return (talks with { Shocks = [.. talks.Shocks, .. shocks] })
            .Correlated([.. shocks.Skip(1).Select(shock => ("shocks/S0/probability", $"shocks/{shock.Name}/probability", 0.01))]);
    }
}
