namespace PeaceTalks.Modeling;

/// <summary>Plays each draw with one quantity after the other at its 10th and at its 90th percentile.</summary>
internal sealed class TornadoEstimator(RunModel model, SimulationOptions options)
{
    private const double Low = 0.1;
    private const double High = 0.9;

    // Of the output at the low end, at the high end and of their difference; then of the squares of the three.
    private const int Each = 6;

    /// <summary>Plays all runs.</summary>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public Tornado Run(CancellationToken cancellation)
    {
        SampleSums sums = SampleSums.Collect(Each * model.Inputs.Count, 2 * model.Inputs.Count, options, () => new PointRunner(model), Add, cancellation);
        return sums.IsComplete ? Result(sums) : throw new InsightCanceledException<Tornado>(sums.Samples < 2 ? null : Result(sums), cancellation);
    }

    private void Add(PointRunner runner, long replication, double[] sums)
    {
        Luck luck = Luck.Of(options.Seed, replication);
        double[] point = new double[model.Inputs.Count];
        model.Draw(luck, point);
        for (int j = 0; j < point.Length; j++)
        {
            double drawn = point[j];
            point[j] = Low;
            double low = runner.Play(point, luck);
            point[j] = High;
            double high = runner.Play(point, luck);
            point[j] = drawn;
            Span<double> of = sums.AsSpan(Each * j, Each);
            of[0] += low;
            of[1] += high;
            of[2] += high - low;
            of[3] += low * low;
            of[4] += high * high;
            of[5] += (high - low) * (high - low);
        }
    }

    private Tornado Result(SampleSums sums)
    {
        double[] total = sums.Total();
        (double least, double most) = model.Ranges[0];
        Estimate Of(int j, int part, double minimum, double maximum)
        {
            double sum = total[Each * j + part], squares = total[Each * j + part + 3];
            return Estimate.OfMean(sum / sums.Samples, SampleSums.Variance(sum, squares, sums.Samples), sums.Samples, minimum, maximum);
        }

        return new Tornado
        {
            Scenario = model.Name,
            Output = model.Outputs[0],
            Inputs = new ValueList<TornadoBar>([.. model.Inputs.Select((name, j) => new TornadoBar
            {
                Input = name,
                Low = model.ValueOf(j, Low),
                High = model.ValueOf(j, High),
                AtLow = Of(j, 0, least, most).WithRoom(least, most),
                AtHigh = Of(j, 1, least, most).WithRoom(least, most),
                Difference = Of(j, 2, least - most, most - least),
            })]),
            Samples = sums.Samples,
            Runs = sums.Samples * 2 * model.Inputs.Count,
            Seed = options.Seed,
        };
    }
}
