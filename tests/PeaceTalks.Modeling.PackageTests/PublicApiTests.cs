using System.IO.Compression;
using System.Runtime.Loader;
using PublicApiGenerator;

namespace PeaceTalks.Modeling.PackageTests;

/// <summary>A public member is a promise: the list of them is a file that a person reads before it changes.</summary>
public sealed class PublicApiTests(PackedLibrary library)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task PublicApi_OfEachTarget_IsTheReviewedOne(string target)
    {
        string text = PublicApi(target);
        string reviewed = File.Exists(Repository.PublicApi) ? (await File.ReadAllTextAsync(Repository.PublicApi, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";
        if (text == reviewed)
            return;
        string received = Path.Combine(AppContext.BaseDirectory, $"PublicApi.{target}.received.txt");
        await File.WriteAllTextAsync(received, text, TestContext.Current.CancellationToken);
        Assert.Fail($"""
            The public API of {target} is not that of PublicApi.txt.
            {Differences(reviewed, text)}
            If it is meant to be so, read the difference, and accept it:
            cp "{received}" "{Repository.PublicApi}"
            """);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void PublicApi_OfEachTarget_ShowsNoTypeOfMathNet(string target) =>
        Assert.DoesNotContain("MathNet", PublicApi(target), StringComparison.Ordinal);

    private string PublicApi(string target)
    {
        string folder = Directory.CreateTempSubdirectory("peacetalks-api-").FullName;
        AssemblyLoadContext context = new(target, isCollectible: true);
        try
        {
            string dll = Path.Combine(folder, "PeaceTalks.Modeling.dll");
            using (ZipArchive package = ZipFile.OpenRead(library.Package))
                package.GetEntry($"lib/{target}/PeaceTalks.Modeling.dll")!.ExtractToFile(dll);
            return context.LoadFromAssemblyPath(dll)
                .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
                .ReplaceLineEndings("\n").TrimEnd() + "\n";
        }
        finally
        {
            context.Unload();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The members that only one of the two has, each with its type.</summary>
    private static string Differences(string reviewed, string now)
    {
        string[] before = [.. Members(reviewed)];
        string[] after = [.. Members(now)];
        return string.Join('\n', before.Except(after).Select(member => $"- {member}").Concat(after.Except(before).Select(member => $"+ {member}")));
    }

    private static IEnumerable<string> Members(string text)
    {
        string type = "";
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith("        ", StringComparison.Ordinal))
                yield return $"{type}: {line.Trim()}";
            else if (line.Trim() is not ("" or "{" or "}"))
                yield return type = line.Trim().Split(" : ")[0];
        }
    }
}
