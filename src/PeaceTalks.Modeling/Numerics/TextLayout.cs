using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Text for a terminal of at most <see cref="Width"/> columns.</summary>
internal static class TextLayout
{
    public const int Width = 100;

    /// <summary>Breaks a line at spaces; the lines after the first are indented. A longer word is cut.</summary>
    public static string Wrap(string line, int indent)
    {
        StringBuilder text = new();
        int start = 0;
        while (true)
        {
            int room = Width - (start == 0 ? 0 : indent);
            if (start > 0)
                text.Append(' ', indent);
            if (line.Length - start <= room)
                return text.Append(line, start, line.Length - start).ToString();
            int space = line.LastIndexOf(' ', start + room, room);
            int end = space > start ? space : start + room;
            // Never between the two halves of a character.
            if (char.IsHighSurrogate(line[end - 1]))
                end--;
            text.Append(line.AsSpan(start, end - start).TrimEnd()).Append(Environment.NewLine);
            start = line[end] == ' ' ? end + 1 : end;
        }
    }

    /// <summary>Cuts or fills a text to a width; what is cut ends in "~".</summary>
    public static string Fit(string text, int width) =>
        text.Length > width
            ? (string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[width - 2]) ? width - 2 : width - 1), "~")).PadRight(width)
            : text.PadRight(width);

    /// <summary>A bar for a share in [0, 1], to an eighth of a column.</summary>
    public static string Bar(double share, int width)
    {
        int eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        string full = new('\u2588', eighths / 8);
        return eighths % 8 == 0 ? full : full + (char)(0x2590 - eighths % 8);
    }
}
