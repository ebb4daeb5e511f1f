using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PeaceTalks.Modeling.Benchmarks;

// The checks stand beside the benchmarks, since a speed says nothing where results differ or memory grows.
switch (args)
{
    case ["--check"]:
        return ReferenceCheck.Report();
    case ["--memory"]:
        return MemoryCheck.Report();
    case [MemoryCheck.RunArgument, string replications]:
        return MemoryCheck.Run(replications);
    case ["--speed"]:
        return SpeedTable.Report();
    case ["--speed", string job]:
        return SpeedTable.Report(job);
    case ["--hostile"]:
        return HostileCheck.Report();
    case ["--hostile", string part]:
        return HostileCheck.Report(part);
    case ["--fuzz", string count, string seed]:
        return FuzzRun.Scenarios(long.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
    case ["--fuzz-results", string count, string seed]:
        return FuzzRun.Results(long.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
    case [HostileCheck.RunArgument, string name, string path]:
        return HostileCheck.Run(name, path);
}

// In this process and with few repetitions: for a look at ratios while working, not for figures to publish.
IConfig? config = args.Contains("--quick")
    ? DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    : null;
BenchmarkSwitcher.FromAssembly(typeof(ReferenceJob).Assembly).Run([.. args.Where(arg => arg != "--quick")], config);
return 0;
