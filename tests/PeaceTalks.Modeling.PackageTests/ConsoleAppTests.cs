using System.Text.Json;

namespace PeaceTalks.Modeling.PackageTests;

/// <summary>The package in a new console app, on each runtime that it has a target for.</summary>
public sealed class ConsoleAppTests(PackedLibrary library)
{
    [Theory]
    [InlineData("net10.0", ".NET 10.", "MathNet.Numerics PeaceTalks.Modeling")]
    [InlineData("net8.0", ".NET 8.", "MathNet.Numerics PeaceTalks.Modeling System.IO.Pipelines System.Text.Encodings.Web System.Text.Json")]
    public async Task ConsoleApp_Published_RunsOnItsRuntimeWithTheseLibrariesOnly(string target, string runtime, string libraries)
    {
        Consumer app = library.NewConsumer($"app-{target}");
        app.WriteProject(target);
        app.Copy("app.cs");

        await app.Dotnet("publish", "-c", "Release", "--self-contained", target == "net8.0" ? "true" : "false", "-o", "out");
        string[] printed = (await app.RunApp("out")).ReplaceLineEndings("\n").Split('\n');

        Assert.StartsWith(runtime, printed[0], StringComparison.Ordinal);
        Assert.Contains(printed, line => line.StartsWith("1,000 runs, seed 2025", StringComparison.Ordinal));
        Assert.Contains("Read back alike: True", printed);
        Assert.Contains(printed, line => line.StartsWith("Round 1, day 0: ", StringComparison.Ordinal));
        Assert.Equal(libraries.Split(' '), Restored(Path.Combine(app.Folder, "obj", "project.assets.json")));
    }

    /// <summary>All packages that the app runs with, those that others brought included.</summary>
    private static IEnumerable<string> Restored(string assets)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(assets));
        return [.. document.RootElement.GetProperty("libraries").EnumerateObject().Select(entry => entry.Name.Split('/')[0]).Order(StringComparer.Ordinal)];
    }
}
