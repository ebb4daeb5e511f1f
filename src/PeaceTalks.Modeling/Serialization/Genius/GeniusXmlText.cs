using System.Text;
using System.Text.RegularExpressions;

namespace PeaceTalks.Modeling;

/// <summary>The characters of an XML file, as a strict reader can take them.</summary>
internal static partial class GeniusXmlText
{
    private const int LongestDeclaration = 200;

    /// <summary>How comments and other things begin and end that hold no elements.</summary>
    private static readonly (string Begin, string End)[] Unparsed = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    /// <summary>The text, with lone ampersands written out.</summary>
    /// <remarks>
    /// GENIUS' own reader takes an ampersand that begins no entity as itself, and files in use have such ("farmer &amp; mun."),
    /// which is no XML.
    /// </remarks>
    /// <exception cref="ArgumentException">The encoding is not known, or the bytes are none of it.</exception>
    public static string Of(ProfileFiles.Text text)
    {
        ReadOnlySpan<byte> bytes = text.Bytes.Span;
        // A string has been decoded already: what its XML declaration says of an encoding is about a file.
        Encoding encoding = text.IsString ? Encoding.UTF8 : EncodingOf(bytes);
        return LoneAmpersand().Replace(encoding.GetString(bytes).TrimStart('\uFEFF'), "&amp;");
    }

    /// <summary>
    /// Whether some element has more attributes than a number. To be asked before the file is read: a reader takes time that
    /// grows with the square of it.
    /// </summary>
    public static bool HasElementWithMoreAttributes(string xml, int most)
    {
        int attributes = 0;
        for (int at = xml.IndexOf('<'); at >= 0 && at < xml.Length;)
        {
            (string begin, string end) = Array.Find(Unparsed, pair => string.CompareOrdinal(xml, at, pair.Begin, 0, pair.Begin.Length) == 0);
            if (begin is not null)
            {
                int after = xml.IndexOf(end, at + begin.Length, StringComparison.Ordinal);
                at = after < 0 ? -1 : xml.IndexOf('<', after);
                continue;
            }
            for (attributes = 0, at++; at < xml.Length && xml[at] != '>' && attributes <= most; at++)
            {
                if (xml[at] == '=')
                    attributes++;
                else if (xml[at] is '"' or '\'')
                    at = xml.IndexOf(xml[at], at + 1) is int close and >= 0 ? close : xml.Length;
            }
            if (attributes > most)
                return true;
            at = at < xml.Length ? xml.IndexOf('<', at) : -1;
        }
        return false;
    }

    /// <summary>By the mark or the first character, '&lt;', as the XML standard says (appendix F); else the one that the declaration names; else UTF-8.</summary>
    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0x3C, 0, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, 0x3C, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        [0xFF, 0xFE, ..] or [0x3C, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] or [0, 0x3C, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => Declaration().Match(Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, LongestDeclaration)])) is { Success: true } match
            ? Declared(match.Groups["encoding"].Value)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    private static Encoding Declared(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return encoding.GetByteCount("<") == 1 ? encoding : throw new ArgumentException($"it says that its encoding is {name}, of which its bytes are none");
    }

    [GeneratedRegex("&(?!#?[A-Za-z0-9_.-]+;)")]
    private static partial Regex LoneAmpersand();

    [GeneratedRegex("""^<\?xml[^>]*\sencoding\s*=\s*["'](?<encoding>[A-Za-z0-9._-]+)["']""")]
    private static partial Regex Declaration();
}
