namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>Whether library and straightforward program play the same: kind, round, settlement and scores of each replication.</summary>
internal static class ReferenceCheck
{
    private const int Reported = 10_000;
    private const int ShownAtMost = 5;

    /// <summary>Prints how many replications agree.</summary>
    /// <returns>The exit code: 0 where all do.</returns>
    public static int Report()
    {
        int agreeing = 0, shown = 0;
        foreach ((long replication, StraightforwardOutcome expected, StraightforwardOutcome actual) in Compare(Reported))
        {
            if (expected == actual)
                agreeing++;
            else if (shown++ < ShownAtMost)
                Console.WriteLine($"Replication {replication}: straightforward {expected}, library {actual}");
        }
        Console.WriteLine($"{agreeing:N0} of {Reported:N0} replications agree in kind, round, settlement and scores.");
        return agreeing == Reported ? 0 : 1;
    }

    /// <exception cref="InvalidOperationException">A replication differs: the two speeds can't be compared.</exception>
    public static void Require(int replications)
    {
        foreach ((long replication, StraightforwardOutcome expected, StraightforwardOutcome actual) in Compare(replications))
        {
            if (expected != actual)
                throw new InvalidOperationException($"Replication {replication} differs: straightforward {expected}, library {actual}.");
        }
    }

    private static IEnumerable<(long Replication, StraightforwardOutcome Expected, StraightforwardOutcome Actual)> Compare(int replications)
    {
        StraightforwardReference straightforward = new(JobScenario.Seed);
        GamePlan plan = GamePlan.Of(JobScenario.Load(JobScenario.Reference));
        // What a simulation plays, without the sums that it makes of it.
        Talks talks = new(plan, compiled: true);
        for (long replication = 0; replication < replications; replication++)
        {
            talks.Play(Luck.Of(JobScenario.Seed, replication));
            yield return (replication, straightforward.Play(replication), OutcomeOf(talks));
        }
    }

    private static StraightforwardOutcome OutcomeOf(Talks talks)
    {
        int settlement = talks.Table.IsAnythingClosed ? 0 : -1;
        for (int j = 0; settlement >= 0 && j < talks.Plan.IssueCount; j++)
            settlement = settlement * (talks.Plan.Offsets[j + 1] - talks.Plan.Offsets[j]) + talks.Table.Closed[j];
        return new StraightforwardOutcome(talks.Kind, talks.Round, settlement, talks.Scores[0], talks.Scores[1]);
    }
}
