namespace PeaceTalks.Modeling.Theory;

/// <summary>What each of two parties gets: shares of a pie of size 1, or utilities, as the model that gives or takes it says.</summary>
/// <param name="First">The first party's; in bargaining by turns it is the one that proposes first.</param>
/// <param name="Second">The second party's.</param>
public readonly record struct Payoffs(double First, double Second)
{
    /// <summary>As "0.75, 0.25".</summary>
    public override string ToString() => $"{Guard.Text(First)}, {Guard.Text(Second)}";

    /// <summary>Two shares that make up the pie: either may be computed with care where it is small.</summary>
    internal static Payoffs Shares(double first, double second) => new(Math.Clamp(first, 0, 1), Math.Clamp(second, 0, 1));

    internal Payoffs Swapped => new(Second, First);
}
