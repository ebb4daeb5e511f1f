#!/usr/bin/env dotnet
// What do the odds of an agreement hang on, and how much of them is luck? Answers in plain words. To start a script of your own, copy this file and put the line
// below in place of the one with #:project:
//     #:package PeaceTalks.Modeling@*
#:project ../PeaceTalks.Modeling/PeaceTalks.Modeling.csproj
#:package System.CommandLine@2.0.15

using System.CommandLine;
using System.Globalization;
using PeaceTalks.Modeling;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Option<string?> file = new("--scenario") { Description = "A scenario file; Istanbul 2025 if none is given." };
Option<string?> party = new("--party") { Description = "Asks what this principal's utility hangs on, in place of the odds of an agreement." };
Option<long> samples = new("--samples") { Description = "How many samples; each takes about one and a half times as many runs as there are uncertain numbers.", DefaultValueFactory = _ => 8_192 };
Option<ulong> seed = new("--seed") { Description = "Any number; the same seed gives the same answer.", DefaultValueFactory = _ => 2025 };
Option<bool> full = new("--full") { Description = "Prints the whole reports too." };
RootCommand command = new("Says what the odds of an agreement hang on. Exit codes: 0 done, 1 wrong input, 130 stopped by Ctrl+C.") { file, party, samples, seed, full };
command.SetAction((given, stop) => Task.Run(() => Answer(given, stop), CancellationToken.None));
return await command.Parse(args).InvokeAsync();

int Answer(ParseResult given, CancellationToken stop)
{
    try
    {
        Scenario talks = given.GetValue(file) is string path ? Scenario.Load(path) : ScenarioLibrary.Istanbul2025;
        Output output = given.GetValue(party) is string name ? Output.Utility(name) : Output.Probability(OutcomeKind.Agreement);
        string what = given.GetValue(party) is string whose ? $"what the talks are worth to {whose}" : "whether the talks end in full agreement";
        SimulationOptions options = new() { Replications = given.GetValue(samples), Seed = given.GetValue(seed) };
        if (talks.Correlations.Count > 0)
        {
            Console.WriteLine($"{talks.Name}: some of its numbers go together, so that none can be singled out; this is what goes along with {what}.");
            Console.WriteLine(talks.RankCorrelations(output, options, stop));
            return 0;
        }
        SobolIndices indices = talks.Sobol(output, options, stop);
        if (indices.Variance == 0)
        {
            Console.WriteLine($"{talks.Name}: {what} is the same in all {indices.Runs:#,0} runs. Nothing that the scenario leaves open makes a difference.");
            return 0;
        }
        Tell(talks, what, indices, talks.Tornado(output, options with { Replications = Math.Max(2, options.Replications / 4) }, stop), isShare: given.GetValue(party) is null);
        if (given.GetValue(full))
            Console.WriteLine($"\n{indices}");
        return 0;
    }
    catch (OperationCanceledException stopped)
    {
        Console.Error.WriteLine(stopped.Message);
        return 130;
    }
    catch (Exception wrong) when (wrong is ScenarioException or ArgumentException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(wrong.Message);
        return 1;
    }
}

static void Tell(Scenario talks, string what, SobolIndices indices, Tornado tornado, bool isShare)
{
    Estimate luck = indices[SobolIndices.Chance].Total!;
    Console.WriteLine($"{talks.Name}: what does it hang on {what}?");
    Console.WriteLine();
    Console.WriteLine($"Partly on luck: on which events strike, which red lines are bluffs, when talks collapse. Even if every number of the scenario were known, {Share(luck.Value)} of");
    Console.WriteLine($"what varies from run to run would stay (between {Share(luck.Lower)} and {Share(luck.Upper)}). The rest, {Share(1 - luck.Value)}, comes from what nobody knows for sure.");
    Console.WriteLine();
    Console.WriteLine("The numbers that matter most:");
    SobolIndex[] inputs = [.. indices.Inputs.Where(input => input.Input != SobolIndices.Chance && input.Total!.Lower > 0).OrderByDescending(input => input.Total!.Value)];
    foreach (SobolIndex input in inputs.Take(5))
    {
        TornadoBar bar = tornado[input.Input];
        string Level(Estimate mean) => isShare ? $"{100 * mean.Value:F1} % of the talks agree" : $"it is {100 * mean.Value:F1} on a scale from 0 to 100";
        Console.WriteLine($"  {input.Input}");
        Console.WriteLine(bar.Difference.Lower > 0 || bar.Difference.Upper < 0
            ? $"    Where it is low ({bar.Low:G3}), {Level(bar.AtLow)}; where it is high ({bar.High:G3}), {Level(bar.AtHigh)}."
            : "    It matters together with others; on average, low or high makes no clear difference.");
        Console.WriteLine($"    If all else were known, luck too, not knowing this one would leave {Share(input.Total!.Value)} of the variation.");
    }
    string[] idle = [.. indices.Inputs.Where(input => input.Input != SobolIndices.Chance && input.Total!.Upper < 0.02).Select(input => input.Input)];
    if (idle.Length > 0)
    {
        Console.WriteLine();
        Console.WriteLine($"It hardly matters what these are ({idle.Length}); better knowledge of them is not worth much here:");
        Console.WriteLine($"  {string.Join("\n  ", idle)}");
    }
    Console.WriteLine();
    Console.WriteLine($"From {indices.Runs + tornado.Runs:#,0} runs. All this holds under the scenario's inputs, assumptions among them; it is no forecast.");
}

static string Share(double share) => $"{100 * Math.Clamp(share, 0, 1):F0} %";
