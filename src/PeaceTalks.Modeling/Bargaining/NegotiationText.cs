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
        int round = 0, shock = 0, move = 0, closing = 0;
        while (move < run.Moves.Count || shock < run.Shocks.Count)
        {
            bool shockNext = shock < run.Shocks.Count && (move == run.Moves.Count || run.Shocks[shock].Round <= run.Moves[move].Round);
            (string nextStage, int nextRound, int day) = shockNext
                ? (run.Shocks[shock].Stage, run.Shocks[shock].Round, run.Shocks[shock].Day)
                : (run.Moves[move].Stage, run.Moves[move].Round, run.Moves[move].Day);
            closing = WriteClosings(text, run, closing, nextRound);
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
        WriteClosings(text, run, closing, int.MaxValue);
        text.AppendLine();
        WriteOutcome(text, run);
        return text.ToString();
    }

    /// <summary>Writes the issues closed on their own before a round, from one of them on; returns the first of the rest.</summary>
    private static int WriteClosings(StringBuilder text, Negotiation run, int closing, int beforeRound)
    {
        for (; closing < run.Closings.Count && run.Closings[closing].Round < beforeRound; closing++)
        {
            ClosingEvent closed = run.Closings[closing];
            Issue issue = run.Game.Scenario.Issues.First(i => i.Name == closed.Issue);
            text.AppendLine(TextLayout.Wrap($"  = {closed.Issue} is closed at {OptionText.Of(issue, closed.Option)}", 4));
        }
        return closing;
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
            text.AppendLine(TextLayout.Wrap($"    worth {OptionText.Worths(move.Utilities)}{(move.Class is MoveClass step ? $"; {OutcomeText.Name(step)}" : "")}", 6));
        foreach (Concession concession in move.Concessions)
        {
            Issue issue = scenario.Issues.First(i => i.Name == concession.Issue);
            text.AppendLine(TextLayout.Wrap(
                $"    concedes {concession.Issue}: {OptionText.Of(issue, concession.From)} -> {OptionText.Of(issue, concession.To)}; costs {OptionText.Utility(concession.Cost)}, gives {OptionText.Worths(concession.Gains)}",
                6));
        }
    }

    /// <summary>How the talks ended, in a few words, such as "the rounds ran out".</summary>
    public static string HowEnded(Negotiation run)
    {
        Outcome outcome = run.Outcome;
        if (outcome.Ending != OutcomeKind.Impasse)
            return OutcomeText.Ending(outcome.Ending) + (outcome.LeftBy is null ? "" : $" ({outcome.LeftBy})");
        StageResult? last = run.Stages.LastOrDefault(stage => stage.Ending != StageEnding.Skipped);
        if (last is null)
            return "no stage took place";
        Stage? stage = run.Game.Scenario.Stages.FirstOrDefault(stage => stage.Name == last.Stage);
        return last.Ending == StageEnding.Agreement ? "no stage took up the rest"
            : last.Rounds < stage?.Rounds ? "nobody would move any more"
            : OutcomeText.Ending(outcome.Ending);
    }

    private static void WriteOutcome(StringBuilder text, Negotiation run)
    {
        Outcome outcome = run.Outcome;
        string how = HowEnded(run);
        string ending = outcome.Kind == OutcomeKind.PartialAgreement
            ? $"{OutcomeText.Name(outcome.Kind)}: some issues closed, then {how}"
            : $"{OutcomeText.Name(outcome.Kind)}: {how}";
        text.AppendLine(TextLayout.Wrap($"{ending}, in round {outcome.Round}, day {outcome.Day}.", 2));
        if (outcome.Settlement is not null)
            text.AppendLine(TextLayout.Wrap($"Terms: {outcome.Settlement}", 2));
        text.AppendLine(TextLayout.Wrap($"Scores: {OptionText.Worths(outcome.Utilities)}", 2));
        text.Append(TextLayout.Wrap("Walk-away values before any shock: " + string.Join(", ", outcome.Utilities.Keys.Select(party => $"{party} {OptionText.Utility(run.Game.WalkAwayValue(party))}")), 2));
    }
}
