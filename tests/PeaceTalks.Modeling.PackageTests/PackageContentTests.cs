using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PeaceTalks.Modeling.PackageTests;

/// <summary>What is in the packed file, and what it says of itself.</summary>
public sealed class PackageContentTests(PackedLibrary library)
{
    private static readonly string[] Targets = ["net10.0", "net8.0"];

    [Fact]
    public void Package_Folders_HoldNoAnalyzerAndNoBuildStep()
    {
        string[] folders = [.. Entries(library.Package).Keys.Where(name => name.Contains('/', StringComparison.Ordinal)).Select(name => name.Split('/')[0]).Distinct()];
        Assert.Contains("lib", folders);
        Assert.All(folders, folder => Assert.DoesNotContain(folder, new[] { "analyzers", "build", "buildMultiTargeting", "buildTransitive", "tools" }));
    }

    [Fact]
    public void Package_EachTarget_HasTheDllItsDocumentationAndMatchingSymbols()
    {
        Dictionary<string, byte[]> package = Entries(library.Package);
        Dictionary<string, byte[]> symbols = Entries(library.Symbols);
        Assert.Equal(Targets, package.Keys.Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Select(name => name.Split('/')[1]).Distinct().Order(StringComparer.Ordinal));
        foreach (string target in Targets)
        {
            XDocument documentation = XDocument.Load(new MemoryStream(package[$"lib/{target}/PeaceTalks.Modeling.xml"]));
            Assert.Contains(documentation.Descendants("member"), member => (string?)member.Attribute("name") == "T:PeaceTalks.Modeling.Scenario");
            Assert.Equal(SymbolsNamedIn(package[$"lib/{target}/PeaceTalks.Modeling.dll"]), IdOf(symbols[$"lib/{target}/PeaceTalks.Modeling.pdb"]));
        }
    }

    [Fact]
    public void Nuspec_Dependencies_AreMathNetAndOnDotNet8JsonToo()
    {
        IEnumerable<string> dependencies = Metadata().Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Parent!.Attribute("targetFramework")!.Value} {element.Attribute("id")!.Value}").Order(StringComparer.Ordinal);
        Assert.Equal(["net10.0 MathNet.Numerics", "net8.0 MathNet.Numerics", "net8.0 System.Text.Json"], dependencies);
        Assert.Equal(Targets, Metadata().Descendants().Where(element => element.Name.LocalName == "group").Select(element => element.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("authors")]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("copyright")]
    public void Nuspec_Text_IsThere(string element) => Assert.NotEmpty(Value(element));

    [Fact]
    public void Nuspec_License_IsMit()
    {
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("expression", Element("license").Attribute("type")!.Value);
        Assert.Contains("LICENSE", Entries(library.Package).Keys);
    }

    [Fact]
    public void Nuspec_ReadmeAndIcon_AreInThePackage()
    {
        Dictionary<string, byte[]> package = Entries(library.Package);
        Assert.NotEmpty(package[Value("readme")]);

        // The header of a PNG: its signature, then width and height as big-endian numbers at byte 16.
        ReadOnlySpan<byte> icon = package[Value("icon")];
        Assert.True(icon[1..4].SequenceEqual("PNG"u8));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[20..]));
    }

    [Fact]
    public void Nuspec_Repository_NamesTheCommit()
    {
        XElement repository = Element("repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Equal(Value("projectUrl"), repository.Attribute("url")!.Value);
        Assert.StartsWith("https://", Value("projectUrl"), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Fact]
    public void Nuspec_ReleaseNotes_AreThoseOfThisVersion() =>
        Assert.StartsWith($"{library.Version.Split('-')[0]}: ", Value("releaseNotes"), StringComparison.Ordinal);

    private XElement Metadata() => XDocument.Load(new MemoryStream(Entries(library.Package)[$"{PackedLibrary.Id}.nuspec"])).Root!.Elements().Single();

    private XElement Element(string name) => Metadata().Elements().Single(element => element.Name.LocalName == name);

    private string Value(string name) => Element(name).Value;

    private static Dictionary<string, byte[]> Entries(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return archive.Entries.ToDictionary(entry => entry.FullName, Bytes);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The identity of the symbols that a dll was compiled with.</summary>
    private static Guid SymbolsNamedIn(byte[] dll)
    {
        using PEReader reader = new(new MemoryStream(dll));
        DebugDirectoryEntry entry = reader.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        return reader.ReadCodeViewDebugDirectoryData(entry).Guid;
    }

    private static Guid IdOf(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        return new Guid(provider.GetMetadataReader().DebugMetadataHeader!.Id.AsSpan()[..16]);
    }
}
