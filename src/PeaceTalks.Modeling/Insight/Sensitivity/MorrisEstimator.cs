namespace PeaceTalks.Modeling;

/// <summary>Walks through the unit cube, one coordinate after the other, in an order drawn anew for each walk.</summary>
internal sealed class MorrisEstimator(RunModel model, SimulationOptions options)
{
    private const int Levels = 4;

    /// <summary>Half the levels: with that step all levels are met as often (Morris 1991, p. 163).</summary>
    private const int Step = Levels / 2;

    // Of the effects, of their absolute values, of their squares.
    private const int Each = 3;

    private static readonly ulong Starts = StableHash.Of("morris starts"), Orders = StableHash.Of("morris orders");

    /// <summary>Plays all walks.</summary>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public MorrisScreening Run(CancellationToken cancellation)
    {
        SampleSums sums = SampleSums.Collect(Each * model.Inputs.Count, model.Inputs.Count + 1, options, () => new PointRunner(model), Add, cancellation);
        return sums.IsComplete ? Result(sums) : throw new InsightCanceledException<MorrisScreening>(sums.Samples < 2 ? null : Result(sums), cancellation);
    }

    private void Add(PointRunner runner, long replication, double[] sums)
    {
        int count = model.Inputs.Count;
        Luck luck = Luck.Of(options.Seed, replication);
        double[] point = new double[count];
        bool[] up = new bool[count];
        int[] order = new int[count];
        for (int j = 0; j < count; j++)
        {
            // The walk steps between two levels, from either of them.
            int start = luck.Choice(StableHash.With(Starts, (long)model.Purposes[j]), Levels);
            up[j] = start < Step;
            point[j] = Middle(start);
            int place = luck.Choice(StableHash.With(Orders, j), j + 1);
            (order[j], order[place]) = (order[place], j);
        }
        double before = runner.Play(point, luck);
        foreach (int j in order)
        {
            double change = up[j] ? Middle(Step) - Middle(0) : Middle(0) - Middle(Step);
            point[j] += change;
            double after = runner.Play(point, luck), effect = (after - before) / change;
            sums[Each * j] += effect;
            sums[Each * j + 1] += Math.Abs(effect);
            sums[Each * j + 2] += effect * effect;
            before = after;
        }
    }

    private MorrisScreening Result(SampleSums sums)
    {
        double[] total = sums.Total();
        Estimate Of(double sum, double squares, double minimum) =>
            Estimate.OfMean(sum / sums.Samples, SampleSums.Variance(sum, squares, sums.Samples), sums.Samples, minimum, double.PositiveInfinity);

        return new MorrisScreening
        {
            Scenario = model.Name,
            Output = model.Outputs[0],
            Inputs = new ValueList<ElementaryEffect>([.. model.Inputs.Select((name, j) =>
            {
                (double effects, double absolute, double squares) = (total[Each * j], total[Each * j + 1], total[Each * j + 2]);
                return new ElementaryEffect
                {
                    Input = name,
                    MeanAbsolute = Of(absolute, squares, 0),
                    Mean = Of(effects, squares, double.NegativeInfinity),
                    StandardDeviation = Math.Sqrt(SampleSums.Variance(effects, squares, sums.Samples)),
                };
            })]),
            Samples = sums.Samples,
            Runs = sums.Samples * (model.Inputs.Count + 1),
            Seed = options.Seed,
        };
    }

    private static double Middle(int level) => (level + 0.5) / Levels;
}
