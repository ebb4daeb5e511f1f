using System.Text;
using static PeaceTalks.Modeling.Benchmarks.HostileText;

namespace PeaceTalks.Modeling.Benchmarks;

/// <content>What comes as no file: streams, texts, objects, results.</content>
internal static partial class HostileCases
{
    private static IEnumerable<HostileCase> Streams =>
    [
        new("a directory", null, path => () => Scenario.Load(Path.GetTempPath())),
        new("a device without end", null, path => () => Scenario.Load(OperatingSystem.IsWindows() ? "NUL" : "/dev/zero")),
        new("a stream without end", null, path => () => Scenario.Load(new Endless())),
        new("a text of 200 million characters", null, path => Parse(new string(' ', Huge))) { Handed = 2L * Huge },
        new("a text of 16 million characters of three bytes", null, path => Parse(new string('和', 16_000_000))) { Handed = 32_000_000 },
        new("a text of lone surrogates", null, path => Parse(new string('\ud800', 16_000_000))) { Handed = 32_000_000 },
    ];

    private static IEnumerable<HostileCase> Objects =>
    [
        Built("C#: a million issues", talks => talks with { Issues = [.. Enumerable.Repeat(Issue.Choice("I", "a"), 1_000_000)] }),
        Built("C#: steps of 1,000,000,000", talks => talks with { Issues = [Issue.Range("I", 0, 1, 1_000_000_000)] }),
        Built("C#: names of 10,000 characters", talks => talks with { Issues = [.. Enumerable.Range(0, 1_000).Select(i => Issue.Choice(new string('n', 10_000) + i, "a"))] }),
        Built("C#: a name of 100 million characters", talks => talks with { Name = new string('n', 50_000_000) }) with { Handed = 100_000_000 },
        Built("C#: a million demands", talks => talks with { Parties = [.. talks.Parties.Select(party => party with { Demands = [.. Enumerable.Repeat(party.Demands[0], 1_000_000)] })] }),
        Built("C#: a million parties", talks => talks with { Parties = [.. Enumerable.Repeat(talks.Parties[0], 1_000_000)] }),
        Built("C#: a million shocks", talks => talks with { Shocks = [.. Enumerable.Repeat(new Shock("S", ShockTrigger.AtRound(1)), 1_000_000)] }),
        Built("C#: a million options", talks => talks with { Issues = [Issue.Choice("I", [.. Enumerable.Repeat("a", 1_000_000)])] }),
    ];

    private static IEnumerable<HostileCase> Results =>
    [
        Result("result: empty", Text("")),
        Result("result: null", Text("null")),
        Result("result: of a scenario", Text(Sound)),
        Result("result: nesting 100,000 deep", Deep([""], 100_000, "[", "]")),
        Result("result: lone surrogate", Text("{\"format\":\"\\ud800\"}")),
        Result("result: lone surrogate in a key", Text("{\"\\ud800\":1,\"format\":\"peace-talks-result/1\"}")),
        Result("result: unknown property of 1,000,000 lists", Repeat(["{\"x\":[", "]}"], 1_000_000, "[]")),
        Result("result: 1,000,000 ranges", Repeat(["{\"format\":\"peace-talks-result/1\",\"ranges\":[", "]}"], 1_000_000, "{\"first\":0,\"count\":1}")),
        Result("result: 1,000,000 totals", Repeat(["{\"format\":\"peace-talks-result/1\",\"totals\":{", "}}"], 1_000_000, "\"#\":\"\"")),
        Result("result: totals of 1,000,000 wrong items", Totals("outcomes", Repeat([""], 1_000_000, "x", " "))),
        Result("result: totals of 500,000 items that overflow", Totals("outcomes", Repeat([""], 500_000, "0:9223372036854775807", " "))),
        Result("result: a count of 100,000 digits", Totals("utilities", Repeat(["0:"], 100_000, "9", ""))),
        new("result: a text of 200 million characters", null, path => ParseResult(new string(' ', Huge))) { Handed = 2L * Huge },
    ];

    private static HostileCase Built(string name, Func<Scenario, Scenario> change) => new(name, null, path =>
    {
        Scenario talks = change(Scenario.Parse(Sound));
        return () => talks.Simulate(replications: 1, seed: 1);
    });

    private static HostileCase Result(string name, Action<Stream> write) => new(name, write, path => ParseResult(System.IO.File.ReadAllText(path)));

    private static Action Parse(string text) => () => Scenario.Parse(text);

    private static Action ParseResult(string text) => () => SimulationResult.Parse(text);

    /// <summary>A sound result but for one of its totals.</summary>
    private static Action<Stream> Totals(string name, Action<Stream> list) => stream =>
    {
        string json = Scenario.Parse(Sound).Simulate(replications: 10, seed: 1).ToJson();
        int from = json.IndexOf($"\"{name}\": \"", json.IndexOf("\"totals\"", StringComparison.Ordinal), StringComparison.Ordinal) + name.Length + 5;
        stream.Write(Encoding.UTF8.GetBytes(json[..from]));
        list(stream);
        stream.Write(Encoding.UTF8.GetBytes(json[json.IndexOf('"', from)..]));
    };

    /// <summary>Every demand names an issue that nearly is there: looking for the nearest takes long.</summary>
    private static HostileCase Similar(string name) => File(name, stream =>
    {
        string[] names = [.. Enumerable.Range(0, 1_000).Select(i => new string('x', 190) + $"{i:D10}")];
        using StreamWriter writer = new(stream, leaveOpen: true);
        writer.Write(Head + "\"issues\":[" + string.Join(',', names.Select(n => $"{{\"name\":\"{n}\",\"options\":[\"a\"]}}")) + "],\"parties\":[");
        string demands = string.Join(',', names.Select(n => $"{{\"issue\":\"{n[..180]}yyyyyyyyyy{n[190..]}\",\"asks\":\"a\"}}"));
        writer.Write(string.Join(',', Enumerable.Range(0, 16).Select(i => $"{{\"name\":\"{i}\",\"demands\":[{demands}]}}")) + "]}");
    });

    private static HostileCase Largest(string name, bool wrong) => File(name, stream => LargestFile.Write(stream, wrong), isFine: !wrong);

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }
    }
}
