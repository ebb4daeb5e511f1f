namespace PeaceTalks.Modeling;

/// <summary>An issue of a domain file: with options by label, or with numbers.</summary>
internal sealed record GeniusIssue(int Index, string Name, GeniusIssueKind Kind, Issue Issue, double Lower, double Upper)
{
    /// <summary>The number that an option stands for.</summary>
    public double NumberOf(int option) => Issue.Options[option].Value ?? Lower;
}

/// <summary>The kinds of issues that GENIUS has.</summary>
internal enum GeniusIssueKind
{
    Discrete,
    Integer,
    Real,
}
