namespace PeaceTalks.Modeling;

/// <summary>From a scenario to the two kinds of uncertainty behind its results.</summary>
public static class SeparatedUncertaintyExtensions
{
    // Of the means of draws, of their squares, and of the squared deviations within draws.
    private const int Width = 3;

    /// <summary>
    /// Tells what is not known from luck by a nested design: many draws of the quantities, several runs of each, and the variance
    /// between and within draws.
    /// </summary>
    /// <remarks>
    /// The estimators of the random-effects analysis of variance (Searle, Casella and McCulloch 1992, section 3.6), which are unbiased; intervals by bootstrap
    /// over the draws. The share of luck is the total Sobol' index of chance. Rank correlations between quantities are heeded.
    /// </remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="output">What is asked about.</param>
    /// <param name="options">Draws (at least 2), seed, threads, progress; the default, null, is 10,000 draws of seed 0.</param>
    /// <param name="runsPerDraw">Runs of each draw, at least 2; two tell most for their cost.</param>
    /// <param name="cancellationToken">Stops the work; the exception carries what was found.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="ArgumentException">The output is none of this scenario, or an option or <paramref name="runsPerDraw"/> is out of its range.</exception>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    /// <exception cref="InsightCanceledException{TResult}">The work was cancelled.</exception>
    public static SeparatedUncertainty SeparateUncertainty(
        this Scenario scenario, Output output, SimulationOptions? options = null, int runsPerDraw = 2, CancellationToken cancellationToken = default)
    {
        Guard.AtLeast(runsPerDraw, 2);
        options = InsightOptions.Checked(options, atLeast: 2);
        RunModel model = InsightOptions.Model(scenario, output, options);
        double origin = new PointRunner(model).Play([.. model.Purposes.Select(_ => 0.5)], Luck.Median);
        SampleSums sums = SampleSums.Collect(Width, runsPerDraw, options, () => new PointRunner(model), Add, cancellationToken);
        return sums.IsComplete ? Result(sums) : throw new InsightCanceledException<SeparatedUncertainty>(sums.Freedom < 1 ? null : Result(sums), cancellationToken);

        void Add(PointRunner runner, long replication, double[] of)
        {
            double[] point = new double[model.Purposes.Length], values = new double[runsPerDraw];
            model.Draw(Luck.Of(options.Seed, replication), point);
            for (int run = 0; run < runsPerDraw; run++)
                values[run] = runner.Play(point, Luck.Of(run == 0 ? options.Seed : StableHash.With(options.Seed, run), replication)) - origin;
            double mean = values.Average();
            of[0] += mean;
            of[1] += mean * mean;
            of[2] += values.Sum(value => (value - mean) * (value - mean));
        }

        SeparatedUncertainty Result(SampleSums collected)
        {
            double[] total = collected.Total(), parts = Parts(total, collected.Samples), errors = collected.Errors(options.Seed, Parts);
            (double least, double most) = model.Ranges[0];
            double variance = SampleSums.Variance(total[0], total[1], collected.Samples);
            Estimate Of(int part) => Estimate.OfError(parts[part], errors[part], collected.Freedom, collected.Samples);
            return new SeparatedUncertainty
            {
                Scenario = model.Name,
                Output = model.Outputs[0],
                Mean = Estimate.OfMean(total[0] / collected.Samples + origin, variance, collected.Samples, least, most).WithRoom(least, most),
                EpistemicVariance = Of(0),
                AleatoryVariance = Of(1),
                LuckShare = parts[0] + parts[1] > 0 ? Estimate.OfShare(parts[2], errors[2], collected.Freedom, collected.Samples) : null,
                Samples = collected.Samples,
                RunsPerDraw = runsPerDraw,
                Seed = options.Seed,
            };
        }

        // Epistemic and aleatory variance, and the share of the latter.
        double[] Parts(double[] of, long samples)
        {
            double within = of[2] / samples / (runsPerDraw - 1), between = SampleSums.Variance(of[0], of[1], samples) - within / runsPerDraw;
            return [between, within, between + within > 0 ? within / (between + within) : 0];
        }
    }
}
