using System.Text;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>Pieces of hostile files.</summary>
internal static class HostileText
{
    public const string Head = "{\"format\":\"peace-talks-scenario/1\",\"name\":\"x\",";
    public const string Issues = "\"issues\":[{\"name\":\"I\",\"options\":[\"a\",\"b\"]}]";
    public const string Parties = "\"parties\":[{\"name\":\"A\",\"demands\":[{\"issue\":\"I\",\"asks\":\"a\"}]},{\"name\":\"B\",\"demands\":[{\"issue\":\"I\",\"asks\":\"b\"}]}]";

    /// <summary>A sound file.</summary>
    public const string Sound = Head + Issues + "," + Parties + "}";

    /// <summary>A sound file but for its issues.</summary>
    public static string[] WithIssues(string issues) => [Head + "\"issues\":[", issues, "]," + Parties + "}"];

    /// <summary>A sound file but for A's walk-away value.</summary>
    public static string[] WithWalkAway(string before, string after) =>
        [Head + Issues + ",\"parties\":[{\"name\":\"A\",\"demands\":[{\"issue\":\"I\",\"asks\":\"a\"}],\"walkAway\":" + before, after + "},{\"name\":\"B\",\"demands\":[{\"issue\":\"I\",\"asks\":\"b\"}]}]}"];

    /// <summary>A sound file with more before its closing brace.</summary>
    public static string[] With(string before, string after = "") => [Sound[..^1] + "," + before, after + "}"];

    /// <summary>Between two texts, one piece many times, "#" being its number.</summary>
    public static Action<Stream> Repeat(string[] around, int count, string piece, string separator = ",") => stream =>
    {
        using StreamWriter writer = new(stream, leaveOpen: true);
        writer.Write(around[0]);
        bool isNumbered = piece.Contains('#', StringComparison.Ordinal);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                writer.Write(separator);
            writer.Write(isNumbered ? piece.Replace("#", i.ToString("D7", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) : piece);
        }
        writer.Write(around[^1]);
    };

    public static Action<Stream> Deep(string[] around, int depth, string open, string close) => stream =>
    {
        using StreamWriter writer = new(stream, leaveOpen: true);
        writer.Write(around[0]);
        for (int i = 0; i < depth; i++)
            writer.Write(open);
        writer.Write('1');
        for (int i = 0; i < depth; i++)
            writer.Write(close);
        writer.Write(around[^1]);
    };

    public static Action<Stream> Text(string text, Encoding? encoding = null) => stream =>
    {
        using StreamWriter writer = new(stream, encoding ?? new UTF8Encoding(false), leaveOpen: true);
        writer.Write(text);
    };
}
