using System.Text;
using static PeaceTalks.Modeling.Benchmarks.HostileText;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>What is measured: the hostile list of the requirements, and more of its kind.</summary>
internal static partial class HostileCases
{
    private const int Huge = 200_000_000;

    public static IReadOnlyList<HostileCase> All { get; } = [.. Sizes, .. Nesting, .. Bytes, .. Names, .. Numbers, .. Comments, .. Streams, .. Objects, .. Results];

    private static IEnumerable<HostileCase> Sizes =>
    [
        File("10,000 issues", Repeat(WithIssues(""), 10_000, "{\"name\":\"#\",\"options\":[\"a\",\"b\"]}")),
        File("a file of 200 MB, one note", Repeat(With("\"note\":\"", "\""), Huge / 10, "0123456789", "")),
        File("a file of 200 MB, nothing but blanks", Repeat([""], Huge / 10, "          ", "")),
        File("a file of 100 MB, one name", Repeat(With("\"", "\":1"), Huge / 20, "0123456789", "")),
        File("10 million empty objects", Repeat(["[", "]"], 10_000_000, "{}")),
        File("the most numbers that fit a file", Repeat(["[", "]"], ScenarioLimits.FileBytes / 2 - 2, "1")),
        File("the most lists that fit a file", Repeat(With("\"x\":[", "]"), ScenarioLimits.FileBytes / 3 - 200, "[]")),
        File("the longest note that fits a file", Repeat(With("\"note\":\"", "\""), ScenarioLimits.FileBytes / 10 - 100, "0123456789", ""), isFine: true),
        File("the longest note of escapes", Repeat(With("\"note\":\"", "\""), ScenarioLimits.FileBytes / 6 - 100, "\\u0041", ""), isFine: true),
        File("the longest name of escapes", Repeat(With("\"", "\":1"), ScenarioLimits.FileBytes / 6 - 100, "\\u0041", "")),
        File("1,000,000 duplicate properties", Repeat(With(""), 1_000_000, "\"x\":1")),
        File("90,000 unknown properties", Repeat(With(""), 90_000, "\"nme#\":1")),
        File("330,000 issues, all wrong", Repeat([Head + "\"issues\":[", "]}"], 330_000, "{}")),
        File("99,000 issues, all wrong", Repeat([Head + "\"issues\":[", "]}"], 99_000, "{\"nam\":1}")),
        File("90,000 demands, all wrong", Repeat([Head + "\"parties\":[{\"demands\":[", "]}]}"], 90_000, "{\"weigh\":{\"x\":1}}")),
        File("300 issues of 3,000 labels", Repeat(WithIssues(""), 300, "{\"name\":\"#\",\"options\":[" + string.Join(',', Enumerable.Range(0, 3_000).Select(i => $"\"{i}\"")) + "]}")),
        File("choices of 1,000,000 entries", Repeat(WithWalkAway("{\"choices\":[", "]}"), 1_000_000, "[0.5,1e-6]")),
        File("choices of 10,000 entries", Repeat(WithWalkAway("{\"choices\":[", "]}"), 10_000, "[0.5,1e-4]"), isFine: true),
        File("quantiles of 10,000 keys", Repeat(WithWalkAway("{\"quantiles\":{", "}}"), 10_000, "\"0.#\":0.5"), isFine: true),
        File("quantiles of 1,000,000 keys", Repeat(WithWalkAway("{\"quantiles\":{", "}}"), 1_000_000, "\"0.#\":0.5")),
        File("quantiles of 99,000 keys", Repeat(WithWalkAway("{\"quantiles\":{", "}}"), 99_000, "\"0.#\":0.5")),
        File("quantiles of 99,000 keys that are none", Repeat(WithWalkAway("{\"quantiles\":{", "}}"), 99_000, "\"q#\":0.5")),
        File("values for 100,000 unknown options", Repeat([Head + Issues + ",\"parties\":[{\"name\":\"A\",\"demands\":[{\"issue\":\"I\",\"values\":{", "}}]},{\"name\":\"B\",\"demands\":[{\"issue\":\"I\",\"asks\":\"b\"}]}]}"], 100_000, "\"o#\":0.5")),
        File("victory over 99,000 unknown issues", Repeat(WithWalkAway("{\"war\":{\"winProbability\":0.5,\"cost\":0.1,\"victory\":{", "}}}"), 99_000, "\"o#\":\"a\"")),
        File("1,000 shocks of 1,000 effects, all wrong", Repeat(With("\"shocks\":[", "]"), 1_000, "{\"name\":\"#\",\"trigger\":{\"atRound\":1},\"effects\":[" + string.Join(',', Enumerable.Repeat("{\"party\":\"Z\",\"leaves\":true}", 1_000)) + "]}")),
        File("1,000 shocks of 20 effects, all wrong", Repeat(With("\"shocks\":[", "]"), 1_000, "{\"name\":\"#\",\"trigger\":{\"atRound\":1},\"effects\":[" + string.Join(',', Enumerable.Repeat("{\"party\":\"Z\",\"weight\":{\"add\":{\"uniform\":[2,1]}}}", 20)) + "]}")),
        File("100 stages of 1,000 issues, all unknown and nearly right", Repeat(With("\"stages\":[", "]"), 100, "{\"name\":\"#\",\"issues\":[" + string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"{new string('x', 190)}{i}\"")) + "]}")),
        Similar("1,000 names nearly right, each of 200 characters"),
        Largest("as large as all limits allow", wrong: false),
        Largest("as large as all limits allow, all wrong", wrong: true),
    ];

    private static IEnumerable<HostileCase> Nesting =>
    [
        File("nesting 100,000 deep", Deep([""], 100_000, "[", "]")),
        File("nesting 5,000,000 deep", Deep([""], 5_000_000, "[", "]")),
        File("nesting 100,000 deep, objects", Deep([""], 100_000, "{\"a\":", "}")),
        File("nesting 100,000 deep in an unknown property", Deep(With("\"x\":"), 100_000, "[", "]")),
        File("nesting 100,000 deep in an options array", Deep(WithIssues(""), 100_000, "{\"name\":\"J\",\"options\":[", "]}")),
        File("nesting 60 deep, 16,000 times", Repeat(["[", "]"], 16_000, new string('[', 60) + new string(']', 60))),
    ];

    private static IEnumerable<HostileCase> Bytes =>
    [
        File("byte-order mark and CRLF", Text(Sound.Replace(",", ",\r\n", StringComparison.Ordinal), new UTF8Encoding(true)), isFine: true),
        File("UTF-16 with its mark", Text(Sound, Encoding.Unicode)),
        File("UTF-16, big end first", Text(Sound, Encoding.BigEndianUnicode)),
        File("UTF-32 with its mark", Text(Sound, Encoding.UTF32)),
        File("invalid UTF-8", stream => stream.Write([.. Encoding.UTF8.GetBytes(Sound[..60]), 0xC0, 0xAF, .. Encoding.UTF8.GetBytes(Sound[60..])])),
        File("half a character at the end", stream => stream.Write([.. Encoding.UTF8.GetBytes(Sound), 0xE2, 0x82])),
        File("surrogates as UTF-8", stream => stream.Write([.. Encoding.UTF8.GetBytes(Head + "\"note\":\""), 0xED, 0xA0, 0x80])),
        File("NUL bytes only", stream => stream.Write(new byte[1_000_000])),
        File("NUL byte in a name", Text(Sound.Replace("\"I\"", "\"I\0\"", StringComparison.Ordinal))),
        File("empty", Text("")),
        File("only a byte-order mark", Text("", new UTF8Encoding(true))),
        File("two byte-order marks", Text("\ufeff" + Sound, new UTF8Encoding(true))),
        File("only blanks", Text(" \r\n\t")),
    ];

    private static IEnumerable<HostileCase> Names =>
    [
        File("lone surrogate in a name", Text(Sound.Replace("\"I\"", "\"\\ud800\"", StringComparison.Ordinal))),
        File("lone surrogate in a key", Text(Sound.Replace("\"name\":\"I\"", "\"\\udc00\":\"I\"", StringComparison.Ordinal))),
        File("99,000 keys of lone surrogates", Repeat(With(""), 99_000, "\"\\ud800#\":1")),
        File("NUL by escape in a name", Text(Sound.Replace("\"I\"", "\"I\\u0000\"", StringComparison.Ordinal))),
        File("terminal commands in a name", Text(Sound.Replace("\"I\"", "\"\\u001b[2J\\u009b2J\"", StringComparison.Ordinal))),
        File("terminal commands in a broken text", Text(Sound.Replace("\"I\"", "\"\\ud800\u009b2J\u007f\"", StringComparison.Ordinal))),
        File("terminal commands in a broken key", Text(Sound.Replace("\"name\":\"I\"", "\"\\ud800\u009b2J\":1", StringComparison.Ordinal))),
        File("text from right to left in a name", Text(Sound.Replace("\"asks\":\"a\"", "\"asks\":\"\u202e evil \u2028\"", StringComparison.Ordinal))),
        File("names of 10,000 characters", Text(Sound.Replace("\"I\"", $"\"{new string('n', 10_000)}\"", StringComparison.Ordinal))),
        File("names that differ by normalisation only", Text(Sound.Replace("{\"name\":\"I\",", "{\"name\":\"\u00e9\",\"options\":[\"a\"]},{\"name\":\"e\u0301\",\"options\":[\"a\"]},{\"name\":\"I\",", StringComparison.Ordinal)), isFine: true),
        File("a key twice, once by escape", Text(Sound.Replace("\"name\":\"I\"", "\"name\":\"I\",\"na\\u006de\":\"J\"", StringComparison.Ordinal))),
        File("__proto__ and the like", Text(Sound.Replace("\"name\":\"I\"", "\"name\":\"I\",\"__proto__\":{},\"$type\":\"System.IO.FileInfo\",\"$ref\":\"#\"", StringComparison.Ordinal))),
    ];

    private static IEnumerable<HostileCase> Numbers =>
    [
        File("steps of 1,000,000,000", Text(string.Concat(WithIssues("{\"name\":\"I\",\"range\":{\"from\":0,\"to\":1,\"steps\":1000000000}}")))),
        File("steps of 1e9 in 1,000 issues", Repeat(WithIssues(""), 1_000, "{\"name\":\"#\",\"range\":{\"from\":0,\"to\":1,\"steps\":1e9}}")),
        File("a stage that waits for itself", Text(string.Concat(With("\"stages\":[{\"name\":\"S\",\"convenes\":{\"after\":\"S\"}}]")))),
        File("a stage that waits for a later one", Text(string.Concat(With("\"stages\":[{\"name\":\"S\",\"convenes\":{\"after\":\"T\"}},{\"name\":\"T\",\"convenes\":{\"after\":\"S\"}}]")))),
        File("rounds of 1,000,000,000", Text(string.Concat(With("\"stages\":[{\"name\":\"S\",\"rounds\":1000000000}]")))),
        File("a number of 100,000 digits", Repeat(WithWalkAway("0.", ""), 100_000, "1", ""), isFine: true),
        File("a whole number of 100,000 digits", Repeat(WithWalkAway("", ""), 100_000, "1", "")),
        File("1e999999999", Text(string.Concat(WithWalkAway("1e999999999", "")))),
        File("1e-999999999", Text(string.Concat(WithWalkAway("1e-999999999", ""))), isFine: true),
        File("1e followed by 100,000 digits", Repeat(WithWalkAway("1e", ""), 100_000, "9", "")),
        File("-0", Text(string.Concat(WithWalkAway("-0", ""))), isFine: true),
        File("NaN", Text(string.Concat(WithWalkAway("NaN", "")))),
        File("the widest range of numbers", Text(string.Concat(WithIssues("{\"name\":\"I\",\"range\":{\"from\":-1.7e308,\"to\":1.7e308,\"steps\":10}}")))),
        File("a wide range of numbers", Text(string.Concat(WithIssues("{\"name\":\"I\",\"range\":{\"from\":-8e307,\"to\":8e307,\"steps\":10}}")))),
    ];

    private static IEnumerable<HostileCase> Comments =>
    [
        File("a comment without end", Text(Sound[..^1] + "/* ")),
        File("a comment of 15 MB without end", Repeat([Sound[..^1] + "/*", ""], 1_500_000, "**********", "")),
        File("100,000 comments", Repeat([Sound[..^1], "}"], 100_000, "/* a */", "\n"), isFine: true),
        File("3,000,000 comments", Repeat([Sound[..^1], "}"], 3_000_000, "/**/", "\n"), isFine: true),
    ];

    private static HostileCase File(string name, Action<Stream> write, bool isFine = false)
    {
        Scenario? talks = null;
        return new HostileCase(name, write, path => () => talks = Scenario.Load(path), isFine)
        {
            Then = () => _ = talks!.Draw(seed: 1, replication: 0).Play().ToString(),
        };
    }
}
