namespace PeaceTalks.Modeling.Tests;

/// <summary>Plain and compiled talks leave the same behind after every run of every random scenario.</summary>
public sealed class CompiledAgreementTests
{
    private const int Replications = 4;
    private const ulong Seed = 4242;

    /// <summary>How many scenarios of each kind: set this variable of the environment to try more than usual.</summary>
    private static int Scenarios => int.TryParse(Environment.GetEnvironmentVariable("COMPILED_SCENARIOS"), out int number) ? number : 2_000;

    /// <summary>The number of the first scenario: another one tries others.</summary>
    private static int First => int.TryParse(Environment.GetEnvironmentVariable("COMPILED_FIRST"), out int number) ? number : 0;

    [Fact]
    public void Play_EveryFeature_CompiledLeavesTheSameBehindAsPlain() => CompareAll(RandomPlay.Make);

    [Fact]
    public void Play_OffersByTimeAlone_CompiledLeavesTheSameBehindAsPlain() => CompareAll(RandomTimetables.Make);

    [Fact]
    public void Play_SteppingOffers_CompiledLeavesTheSameBehindAsPlain() => CompareAll(RandomWalks.Make);

    [Fact]
    public void Play_SomebodyLeavesBeforeTheFirstOffer_CompiledLeavesNoOfferBehindEither()
    {
        Issue issue = Issue.Choice("Issue", "a", "b", "c");
        Party Of(string name, string asks) => new(name)
        {
            Demands = [new Demand("Issue") { Asks = asks }],
            Tactic = Tactic.TimeDependent(1, offers: OfferChoice.ClosestToTarget),
        };
        Scenario talks = new("Over before they begin")
        {
            Issues = [issue],
            Parties = [Of("A", "a"), Of("B", "b"), Of("C", "c")],
            Stages = [new Stage("Talks") { Rounds = 5 }],
            Shocks = [new Shock("Walk-out", ShockTrigger.AtRound(1)) { Effects = [Effect.Leaves("A")] }],
        };
        Assert.Null(Difference(talks, 2));
    }

    [Fact]
    public void Play_OffersThatMeetOnOneWay_CompiledLeavesTheSameBehindAsPlain() => CompareAll(RandomWays.Make);

    internal static void CompareAll(Func<int, Scenario> make)
    {
        List<(string What, string Json)> differences = [];
        Parallel.For(First, First + Scenarios, number =>
        {
            Scenario talks = make(number);
            if (Difference(talks, Replications) is string difference)
            {
                lock (differences)
                    differences.Add(($"Number {number}, {difference}", talks.ToJson()));
            }
        });
        var shortest = differences.OrderBy(d => d.Json.Length).Take(20).ToList();
        Assert.True(
            differences.Count == 0,
            $"{differences.Count} of {Scenarios} scenarios differ. The shortest:\n{string.Join('\n', shortest.Select(d => d.What))}\n{shortest.FirstOrDefault().Json}");
    }

    /// <summary>The first difference in some replications, all played by the same two objects as a worker does; null where there is none.</summary>
    internal static string? Difference(Scenario scenario, int replications)
    {
        GamePlan plan = GamePlan.Of(scenario);
        Talks plain = new(plan), compiled = new(plan, compiled: true);
        for (int replication = 0; replication < replications; replication++)
        {
            plain.Play(Luck.Of(Seed, replication));
            compiled.Play(Luck.Of(Seed, replication));
            string expected = Describe(plain), actual = Describe(compiled);
            if (expected != actual)
                return $"seed {Seed}, replication {replication}:\n  plain    {expected}\n  compiled {actual}";
        }
        return null;
    }

    /// <summary>All that a simulation, or a later stage, reads of a run.</summary>
    private static string Describe(Talks talks) => string.Join(
        " | ",
        $"{talks.Kind} by {talks.Ending} in round {talks.Round} on day {talks.Day}, left by {talks.LeftBy}, ran out {talks.RanOut}",
        $"closed {List(talks.Table.Closed)}",
        $"scores {List(talks.Scores)}",
        $"steps {List(talks.Concessions.Steps)}",
        $"costs {List(talks.Concessions.Costs)}",
        $"moves {List(talks.Moves.Counts)}",
        $"obstacles {List(talks.Obstacles.RedLines)}; {List(talks.Obstacles.WalkAways)}; {List(talks.Obstacles.Mandates)}; {talks.Obstacles.Clock}, {talks.Obstacles.Standstill}",
        $"struck {List(talks.Struck)}",
        $"stages {List(talks.StageEndings.ToArray())}",
        $"gap {talks.Table.Gap()}",
        $"offers {string.Join("; ", talks.Table.Seats.ToArray().Select(seat => Offers(seat, talks.Table)))}");

    private static string Offers(Seat seat, Table table) => !seat.HasOffer ? "none" : string.Join(
        " to ",
        new[] { seat.FirstOffer, seat.Offer }.Select(offer => List(table.Issues.ToArray().Select(issue => offer[issue]))));

    private static string List<T>(IEnumerable<T> values) => string.Join(' ', values);
}
