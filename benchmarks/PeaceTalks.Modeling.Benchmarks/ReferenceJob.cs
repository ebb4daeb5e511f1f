using BenchmarkDotNet.Attributes;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The reference job on one thread; figures are per replication.</summary>
[MemoryDiagnoser]
public class ReferenceJob
{
    private const int Replications = 20_000;
    private const int Checked = 1_000;

    private readonly StraightforwardReference _straightforward = new(JobScenario.Seed);
    private readonly Scenario _scenario = JobScenario.Load(JobScenario.Reference);
    private readonly SimulationOptions _options = new() { Replications = Replications, Seed = JobScenario.Seed, MaxDegreeOfParallelism = 1 };

    [GlobalSetup]
    public void Check() => ReferenceCheck.Require(Checked);

    [Benchmark(Baseline = true, OperationsPerInvoke = Replications)]
    public long Straightforward() => _straightforward.Simulate(Replications).Agreements;

    [Benchmark(OperationsPerInvoke = Replications)]
    public SimulationResult Library() => _scenario.Simulate(_options);
}
