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
        return JobCheck.Report();
    case ["--check", string replications]:
        return JobCheck.Report(int.Parse(replications, CultureInfo.InvariantCulture));
    case ["--memory"]:
        return MemoryCheck.Report();
    case [MemoryCheck.RunArgument, string job, string runs]:
        return MemoryCheck.Run(job, runs);
    case ["--growth"]:
        return GrowthTable.Report();
    case ["--startup"]:
        return StartupCheck.Report();
    case [StartupCheck.RunArgument, string path]:
        return StartupCheck.Run(path);
    case ["--speed"]:
        return SpeedTable.Report();
    case ["--speed", string part]:
        return SpeedTable.Report(part);
    case ["--solutions"]:
        return SolutionsTable.Report();
    case ["--insight"]:
        return InsightTable.Report();
    case ["--hostile"]:
        return HostileCheck.Report();
    case ["--hostile", string name]:
        return HostileCheck.Report(name);
    case ["--fuzz", string count, string seed]:
        return FuzzRun.Scenarios(long.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
    case ["--fuzz-results", string count, string seed]:
        return FuzzRun.Results(long.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
    case [HostileCheck.RunArgument, string hostile, string file]:
        return HostileCheck.Run(hostile, file);
}

// In this process and with few repetitions: for a look at ratios while working, not for figures to publish.
IConfig? config = args.Contains("--quick")
    ? DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    : null;
BenchmarkSwitcher.FromAssembly(typeof(ReferenceJob).Assembly).Run([.. args.Where(arg => arg != "--quick")], config);
return 0;
