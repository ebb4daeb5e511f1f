namespace PeaceTalks.Modeling;

/// <summary>From a scenario to when its talks end.</summary>
public static class TimeToAgreementExtensions
{
    private const int Causes = 3;
    private const int MostBatches = 1_024;

    /// <summary>How many rounds the talks take to agree, or to end otherwise: a simulation read as survival data.</summary>
    /// <remarks>
    /// Kaplan and Meier (1958, Journal of the American Statistical Association 53:457-481) with Greenwood's intervals; Aalen and Johansen (1978,
    /// Scandinavian Journal of Statistics 5:141-150) for ends that compete.
    /// </remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">Replications (at least 2), seed, threads, progress; the default, null, is 10,000 of seed 0.</param>
    /// <param name="cancellationToken">Stops the work; the exception carries what was found.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public static TimeToAgreement TimeToAgreement(this Scenario scenario, SimulationOptions? options = null, CancellationToken cancellationToken = default)
    {
        GamePlan plan = GamePlan.Of(scenario);
        options = InsightOptions.Checked(options, atLeast: 2);
        // By round: ended by each cause, and ran out.
        long[] counts = new long[(plan.TotalRounds + 1) * (Causes + 1)];
        int batches = (int)Math.Min(options.Replications, MostBatches);
        long End(int batch) => (long)((Int128)options.Replications * batch / batches);
        int done = Batches.Run(batches, options, End, () => options.NewTalks(plan), Play, cancellationToken);
        return done == batches ? Result() : throw new InsightCanceledException<TimeToAgreement>(done == 0 ? null : Result(), cancellationToken);

        void Play(Talks talks, int batch)
        {
            long[] of = new long[counts.Length];
            for (long i = End(batch); i < End(batch + 1); i++)
            {
                talks.Play(Luck.Of(options.Seed, options.First + i));
                of[talks.Round * (Causes + 1) + CauseOf(talks.Ending)]++;
            }
            lock (counts)
            {
                for (int i = 0; i < of.Length; i++)
                    counts[i] += of[i];
            }
        }

        TimeToAgreement Result()
        {
            TimedEvents[] times = [.. Enumerable.Range(0, plan.TotalRounds + 1).Select(round =>
            {
                long[] of = counts[(round * (Causes + 1))..((round + 1) * (Causes + 1))];
                return new TimedEvents(round, of[..Causes], of[Causes]);
            })];
            return new TimeToAgreement
            {
                Scenario = scenario.Name,
                Replications = counts.Sum(),
                Seed = options.Seed,
                RanOut = times.Sum(time => time.Censored),
                NotYetAgreed = Survival.KaplanMeier(times, CauseOf(OutcomeKind.Agreement)),
                Agreed = Survival.AalenJohansen(times, CauseOf(OutcomeKind.Agreement)),
                WalkedOut = Survival.AalenJohansen(times, CauseOf(OutcomeKind.WalkOut)),
                BrokenDown = Survival.AalenJohansen(times, CauseOf(OutcomeKind.Breakdown)),
            };
        }
    }

    /// <summary>The place of a way to end; the last is of what ran out.</summary>
    private static int CauseOf(OutcomeKind ending) => ending switch
    {
        OutcomeKind.Agreement => 0,
        OutcomeKind.WalkOut => 1,
        OutcomeKind.Breakdown => 2,
        _ => Causes,
    };
}
