namespace PeaceTalks.Modeling.PackageTests;

/// <summary>The package in an app that runs again and again, each time with fewer of the processor's instructions.</summary>
public sealed class HardwareTests(PackedLibrary library)
{
    [Fact]
    public async Task App_WithWideVectorsOrNone_WritesTheSameBytes()
    {
        Consumer app = library.NewConsumer("hardware");
        app.WriteProject("net10.0");
        app.Copy("native.cs");
        string[] files = ["everyKind.json", "reference.json", "three-party.json", "large.json"];
        foreach (string file in files)
            app.Copy(file);
        await app.Dotnet("build", "-c", "Release", "-o", "jit");

        string asItIs = await app.RunApp("jit", files);
        Assert.Contains("Reference job", asItIs, StringComparison.Ordinal);
        // .NET 8 and 9 knew the first by another name, with an F at its end.
        foreach (string[] off in new[] { ["DOTNET_EnableAVX512", "DOTNET_EnableAVX512F"], ["DOTNET_EnableAVX2"], new[] { "DOTNET_EnableHWIntrinsic" } })
            Assert.Equal(asItIs, await app.RunApp("jit", [.. off.Select(name => (name, "0"))], files));
    }
}
