using System.Text.RegularExpressions;

namespace PeaceTalks.Modeling.PackageTests;

/// <summary>The package in scripts, which have no project.</summary>
public sealed partial class ScriptTests(PackedLibrary library)
{
    [Fact]
    public async Task ReadmesFirstScript_OnThePackage_PrintsTheReportOfTheReadmesScenario()
    {
        string readme = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        string code = Block().Matches(readme).First(block => block.Groups[1].Value == "csharp").Groups[2].Value;
        Assert.StartsWith("#:package PeaceTalks.Modeling@*\n", code, StringComparison.Ordinal);
        Consumer script = library.NewConsumer("script");
        script.Write("talks.cs", code.Replace("Modeling@*\n", "Modeling@$VERSION$\n", StringComparison.Ordinal));
        script.Write("talks.json", Block().Matches(readme).First(block => block.Groups[1].Value == "json").Groups[2].Value);

        // Else it would be built in the user's own data folder, where nobody would clear it away.
        string printed = await script.Dotnet("run", "--artifacts-path", "build", "talks.cs");

        Assert.StartsWith("Two issues", printed, StringComparison.Ordinal);
        Assert.Contains("Agreement in ", printed, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(script.Folder, "result.json")));
    }

    [Fact]
    public async Task FSharpInteractive_OnThePackage_HasTheExtensionMethods()
    {
        Consumer script = library.NewConsumer("fsharp");
        script.Copy("script.fsx");

        string printed = await script.Dotnet("fsi", "--warnaserror", "script.fsx");

        Assert.Contains("1,000 runs, seed 2025", printed, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Agreement in 0\.\d+ of 1000 runs\r?$", printed);
        Assert.Contains("Runs in one half: 500", printed, StringComparison.Ordinal);
        Assert.Equal(2, MovesCounted().Count(printed));
    }

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\w+ after \d+ moves\r?$", RegexOptions.Multiline)]
    private static partial Regex MovesCounted();
}
