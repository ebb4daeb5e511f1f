using System.Security;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Gets at a file's bytes; what stops that is a problem of the scenario like any other.</summary>
internal static class ScenarioBytes
{
    public static readonly string TooLong = $"has more than {ProblemText.Count(ScenarioLimits.FileBytes)} bytes; at most that many are allowed";

    public static ReadOnlyMemory<byte> FromFile(string path, string name)
    {
        if (Directory.Exists(path))
            throw Unreadable(name, "was a directory; it must be a file");
        return Guarded(name, () =>
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            // At once, without reading it.
            if (file.CanSeek && file.Length > ScenarioLimits.FileBytes)
                throw Unreadable(name, TooLong);
            return ReadAll(file, name);
        });
    }

    public static ReadOnlyMemory<byte> FromStream(Stream stream) => Guarded("stream", () => ReadAll(stream, "stream"));

    public static ReadOnlyMemory<byte> FromText(string text)
    {
        // Counting the bytes of a text takes time that grows with it; a character takes at least one.
        if (text.Length > ScenarioLimits.FileBytes || Encoding.UTF8.GetByteCount(text) > ScenarioLimits.FileBytes)
            throw Unreadable("text", TooLong);
        if (NameRules.HasLoneSurrogate(text))
            throw Unreadable("text", $"has half a surrogate pair; it must be {TextForm.WholeCharacters}");
        return Encoding.UTF8.GetBytes(text);
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream stream, string name)
    {
        // One byte more than may be there, so that a stream without end shows.
        byte[] bytes = new byte[stream.CanSeek ? Math.Clamp(stream.Length - stream.Position, 4_096, ScenarioLimits.FileBytes) + 1 : 65_536];
        int length = 0;
        while (stream.Read(bytes, length, bytes.Length - length) is int count && count > 0)
        {
            length += count;
            if (length > ScenarioLimits.FileBytes)
                throw Unreadable(name, TooLong);
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(2L * length, ScenarioLimits.FileBytes + 1));
        }
        return bytes.AsMemory(0, length);
    }

    private static ReadOnlyMemory<byte> Guarded(string name, Func<ReadOnlyMemory<byte>> read)
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
