using System.Globalization;
using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Runs and results as tables: what a reader of RFC 4180 gets back.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" spaced", "\" spaced\"")]
    [InlineData("", "\"\"")]
    [InlineData("=1+1", "=1+1")] // a name stays as it is
    [InlineData(null, "")]
    [InlineData(0.1, "0.1")]
    [InlineData(-1e-9, "-1E-09")]
    [InlineData(1234567L, "1234567")]
    public void WriteRow_Field_IsQuotedWhereItNeedsIt(object? field, string expected) =>
        Assert.Equal($"{expected},x\n", Written(writer => CsvText.WriteRow(writer, [field, "x"])));

    [Fact]
    public void WriteCsv_Run_HasARowForEachMoveAndIssue() => Assert.Equal(
        """
        move,round,day,stage,party,kind,class,issue,option,number,utility of A,utility of B
        1,1,0,Talks,A,propose,,X,0,,1,0
        2,1,0,Talks,B,propose,,X,4,,0,1
        3,2,7,Talks,A,propose,concession,X,1,,0.75,0.25
        4,2,7,Talks,B,propose,concession,X,3,,0.25,0.75
        5,3,14,Talks,A,propose,concession,X,2,,0.5,0.5
        6,3,14,Talks,B,accept,,X,2,,0.5,0.5

        """.ReplaceLineEndings("\n"),
        Written(Haggle(5).AtMedian().Play().WriteCsv));

    [Fact]
    public void WriteCsv_WalkOut_HasARowWithoutAnIssue()
    {
        // B's best is 0.6, and it has 0.7 outside; the issues are a numeric and a labelled one.
        Scenario talks = Talks(
            [Issue.Range("X", 0, 0.5, 2), Scale("Y", 2)],
            5,
            Party("A", new Demand("X") { Asks = 0.5, RedLine = 0.5 }),
            Party("B", Worth("Y", 0.2, 0.6)) with { WalkAway = 0.7 });
        Assert.Equal(
            """
            1,1,0,Talks,A,propose,,X,0.5,0.5,1,0.6
            1,1,0,Talks,A,propose,,Y,1,,1,0.6
            2,1,0,Talks,B,walkOut,,,,,,

            """.ReplaceLineEndings("\n"),
            Written(talks.AtMedian().Play().WriteCsv).Split('\n', 2)[1]);
    }

    [Fact]
    public void WriteCsvFiles_SmallResult_HoldsTheNumbersOfTheResult()
    {
        Dictionary<string, string> files = Files(Deadlock(2).Simulated(10));
        Assert.Equal("statistic,value,lower,upper,n,count\nseed,1,,,,\nreplications,10,,,,\n", files["simulation"]);
        Assert.Equal("outcome,statistic,value,lower,upper,n,count\nagreement,probability,0,0,0.2775327998628892,10,0", string.Join('\n', files["outcomes"].Split('\n').Take(2)));
        Assert.Equal("round,statistic,value,lower,upper,n,count\n", files["rounds"]);
        Assert.Equal("issue,option,number,statistic,value,lower,upper,n,count\nX,0,,share,,,,0,0\nX,1,,share,,,,0,0\n", files["terms"]);
        Assert.Contains("A,meanUtility,0.5,0.5,0.5,10,\nA,standardDeviation,0,,,10,\n", files["parties"], StringComparison.Ordinal);
        Assert.Contains("walkAway,A,,share,1,0.7224672001371107,1,10,10\n", files["obstacles"], StringComparison.Ordinal);
        Assert.Contains("A,silent,perRun,1,1,1,10,10\nA,silent,share,1,1,1,10,10\n", files["moves"], StringComparison.Ordinal);
        Assert.Contains("Talks,convened,1,0.7224672001371107,1,10,10\n", files["stages"], StringComparison.Ordinal);
    }

    [Fact]
    public void WriteCsv_AsOneTable_HasTheRowsOfTheFiles()
    {
        SimulationResult result = ScenarioLibrary.Istanbul2025.Simulated(200);
        string[] lines = Written(result.WriteCsv).Split('\n');
        string[] header = lines[0].Split(',');
        Assert.All(lines.SkipLast(1), line => Assert.Equal(header.Length, Fields(line).Count));
        Assert.Equal("", lines[^1]);
        foreach ((string table, string text) in Files(result))
        {
            string[] own = text.Split('\n');
            int[] places = [.. own[0].Split(',').Select(column => Array.IndexOf(header, column))];
            IEnumerable<string> rows = lines.Skip(1).Select(Fields).Where(row => row[0] == table).Select(row => string.Join('|', places.Select(place => row[place])));
            Assert.Equal(own.Skip(1).SkipLast(1).Select(row => string.Join('|', Fields(row))), rows);
        }
    }

    [Fact]
    public void WriteCsv_OtherCulture_IsTheSame()
    {
        SimulationResult result = SampleTalks.Mixed.Simulated(50);
        string expected = Written(result.WriteCsv);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // Made by hand, since a machine may know no culture but the invariant one.
            CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Written(result.WriteCsv));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void WriteCsv_Null_Throws()
    {
        SimulationResult result = Deadlock(1).Simulated(1);
        Assert.Throws<ArgumentNullException>("writer", () => result.WriteCsv(null!));
        Assert.Throws<ArgumentNullException>("folder", () => result.WriteCsvFiles(null!));
        Assert.Throws<ArgumentNullException>("result", () => ((SimulationResult)null!).WriteCsv(TextWriter.Null));
        Assert.Throws<ArgumentNullException>("writer", () => Deadlock(1).AtMedian().Play().WriteCsv(null!));
    }

    private static string Written(Action<TextWriter> write)
    {
        using StringWriter writer = new() { NewLine = "!" };
        write(writer);
        return writer.ToString();
    }

    private static Dictionary<string, string> Files(SimulationResult result)
    {
        string parent = Directory.CreateTempSubdirectory("csv").FullName;
        try
        {
            string folder = Path.Combine(parent, "new");
            result.WriteCsvFiles(folder);
            result.WriteCsvFiles(folder);
            Assert.NotEqual(0xEF, File.ReadAllBytes(Path.Combine(folder, "outcomes.csv"))[0]);
            return Directory.GetFiles(folder).ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    /// <summary>The fields of a row without line ends in it.</summary>
    private static List<string> Fields(string row)
    {
        List<string> fields = [""];
        bool quoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] == '"' && quoted && i + 1 < row.Length && row[i + 1] == '"')
                fields[^1] += row[++i];
            else if (row[i] == '"')
                quoted = !quoted;
            else if (row[i] == ',' && !quoted)
                fields.Add("");
            else
                fields[^1] += row[i];
        }
        return fields;
    }
}
