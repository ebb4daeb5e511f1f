using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>Places in the scenario file, written as JSON paths.</summary>
internal static class JsonPaths
{
    /// <summary>
    /// A member's name as a step of a path: ".name", or "['a name']" where it is not a plain identifier. On one line,
    /// valid Unicode, and cut where it is longer than any name that is allowed, so that no file makes its problems take
    /// more memory than a small number of times its own.
    /// </summary>
    public static string Member(string name)
    {
        if (name.Length is > 0 and <= ScenarioLimits.NameLength && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            return "." + name;
        StringBuilder step = new("['");
        string shown = ProblemText.Shorten(name, ScenarioLimits.NameLength);
        for (int i = 0; i < shown.Length; i++)
        {
            char c = shown[i];
            if (c is '\\' or '\'')
                step.Append('\\').Append(c);
            else if (char.IsSurrogatePair(shown, i))
                step.Append(shown, i++, 2);
            else if (ProblemText.IsUnseen(c))
                step.Append(ProblemText.Escape(c));
            else
                step.Append(c);
        }
        return step.Append("']").ToString();
    }
}
