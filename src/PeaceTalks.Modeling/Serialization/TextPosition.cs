using System.Buffers;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Places in a text that is not even JSON.</summary>
internal static class TextPosition
{
    /// <summary>The index of the first byte that belongs to no character.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        int index = 0;
        while (Rune.DecodeFromUtf8(text[index..], out _, out int length) == OperationStatus.Done)
            index += length;
        return index;
    }

    /// <summary>A problem at a byte, by line and column, both 1-based.</summary>
    public static ScenarioProblem Problem(ReadOnlySpan<byte> text, int index, string message)
    {
        ReadOnlySpan<byte> before = text[..index];
        return new ScenarioProblem("$", message)
        {
            Line = before.Count((byte)'\n') + 1,
            Column = index - (before.LastIndexOf((byte)'\n') + 1) + 1,
        };
    }
}
