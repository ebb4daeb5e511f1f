using System.Security;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Gets at a file's bytes; what stops that is a problem of the scenario like any other.</summary>
internal static class ScenarioBytes
{
    /// <summary>Far more than talks of any use take; a stream without end must end somewhere.</summary>
    public const int Most = 64 * 1024 * 1024;

    public static readonly string TooLong = $"has more than {ProblemText.Count(Most)} bytes; at most that many are allowed";

    public static byte[] FromFile(string path, string name)
    {
        if (Directory.Exists(path))
            throw Unreadable(name, "was a directory; it must be a file");
        return Guarded(name, () =>
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return ReadAll(file, name);
        });
    }

    public static byte[] FromStream(Stream stream) => Guarded("stream", () => ReadAll(stream, "stream"));

    public static byte[] FromText(string text)
    {
        if (text.Length > Most)
            throw Unreadable("text", TooLong);
        if (NameRules.HasLoneSurrogate(text))
            throw Unreadable("text", $"has half a surrogate pair; it must be {TextForm.WholeCharacters}");
        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] ReadAll(Stream stream, string name)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81_920];
        while (stream.Read(buffer, 0, buffer.Length) is int count && count > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > Most)
                throw Unreadable(name, TooLong);
        }
        return bytes.ToArray();
    }

    private static byte[] Guarded(string name, Func<byte[]> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(name, "there is no such file");
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or SecurityException)
        {
            throw Unreadable(name, "access is denied; it must be a file that may be read");
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException or ObjectDisposedException)
        {
            throw Unreadable(name, $"can't be read: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
    }

    private static ScenarioException Unreadable(string name, string message) => new(name, [new ScenarioProblem("$", message)]);
}
