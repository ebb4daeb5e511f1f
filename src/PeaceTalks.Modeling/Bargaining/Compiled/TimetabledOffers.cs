namespace PeaceTalks.Modeling;

/// <summary>
/// Alternating offers where everybody's offers are a matter of time alone, worked out many rounds at a time: nothing that
/// anybody does changes what is proposed later, but only who accepts it.
/// </summary>
/// <remarks>
/// Why it plays as <see cref="AlternatingOffers"/> does: between two shocks values stand still, so that each principal's
/// proposal is a function of the round alone, and <see cref="Timetable"/> tells it. What remains of a turn is a comparison
/// of the standing offer with one's own proposal. No round is left out, since the moves of each are counted by class; but
/// rounds in which nothing else can happen are passed together.
/// </remarks>
internal sealed class TimetabledOffers(GamePlan plan) : AlternatingOffers
{
    private readonly Timetables _timetables = new(plan);
    private readonly TimetabledTurns _two = new TurnsOfTwo();
    private readonly TimetabledTurns _many = new TurnsOfMany(plan);

    /// <summary>Whether everybody's offers in a stage are a matter of time alone.</summary>
    public static bool CanPlay(Table table, StagePlan stage)
    {
        if (stage.Protocol != Protocol.AlternatingOffers || stage.SettlesIssueByIssue)
            return false;
        foreach (Seat seat in table.Seats)
        {
            if (seat.Tactic is not TargetTactic { Choice: ClosestToTarget } tactic || !Targets.DependOnTimeAlone(tactic.Target))
                return false;
        }
        return true;
    }

    public override StageEnding Play(Talks talks, StagePlan stage)
    {
        Table table = talks.Table;
        TimetabledTurns turns = table.Seats.Length == 2 ? _two : _many;
        bool calm = talks.IsCalm(stage);
        int batch = 0;
        for (int round = 0; round < stage.Rounds; round++)
        {
            if (!talks.BeginRound(stage, out bool struck))
            {
                if (round > 0)
                    turns.End(talks, _timetables);
                return StageEnding.WalkOut;
            }
            if (struck || round == 0)
            {
                if (round > 0)
                    turns.End(talks, _timetables);
                Lapse();
                table.Refresh();
                // Somebody walks out at its turn in this round: no offer stands any more, and for an agreement all would
                // have to have had their turn.
                if (IsAnyHopeless(table))
                    return PlayRound(talks, stage, round + 1)!.Value;
                _timetables.Refresh(table);
                turns.Begin(talks, _timetables);
                batch = round;
                turns.Fill(talks, _timetables, batch);
            }
            else if (round == batch + Timetable.Rounds)
            {
                batch = round;
                turns.Fill(talks, _timetables, batch);
            }
            if (turns.Play(talks, _timetables, round - batch) is Seat agreed)
            {
                turns.End(talks, _timetables);
                table.Close(agreed.Offer);
                return StageEnding.Agreement;
            }
            if (calm)
            {
                int quiet = turns.Pass(talks, _timetables, round - batch, Math.Min(Timetable.Rounds, stage.Rounds - batch));
                talks.Pass(stage, quiet);
                round += quiet;
            }
            else if (talks.BreaksDown(stage, round + 1))
            {
                turns.End(talks, _timetables);
                return StageEnding.Breakdown;
            }
        }
        turns.End(talks, _timetables);
        return StageEnding.NoAgreement;
    }

    private static bool IsAnyHopeless(Table table)
    {
        foreach (Seat seat in table.Seats)
        {
            if (seat.IsHopeless)
                return true;
        }
        return false;
    }
}
