namespace PeaceTalks.Modeling.Tests;

/// <summary>Makes the offers given, by the indices of their options on the issues of the table, the last one again and again; accepts in the rounds that <paramref name="accepts"/> says.</summary>
internal sealed class ScriptedNegotiator(int[][] offers, Func<int, bool> accepts) : Negotiator
{
    private int _next;

    /// <summary>One that accepts nothing, of offers on one issue.</summary>
    public static Func<Negotiator> Offering(params int[] options) => () => new ScriptedNegotiator([.. options.Select(k => new[] { k })], _ => false);

    public static Func<Negotiator> OfferingAll(params int[][] offers) => () => new ScriptedNegotiator(offers, _ => false);

    public static Func<Negotiator> AcceptingAll(params int[] options) => () => new ScriptedNegotiator([.. options.Select(k => new[] { k })], _ => true);

    /// <summary>One that accepts in one round only.</summary>
    public static Func<Negotiator> AcceptingIn(int round, params int[][] offers) => () => new ScriptedNegotiator(offers, r => r == round);

    public override Settlement Propose(Turn turn)
    {
        int[] options = offers[Math.Min(_next++, offers.Length - 1)];
        // Where an issue has been closed, what is said of it no longer counts.
        Issue[] issues = [.. turn.Scenario.Issues];
        return Settlement.Of(turn.Scenario, [.. issues.Zip(options, (issue, k) => (issue.Name, (OptionReference)issue.Options[k].Label))]);
    }

    public override bool Accepts(Turn turn, Settlement offer, Settlement proposal) => accepts(turn.Round);
}
