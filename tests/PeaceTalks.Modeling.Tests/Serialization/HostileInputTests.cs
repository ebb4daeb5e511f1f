using System.Text;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// Input beyond the limits is refused before it takes memory. The benchmarks' program measures the same, and much more,
/// in processes of their own: <c>--hostile</c>.
/// </summary>
public sealed class HostileInputTests
{
    private const string Sound = """{"format":"peace-talks-scenario/1","name":"x","issues":[{"name":"I","options":["a","b"]}],"parties":[{"name":"A","demands":[{"issue":"I","asks":"a"}]},{"name":"B","demands":[{"issue":"I","asks":"b"}]}]}""";
    private const string TooDeep = "is not JSON: The maximum configured depth of 64 has been exceeded. Cannot read next JSON";

    /// <summary>What stays within a small number of times the text, and the problem.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { With("\"x\":" + new string('[', 100_000) + new string(']', 100_000)), TooDeep },
        { With("\"issues\":[{\"options\":" + new string('[', 100_000)), TooDeep },
        { Repeat("{\"a\":", 100_000), TooDeep },
        { "[" + Repeat("1,", ScenarioLimits.FileValues) + "]", "$: has more than 1,000,000 values; at most that many are allowed" },
        { With(Repeat("\"x\":1,", ScenarioLimits.FileValues)), "$: has more than 1,000,000 values; at most that many are allowed" },
        { With(Repeat("\"\\ud800\":1,", 1_001)), "$: 1,005 properties were given; at most 1,000 are allowed" },
        { Sound[..^1] + "/*" + new string('*', 100_000), "is not JSON: Expected end of comment" },
        { With("\"name\":1"), "$.name: the property \"name\" was given more than once" },
        { Sound.Replace("\"name\":\"I\"", "\"name\":\"I\",\"na\\u006de\":\"J\"", StringComparison.Ordinal), "$.issues[0].name: the property \"name\" was given more than once" },
        { Sound.Replace("\"I\"", "\"\\u0000\"", StringComparison.Ordinal), "$.issues[0].name: the name was \"\\u0000\"; it must not contain control characters" },
        { Sound.Replace("\"I\"", "\"\0\"", StringComparison.Ordinal), "is not JSON: '0x00' is invalid within a JSON string" },
        { Sound.Replace("\"I\"", $"\"{new string('n', 10_000)}\"", StringComparison.Ordinal), "has 10,000 characters; at most 200 are allowed" },
        { Sound.Replace("\"options\":[\"a\",\"b\"]", "\"range\":{\"from\":0,\"to\":1,\"steps\":1000000000}", StringComparison.Ordinal), "$.issues[0].range.steps: 1,000,000,000 options were given; at most 10,000 are allowed" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Parse_Hostile_IsRefusedInLittleMemory(string text, string problem)
    {
        ScenarioException? refused = null;
        long allocated = Allocated(() => refused = Assert.Throws<ScenarioException>(() => Scenario.Parse(text)));
        Assert.Contains(problem, refused!.Message, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 2_000_000 + 12L * text.Length);
    }

    [Fact]
    public void Load_LongStream_IsRefusedUnread()
    {
        using Long stream = new();
        long allocated = Allocated(() => Assert.Throws<ScenarioException>(() => Scenario.Load(stream)));
        Assert.InRange(stream.Position, 0, ScenarioLimits.FileBytes + 1L);
        Assert.InRange(allocated, 0, 2L * ScenarioLimits.FileBytes);
    }

    [Fact]
    public void Load_LongFile_IsRefusedUnread()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.OpenWrite(path))
                file.SetLength(200_000_000);
            ScenarioException? refused = null;
            long allocated = Allocated(() => refused = Assert.Throws<ScenarioException>(() => Scenario.Load(path)));
            Assert.Equal("$: has more than 16,777,216 bytes; at most that many are allowed", Assert.Single(refused!.Problems).ToString());
            Assert.InRange(allocated, 0, 100_000);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Parse_LongTexts_AreRefusedByTheirBytes()
    {
        string[] texts = [new(' ', ScenarioLimits.FileBytes + 1), new('和', ScenarioLimits.FileBytes / 3 + 1)];
        Assert.All(texts, text => Assert.InRange(Allocated(() => Assert.Throws<ScenarioException>(() => Scenario.Parse(text))), 0, 100_000));
        Assert.Equal(
            ["was empty; it must be a scenario as a JSON object"],
            Assert.Throws<ScenarioException>(() => Scenario.Parse(texts[0][1..])).Problems.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData(63, "unknown property \"x\"")]
    [InlineData(64, TooDeep)]
    public void Parse_Nested_IsReadToTheLimit(int depth, string problem) => Assert.Contains(
        problem,
        Assert.Throws<ScenarioException>(() => Scenario.Parse(With("\"x\":" + new string('[', depth) + new string(']', depth)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Load_MarkAndCarriageReturns_IsFine()
    {
        using MemoryStream stream = new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sound.Replace(",", ",\r\n", StringComparison.Ordinal))]);
        Assert.Equal(Scenario.Parse(Sound), Scenario.Load(stream));
    }

    [Theory]
    [InlineData("\"I\"", "\"\\ud800\u009b2J\u007f\"", "was \"\\ud800\\u009b2J\\u007f\"; it must be a string of whole characters")]
    [InlineData("\"name\":\"I\"", "\"\\ud800\u009b2J\":1", "has a property of the name \"\\ud800\\u009b2J\"")]
    [InlineData("\"asks\":\"a\"", "\"asks\":\"\u202ea\u2028\"", "was \"\\u202ea\\u2028\"; it must be one of \"a\", \"b\"")]
    [InlineData("\"asks\":\"a\"", "\"\u001b[2J\":\"a\"", "is not JSON: '0x1B' is invalid within a JSON string")]
    [InlineData("\"asks\":\"a\"", "\"\\u001b[2J\":\"a\"", "$.parties[0].demands[0]['\\u001b[2J']: unknown property \"\\u001b[2J\"")]
    public void Parse_TerminalCommands_AreEscapedInMessages(string piece, string replacement, string problem)
    {
        string message = Assert.Throws<ScenarioException>(() => Scenario.Parse(Sound.Replace(piece, replacement, StringComparison.Ordinal))).Message;
        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.DoesNotContain(message.ReplaceLineEndings(""), c => ProblemText.IsUnseen(c));
    }

    [Fact]
    public void Factories_MorePointsThanAllowed_Throw()
    {
        const int most = ScenarioLimits.Points;
        Assert.Equal("10,001 choices were given; at most 10,000 are allowed.", Assert.Throws<ArgumentException>(() => Distribution.Choices(new (double, double)[most + 1])).Message);
        Assert.Equal("10,001 quantiles were given; at most 10,000 are allowed.", Assert.Throws<ArgumentException>(() => Distribution.Quantiles(new (double, double)[most + 1])).Message);
        Distribution largest = Distribution.Quantiles([.. Enumerable.Range(0, most).Select(i => (i / (most - 1.0), i / (most - 1.0)))]);
        Scenario talks = Scenario.Parse(Sound).With("A/walkAway", largest);
        Assert.Equal(talks, Scenario.Parse(talks.ToJson()));
    }

    private static string With(string member) => $"{Sound[..^1]},{member}}}";

    private static string Repeat(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Says that it is long, and gives blanks for as long as it is read.</summary>
    private sealed class Long : MemoryStream
    {
        public override long Length => 200_000_000;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Position += count;
            return count;
        }
    }
}
