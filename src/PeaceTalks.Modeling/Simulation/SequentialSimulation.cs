namespace PeaceTalks.Modeling;

/// <summary>
/// A simulation that stops when one estimate is precise enough. It looks at fixed numbers of replications, so that it stops at the same one whatever
/// the number of threads, and pays for looking more than once with wider intervals.
/// </summary>
internal sealed class SequentialSimulation
{
    private const long FirstLook = 1_000;
    private const double Error = 0.05;

    private readonly Scenario _scenario;
    private readonly SimulationOptions _options;
    private readonly Precision _goal;
    private readonly long[] _looks;
    private readonly GamePlan _plan;
    private readonly Func<Talks, int> _counter;
    private Moments _moments;

    /// <exception cref="ArgumentException">The output is none of the scenario.</exception>
    public SequentialSimulation(Scenario scenario, SimulationOptions options)
    {
        _scenario = scenario;
        _options = options;
        _goal = options.StopWhen!;
        _plan = GamePlan.Of(scenario);
        _counter = _goal.Output.CounterFor(_plan);
        List<long> looks = [];
        for (long look = FirstLook; look < options.Replications && look > 0; look *= 2)
            looks.Add(look);
        _looks = [.. looks, options.Replications];
    }

    /// <exception cref="SimulationCanceledException">The work was cancelled.</exception>
    public SimulationResult Run(CancellationToken cancellation)
    {
        SimulationResult? result = null;
        for (int look = 0; look < _looks.Length; look++)
        {
            long done = result?.Replications ?? 0;
            Simulator simulator = new(_scenario, Part(done, _looks[look]), cancellation) { Watch = _counter };
            try
            {
                result = Joined(result, simulator.Run());
            }
            catch (SimulationCanceledException stopped)
            {
                throw new SimulationCanceledException(stopped.Partial is null ? result : Joined(result, stopped.Partial), cancellation);
            }
            _moments.Add(simulator.Watched);
            Estimate estimate = Estimate();
            bool reached = estimate.Upper - estimate.Lower <= _goal.Width;
            if (reached || look == _looks.Length - 1)
            {
                return result.With(new StoppingResult
                {
                    Output = _goal.Output.Name,
                    Width = _goal.Width,
                    Estimate = estimate,
                    Looks = look + 1,
                    IsReached = reached,
                });
            }
        }
        throw new InvalidOperationException("The last look is always the end.");
    }

    private static SimulationResult Joined(SimulationResult? earlier, SimulationResult later) =>
        earlier is null ? later : SimulationResult.Merge(earlier, later);

    private SimulationOptions Part(long from, long to) => _options with
    {
        StopWhen = null,
        First = _options.First + from,
        Replications = to - from,
        ComparedWithTheory = _options.ComparedWithTheory ?? TheoryComparer.Usual(_plan),
        Progress = _options.Progress is null ? null : new Shifted(_options.Progress, from, _options.Replications),
    };

    private Estimate Estimate()
    {
        double confidence = 1 - Error / _looks.Length;
        if (_goal.Output.IsProbability)
            return Modeling.Estimate.OfProportion((long)_moments.Sum, _moments.Count, confidence)!;
        (double offset, double unit) = _goal.Output.ScaleIn(_plan);
        (double low, double high) = _goal.Output.RangeIn(_plan);
        return Modeling.Estimate.OfMean(offset + unit * _moments.Mean!.Value, _moments.SampleVariance * unit * unit, _moments.Count, low, high, confidence);
    }

    /// <summary>Tells how far the whole is where a part of it tells how far the part is.</summary>
    private sealed class Shifted(IProgress<SimulationProgress> progress, long done, long total) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => progress.Report(new SimulationProgress(done + value.Done, total));
    }
}
