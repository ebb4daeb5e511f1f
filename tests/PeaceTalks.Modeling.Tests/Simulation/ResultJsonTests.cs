using System.Text.RegularExpressions;
using static PeaceTalks.Modeling.Tests.Make;

namespace PeaceTalks.Modeling.Tests;

/// <summary>A result as a file: what was written can be had again, and what was tampered with is refused.</summary>
public sealed class ResultJsonTests
{
    private static readonly SimulationResult Result = ScenarioLibrary.Istanbul2025.Simulate(500, 7);

    [Fact]
    public void Parse_OfToJson_IsTheSameResult()
    {
        SimulationResult again = SimulationResult.Parse(Result.ToJson());
        Assert.Equal(Result.ToJson(), again.ToJson());
        Assert.Equal(Result.ToString(), again.ToString());
        Assert.Equal(Result.Scenario, again.Scenario);
    }

    [Fact]
    public void Parse_PartsOfSeveralProcesses_MergeToTheWhole()
    {
        SimulationResult[] parts =
        [
            .. new[] { (0, 200), (200, 50), (250, 250) }.Select(range => SimulationResult.Parse(
                ScenarioLibrary.Istanbul2025.Simulated(new SimulationOptions { First = range.Item1, Replications = range.Item2, Seed = 7 }).ToJson())),
        ];
        Assert.Equal(Result.ToJson(), SimulationResult.Merge(parts[2], parts[0], parts[1]).ToJson());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("^.*$", "null")]
    [InlineData("^.*$", "{\"format\":\"peace-talks-result/1\"}")]
    [InlineData("peace-talks-result/1", "peace-talks-result/2")]
    [InlineData("\"totals\": \\{", "\"total\": {")]
    [InlineData("\"outcomes\": \"0:", "\"outcomes\": \"9:")]
    [InlineData("\"outcomes\": \"0:", "\"outcomes\": \"0:-")]
    [InlineData("\"outcomes\": \"0:[^\"]*\"", "\"outcomes\": null")]
    [InlineData("\"agreementsByDay\": \"[^\"]*\"", "\"agreementsByDay\": \"\"")]
    [InlineData("\"utilityBins\": \"[^\"]*\"", "\"utilityBins\": \"0:1\"")]
    [InlineData("\"utilities\": \"[^\"]*\"", "\"utilities\": \"0:500000000000/1 1:1/1\"")]
    [InlineData("\"first\": 0", "\"first\": 9223372036854775807")]
    [InlineData("\"first\": 0", "\"first\": -1")]
    [InlineData("\"replications\": 500", "\"replications\": 499")]
    [InlineData("peace-talks-scenario/1", "peace-talks-scenario/9")]
    public void Parse_NotWhatToJsonWrote_ThrowsFormatException(string pattern, string replacement)
    {
        string text = pattern.Length == 0 ? "" : Regex.Replace(Result.ToJson(), pattern, replacement, pattern == "^.*$" ? RegexOptions.Singleline : RegexOptions.None);
        FormatException refused = Assert.Throws<FormatException>(() => SimulationResult.Parse(text));
        Assert.StartsWith("The text is not a result that SimulationResult.ToJson wrote: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", 100_000, "")]
    [InlineData("{\"format\":", 100_000, "")]
    [InlineData("{\"\\ud800\":1", 1, "}")]
    [InlineData("{\"format\":\"\\udc00\"", 1, "}")]
    public void Parse_HostileText_ThrowsFormatException(string piece, int times, string end) =>
        Assert.Throws<FormatException>(() => SimulationResult.Parse(string.Concat(Enumerable.Repeat(piece, times)) + end));

    [Fact]
    public void Parse_LongText_IsRefusedUnread()
    {
        string text = new(' ', ScenarioLimits.ResultCharacters + 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        FormatException refused = Assert.Throws<FormatException>(() => SimulationResult.Parse(text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.EndsWith("it has 67,108,865 characters; at most 67,108,864 are read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Null_Throws() => Assert.Throws<ArgumentNullException>("json", () => SimulationResult.Parse(null!));

    [Fact]
    public void ToJson_OneRunWithoutAgreement_IsSoundJson()
    {
        SimulationResult one = Deadlock(2).Simulated(1);
        Assert.Equal(one.ToJson(), SimulationResult.Parse(one.ToJson()).ToJson());
        Assert.Contains("\"round\": null", one.ToJson(), StringComparison.Ordinal);
    }
}
