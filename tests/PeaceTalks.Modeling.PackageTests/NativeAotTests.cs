namespace PeaceTalks.Modeling.PackageTests;

/// <summary>The package in an app that is compiled to machine code ahead of time.</summary>
public sealed class NativeAotTests(PackedLibrary library)
{
    [Fact]
    public async Task NativeApp_PublishedWithoutAWarning_WritesTheBytesOfTheSameAppUnderTheJit()
    {
        if (OperatingSystem.IsLinux())
            Assert.True(await Command.Exists("clang") || await Command.Exists("gcc"),
                "Native AOT needs clang or gcc to link, and finds neither. `.ci/run` installs it; by hand: apt-get install clang zlib1g-dev.");
        Consumer app = library.NewConsumer("native");
        app.WriteProject("net10.0", "<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        app.Copy("native.cs");
        string[] files = ["everyKind.json", "reference.json", "three-party.json", "large.json"];
        foreach (string file in files)
            app.Copy(file);

        await app.Dotnet("build", "-c", "Release", "-o", "jit");
        string underTheJit = await app.RunApp("jit", files);
        await app.Dotnet("publish", "-c", "Release", "-o", "aot");
        string native = await app.RunApp("aot", files);

        Assert.False(File.Exists(Path.Combine(app.Folder, "aot", "app.dll")), "The app was not compiled to machine code.");
        Assert.Contains("Every kind of distribution", native, StringComparison.Ordinal);
        Assert.Contains("Istanbul 2025", native, StringComparison.Ordinal);
        Assert.Equal(underTheJit, native);
    }
}
