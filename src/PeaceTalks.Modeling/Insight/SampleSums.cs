namespace PeaceTalks.Modeling;

/// <summary>
/// Sums over many samples, in up to <see cref="MostGroups"/> groups of samples in order: their spread gives intervals, by drawing
/// groups anew with replacement (Efron 1979), so that memory does not grow with the samples.
/// </summary>
/// <remarks>Each group is added up by one thread, so that the sums are the same whatever the number of threads.</remarks>
internal sealed class SampleSums
{
    public const int MostGroups = 1_024;

    private const int Resamples = 500;
    private const int FewestGroups = 32;

    /// <summary>More sums than this, over all groups, are not kept: with very many inputs there are fewer groups.</summary>
    private const int MostSums = 4_000_000;

    private readonly long _wanted;
    private readonly double[][] _groups;
    private int _done;

    private SampleSums(long wanted, int width)
    {
        _wanted = wanted;
        _groups = new double[(int)Math.Min(wanted, Math.Clamp(MostSums / Math.Max(1, width), FewestGroups, MostGroups))][];
    }

    /// <summary>How many samples were added.</summary>
    public long Samples => End(_done);

    /// <summary>Whether all that were wanted were added, and none was cut off.</summary>
    public bool IsComplete => _done == _groups.Length;

    /// <summary>The degrees of freedom of <see cref="Errors"/>: one less than the groups; below 1 they have none, and there is no interval.</summary>
    public long Freedom => _done - 1;

    /// <summary>Adds up <see cref="SimulationOptions.Replications"/> samples.</summary>
    /// <typeparam name="TWorker">What a thread keeps from sample to sample.</typeparam>
    /// <param name="width">How many sums there are.</param>
    /// <param name="runsPerSample">How many runs of the talks a sample takes, for the progress.</param>
    /// <param name="options">Samples, threads, progress.</param>
    /// <param name="start">Makes what a thread keeps.</param>
    /// <param name="add">Adds the sample of a replication number to the sums.</param>
    /// <param name="cancellation">Heard between two groups: what was finished is kept.</param>
    public static SampleSums Collect<TWorker>(
        int width, long runsPerSample, SimulationOptions options, Func<TWorker> start, Action<TWorker, long, double[]> add, CancellationToken cancellation)
    {
        SampleSums sums = new(options.Replications, width);
        void Group(TWorker worker, int group)
        {
            double[] of = new double[width];
            for (long sample = sums.End(group); sample < sums.End(group + 1); sample++)
                add(worker, options.First + sample, of);
            sums._groups[group] = of;
        }

        sums._done = Batches.Run(sums._groups.Length, options, groups => sums.End(groups) * runsPerSample, start, Group, cancellation);
        return sums;
    }

    /// <summary>The unbiased variance of numbers, from their sum and that of their squares; what is less than the rounding of these is nothing.</summary>
    public static double Variance(double sum, double squares, long count)
    {
        const double rounding = 1e-13;
        double deviations = squares - sum / count * sum;
        return count < 2 || deviations <= rounding * squares ? 0 : deviations / (count - 1);
    }

    /// <summary>The sums over all samples.</summary>
    public double[] Total()
    {
        double[] total = new double[_groups[0].Length];
        for (int g = 0; g < _done; g++)
            AddTo(total, _groups[g]);
        return total;
    }

    /// <summary>The standard error of each statistic of the sums of at least two groups: its spread when the groups are drawn anew.</summary>
    /// <remarks>Drawn anew, n groups spread by a factor of sqrt((n - 1) / n) too little (Efron 1982, section 2.4): that is made good.</remarks>
    /// <param name="seed">Of the random numbers that draw them.</param>
    /// <param name="statistics">Works out statistics, always as many, from sums and their number of samples; null where they are not defined.</param>
    public double[] Errors(ulong seed, Func<double[], long, double[]?> statistics)
    {
        double[] drawn = new double[_groups[0].Length];
        List<double[]> found = [];
        ulong purpose = StableHash.Of("bootstrap");
        for (int resample = 0; resample < Resamples; resample++)
        {
            Luck luck = Luck.Of(seed, resample);
            drawn.AsSpan().Clear();
            long samples = 0;
            for (int g = 0; g < _done; g++)
            {
                int group = luck.Choice(StableHash.With(purpose, g), _done);
                AddTo(drawn, _groups[group]);
                samples += End(group + 1) - End(group);
            }
            if (statistics(drawn, samples) is double[] values)
                found.Add(values);
        }
        double few = Math.Sqrt(_done / (double)Freedom);
        return [.. Enumerable.Range(0, statistics(Total(), Samples)?.Length ?? 0).Select(i => few * Spread([.. found.Select(values => values[i])]))];
    }

    /// <summary>How many samples the groups before one hold.</summary>
    private long End(int group) => (long)((Int128)_wanted * group / _groups.Length);

    private static double Spread(double[] values)
    {
        if (values.Length < 2)
            return 0;
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    private static void AddTo(double[] sums, double[] more)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += more[i];
    }
}
