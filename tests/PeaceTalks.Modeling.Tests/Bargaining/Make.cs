namespace PeaceTalks.Modeling.Tests;

/// <summary>Builds small talks whose numbers can be worked out by hand, and writes a run on one line.</summary>
internal static class Make
{
    /// <summary>An issue with the options "0", "1", ....</summary>
    public static Issue Scale(string name, int options) => Issue.Choice(name, [.. Enumerable.Range(0, options).Select(k => $"{k}")]);

    /// <summary>A demand that gives the worth of each option outright.</summary>
    public static Demand Worth(string issue, params double[] values) =>
        new(issue) { Values = OptionValues.PerOption([.. values.Select((v, k) => ($"{k}", (Distribution)v))]) };

    public static Party Party(string name, params Demand[] demands) => new(name) { Demands = demands };

    public static Scenario Talks(IReadOnlyList<Issue> issues, int rounds, params Party[] parties) => new("Talks")
    {
        Issues = issues,
        Parties = parties,
        Stages = [new Stage("Talks") { Rounds = rounds }],
    };

    /// <summary>
    /// Two firm parties, A and B, who each want all of the one issue "X" and refuse anything else, walk-away value 0.5
    /// each: an impasse in which everyone scores the walk-away value. Room for shocks to show what they do.
    /// </summary>
    public static Scenario Deadlock(int rounds) => Talks(
        [Scale("X", 2)],
        rounds,
        Party("A", Worth("X", 1, 0)) with { WalkAway = 0.5, Tactic = Tactic.Firm() },
        Party("B", Worth("X", 0, 1)) with { WalkAway = 0.5, Tactic = Tactic.Firm() });

    /// <summary>One issue of five options, opposite and linear values, linear tactics.</summary>
    public static Scenario Haggle(int rounds) => Talks(
        [Scale("X", 5)],
        rounds,
        Party("A", Worth("X", 1, 0.75, 0.5, 0.25, 0)),
        Party("B", Worth("X", 0, 0.25, 0.5, 0.75, 1)));

    /// <summary>The scenario with one party changed.</summary>
    public static Scenario With(this Scenario talks, string party, Func<Party, Party> change) =>
        talks with { Parties = [.. talks.Parties.Select(p => p.Name == party ? change(p) : p)] };

    public static Scenario With(this Scenario talks, params Shock[] shocks) => talks with { Shocks = shocks };

    /// <summary>A shock with its effects.</summary>
    public static Shock Shock(string name, ShockTrigger trigger, params Effect[] effects) => new(name, trigger) { Effects = effects };

    /// <summary>Many runs, stopped with the test.</summary>
    public static SimulationResult Simulated(this Scenario talks, long replications, ulong seed = 1) =>
        talks.Simulate(replications, seed, TestContext.Current.CancellationToken);

    /// <summary>Many runs, stopped with the test.</summary>
    public static SimulationResult Simulated(this Scenario talks, SimulationOptions options) =>
        talks.Simulate(options, TestContext.Current.CancellationToken);

    /// <summary>
    /// The moves, each as round, party and the index of the option offered per issue ("-" where it is not on the table),
    /// "ok" for an acceptance, "out" for a walk-out: "1A:0,3 1B:ok".
    /// </summary>
    public static string Script(this Negotiation run) => string.Join(' ', run.Moves.Select(move => $"{move.Round}{move.Party}:{Script(move)}"));

    /// <summary>A settlement by the indices of its options.</summary>
    public static string Script(this Settlement terms, Scenario talks) =>
        string.Join(',', talks.Issues.Select(issue => terms.TryGet(issue.Name, out Option? option) ? $"{option.Index}" : "-"));

    /// <summary>What a settlement, given by the indices of its options, is worth to a principal, in billionths.</summary>
    public static long Billionths(this Game game, string party, params int[] options)
    {
        (string, OptionReference)[] terms =
            [.. game.Scenario.Issues.Zip(options, (issue, k) => (issue.Name, (OptionReference)issue.Options[k].Label))];
        return Billionths(game.Utility(party, Settlement.Of(game.Scenario, terms)));
    }

    public static long Billionths(double utility) => (long)Math.Round(utility * 1e9);

    private static string Script(Move move) => move.Kind switch
    {
        MoveKind.Accept => "ok",
        MoveKind.WalkOut => "out",
        _ => OfIndices(move.Offer!),
    };

    private static string OfIndices(Settlement offer) => string.Join(',', offer.Options.ToArray().Select(k => k < 0 ? "-" : $"{k}"));
}
