using System.Runtime.InteropServices;

namespace PeaceTalks.Modeling.PackageTests;

/// <summary>A folder outside of the repository, in which somebody uses the package.</summary>
internal sealed class Consumer
{
    private readonly PackedLibrary _library;
    private readonly (string Name, string Value)[] _environment;

    public Consumer(PackedLibrary library, string folder, (string Name, string Value)[] environment)
    {
        _library = library;
        _environment = environment;
        Folder = Directory.CreateDirectory(folder).FullName;
    }

    public string Folder { get; }

    /// <summary>The name of this machine's platform, for programs that carry their runtime.</summary>
    public static string Platform => RuntimeInformation.RuntimeIdentifier;

    /// <summary>Copies one of the files in Consumers, with the version of the package and its feed filled in.</summary>
    public void Copy(string file, string? name = null) =>
        Write(name ?? file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Consumers", file)));

    /// <summary>Writes a file, with the version of the package and its feed filled in.</summary>
    public void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(Folder, name), text.Replace("$VERSION$", _library.Version, StringComparison.Ordinal).Replace("$FEED$", _library.Feed, StringComparison.Ordinal));

    /// <summary>Writes app.csproj, a console app that references the package and takes no warning.</summary>
    public void WriteProject(string targetFramework, string moreProperties = "") => Write("app.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{targetFramework}</TargetFramework>
            <RuntimeIdentifier>{Platform}</RuntimeIdentifier>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
            {moreProperties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{PackedLibrary.Id}" Version="$VERSION$" />
          </ItemGroup>
        </Project>
        """);

    public Task<string> Dotnet(params string[] arguments) => Command.Run(Folder, "dotnet", arguments, _environment);

    /// <summary>Runs the app that was built or published into a folder below this one.</summary>
    public Task<string> RunApp(string folder, params string[] arguments) => RunApp(folder, [], arguments);

    /// <summary>The same with more variables in its environment.</summary>
    public Task<string> RunApp(string folder, (string Name, string Value)[] environment, params string[] arguments) =>
        Command.Run(Folder, Path.Combine(Folder, folder, OperatingSystem.IsWindows() ? "app.exe" : "app"), arguments, [.. _environment, .. environment]);
}
