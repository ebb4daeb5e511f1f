using PeaceTalks.Modeling.PackageTests;

[assembly: AssemblyFixture(typeof(PackedLibrary))]

namespace PeaceTalks.Modeling.PackageTests;

/// <summary>
/// The library packed once, in a feed outside of the repository, under a version that no cache has seen. What its consumers
/// restore goes into a folder of its own, except for what the machine's own cache has already.
/// </summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    public const string Id = "PeaceTalks.Modeling";

    private readonly string _root = Directory.CreateTempSubdirectory("peacetalks-package-").FullName;
    private readonly string _versionSuffix = $"test-{Guid.NewGuid():N}";
    private string _machinePackages = "";

    public string Feed => Path.Combine(_root, "feed");

    /// <summary>The package as a user downloads it.</summary>
    public string Package => Directory.GetFiles(Feed, "*.nupkg").Single();

    /// <summary>The package of its symbols.</summary>
    public string Symbols => Directory.GetFiles(Feed, "*.snupkg").Single();

    public string Version => Path.GetFileNameWithoutExtension(Package)[(Id.Length + 1)..];

    public async ValueTask InitializeAsync()
    {
        string listed = await Command.Run(Repository.Root, "dotnet", ["nuget", "locals", "global-packages", "--list"]);
        _machinePackages = listed[(listed.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        await Command.Run(Repository.Root, "dotnet",
            ["pack", Repository.Project, "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_root, "build"), $"-p:VersionSuffix={_versionSuffix}"]);

        // The nearest of these files counts, so that nothing from above reaches the consumers.
        foreach (string file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            await File.WriteAllTextAsync(Path.Combine(_root, file), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="just packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new empty folder for one consumer of the package, named like no other.</summary>
    internal Consumer NewConsumer(string name) =>
        new(this, Path.Combine(_root, name),
        [
            ("NUGET_PACKAGES", Path.Combine(_root, "packages")),
            ("NUGET_FALLBACK_PACKAGES", _machinePackages),
            ("TMPDIR", Directory.CreateDirectory(Path.Combine(_root, "temp")).FullName),
        ]);
}
