namespace PeaceTalks.Modeling;

/// <summary>
/// The estimators of Sobol' indices: two independent samples A and B, and for each input j the sample AB_j, which is A with that
/// input from B. First order S_j = mean(B (AB_j - A)) / V (Saltelli and others 2010, table 2 b), total
/// T_j = mean((A - AB_j)^2) / (2 V) (Jansen 1999), V being the variance of A and B together. Chance is one more input.
/// </summary>
/// <remarks>The output is counted from the mean of all, which changes neither index but makes the error of the first smaller.</remarks>
internal sealed class SobolEstimator
{
    // Of A, B, their squares and product; then of each AB_j, of its product with B, and of its squared difference from A.
    private const int Common = 5;
    private const int Each = 3;

    private readonly RunModel _model;
    private readonly bool _chance;
    private readonly SimulationOptions _options;
    private readonly double _origin;

    /// <param name="model">What is asked about; its first output counts.</param>
    /// <param name="chance">Whether chance is an input.</param>
    /// <param name="options">Samples, seed and threads.</param>
    public SobolEstimator(RunModel model, bool chance, SimulationOptions options)
    {
        _model = model;
        _chance = chance;
        _options = options;
        // Sums of squares lose digits far from 0: the output is counted from where the first sample has it.
        Rows rows = new(model);
        Luck luck = Luck.Of(options.Seed, options.First);
        model.Draw(luck, rows.A);
        _origin = rows.Runner.Play(rows.A, luck);
    }

    private int Inputs => _model.Inputs.Count + (_chance ? 1 : 0);

    /// <summary>Plays all runs and works out the indices.</summary>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public SobolIndices Run(CancellationToken cancellation)
    {
        SampleSums sums = SampleSums.Collect(Common + Each * Inputs, Inputs + 2, _options, () => new Rows(_model), Add, cancellation);
        return sums.IsComplete ? Indices(sums) : throw new InsightCanceledException<SobolIndices>(sums.Freedom < 1 ? null : Indices(sums), cancellation);
    }

    private void Add(Rows rows, long replication, double[] sums)
    {
        Luck first = Luck.Of(_options.Seed, replication), second = Luck.Of(StableHash.With(_options.Seed, 1), replication);
        _model.Draw(first, rows.A);
        _model.Draw(second, rows.B);
        double a = rows.Runner.Play(rows.A, first) - _origin, b = rows.Runner.Play(rows.B, second) - _origin;
        sums[0] += a;
        sums[1] += b;
        sums[2] += a * a;
        sums[3] += b * b;
        sums[4] += a * b;
        for (int j = 0; j < Inputs; j++)
        {
            double mixed = Mixed(rows, j, first, second) - _origin;
            Span<double> of = sums.AsSpan(Common + Each * j, Each);
            of[0] += mixed;
            of[1] += mixed * b;
            of[2] += (a - mixed) * (a - mixed);
        }
    }

    private double Mixed(Rows rows, int input, Luck first, Luck second)
    {
        if (input == _model.Inputs.Count)
            return rows.Runner.Play(rows.A, second);
        double kept = rows.A[input];
        rows.A[input] = rows.B[input];
        double mixed = rows.Runner.Play(rows.A, first);
        rows.A[input] = kept;
        return mixed;
    }

    private SobolIndices Indices(SampleSums sums)
    {
        double[] total = sums.Total();
        double variance = Variance(total, sums.Samples);
        double[]? shares = Shares(total, sums.Samples), errors = shares is null ? null : sums.Errors(_options.Seed, Shares);
        Estimate? Of(int share) => shares is null ? null : Estimate.OfError(shares[share], errors![share], sums.Freedom, sums.Samples);

        IEnumerable<string> names = _chance ? _model.Inputs.Append(SobolIndices.Chance) : _model.Inputs;
        return new SobolIndices
        {
            Scenario = _model.Name,
            Output = _model.Outputs[0],
            Inputs = new ValueList<SobolIndex>([.. names.Select((name, j) => new SobolIndex { Input = name, First = Of(2 * j), Total = Of(2 * j + 1) })]),
            Mean = Mean(total, sums.Samples) + _origin,
            Variance = variance,
            Samples = sums.Samples,
            Runs = sums.Samples * (Inputs + 2),
            Seed = _options.Seed,
        };
    }

    /// <summary>First-order and total index of each input in turn; null where the output does not vary.</summary>
    private double[]? Shares(double[] sums, long samples)
    {
        double mean = Mean(sums, samples), variance = Variance(sums, samples);
        if (variance == 0)
            return null;
        double[] shares = new double[2 * Inputs];
        for (int j = 0; j < Inputs; j++)
        {
            ReadOnlySpan<double> of = sums.AsSpan(Common + Each * j, Each);
            // The sum of (B - mean)(AB_j - A).
            double product = of[1] - sums[4] - mean * (of[0] - sums[0]);
            shares[2 * j] = product / samples / variance;
            shares[2 * j + 1] = of[2] / (2.0 * samples) / variance;
        }
        return shares;
    }

    private static double Mean(double[] sums, long samples) => (sums[0] + sums[1]) / (2.0 * samples);

    private static double Variance(double[] sums, long samples) => SampleSums.Variance(sums[0] + sums[1], sums[2] + sums[3], 2 * samples);

    /// <summary>What a thread keeps: one row of either sample, and what plays it.</summary>
    private sealed class Rows(RunModel model)
    {
        public PointRunner Runner { get; } = new(model);

        public double[] A { get; } = new double[model.Purposes.Length];

        public double[] B { get; } = new double[model.Purposes.Length];
    }
}
