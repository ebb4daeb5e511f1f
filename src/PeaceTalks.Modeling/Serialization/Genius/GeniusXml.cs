using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>Reads XML that may come from anywhere: no DTD, no external entity, bounded in length, depth, and number of elements and attributes.</summary>
internal static class GeniusXml
{
    private const int MostAttributes = 1_000;

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
        try
        {
            string xml = GeniusXmlText.Of(text);
            if (GeniusXmlText.HasElementWithMoreAttributes(xml, MostAttributes))
            {
                problems.Add(file, $"has an element with more than {ProblemText.Count(MostAttributes)} attributes; at most that many are allowed");
                return null;
            }
            // Depth first, without making objects of it.
            using (XmlReader reader = XmlReader.Create(new StringReader(xml), Settings))
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
            using XmlReader again = XmlReader.Create(new StringReader(xml), Settings);
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
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            // An encoding that is not known, or bytes that are none of it.
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
}
