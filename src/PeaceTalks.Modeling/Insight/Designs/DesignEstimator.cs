namespace PeaceTalks.Modeling;

/// <summary>Plays several independent randomisations of a design, each on one thread.</summary>
internal sealed class DesignEstimator
{
    private readonly RunModel _model;
    private readonly SamplingDesign _design;
    private readonly SimulationOptions _options;
    private readonly IReadOnlyList<Output> _asked;
    private readonly int _count;
    private readonly double[][] _means;

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public DesignEstimator(RunModel model, SamplingDesign design, int randomisations, SimulationOptions options, IReadOnlyList<Output>? asked = null)
    {
        if (!Enum.IsDefined(design))
            throw new ArgumentOutOfRangeException(nameof(design), $"design was {Guard.Text((int)design)}; it must be a value of SamplingDesign.");
        Guard.AtLeast(randomisations, 2);
        Guard.AtMost(randomisations, options.Replications / 2);
        long count = options.Replications / randomisations;
        if (count > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(options), $"Replications was {ProblemText.Count(options.Replications)}; a randomisation may have at most {ProblemText.Count(int.MaxValue)} of them. Take more randomisations.");
        if (design == SamplingDesign.Antithetic && count % 2 != 0)
            throw new ArgumentException($"Replications was {Guard.Text(options.Replications)}, {Guard.Text(count)} in each of {randomisations} randomisations; antithetic draws come in pairs, so give an even number to each.", nameof(options));
        _model = model;
        _design = design;
        _options = options;
        _asked = asked ?? [];
        _count = (int)count;
        _means = new double[randomisations][];
        // A design that can't be made is told before any run.
        _ = Points(0);
    }

    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public DesignedEstimates Run(CancellationToken cancellation)
    {
        int done = Batches.Run(_means.Length, _options, randomisations => (long)randomisations * _count, () => new PointRunner(_model), Play, cancellation);
        return done == _means.Length ? Result(done) : throw new InsightCanceledException<DesignedEstimates>(done < 2 ? null : Result(done), cancellation);
    }

    private DesignPoints Points(int randomisation) => new(_design, _options.Seed, First(randomisation), _count, _model.Purposes);

    /// <summary>The replication whose luck, and for plain draws whose draw, is the first of a randomisation.</summary>
    private long First(int randomisation) => _options.First + (long)randomisation * _count;

    private void Play(PointRunner runner, int randomisation)
    {
        DesignPoints points = Points(randomisation);
        double[] point = new double[_model.Purposes.Length], sums = new double[_model.Outputs.Count];
        for (int index = 0; index < _count; index++)
        {
            points.Point(index, point);
            ReadOnlySpan<double> values = runner.PlayAll(point, Luck.Of(_options.Seed, First(randomisation) + index));
            for (int i = 0; i < sums.Length; i++)
                sums[i] += values[i];
        }
        _means[randomisation] = [.. sums.Select(sum => sum / _count)];
    }

    private DesignedEstimates Result(int randomisations) => new()
    {
        Scenario = _model.Name,
        Design = _design,
        Outputs = new ValueList<DesignedEstimate>([.. _model.Outputs.Select((output, i) => new DesignedEstimate { Output = output, Mean = Mean(i, randomisations) })]),
        Asked = _asked,
        Randomisations = randomisations,
        Runs = (long)randomisations * _count,
        Seed = _options.Seed,
    };

    private Estimate Mean(int output, int randomisations)
    {
        double[] means = [.. _means.Take(randomisations).Select(of => of[output])];
        double mean = means.Average(), variance = means.Sum(of => (of - mean) * (of - mean)) / (randomisations - 1);
        (double low, double high) = _model.Ranges[output];
        Estimate between = Estimate.OfMean(mean, variance, randomisations, low, high);
        return new Estimate(between.Value, between.Lower, between.Upper, (long)randomisations * _count).WithRoom(low, high);
    }
}
