namespace PeaceTalks.Modeling;

/// <summary>A scenario as the texts of a domain file and of one profile file for each principal. Compared by value.</summary>
/// <param name="Domain">The text of the domain file.</param>
/// <param name="Profiles">By principal, the text of its profile file.</param>
public sealed record GeniusFiles(string Domain, IReadOnlyDictionary<string, string> Profiles);
