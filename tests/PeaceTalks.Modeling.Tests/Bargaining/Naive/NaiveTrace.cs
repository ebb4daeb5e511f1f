namespace PeaceTalks.Modeling.Tests;

/// <summary>A whole run as lines of text: what the naive path and the library must have in common, and how it ended.</summary>
internal sealed record NaiveTrace
{
    /// <summary>Round, day, stage, party, kind, the option of each issue (- where it is not on the table), worths in billionths.</summary>
    public List<string> Moves { get; } = [];

    public List<string> Shocks { get; } = [];

    /// <summary>Issues closed on their own.</summary>
    public List<string> Closings { get; } = [];

    /// <summary>How each stage ended, after how many rounds, with what gap in billionths.</summary>
    public List<string> Stages { get; } = [];

    public List<string> Concessions { get; } = [];

    public OutcomeKind Kind { get; set; }

    public OutcomeKind Ending { get; set; }

    public int Round { get; set; }

    public int Day { get; set; }

    /// <summary>The option of each issue closed, -1 of the others.</summary>
    public int[] Closed { get; set; } = [];

    /// <summary>In billionths, by name.</summary>
    public Dictionary<string, long> Scores { get; set; } = [];

    public string? LeftBy { get; set; }

    public string Outcome =>
        $"{Kind} {Ending} round {Round} day {Day} terms {Options(Closed)} scores {Numbers(Scores)} left by {LeftBy ?? "nobody"}";

    public static NaiveTrace Of(Negotiation run)
    {
        NaiveTrace trace = new()
        {
            Kind = run.Outcome.Kind,
            Ending = run.Outcome.Ending,
            Round = run.Outcome.Round,
            Day = run.Outcome.Day,
            Closed = run.Outcome.Settlement?.Options.ToArray() ?? [.. run.Game.Scenario.Issues.Select(_ => -1)],
            Scores = run.Outcome.Utilities.ToDictionary(pair => pair.Key, pair => Make.Billionths(pair.Value)),
            LeftBy = run.Outcome.LeftBy,
        };
        foreach (Move move in run.Moves)
            trace.Add(move.Round, move.Day, move.Stage, move.Party, move.Kind, move.Offer?.Options.ToArray(), move.Utilities.ToDictionary(u => u.Key, u => Make.Billionths(u.Value)));
        foreach (ShockEvent shock in run.Shocks)
            trace.Shocks.Add($"{shock.Round} day {shock.Day} {shock.Stage}: {shock.Shock}");
        foreach (ClosingEvent closing in run.Closings)
            trace.Closings.Add($"{closing.Round} day {closing.Day} {closing.Stage}: {closing.Issue} at {closing.Option.Index}");
        foreach (StageResult stage in run.Stages)
            trace.Add(stage.Stage, stage.Ending, stage.Rounds, stage.Gap is double gap ? Make.Billionths(gap) : null);
        Assert.Equal(run.Moves.SelectMany(move => move.Concessions), run.Outcome.Concessions);
        foreach (Concession c in run.Outcome.Concessions)
            trace.Add(c.Round, c.Party, c.Issue, (c.From.Index, c.To.Index), Make.Billionths(c.Cost), c.Gains.ToDictionary(gain => gain.Key, gain => Make.Billionths(gain.Value)));
        return trace;
    }

    public void Add(int round, int day, string stage, string party, MoveKind kind, int[]? offer, Dictionary<string, long> worths) =>
        Moves.Add($"{round} day {day} {stage}: {party} {kind}" + (offer is null ? "" : $" {Options(offer)} worth {Numbers(worths)}"));

    public void Add(string stage, StageEnding ending, int rounds, long? gap) => Stages.Add($"{stage}: {ending} after {rounds} gap {gap?.ToString() ?? "none"}");

    public void Add(int round, string party, string issue, (int From, int To) step, long cost, Dictionary<string, long> gains) =>
        Concessions.Add($"{round} {party}: {issue} from {step.From} to {step.To} cost {cost} gains {Numbers(gains)}");

    /// <summary>What differs first from another trace of the same run; null where nothing does.</summary>
    public string? Difference(NaiveTrace other) =>
        Difference("move", Moves, other.Moves)
        ?? Difference("shock", Shocks, other.Shocks)
        ?? Difference("closing", Closings, other.Closings)
        ?? Difference("stage", Stages, other.Stages)
        ?? Difference("concession", Concessions, other.Concessions)
        ?? Difference("outcome", [Outcome], [other.Outcome]);

    private static string? Difference(string what, List<string> one, List<string> two)
    {
        int same = one.Zip(two).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == one.Count && same == two.Count ? null : $"{what} {same}: {At(one, same)}\n  in the naive path: {At(two, same)}";
    }

    private static string At(List<string> lines, int index) => index < lines.Count ? lines[index] : "nothing";

    private static string Options(int[] options) => string.Join(',', options.Select(option => option < 0 ? "-" : $"{option}"));

    private static string Numbers(Dictionary<string, long> numbers) => string.Join(' ', numbers.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key}={n.Value}"));
}
