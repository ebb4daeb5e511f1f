namespace PeaceTalks.Modeling;

/// <summary>Places in the scenario file, written as JSON paths.</summary>
internal static class JsonPaths
{
    /// <summary>A member's name as a step of a path: ".name", or "['a name']" where it is not a plain identifier.</summary>
    public static string Member(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0])
            ? "." + name
            : "['" + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "']";
}
