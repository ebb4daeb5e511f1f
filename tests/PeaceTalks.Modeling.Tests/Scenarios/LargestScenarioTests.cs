using System.Diagnostics;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What is as large as may be is answered in a second or two; the bounds here are for busy machines.</summary>
public sealed class LargestScenarioTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Validate_AtAllLimits_AnswersInTime(bool wrong)
    {
        Scenario talks = LargestScenario.Create(wrong);
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<ScenarioProblem> problems = talks.Validate();
        Assert.Equal(wrong ? 101 : 0, problems.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("", "[", "1,", "]")]
    [InlineData("", "{", "\"name\":1,", "}")]
    [InlineData("\"issues\":", "[", "{\"nam\":1},", "]")]
    [InlineData("\"issues\":[{\"options\":", "[", "1,", "]}]")]
    [InlineData("\"parties\":[{\"patience\":{\"choices\":", "[", "[1],", "]}}]")]
    [InlineData("\"parties\":[{\"demands\":", "[", "{\"weigh\":{\"x\":1}},", "]}]")]
    public void Parse_NothingButMistakes_AnswersInTime(string before, string open, string piece, string close)
    {
        foreach (int count in (int[])[99_000, 2_000_000])
        {
            string pieces = open + string.Concat(Enumerable.Repeat(piece, count));
            string json = before == "" ? pieces + close : "{" + before + pieces + close + "}";
            Stopwatch watch = Stopwatch.StartNew();
            Assert.InRange(Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems.Count, 1, 101);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
        }
    }
}
