namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// The rules of DESIGN 3.2 to 3.4 once more, as plainly as they can be written and independent of the engine: one run of
/// a scenario, by enumeration of all settlements.
/// </summary>
internal sealed class NaiveTalks
{
    private readonly Scenario _talks;
    private readonly int[] _closed;
    private readonly Dictionary<string, (bool Agreed, long? Gap)> _stages = [];
    private readonly NaiveShocks _shocks;

    private NaiveTalks(Scenario talks, ulong seed, long replication)
    {
        _talks = talks;
        Luck = new NaiveLuck(seed, replication);
        Principals = [.. talks.Parties.Where(p => p.Role == PartyRole.Principal).Select((party, i) => new NaivePrincipal(party, talks.Issues, i, Luck))];
        _closed = [.. talks.Issues.Select(_ => -1)];
        _shocks = new NaiveShocks(talks, Principals, Luck);
    }

    public NaiveLuck Luck { get; }

    public NaivePrincipal[] Principals { get; }

    public NaiveCalendar Calendar { get; } = new();

    public NaiveTrace Trace { get; } = new();

    /// <summary>How the talks ended early; null while they go on.</summary>
    public OutcomeKind? Ending { get; set; }

    public string? LeftBy { get; set; }

    public static NaiveTrace Play(Scenario talks, ulong seed, long replication) => new NaiveTalks(talks, seed, replication).Play();

    /// <summary>One stage about everything, all principals at the table, before its first round.</summary>
    public static NaiveTable Table(Scenario talks, ulong seed, long replication)
    {
        NaiveTalks run = new(talks, seed, replication);
        return new NaiveTable(talks.Issues, run._closed, new Stage("All"), run.Principals, run.Luck);
    }

    /// <summary>The shocks of a round that has begun; true where somebody left so that the talks are over.</summary>
    public bool Strike(NaiveTable table, Stage stage, out bool anyStruck)
    {
        string[] struck = [.. _shocks.Strike(Calendar.Round, out string? left)];
        Trace.Shocks.AddRange(struck.Select(shock => $"{Calendar.Round} day {Calendar.Day} {stage.Name}: {shock}"));
        table.Forget();
        anyStruck = struck.Length > 0;
        if (left is null)
            return false;
        (Ending, LeftBy) = (OutcomeKind.WalkOut, left);
        return true;
    }

    private NaiveTrace Play()
    {
        foreach (Stage stage in _talks.Stages.Count > 0 ? _talks.Stages : [new Stage("")])
        {
            _stages[stage.Name] = (false, null);
            NaiveTable table = new(_talks.Issues, _closed, stage, SpeakingOrder(stage), Luck);
            if (table.Open.Length == 0 || !Convenes(stage.Convenes))
            {
                Trace.Add(stage.Name, StageEnding.Skipped, 0, null);
                continue;
            }
            int before = Calendar.Round;
            bool agreed = new NaiveStage(this, stage, table).Play();
            long? gap = agreed ? 0 : table.Gap();
            _stages[stage.Name] = (agreed, gap);
            Trace.Add(stage.Name, agreed ? StageEnding.Agreement : EndingOfStage(), Calendar.Round - before, gap);
            if (Ending is not null || _closed.All(option => option >= 0))
                break;
        }
        Conclude();
        return Trace;
    }

    private NaivePrincipal[] SpeakingOrder(Stage stage)
    {
        NaivePrincipal[] order = stage.Principals is null ? Principals : [.. stage.Principals.Select(name => Principals.Single(p => p.Name == name))];
        if (stage.FirstMover == FirstMover.Listed)
            return order;
        int first = (int)Math.Floor(Luck.Number($"stages/{stage.Name}/firstMover") * order.Length);
        return [.. order.Skip(first), .. order.Take(first)];
    }

    private bool Convenes(StageCondition? condition)
    {
        if (condition is null)
            return true;
        if (condition.IssuesClosed is int least && _closed.Count(option => option >= 0) < least)
            return false;
        if (condition.After is null)
            return true;
        (bool agreed, long? gap) = _stages[condition.After];
        return (condition.Outcome is null || condition.Outcome == (agreed ? StageOutcome.Agreement : StageOutcome.NoAgreement))
            && (condition.GapBelow is not double below || gap < below * 1e9);
    }

    private StageEnding EndingOfStage() => Ending switch
    {
        OutcomeKind.WalkOut => StageEnding.WalkOut,
        OutcomeKind.Breakdown => StageEnding.Breakdown,
        _ => StageEnding.NoAgreement,
    };

    private void Conclude()
    {
        bool all = _closed.All(option => option >= 0), none = _closed.All(option => option < 0);
        Trace.Ending = all ? OutcomeKind.Agreement : Ending ?? OutcomeKind.Impasse;
        Trace.Kind = all || none ? Trace.Ending : OutcomeKind.PartialAgreement;
        (Trace.Round, Trace.Day, Trace.LeftBy, Trace.Closed) = (Calendar.Round, Calendar.Day, LeftBy, _closed);
        Trace.Scores = Principals.ToDictionary(p => p.Name, p => Discounted(none ? p.WalkAway : Worth(p), p.Patience));
    }

    /// <summary>What is closed, and w·r for what is open.</summary>
    private long Worth(NaivePrincipal party) =>
        party.Utility(Enumerable.Range(0, _closed.Length).Sum(j => _closed[j] >= 0 ? party.PartWorth(j, _closed[j]) : party.Share(j)));

    private long Discounted(long worth, double patience) =>
        Calendar.Round == 0 ? worth : NaiveNumbers.Round(worth * Elementary.Pow(patience, Calendar.Round - 1));
}
