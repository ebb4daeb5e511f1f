#!/usr/bin/env dotnet
// What would change if one number were another? Plays a scenario and a variant of it with the same luck, and says in plain words what the change does. To start a
// script of your own, copy this file and put the line below in place of the one with #:project:
//     #:package PeaceTalks.Modeling@*
#:project ../PeaceTalks.Modeling/PeaceTalks.Modeling.csproj
#:package System.CommandLine@2.0.15

using System.CommandLine;
using System.Globalization;
using PeaceTalks.Modeling;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Option<string?> file = new("--scenario") { Description = "A scenario file; Istanbul 2025 if none is given." };
Option<string[]> changes = new("--set") { Description = "A change, PATH=NUMBER, such as \"Russia/walkAway=0.5\"; each given is a variant of its own. Without any: three examples." };
Option<bool> list = new("--list") { Description = "Lists the paths that can be set, instead." };
Option<long> replications = new("--replications") { Description = "How many runs of each.", DefaultValueFactory = _ => 20_000 };
Option<ulong> seed = new("--seed") { Description = "Any number; the same seed gives the same answer.", DefaultValueFactory = _ => 2025 };
Option<bool> full = new("--full") { Description = "Prints the whole report too." };
RootCommand command = new("Says what would change if a number of a scenario were another. Exit codes: 0 done, 1 wrong input, 130 stopped by Ctrl+C.") { file, changes, list, replications, seed, full };
command.SetAction((given, stop) => Task.Run(() => Answer(given, stop), CancellationToken.None));
return await command.Parse(args).InvokeAsync();

int Answer(ParseResult given, CancellationToken stop)
{
    try
    {
        Scenario talks = given.GetValue(file) is string path ? Scenario.Load(path) : ScenarioLibrary.Istanbul2025;
        if (given.GetValue(list))
        {
            foreach (Quantity quantity in talks.Quantities)
                Console.WriteLine($"{quantity.Path} = {quantity.Distribution}");
            return 0;
        }
        SimulationOptions options = new() { Replications = given.GetValue(replications), Seed = given.GetValue(seed) };
        Comparison comparison = talks.Compare(Variants(talks, given.GetValue(changes) ?? []), options, stop);
        Console.WriteLine($"{talks.Name}, played {options.Replications:#,0} times. As it stands, {Share(comparison.Base.Probability(OutcomeKind.Agreement).Value)} of the talks end in full agreement.");
        foreach (VariantComparison variant in comparison.Variants.Values)
            Tell(variant);
        Console.WriteLine();
        Console.WriteLine("All this holds under the scenario's inputs, assumptions among them; it is no forecast. Each variant was played with the same luck as the scenario,");
        Console.WriteLine("so that what differs comes from the change alone.");
        if (given.GetValue(full))
            Console.WriteLine($"\n{comparison}");
        return 0;
    }
    catch (OperationCanceledException stopped)
    {
        Console.Error.WriteLine(stopped.Message);
        return 130;
    }
    catch (Exception wrong) when (wrong is ScenarioException or ArgumentException or FormatException or IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine(wrong.Message);
        return 1;
    }
}

static IEnumerable<KeyValuePair<string, Scenario>> Variants(Scenario talks, string[] changes)
{
    // Without a wish, the quantities that are most often argued about: each principal's walk-away value, at its median less a tenth; of 0 that would be no change.
    if (changes.Length == 0)
    {
        changes = [.. talks.Quantities
            .Where(quantity => quantity.Path.EndsWith("/walkAway", StringComparison.Ordinal) || quantity.Path.EndsWith("/walkAway/cost", StringComparison.Ordinal))
            .Where(quantity => quantity.Distribution.Quantile(0.5) >= 0.01)
            .Take(3)
            .Select(quantity => $"{quantity.Path}={Math.Round(quantity.Distribution.Quantile(0.5) * 0.9, 3).ToString(CultureInfo.InvariantCulture)}")];
    }
    foreach (string change in changes)
    {
        int sign = change.LastIndexOf('=');
        if (sign < 1 || !double.TryParse(change[(sign + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            throw new FormatException($"\"{change}\" is no change; write PATH=NUMBER, such as \"Russia/walkAway=0.5\". --list shows the paths.");
        yield return KeyValuePair.Create($"If {change[..sign]} were {change[(sign + 1)..]}", talks.With(change[..sign], value));
    }
}

static void Tell(VariantComparison variant)
{
    Console.WriteLine();
    Console.WriteLine(variant.Name);
    if (variant.EqualsBase)
    {
        Console.WriteLine("  That is what the scenario says already: nothing changes.");
        return;
    }
    Difference deal = variant.Probability(OutcomeKind.Agreement);
    Console.WriteLine(deal.IsClear && Math.Abs(deal.Change!.Value) >= 0.0025
        ? $"  Full agreement becomes {(deal.Change!.Value > 0 ? "likelier" : "less likely")}: {Share(deal.Variant!.Value)} instead of {Share(deal.Base!.Value)} of the talks. The change is {Points(deal.Change)}."
        : $"  Full agreement is about as likely as before: {Share(deal.Variant!.Value)} of the talks. If it changes at all, then by {Points(deal.Change!)}.");
    foreach (string party in variant.Result.Parties.Keys.Where(party => variant.Differences.Any(difference => difference.Name == $"{party}'s utility")))
    {
        Difference worth = variant.Utility(party);
        string values = $"{100 * worth.Variant!.Value:F1} instead of {100 * worth.Base!.Value:F1} on its own scale from 0 to 100, on average over all runs, with and without agreement";
        Console.WriteLine(!worth.IsClear || Math.Abs(worth.Change!.Value) < 0.001
            ? $"  For {party} they end about as well as before."
            : $"  For {party} they end {(worth.Change.Value > 0 ? "better" : "worse")}: {values}.");
    }
    if (variant.Flips.Count == 0)
    {
        Console.WriteLine("  Not one of the talks ends in another way.");
        return;
    }
    Flip most = variant.Flips[0];
    Console.WriteLine($"  {variant.Flips.Sum(flip => flip.Count):#,0} of the {variant.Result.Replications:#,0} talks end in another way; most often, {most.Count:#,0} times, {Ending(most.From)} becomes {Ending(most.To)}.");
    Console.WriteLine($"  One of them is run {most.Examples[0]} of seed {variant.Result.Seed}: simulate.cs --run {most.Examples[0]} --seed {variant.Result.Seed} shows it move by move.");
}

static string Share(double share) => $"{100 * share:F1} %";

static string Points(Estimate change) => $"{100 * change.Lower:+0.0;-0.0;0.0} to {100 * change.Upper:+0.0;-0.0;0.0} percentage points";

static string Ending(OutcomeKind kind) => kind switch
{
    OutcomeKind.Agreement => "a full agreement",
    OutcomeKind.PartialAgreement => "a partial agreement",
    OutcomeKind.Impasse => "an impasse",
    OutcomeKind.WalkOut => "a walk-out",
    _ => "a breakdown",
};
