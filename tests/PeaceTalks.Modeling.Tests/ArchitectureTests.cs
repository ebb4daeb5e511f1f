using System.Reflection;
using System.Text.RegularExpressions;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Holds the layout that the design lays down: folders depend one way, types are closed, nothing ambient.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Each folder may use those before it only.</summary>
    private static readonly string[] Folders = ["Numerics", "Uncertainty", "Scenarios", "Serialization", "Bargaining", "Solutions", "Theory", "Simulation", "Insight", "Library"];

    private static readonly Assembly Library = typeof(Scenario).Assembly;

    [Fact]
    public void Folders_Source_DependOneWay()
    {
        Dictionary<string, string> folderOfType = [];
        foreach (string folder in Folders)
        {
            foreach (string file in SourceFiles(folder))
            {
                foreach (Match type in TypeDeclaration().Matches(File.ReadAllText(file)))
                    folderOfType.TryAdd(type.Groups[1].Value, folder);
            }
        }
        Assert.True(folderOfType.Count > 60);

        List<string> wrong = [];
        HashSet<string> members = [];
        foreach (string folder in Folders)
        {
            // A member may have the name of a lower folder's type: an enum's value that names a tactic, say.
            members.UnionWith(Library.GetTypes()
                .Where(type => folderOfType.GetValueOrDefault(type.Name.Split('`')[0]) == folder)
                .SelectMany(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Select(member => member.Name));
            foreach (string file in SourceFiles(folder))
            {
                HashSet<string> words = [.. Word().Matches(WithoutCommentsAndText(File.ReadAllText(file))).Select(match => match.Value)];
                foreach ((string type, string home) in folderOfType)
                {
                    if (words.Contains(type) && !members.Contains(type) && Array.IndexOf(Folders, home) > Array.IndexOf(Folders, folder))
                        wrong.Add($"{folder}/{Path.GetFileName(file)} uses {home}/{type}");
                }
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Folders_OnDisk_AreThoseOfTheDesign() =>
        Assert.Equal(
            Folders.Order(),
            Directory.GetDirectories(Repository.Source).Select(path => Path.GetFileName(path)).Where(name => name is not ("bin" or "obj")).Order());

    [Fact]
    public void PublicTypes_All_AreSealedOrStaticOrClosed()
    {
        IEnumerable<string> open = Library.GetExportedTypes()
            .Where(type => type.IsClass && !type.IsSealed && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(constructor => (constructor.IsPublic || constructor.IsFamily) && !IsCopyConstructor(constructor)))
            .Select(type => type.FullName!);
        // The one extension point.
        Assert.Equal([typeof(Negotiator).FullName!], open);
    }

    [Fact]
    public void PublicTypes_All_AreImmutable()
    {
        IEnumerable<string> mutable = Library.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
            .Where(property => property.DeclaringType!.Assembly == Library && property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .Concat(Library.GetExportedTypes().Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
                .Where(field => !field.IsInitOnly && !field.IsLiteral)
                .Select(field => $"{field.DeclaringType}.{field.Name}"));
        Assert.Empty(mutable);
    }

    [Fact]
    public void PublicTypes_All_StandInTheOneNamespaceOrAmongTheTextbookModels() =>
        Assert.All(Library.GetExportedTypes(), type => Assert.True(type.Namespace is "PeaceTalks.Modeling" or "PeaceTalks.Modeling.Theory", type.FullName));

    [Fact]
    public void Assembly_References_AreTheTwoLibrariesAndTheFramework() =>
        Assert.DoesNotContain(
            Library.GetReferencedAssemblies().Select(name => name.Name!),
            name => name is not ("MathNet.Numerics" or "netstandard") && !name.StartsWith("System.", StringComparison.Ordinal));

    [Theory]
    [InlineData(@"\bRandom\.Shared\b|new Random\(|System\.Random")]
    [InlineData(@"DateTime(Offset)?\.(Utc)?Now|Environment\.TickCount|Guid\.NewGuid")]
    [InlineData(@"MathNet\.Numerics\.Control\b|RandomSource")]
    [InlineData(@"Math\.FusedMultiplyAdd|Fma\.")]
    public void Source_BannedCalls_AreAbsent(string banned)
    {
        Assert.DoesNotContain(Folders.SelectMany(SourceFiles), file => Regex.IsMatch(WithoutCommentsAndText(File.ReadAllText(file)), banned));
    }

    [Fact]
    public void SourceFiles_All_FitOnAFewScreens() =>
        Assert.DoesNotContain(Folders.SelectMany(SourceFiles), file => File.ReadLines(file).Count() > 500);

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Source, folder), "*.cs", SearchOption.AllDirectories);

    private static bool IsCopyConstructor(ConstructorInfo constructor) =>
        constructor.GetParameters() is [ParameterInfo only] && only.ParameterType == constructor.DeclaringType;

    private static string WithoutCommentsAndText(string source) => CommentOrText().Replace(source, " ");

    [GeneratedRegex(@"^\s*(?:(?:public|internal|sealed|static|abstract|partial|readonly)\s+)+(?:record struct|record class|record|class|struct|enum|interface|delegate \w+)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+")]
    private static partial Regex Word();

    [GeneratedRegex("//[^\n]*|\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex CommentOrText();
}
