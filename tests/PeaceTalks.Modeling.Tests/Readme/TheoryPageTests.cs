using System.Globalization;
using System.Text.RegularExpressions;
using TheoryPage;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Every program on the page on theory is compiled (in <see cref="TheoryPageCode"/>), still the same there, and prints what the page says.</summary>
[Collection(nameof(ReadmeTests))]
public sealed partial class TheoryPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Source, "Theory.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Programs_OnThePage_AreTheCodeThatIsCompiledHere()
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "PeaceTalks.Modeling.Tests", "Readme", "TheoryPageCode.cs")).ReplaceLineEndings("\n");
        string[] compiled = [.. Marked().Matches(source).Select(match => string.Join('\n', match.Groups[1].Value.Split('\n').Select(line => line.Length >= 8 ? line[8..] : line)).Trim())];
        string[] shown = [.. Blocks("csharp").Select(block => Using().Replace(block, "").Trim())];
        Assert.Equal(shown, compiled);
        Assert.Equal(shown.Length, TheoryPageCode.Blocks.Count);
    }

    [Fact]
    public void Programs_RunOneAfterTheOther_PrintWhatStandsBelowThem()
    {
        string[] expected = Blocks("text");
        Assert.Equal(TheoryPageCode.Blocks.Count, expected.Length);
        string directory = Directory.CreateTempSubdirectory("theory").FullName;
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
                TheoryPageCode.Blocks[i]();
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

    [Fact]
    public void Fences_OnThePage_AreProgramsAndWhatTheyPrint() =>
        Assert.Equal(Fence().Count(Page), 2 * (Blocks("csharp").Length + Blocks("text").Length));

    private static string[] Blocks(string language) =>
        [.. Block().Matches(Page).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^ *// PAGE\n(.*?)^ *// PAGE end$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();
}
