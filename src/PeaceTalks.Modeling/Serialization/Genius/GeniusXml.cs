using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>Reads XML that may come from anywhere: no DTD, no external entity, bounded in length, depth and number of elements.</summary>
internal static partial class GeniusXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = ScenarioLimits.FileBytes,
    };

    /// <summary>The root element; null where the text is not XML that is read, which is then a problem.</summary>
    public static XElement? Read(ProfileFiles.Text text, GeniusProblems problems)
    {
        string file = text.File;
        ReadOnlyMemory<byte> bytes = WithoutLoneAmpersands(text.Bytes);
        try
        {
            // Depth first, without making objects of it.
            using (XmlReader reader = Reader(bytes, text.IsString))
            {
                long elements = 0;
                while (reader.Read())
                {
                    elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
                    string? excess = reader.Depth > ScenarioLimits.FileDepth ? $"has elements that lie in one another more than {ScenarioLimits.FileDepth} deep"
                        : elements > ScenarioLimits.FileValues ? $"has more than {ProblemText.Count(ScenarioLimits.FileValues)} elements"
                        : null;
                    if (excess is not null)
                    {
                        problems.Add(file, $"{excess}; at most that many are allowed", reader as IXmlLineInfo);
                        return null;
                    }
                }
            }
            using XmlReader again = Reader(bytes, text.IsString);
            return XDocument.Load(again, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException fault)
        {
            problems.Add(new ScenarioProblem(file, $"is not XML that is read (no document type, no entities of its own): {ProblemText.Shorten(ProblemText.OneLine(fault.Message), 300).TrimEnd('.')}")
            {
                Line = fault.LineNumber > 0 ? fault.LineNumber : null,
                Column = fault.LinePosition > 0 ? fault.LinePosition : null,
            });
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or InvalidOperationException or DecoderFallbackException)
        {
            // An encoding that is not known, for one.
            problems.Add(file, $"can't be read as XML: {ProblemText.Shorten(ProblemText.OneLine(fault.Message), 300).TrimEnd('.')}");
            return null;
        }
    }

    /// <summary>An attribute as a finite number; null where it is missing or no number, which is a problem unless it may be missing.</summary>
    public static double? Number(XElement element, string attribute, string file, GeniusProblems problems, bool optional = false)
    {
        string? text = (string?)element.Attribute(attribute);
        if (text is null)
        {
            if (!optional)
                problems.Add(file, element, $"has no {attribute}; it must be a number");
            return null;
        }
        if (double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            return number;
        problems.Add(file, element, $"{attribute} was {ProblemText.Quote(text)}; it must be a finite number");
        return null;
    }

    /// <summary>The index attribute of an issue, an item or a weight.</summary>
    public static int? Index(XElement element, string file, GeniusProblems problems)
    {
        string? text = (string?)element.Attribute("index");
        if (int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int index))
            return index;
        problems.Add(file, element, text is null ? "has no index; it must be a whole number" : $"index was {ProblemText.Quote(text)}; it must be a whole number");
        return null;
    }

    /// <summary>
    /// GENIUS' own reader takes an ampersand that begins no entity as itself, and files in use have such ("farmer &amp; mun."), which is no XML:
    /// it is written out here.
    /// </summary>
    private static ReadOnlyMemory<byte> WithoutLoneAmpersands(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.Span;
        // Two bytes a character: left as it is.
        if (!text.Contains((byte)'&') || text.Contains((byte)0))
            return bytes;
        ArrayBufferWriter<byte> written = new(text.Length + 64);
        for (int at; (at = text.IndexOf((byte)'&')) >= 0; text = text[(at + 1)..])
        {
            written.Write(text[..(at + 1)]);
            if (!BeginsEntity(text[(at + 1)..]))
                written.Write("amp;"u8);
        }
        written.Write(text);
        return written.WrittenMemory;
    }

    /// <summary>Whether a name, or a number after '#', and a semicolon come next.</summary>
    private static bool BeginsEntity(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit((char)text[length]) || text[length] is (byte)'#' or (byte)'_' or (byte)'.' or (byte)'-'))
            length++;
        return length > 0 && length < text.Length && text[length] == (byte)';';
    }

    /// <summary>A string has been decoded already: what its XML declaration says of an encoding is about a file.</summary>
    private static XmlReader Reader(ReadOnlyMemory<byte> bytes, bool isString)
    {
        MemoryStream stream = new(bytes.ToArray(), writable: false);
        Encoding? encoding = isString ? Encoding.UTF8 : CodePageOf(bytes.Span);
        return encoding is null ? XmlReader.Create(stream, Settings) : XmlReader.Create(new StreamReader(stream, encoding), Settings);
    }

    /// <summary>The code page, such as windows-1252, that the XML declaration of a file names, which an XML reader does not know of itself; null for other encodings.</summary>
    private static Encoding? CodePageOf(ReadOnlySpan<byte> bytes) =>
        Declaration().Match(Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 200)])) is { Success: true } match
            ? CodePagesEncodingProvider.Instance.GetEncoding(match.Groups["encoding"].Value)
            : null;

    [GeneratedRegex("""^<\?xml[^>]*\sencoding\s*=\s*["'](?<encoding>[A-Za-z0-9._-]+)["']""")]
    private static partial Regex Declaration();
}
