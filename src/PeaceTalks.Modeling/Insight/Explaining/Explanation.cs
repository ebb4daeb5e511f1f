namespace PeaceTalks.Modeling;

/// <summary>
/// Why one run ended as it did, in words. What the run's record does not hold, such as walk-away values after shocks, is
/// taken from the same game played again.
/// </summary>
internal sealed class Explanation
{
    private readonly Negotiation _run;
    private readonly Talks _talks;
    private readonly PositionText _positions;
    private readonly List<string> _paragraphs = [];

    private Explanation(Negotiation run)
    {
        _run = run;
        _talks = run.Game.Replay(run);
        _positions = new PositionText(run, _talks);
    }

    public static string Write(Negotiation run)
    {
        Explanation explanation = new(run);
        explanation.Ending();
        explanation.Stages();
        if (explanation._talks.Table.Stage is not null)
        {
            explanation._paragraphs.Add(explanation._positions.Offers());
            explanation.Reason();
            explanation._paragraphs.Add(explanation._positions.Given());
        }
        explanation._paragraphs.Add(ShockText.Write(run));
        explanation._paragraphs.Add(TheoryText.Write(run));
        return string.Join(Environment.NewLine, explanation._paragraphs.Where(text => text.Length > 0).Select(text => TextLayout.Wrap(text, 2)));
    }

    private void Ending()
    {
        Outcome outcome = _run.Outcome;
        Sentences text = new($"{_run.Game.Scenario.Name}, one run under one draw of the scenario's assumptions, no forecast.");
        text.Add(outcome.Round == 0
            ? "No stage took place, so that nothing was agreed"
            : $"The talks ended in {OutcomeText.InWords(outcome.Kind)} in round {Guard.Text(outcome.Round)}, on day {Guard.Text(outcome.Day)}{How(outcome)}");
        if (outcome.Settlement is Settlement terms)
        {
            text.Add($"Agreed was {Sentences.Some([.. terms.Select(pair => $"{pair.Key}: {_positions.Option(pair.Key, pair.Value)}")], "; ")}");
            string[] open = [.. _run.Game.Scenario.Issues.Select(issue => issue.Name).Where(name => !terms.TryGet(name, out _))];
            if (open.Length > 0)
                text.Add($"Still open: {Sentences.Some(open)}");
        }
        text.Add($"The scores, patience counted: {OptionText.Worths(outcome.Utilities)}");
        _paragraphs.Add(text.ToString());
    }

    private string How(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Agreement => "",
        OutcomeKind.PartialAgreement => ": some issues were closed, then " + NegotiationText.HowEnded(_run),
        _ => ": " + NegotiationText.HowEnded(_run),
    };

    private void Stages()
    {
        if (_run.Stages.Count < 2 && _run.Closings.Count == 0 && _run.Stages.All(stage => stage.Ending != StageEnding.Skipped))
            return;
        Sentences text = new("");
        StageText stages = new(_run, _talks.Plan);
        foreach (StageResult stage in _run.Stages)
            text.Add(stages.Of(stage));
        text.Add(_run.Closings.Count == 0 ? "" : "Closed on its own: " + Sentences.Some([.. _run.Closings.Select(closing => $"{closing.Issue} in round {Guard.Text(closing.Round)}")]));
        _paragraphs.Add(text.ToString());
    }

    private void Reason()
    {
        Table table = _talks.Table;
        Outcome outcome = _run.Outcome;
        Sentences text = new("");
        if (table.IsClosed)
        {
            text.Add(_positions.Bargain());
        }
        else if (outcome.LeftBy is string party && !_run.Moves.Any(move => move.Kind == MoveKind.WalkOut))
        {
            text.Add($"An event took {party} away, which ended the talks; nothing on the table did");
        }
        else if (outcome.LeftBy is not null)
        {
            text.Add(_positions.WalkOut(outcome.LeftBy));
        }
        else
        {
            foreach (Seat seat in table.Seats)
                text.Add(_positions.Verdict(seat));
            text.Add(Time(table));
        }
        text.Add(_positions.Bluffs());
        _paragraphs.Add(text.ToString());
    }

    /// <summary>Whether the clock, a standstill or chance ended it.</summary>
    private string Time(Table table)
    {
        StagePlan stage = table.Stage!;
        StageResult last = _run.Stages.Last(result => result.Stage == stage.Name);
        string left = Sentences.Count(stage.Rounds - last.Rounds, "round");
        string suits = _positions.SuitsAll();
        if (_run.Outcome.Ending == OutcomeKind.Breakdown)
            return $"Chance ended it: the talks collapsed, which they did with a probability of {OptionText.Utility(_run.Game.Value($"stages/{stage.Name}/breakdown"))} after each round of {Sentences.Quote(stage.Name)}, with {left} left"
                + (suits.Length > 0 ? $", although {suits}" : "");
        if (!_talks.RanOut)
            return $"Nobody would move any more, with {left} left" + (suits.Length > 0 ? $", although {suits}" : "");
        return suits.Length > 0
            ? $"The clock was the reason: {suits}, but the {Sentences.Count(stage.Rounds, "round")} of {Sentences.Quote(stage.Name)} were over"
            : $"The clock alone was not the reason: no last offer was one that all could have accepted when the {Sentences.Count(stage.Rounds, "round")} of {Sentences.Quote(stage.Name)} were over";
    }
}
