using System.Xml;
using System.Xml.Linq;

namespace PeaceTalks.Modeling;

/// <summary>Collects what is wrong with a domain file and its profiles, each with its file and place.</summary>
internal sealed class GeniusProblems
{
    private readonly List<ScenarioProblem> _problems = [];
    private long _count;

    public bool Any => _count > 0;

    public void Add(string place, string message, IXmlLineInfo? line = null)
    {
        _count++;
        if (_problems.Count < ProblemCollector.Most)
        {
            bool known = line?.HasLineInfo() == true;
            _problems.Add(new ScenarioProblem(place, message) { Line = known ? line!.LineNumber : null, Column = known ? line!.LinePosition : null });
        }
    }

    /// <summary>A problem at an element of an XML file.</summary>
    public void Add(string file, XElement element, string message) =>
        Add($"{file}: <{element.Name.LocalName}{Identity(element)}>", message, element);

    public void Add(ScenarioProblem problem)
    {
        _count++;
        if (_problems.Count < ProblemCollector.Most)
            _problems.Add(problem);
    }

    /// <exception cref="ScenarioException">There are problems.</exception>
    public void ThrowIfAny(string name)
    {
        if (!Any)
            return;
        if (_count > _problems.Count)
            _problems.Add(new ScenarioProblem("$", $"there are {ProblemText.Count(_count - _problems.Count)} more problems"));
        throw new ScenarioException(name, _problems);
    }

    private static string Identity(XElement element)
    {
        string index = (string?)element.Attribute("index") is string i ? $" index={ProblemText.Quote(i)}" : "";
        return (string?)(element.Attribute("name") ?? element.Attribute("value")) is string name ? $"{index} {ProblemText.Quote(name)}" : index;
    }
}
