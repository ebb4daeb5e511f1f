using System.Globalization;
using System.Text;

namespace PeaceTalks.Modeling;

/// <summary>One run as text for a terminal: who offers what, what it is worth to each, what it concedes.</summary>
internal static class NegotiationText
{
    public static string Write(Negotiation run)
    {
        Scenario scenario = run.Game.Scenario;
        StringBuilder text = new();
        text.AppendLine(TextLayout.Wrap($"{scenario.Name}: one run, under one draw of the scenario's assumptions. Not a forecast.", 0));
        string? stage = null;
        int round = 0, shock = 0, move = 0;
        while (move < run.Moves.Count || shock < run.Shocks.Count)
        {
            bool shockNext = shock < run.Shocks.Count && (move == run.Moves.Count || run.Shocks[shock].Round <= run.Moves[move].Round);
            (string nextStage, int nextRound, int day) = shockNext
                ? (run.Shocks[shock].Stage, run.Shocks[shock].Round, run.Shocks[shock].Day)
                : (run.Moves[move].Stage, run.Moves[move].Round, run.Moves[move].Day);
            if (nextStage != stage)
                text.AppendLine().AppendLine(TextLayout.Wrap($"== {nextStage} ==", 3));
            if (nextRound != round)
                text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Round {nextRound}, day {day}");
            (stage, round) = (nextStage, nextRound);
            if (shockNext)
                text.AppendLine(TextLayout.Wrap($"  * {run.Shocks[shock++].Shock}", 4));
            else
                WriteMove(text, scenario, run.Moves[move++]);
        }
        text.AppendLine();
        WriteOutcome(text, run);
        return text.ToString();
    }

    private static void WriteMove(StringBuilder text, Scenario scenario, Move move)
    {
        string what = move.Kind switch
        {
            MoveKind.Propose => $"proposes {move.Offer}",
            MoveKind.Accept => "accepts",
            _ => "walks out: even its best here is worth less than no agreement",
        };
        text.AppendLine(TextLayout.Wrap($"  {move.Party} {what}", 4));
        if (move.Kind == MoveKind.Propose)
            text.AppendLine(TextLayout.Wrap($"    worth {Worths(move.Utilities)}", 6));
        foreach (Concession concession in move.Concessions)
        {
            Issue issue = scenario.Issues.First(i => i.Name == concession.Issue);
            text.AppendLine(TextLayout.Wrap(
                $"    concedes {concession.Issue}: {OptionText.Of(issue, concession.From)} -> {OptionText.Of(issue, concession.To)}; costs {OptionText.Utility(concession.Cost)}, gives {Worths(concession.Gains)}",
                6));
        }
    }

    private static void WriteOutcome(StringBuilder text, Negotiation run)
    {
        Outcome outcome = run.Outcome;
        bool nothingFollows = outcome.Ending == OutcomeKind.Impasse && run.Moves is [.., { Kind: MoveKind.Accept }];
        string how = (nothingFollows ? "no stage takes up the rest" : OutcomeText.Ending(outcome.Ending)) + (outcome.LeftBy is null ? "" : $" ({outcome.LeftBy})");
        string ending = outcome.Kind == OutcomeKind.PartialAgreement
            ? $"{OutcomeText.Name(outcome.Kind)}: some issues closed, then {how}"
            : $"{OutcomeText.Name(outcome.Kind)}: {how}";
        text.AppendLine(TextLayout.Wrap($"{ending}, in round {outcome.Round}, day {outcome.Day}.", 2));
        if (outcome.Settlement is not null)
            text.AppendLine(TextLayout.Wrap($"Terms: {outcome.Settlement}", 2));
        text.AppendLine(TextLayout.Wrap($"Scores: {Worths(outcome.Utilities)}", 2));
        text.Append(TextLayout.Wrap("Walk-away values before any shock: " + string.Join(", ", outcome.Utilities.Keys.Select(party => $"{party} {OptionText.Utility(run.Game.WalkAwayValue(party))}")), 2));
    }

    private static string Worths(IReadOnlyDictionary<string, double> utilities) =>
        string.Join(", ", utilities.Select(pair => $"{pair.Key} {OptionText.Utility(pair.Value)}"));
}
