namespace PeaceTalks.Modeling;

/// <summary>A stage with names turned into indices.</summary>
internal sealed class StagePlan
{
    public const int MicroDays = 1_000_000;

    public StagePlan(Stage stage, IReadOnlyDictionary<string, int> issues, IReadOnlyDictionary<string, int> principals, IReadOnlyDictionary<string, int> quantities, IReadOnlyDictionary<string, int> stages)
    {
        Name = stage.Name;
        Rounds = stage.Rounds;
        Times = [.. Enumerable.Range(1, Rounds).Select(round => new PowerBase(Rounds == 1 ? 0 : (round - 1) / (double)(Rounds - 1)))];
        LogTimes = [.. Times.Select(time => time.Logarithm), .. Enumerable.Repeat(0.0, Timetable.Rounds)];
        MicroDaysPerRound = (long)Math.Round(stage.DaysPerRound * MicroDays);
        // In file order, whatever the order of the list: ties go to the first issue in file order.
        Issues = stage.Issues is null ? [.. issues.Values.Order()] : [.. stage.Issues.Select(name => issues[name]).Order()];
        Principals = stage.Principals is null ? [.. principals.Values.Order()] : [.. stage.Principals.Select(name => principals[name])];
        Mandates = [.. Principals.Select(principal => quantities.TryGetValue($"stages/{stage.Name}/mandates/{principals.First(pair => pair.Value == principal).Key}", out int mandate) ? mandate : -1)];
        Protocol = stage.Protocol;
        SettlesIssueByIssue = stage.Settles == Settling.IssueByIssue;
        RotatesSpeakers = stage.FirstMover == FirstMover.Random;
        FirstMoverLuck = StableHash.Of($"stages/{stage.Name}/firstMover");
        Convenes = stage.Convenes;
        After = stage.Convenes?.After is string after ? stages[after] : -1;
        Breakdown = quantities[$"stages/{stage.Name}/breakdown"];
        BreakdownLuck = StableHash.Of($"stages/{stage.Name}/collapses");
    }

    public string Name { get; }

    public int Rounds { get; }

    /// <summary>Millionths of a day from one round to the next: whole numbers, so that no sum drifts.</summary>
    public long MicroDaysPerRound { get; }

    /// <summary>The issues that may be on the table, in file order.</summary>
    public int[] Issues { get; }

    /// <summary>The principals at the table, in order of speaking.</summary>
    public int[] Principals { get; }

    /// <summary>The mandate of each principal at the table as an index into the drawn values, -1 where it has none.</summary>
    public int[] Mandates { get; }

    public Protocol Protocol { get; }

    public bool SettlesIssueByIssue { get; }

    /// <summary>Whether chance says who speaks first.</summary>
    public bool RotatesSpeakers { get; }

    public ulong FirstMoverLuck { get; }

    public StageCondition? Convenes { get; }

    /// <summary>The stage that the condition is about, or -1.</summary>
    public int After { get; }

    public int Breakdown { get; }

    public ulong BreakdownLuck { get; }

    /// <summary>How far each round is along the stage: from 0 in the first to 1 in the last.</summary>
    public PowerBase[] Times { get; }

    /// <summary>The logarithms of <see cref="Times"/>, and some zeros, so that the last rounds fill a vector.</summary>
    public double[] LogTimes { get; }
}
