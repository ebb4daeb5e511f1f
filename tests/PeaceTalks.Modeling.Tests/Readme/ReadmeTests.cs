using System.Text.RegularExpressions;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Nothing else runs meanwhile: the README's code writes to the console and to the current directory.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed class ReadmeCollection;

/// <summary>Every block of code in the README is compiled (in <see cref="ReadmeCode"/>), run, and still the same there.</summary>
[Collection(nameof(ReadmeTests))]
public sealed partial class ReadmeTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void CSharpBlocks_InTheReadme_AreTheCodeThatIsCompiledHere()
    {
        string source = File.ReadAllText(Path.Combine(Root, "tests", "PeaceTalks.Modeling.Tests", "Readme", "ReadmeCode.cs"));
        string[] compiled = [.. Marked().Matches(source).Select(match => WithoutIndent(match.Groups[1].Value))];
        string[] shown = [.. Blocks("csharp").Select(block => DirectiveOrUsing().Replace(block, "").Trim())];

        Assert.NotEmpty(shown);
        Assert.Equal(shown, compiled);
    }

    [Fact]
    public void EveryBlock_InTheReadme_IsOfAKindThatIsTested()
    {
        int fences = Fence().Matches(Readme).Count;
        Assert.Equal(fences, 2 * (Blocks("csharp").Count + Blocks("json").Count + Blocks("").Count));
        Assert.Equal("dotnet run src/scripts/simulate.cs\ndotnet test\n", Assert.Single(Blocks("")));
    }

    [Fact]
    public void JsonBlocks_Parsed_AreSoundScenarios() =>
        Assert.All(Blocks("json"), block => Assert.Empty(Scenario.Parse(block).Validate()));

    [Fact]
    public void FirstScript_RunOnTheScenarioShown_PrintsAReportAndARun()
    {
        string printed = Run(ReadmeCode.FirstScript, directory =>
            Assert.Equal(100_000, SimulationResult.Parse(File.ReadAllText(Path.Combine(directory, "result.json"))).Replications));

        Assert.StartsWith("Two issues", printed, StringComparison.Ordinal);
        Assert.Contains("Agreement in ", printed, StringComparison.Ordinal);
        Assert.Contains("Round 1, day 0: A proposes", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_RunOnIstanbul_PrintsTheComparisonAndTheScreening()
    {
        string printed = Run(ReadmeCode.WhatIf);

        Assert.StartsWith("What if: Istanbul 2025", printed, StringComparison.Ordinal);
        Assert.Contains("\nUkraine walks away later", printed, StringComparison.Ordinal);
        Assert.Contains("runs end in another way:", printed, StringComparison.Ordinal);
        Assert.Contains("Which quantities move agreement: Istanbul 2025", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void InObjects_RunBesideTheFile_GivesTheSameReport() =>
        Assert.Equal(
            Scenario.Parse(Assert.Single(Blocks("json"))).Simulate(10_000, 2025, TestContext.Current.CancellationToken).ToString(),
            Run(ReadmeCode.InObjects).TrimEnd());

    [Fact]
    public void DrawnTogether_Run_ChangesTheOdds()
    {
        string[] lines = Run(ReadmeCode.DrawnTogether).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        string[] shares = [.. lines.Select(line => Share().Match(line).Groups[1].Value)];
        Assert.Equal(2, shares.Length);
        Assert.All(shares, Assert.NotEmpty);
        Assert.NotEqual(shares[0], shares[1]);
    }

    [Fact]
    public void OwnTactic_RunOnTheScenarioShown_PrintsARunAndAReport()
    {
        string printed = Run(ReadmeCode.OwnTactic);

        Assert.Contains("B proposes", printed, StringComparison.Ordinal);
        Assert.Contains("1,000 runs, seed 2025", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void InAnEditor_Run_WritesTheSchemaThatThePackageHas() => Run(ReadmeCode.InAnEditor, directory => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Source, "Serialization", "peace-talks-scenario-1.schema.json")),
        File.ReadAllText(Path.Combine(directory, "peace-talks-scenario-1.schema.json"))));

    /// <summary>Runs code in an empty directory with the scenario of the README in it, and gives what it printed.</summary>
    private static string Run(Action code, Action<string>? inspect = null)
    {
        string directory = Directory.CreateTempSubdirectory("readme").FullName;
        string before = Directory.GetCurrentDirectory();
        TextWriter console = Console.Out;
        using StringWriter printed = new() { NewLine = "\n" };
        try
        {
            File.WriteAllText(Path.Combine(directory, "talks.json"), Assert.Single(Blocks("json")));
            Directory.SetCurrentDirectory(directory);
            Console.SetOut(printed);
            code();
            inspect?.Invoke(directory);
            return printed.ToString().ReplaceLineEndings("\n");
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(before);
            Directory.Delete(directory, recursive: true);
        }
    }

    private static List<string> Blocks(string language) =>
        [.. Block().Matches(Readme).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    private static string WithoutIndent(string code)
    {
        int indent = code.Length - code.TrimStart(' ').Length;
        return string.Join('\n', code.Split('\n').Select(line => line.Length >= indent ? line[indent..] : line)).Trim();
    }

    private static string FindRoot()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "PeaceTalks.Modeling.sln")))
            directory = Path.GetDirectoryName(directory);
        return directory ?? throw new InvalidOperationException("The tests don't run below the repository, so that the README can't be found.");
    }

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^ *// README\n(.*?)^ *// README end$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(#:.*|using [\w.]+;)\n", RegexOptions.Multiline)]
    private static partial Regex DirectiveOrUsing();

    [GeneratedRegex(@": ([0-9.]+) \[")]
    private static partial Regex Share();
}
