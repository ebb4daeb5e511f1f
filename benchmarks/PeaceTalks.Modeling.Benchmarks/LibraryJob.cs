using BenchmarkDotNet.Attributes;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>A job on one thread; figures are per replication.</summary>
[MemoryDiagnoser]
public abstract class LibraryJob(string job)
{
    protected const int Replications = 20_000;

    private readonly Scenario _scenario = JobScenario.Load(job);
    private readonly SimulationOptions _options = new() { Replications = Replications, Seed = JobScenario.Seed, MaxDegreeOfParallelism = 1, ComparedWithTheory = 0 };

    [Benchmark(OperationsPerInvoke = Replications)]
    public SimulationResult Library() => _scenario.Simulate(_options);
}

/// <summary>A job beside the program written by hand for it alone, which must give the same outcomes.</summary>
public abstract class HandwrittenJob(string job) : LibraryJob(job)
{
    private const int Checked = 1_000;

    private readonly string _job = job;
    private readonly JobProgram _program = JobProgram.Handwritten(job, JobScenario.Seed)
        ?? throw new PlatformNotSupportedException("The programs written by hand need AVX-512.");

    [GlobalSetup]
    public void Check() => JobCheck.Require(_job, _program, Checked);

    [Benchmark(Baseline = true, OperationsPerInvoke = Replications)]
    public long ByHand() => _program.Simulate(Replications).Agreements;
}

/// <summary>Two principals, 625 settlements, every preference uncertain; beside the straightforward program too, whose speed is S.</summary>
public class ReferenceJob() : HandwrittenJob(JobScenario.Reference)
{
    private readonly StraightforwardReference _straightforward = new(JobScenario.Seed);

    [Benchmark(OperationsPerInvoke = Replications)]
    public long Straightforward() => _straightforward.Simulate(Replications).Agreements;
}

/// <summary>The same with known preferences.</summary>
public class ReferenceFixedJob() : HandwrittenJob(JobScenario.ReferenceFixed);

/// <summary>The reference job with three principals.</summary>
public class ThreePartyJob() : HandwrittenJob(JobScenario.ThreeParty);

/// <summary>12 issues of 10 options, offers that step toward the other's.</summary>
public class LargeJob() : HandwrittenJob(JobScenario.Large);

/// <summary>The ready scenario, with all that it makes use of, beside the straightforward program on the reference job.</summary>
public class IstanbulJob() : LibraryJob(JobScenario.Istanbul)
{
    private readonly StraightforwardReference _straightforward = new(JobScenario.Seed);

    [Benchmark(Baseline = true, OperationsPerInvoke = Replications)]
    public long StraightforwardReference() => _straightforward.Simulate(Replications).Agreements;
}
