using MathNet.Numerics.Statistics;

namespace PeaceTalks.Modeling;

/// <summary>Keeps what each replication draws and gives, and ranks both.</summary>
internal sealed class RankCorrelationEstimator
{
    private const long MostDraws = 50_000_000;
    private const int BatchLength = 64;

    private readonly RunModel _model;
    private readonly SimulationOptions _options;
    private readonly int _count;
    private readonly double[][] _draws;
    private readonly double[] _values;

    /// <exception cref="ArgumentOutOfRangeException">The draws of so many replications don't fit into memory.</exception>
    public RankCorrelationEstimator(RunModel model, SimulationOptions options)
    {
        long most = MostDraws / (model.Inputs.Count + 1);
        if (options.Replications > most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                $"Replications was {ProblemText.Count(options.Replications)}; with {model.Inputs.Count} uncertain quantities at most {ProblemText.Count(most)} are kept to be ranked. Fewer do: 10,000 give a correlation to about 0.02.");
        }
        _model = model;
        _options = options;
        _count = (int)options.Replications;
        _draws = [.. model.Inputs.Select(_ => new double[_count])];
        _values = new double[_count];
    }

    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public RankCorrelations Run(CancellationToken cancellation)
    {
        int batches = (_count + BatchLength - 1) / BatchLength;
        int End(int batch) => (int)Math.Min((long)batch * BatchLength, _count);
        int done = Batches.Run(batches, _options, batch => End(batch), () => new PointRunner(_model), (runner, batch) => Play(runner, End(batch), End(batch + 1)), cancellation);
        return done == batches ? Result(_count) : throw new InsightCanceledException<RankCorrelations>(End(done) < 4 ? null : Result(End(done)), cancellation);
    }

    private void Play(PointRunner runner, int begin, int end)
    {
        double[] point = new double[_model.Purposes.Length];
        for (int i = begin; i < end; i++)
        {
            Luck luck = Luck.Of(_options.Seed, _options.First + i);
            _model.Draw(luck, point);
            _values[i] = runner.Play(point, luck);
            for (int j = 0; j < _draws.Length; j++)
                _draws[j][i] = runner.Drawn[j];
        }
    }

    private RankCorrelations Result(int count)
    {
        double[] ranks = Ranks(_values, count);
        return new RankCorrelations
        {
            Scenario = _model.Name,
            Output = _model.Outputs[0],
            Inputs = new ValueList<InputCorrelation>([.. _model.Inputs.Select((name, j) => new InputCorrelation { Input = name, Rank = Rank(Ranks(_draws[j], count), ranks) })]),
            Samples = count,
            Seed = _options.Seed,
        };
    }

    private static double[] Ranks(double[] values, int count) => ArrayStatistics.RanksInplace(values[..count], RankDefinition.Average);

    private static Estimate? Rank(double[] input, double[] output)
    {
        double rho = Correlation.Pearson(input, output);
        if (double.IsNaN(rho))
            return null;
        rho = Math.Clamp(rho, -1, 1);
        double half = Estimate.Z * Math.Sqrt((1 + rho * rho / 2) / (input.Length - 3)), z = Math.Atanh(rho);
        return Math.Abs(rho) == 1 ? new Estimate(rho, rho, rho, input.Length) : new Estimate(rho, Math.Tanh(z - half), Math.Tanh(z + half), input.Length);
    }
}
