using System.Globalization;
using System.Text.RegularExpressions;
using InsightPage;
using TheoryPage;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Every program on the pages beside the README is compiled (in <see cref="TheoryPageCode"/>, <see cref="InsightPageCode"/>), still the same there, and prints what the page says.</summary>
[Collection(nameof(ReadmeTests))]
public sealed partial class PageTests
{
    private static readonly Dictionary<string, IReadOnlyList<Action>> Compiled = new() { ["Theory"] = TheoryPageCode.Blocks, ["Insight"] = InsightPageCode.Blocks };

    public static TheoryData<string> Pages => [.. Compiled.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Programs_OnThePage_AreTheCodeThatIsCompiledHere(string page)
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "PeaceTalks.Modeling.Tests", "Readme", $"{page}PageCode.cs")).ReplaceLineEndings("\n");
        string[] compiled = [.. Marked().Matches(source).Select(match => string.Join('\n', match.Groups[1].Value.Split('\n').Select(line => line.Length >= 8 ? line[8..] : line)).Trim())];
        string[] shown = [.. Blocks(page, "csharp").Select(block => Using().Replace(block, "").Trim())];
        Assert.Equal(shown, compiled);
        Assert.Equal(shown.Length, Compiled[page].Count);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Programs_RunOneAfterTheOther_PrintWhatStandsBelowThem(string page)
    {
        string[] expected = Blocks(page, "text");
        Assert.Equal(Compiled[page].Count, expected.Length);
        string directory = Directory.CreateTempSubdirectory("page").FullName;
        string before = Directory.GetCurrentDirectory();
        CultureInfo culture = CultureInfo.CurrentCulture;
        TextWriter console = Console.Out;
        try
        {
            Directory.SetCurrentDirectory(directory);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            for (int i = 0; i < expected.Length; i++)
            {
                using StringWriter printed = new() { NewLine = "\n" };
                Console.SetOut(printed);
                Compiled[page][i]();
                Assert.Equal(expected[i].TrimEnd(), printed.ToString().ReplaceLineEndings("\n").TrimEnd());
            }
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
            Directory.SetCurrentDirectory(before);
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Fences_OnThePage_AreProgramsAndWhatTheyPrint(string page) =>
        Assert.Equal(Fence().Count(Text(page)), 2 * (Blocks(page, "csharp").Length + Blocks(page, "text").Length));

    private static string Text(string page) => File.ReadAllText(Path.Combine(Repository.Source, $"{page}.md")).ReplaceLineEndings("\n");

    private static string[] Blocks(string page, string language) =>
        [.. Block().Matches(Text(page)).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^ *// PAGE\n(.*?)^ *// PAGE end$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();
}
