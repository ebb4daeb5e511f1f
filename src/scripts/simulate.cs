#!/usr/bin/env dotnet
// Plays a scenario many times and prints the report, or plays one run move by move. To start a script of your own,
// copy this file and put the line below in place of the one with #:project:
//     #:package PeaceTalks.Modeling@*
#:project ../PeaceTalks.Modeling/PeaceTalks.Modeling.csproj
#:package System.CommandLine@2.0.15
#:package Spectre.Console@0.57.2

using System.CommandLine;
using PeaceTalks.Modeling;
using Spectre.Console;

Argument<string?> file = new("scenario") { Description = "A scenario file; Istanbul 2025 if none is given.", Arity = ArgumentArity.ZeroOrOne };
file.Validators.Add(given =>
{
    // What looks like an option and is none would else be taken for a file.
    if (given.Tokens is [{ Value: ['-', ..] name }] && !File.Exists(name))
        given.AddError($"Unknown option {name}; --help lists them all.");
});
Option<long> replications = new("--replications") { Description = "How many runs.", DefaultValueFactory = _ => 100_000 };
Option<ulong> seed = new("--seed") { Description = "Any number; the same seed gives the same result.", DefaultValueFactory = _ => 2025 };
Option<int> threads = new("--threads") { Description = "The most threads; -1 for one per processor.", DefaultValueFactory = _ => -1 };
Option<string?> jsonFile = new("--json") { Description = "Also writes the result to this file." };
Option<string?> csvFolder = new("--csv") { Description = "Also writes the result to this folder, as tables." };
Option<long?> run = new("--run") { Description = "Prints this one replication (0-based) move by move instead, and why it ended so." };
RootCommand command = new("Plays peace talks many times. Exit codes: 0 done, 1 wrong input, 130 stopped by Ctrl+C.") { file, replications, seed, threads, jsonFile, csvFolder, run };
command.SetAction(Play);
return await command.Parse(args).InvokeAsync();

async Task<int> Play(ParseResult given, CancellationToken stop)
{
    try
    {
        Scenario talks = given.GetValue(file) is string path ? Scenario.Load(path) : ScenarioLibrary.Istanbul2025;
        if (given.GetValue(run) is long replication)
        {
            Negotiation played = talks.Draw(given.GetValue(seed), replication).Play();
            Console.WriteLine(played);
            Console.WriteLine();
            Console.WriteLine(played.Explain());
            return 0;
        }
        SimulationOptions options = new()
        {
            Replications = given.GetValue(replications),
            Seed = given.GetValue(seed),
            MaxDegreeOfParallelism = given.GetValue(threads),
        };
        SimulationResult? result;
        int exitCode = 0;
        try
        {
            result = await WithProgressBar(options, watched => talks.Simulate(watched, stop));
        }
        catch (SimulationCanceledException stopped)
        {
            Console.Error.WriteLine(stopped.Message);
            (result, exitCode) = (stopped.Partial, 130);
        }
        Console.WriteLine(result);
        if (result is not null && given.GetValue(jsonFile) is string target)
            await File.WriteAllTextAsync(target, result.ToJson(), CancellationToken.None);
        if (result is not null && given.GetValue(csvFolder) is string folder)
            result.WriteCsvFiles(folder);
        return exitCode;
    }
    catch (Exception wrong) when (wrong is ScenarioException or ArgumentException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(wrong.Message);
        return 1;
    }
}

// The bar is shown on a terminal only, and on standard error, so that the report can be piped. The simulation has a task
// of its own, since Ctrl+C is heard only while this one waits.
static async Task<SimulationResult> WithProgressBar(SimulationOptions options, Func<SimulationOptions, SimulationResult> simulate)
{
    if (Console.IsErrorRedirected)
        return await Task.Run(() => simulate(options));
    IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    return await console.Progress().AutoClear(true).StartAsync(async context =>
    {
        ProgressTask bar = context.AddTask("Simulating", maxValue: options.Replications);
        return await Task.Run(() => simulate(options with { Progress = new Bar(bar) }));
    });
}

internal sealed class Bar(ProgressTask task) : IProgress<SimulationProgress>
{
    public void Report(SimulationProgress progress) => task.Value = progress.Done;
}
