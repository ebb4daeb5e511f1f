namespace PeaceTalks.Modeling;

/// <summary>Whether a run left something better on the table, and what, in words: in the values of its game before any event.</summary>
internal static class TheoryText
{
    public static string Write(Negotiation run)
    {
        try
        {
            string text = run.Outcome.Settlement is Settlement terms ? Agreed(run.Game, terms) : NotAgreed(run.Game);
            return run.Shocks.Count == 0 || text == "" ? text : text.TrimEnd('.') + " (in the values before any event).";
        }
        catch (InvalidOperationException)
        {
            return "Whether something better was left on the table takes more combinations to tell than can be compared.";
        }
    }

    private static string Agreed(Game game, Settlement terms)
    {
        Assessment assessment = game.Assess(terms);
        if (assessment.Improvement is Solution better)
            return $"A better deal was left on the table: {better.Settlement} would have been worth {OptionText.Worths(better.Utilities)}, with nobody worse off than by what was agreed.";
        if (terms.Count < game.Scenario.Issues.Count)
            return "No settlement of every issue would have been better for one at nobody's cost.";
        return assessment.IsParetoOptimal ? "No other settlement would have been better for one at nobody's cost." : "";
    }

    private static string NotAgreed(Game game)
    {
        if (game.NashSolution() is Solution deal)
            return $"A deal was left on the table: {deal.Settlement} would have been worth {OptionText.Worths(deal.Utilities)}, and no agreement {Sentences.Some([.. game.Principals.Select(principal => $"{principal.Plan.Name} {OptionText.Utility(Billionths.ToDouble(principal.WalkAway))}")])}.";
        ZoneOfPossibleAgreement zone = game.ZoneOfPossibleAgreement();
        if (!zone.IsEmpty)
            return "Nobody could have gained anything by an agreement: what was acceptable to all was worth no more than none.";
        string opening = zone.Openings.Count > 0 ? $" The cheapest single change that would have opened one is {zone.Openings[0]}." : "";
        return $"There was no zone of possible agreement: nothing within the red lines was worth as much as no agreement to everybody.{opening}";
    }
}
