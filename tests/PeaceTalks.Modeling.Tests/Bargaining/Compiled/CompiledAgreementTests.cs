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
    public void Play_CorrelatedQuantities_CompiledLeavesTheSameBehindAsPlain() => CompareAll(RandomCorrelations.Make);

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

    [Fact]
    public void Play_OtherTurnsOutToWantLessThanItAsked_CompiledTurnsRoundLikePlain()
    {
        static Demand Of(string issue, OptionReference asks, params double[] values) => new(issue)
        {
            Asks = asks,
            Values = OptionValues.Points([.. values.Select((value, option) => ((double)option, (Distribution)value))]),
        };
        Scenario talks = new("A turns round")
        {
            Issues = [Issue.Range("Dip", 0, 5, 6), Issue.Range("Slope", 0, 5, 6)],
            Parties =
            [
                // A, ready to go down to 0.7 from the first round on, goes through its dip to 3, then to 1 on the slope. B, who
                // asked for 5 and 5, offers 1 and 5. A begins anew, and ends in its dip; on the way back from 3 it would end
                // before it.
                new Party("A")
                {
                    Demands = [Of("Dip", 0, 1, 0.7, 1, 0.9, 0, 0), Of("Slope", 0, 1, 0.6, 0.2, 0, 0, 0)],
                    Tactic = Tactic.TimeDependent(0.1, opening: 0.3),
                },
                new Party("B")
                {
                    Demands = [Of("Dip", 5, 0, 1, 0.1, 0.2, 0.1, 0), Of("Slope", 5, 0, 0.1, 0.2, 0.3, 0.4, 1)],
                    Tactic = Tactic.Firm(),
                },
            ],
        };
        var offers = talks.AtMedian().Play().Moves.Take(3).Select(move => (move.Offer!["Dip"].Index, move.Offer["Slope"].Index));
        Assert.Equal([(3, 1), (1, 5), (1, 0)], offers);
        Assert.Null(Difference(talks, 1));
    }

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
