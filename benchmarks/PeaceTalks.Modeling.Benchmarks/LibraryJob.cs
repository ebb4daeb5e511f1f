using BenchmarkDotNet.Attributes;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>
/// A job on one thread, beside the straightforward program on the reference job, whose speed is S; figures are per
/// replication.
/// </summary>
[MemoryDiagnoser]
public abstract class LibraryJob(string job)
{
    private const int Replications = 20_000;
    private const int Checked = 1_000;

    private readonly StraightforwardReference _straightforward = new(JobScenario.Seed);
    private readonly Scenario _scenario = JobScenario.Load(job);
    private readonly SimulationOptions _options = new() { Replications = Replications, Seed = JobScenario.Seed, MaxDegreeOfParallelism = 1 };

    [GlobalSetup]
    public void Check() => JobCheck.Require(JobScenario.Reference, _straightforward, Checked);

    [Benchmark(Baseline = true, OperationsPerInvoke = Replications)]
    public long StraightforwardReference() => _straightforward.Simulate(Replications).Agreements;

    [Benchmark(OperationsPerInvoke = Replications)]
    public SimulationResult Library() => _scenario.Simulate(_options);
}

/// <summary>Two principals, 625 settlements, every preference uncertain.</summary>
public class ReferenceJob() : LibraryJob(JobScenario.Reference);

/// <summary>The same with known preferences.</summary>
public class ReferenceFixedJob() : LibraryJob(JobScenario.ReferenceFixed);

/// <summary>The reference job with three principals.</summary>
public class ThreePartyJob() : LibraryJob(JobScenario.ThreeParty);

/// <summary>12 issues of 10 options, offers that step toward the other's.</summary>
public class LargeJob() : LibraryJob(JobScenario.Large);

/// <summary>The ready scenario, with all that it makes use of.</summary>
public class IstanbulJob() : LibraryJob(JobScenario.Istanbul);
