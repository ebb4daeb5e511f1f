namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>Whether the library and the programs written by hand play the same: kind, round, settlement and scores of each replication.</summary>
internal static class JobCheck
{
    private const int Reported = 10_000;
    private const int ShownAtMost = 5;

    /// <summary>Prints how many replications agree.</summary>
    /// <param name="replications">How many to play of each job.</param>
    /// <returns>The exit code: 0 where all do.</returns>
    public static int Report(int replications = Reported)
    {
        bool all = Agree("straightforward", JobScenario.Reference, new StraightforwardReference(JobScenario.Seed), replications);
        foreach (string job in JobScenario.Names)
        {
            if (JobProgram.Handwritten(job, JobScenario.Seed) is JobProgram program)
                all &= Agree("by hand", job, program, replications);
        }
        return all ? 0 : 1;
    }

    /// <exception cref="InvalidOperationException">A replication differs: the speeds can't be compared.</exception>
    public static void Require(string job, JobProgram program, int replications)
    {
        foreach ((long replication, JobOutcome expected, JobOutcome actual) in Compare(job, program, replications))
        {
            if (expected != actual)
                throw new InvalidOperationException($"Replication {replication} of {job} differs: library {expected}, by hand {actual}.");
        }
    }

    private static bool Agree(string name, string job, JobProgram program, int replications)
    {
        int agreeing = 0, shown = 0;
        foreach ((long replication, JobOutcome expected, JobOutcome actual) in Compare(job, program, replications))
        {
            if (expected == actual)
                agreeing++;
            else if (shown++ < ShownAtMost)
                Console.WriteLine($"Replication {replication} of {job}: library {expected}, {name} {actual}");
        }
        Console.WriteLine($"{job + ", " + name,-28} {agreeing:N0} of {replications:N0} replications agree in kind, round, settlement and scores.");
        return agreeing == replications;
    }

    private static IEnumerable<(long Replication, JobOutcome Expected, JobOutcome Actual)> Compare(string job, JobProgram program, int replications)
    {
        // What a simulation plays, without the sums that it makes of it.
        Talks talks = new(GamePlan.Of(JobScenario.Load(job)), compiled: true);
        for (long replication = 0; replication < replications; replication++)
        {
            talks.Play(Luck.Of(JobScenario.Seed, replication));
            yield return (replication, OutcomeOf(talks), program.Play(replication));
        }
    }

    private static JobOutcome OutcomeOf(Talks talks)
    {
        long settlement = talks.Table.IsAnythingClosed ? 0 : -1;
        for (int j = 0; settlement >= 0 && j < talks.Plan.IssueCount; j++)
            settlement = settlement * (talks.Plan.Offsets[j + 1] - talks.Plan.Offsets[j]) + talks.Table.Closed[j];
        return new JobOutcome(talks.Kind, talks.Round, settlement, talks.Scores[0], talks.Scores[1], talks.Scores.Length > 2 ? talks.Scores[2] : 0);
    }
}
