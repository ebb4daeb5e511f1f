namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// What is as large as may be, or larger, is answered in flat memory. Bytes are counted rather than seconds, which say more
/// of the machine than of the library; the benchmarks measure the time of each such case.
/// </summary>
public sealed class LargestScenarioTests
{
    private const long Most = 400_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Validate_AtAllLimits_AnswersInFlatMemory(bool wrong)
    {
        Scenario talks = LargestScenario.Create(wrong);
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<ScenarioProblem> problems = talks.Validate();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(wrong ? 101 : 0, problems.Count(problem => problem.Severity == ProblemSeverity.Error));
        Assert.InRange(allocated, 0, Most);
    }

    [Theory]
    [InlineData("", "[", "1,", "]")]
    [InlineData("", "{", "\"name\":1,", "}")]
    [InlineData("\"issues\":", "[", "{\"nam\":1},", "]")]
    [InlineData("\"issues\":[{\"options\":", "[", "1,", "]}]")]
    [InlineData("\"parties\":[{\"patience\":{\"choices\":", "[", "[1],", "]}}]")]
    [InlineData("\"parties\":[{\"demands\":", "[", "{\"weigh\":{\"x\":1}},", "]}]")]
    public void Parse_NothingButMistakes_AnswersInFlatMemory(string before, string open, string piece, string close)
    {
        foreach (int count in (int[])[99_000, 2_000_000])
        {
            string pieces = open + string.Concat(Enumerable.Repeat(piece, count));
            string json = before == "" ? pieces + close : "{" + before + pieces + close + "}";
            long begun = GC.GetAllocatedBytesForCurrentThread();
            Assert.InRange(Assert.Throws<ScenarioException>(() => Scenario.Parse(json)).Problems.Count, 1, 101);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - begun, 0, Most);
        }
    }
}
