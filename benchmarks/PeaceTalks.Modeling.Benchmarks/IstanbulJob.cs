using BenchmarkDotNet.Attributes;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// The ready scenario, with all that it makes use of, on one thread, beside the straightforward program on its much
/// smaller reference job; figures are per replication.
/// </summary>
[MemoryDiagnoser]
public class IstanbulJob
{
    private const int Replications = 20_000;

    private readonly StraightforwardReference _straightforward = new(JobScenario.Seed);
    private readonly Scenario _scenario = ScenarioLibrary.Istanbul2025;
    private readonly SimulationOptions _options = new() { Replications = Replications, Seed = JobScenario.Seed, MaxDegreeOfParallelism = 1 };

    [Benchmark(Baseline = true, OperationsPerInvoke = Replications)]
    public long StraightforwardReference() => _straightforward.Simulate(Replications).Agreements;

    [Benchmark(OperationsPerInvoke = Replications)]
    public SimulationResult LibraryIstanbul2025() => _scenario.Simulate(_options);
}
