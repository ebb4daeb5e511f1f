namespace PeaceTalks.Modeling;

/// <summary>
/// Which shocks mattered, in words: the same game, with the same luck, is played again without each of those that struck.
/// </summary>
internal static class ShockText
{
    /// <summary>Of more shocks, only the first so many are tried.</summary>
    private const int Most = 20;

    public static string Write(Negotiation run)
    {
        string[] struck = [.. run.Shocks.Select(shock => shock.Shock).Distinct()];
        if (struck.Length == 0)
            return run.Game.Scenario.Shocks.Count == 0 ? "" : "No shock struck.";
        Sentences text = new("");
        List<string> idle = [];
        foreach (string shock in struck.Take(Most))
        {
            Negotiation without = run.Game.PlayWithout(shock, run);
            string difference = Difference(run, without);
            if (difference.Length == 0)
                idle.Add(Sentences.Quote(shock));
            else
                text.Add($"Without {Sentences.Quote(shock)} ({Rounds(run, shock)}) {difference}");
        }
        if (idle.Count > 0)
            text.Add($"Without {(idle.Count == 1 ? "" : "any one of ")}{Sentences.Some(idle)} it would have ended just the same");
        if (struck.Length > Most)
            text.Add($"{Guard.Text(struck.Length - Most)} more shocks struck");
        return text.ToString();
    }

    private static string Rounds(Negotiation run, string shock)
    {
        int[] rounds = [.. run.Shocks.Where(strike => strike.Shock == shock).Select(strike => strike.Round)];
        return $"{(rounds.Length == 1 ? "round" : "rounds")} {Sentences.Some([.. rounds.Select(round => Guard.Text(round))])}";
    }

    /// <summary>What would have been otherwise; empty where kind, terms and time are the same.</summary>
    private static string Difference(Negotiation run, Negotiation without)
    {
        Outcome was = run.Outcome, other = without.Outcome;
        if (was.Kind != other.Kind || was.Ending != other.Ending || was.LeftBy != other.LeftBy)
        {
            return $"it would have ended in {OutcomeText.InWords(other.Kind)} in round {Guard.Text(other.Round)}"
                + (other.Kind == OutcomeKind.Agreement ? "" : $" ({NegotiationText.HowEnded(without)})")
                + (other.Settlement is Settlement terms ? $", with {Terms(run, terms)}" : "");
        }
        string time = other.Round == was.Round ? "" : $", in round {Guard.Text(other.Round)}";
        if (!Equals(was.Settlement, other.Settlement))
            return $"it would have ended alike{time}, but with {Terms(run, other.Settlement!, was.Settlement)}";
        return time.Length > 0 ? $"it would have ended alike, but{time[1..]}" : "";
    }

    /// <summary>Terms, or those of them that differ from others.</summary>
    private static string Terms(Negotiation run, Settlement terms, Settlement? others = null)
    {
        List<string> named = [];
        foreach (Issue issue in run.Game.Scenario.Issues)
        {
            Option? before = null;
            bool wasClosed = others is not null && others.TryGet(issue.Name, out before);
            if (!terms.TryGet(issue.Name, out Option? option))
            {
                if (wasClosed)
                    named.Add($"{issue.Name}: still open");
            }
            else if (option != before)
            {
                named.Add($"{issue.Name}: {OptionText.Of(issue, option)}");
            }
        }
        return Sentences.Some(named, "; ");
    }
}
