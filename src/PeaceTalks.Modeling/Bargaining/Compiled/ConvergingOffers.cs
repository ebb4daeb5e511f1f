namespace PeaceTalks.Modeling;

/// <summary>
/// Alternating offers of two principals whose targets are a matter of time alone and whose offers step toward one another's,
/// where all issues on the table have as many options.
/// </summary>
/// <remarks>
/// Why it plays as <see cref="AlternatingOffers"/> does: what each offers and what that is worth to both is kept step by step
/// by <see cref="OneWayWalk"/>; what remains of a turn is to compare what the standing offer is worth with what the own
/// proposal is. Where nobody has moved in a round and no shock or breakdown can come, nothing changes until a target lets a
/// next step be taken: the same offers are made again, and refused again. So the rounds up to there are passed together, but
/// for the last one: in its last turn less is enough.
/// </remarks>
internal sealed class ConvergingOffers(GamePlan plan) : AlternatingOffers
{
    private readonly int[] _offsets = plan.Offsets;
    private readonly OneWayWalk _first = new(plan);
    private readonly OneWayWalk _second = new(plan);
    private readonly int[] _targetsOfFirst = new int[Timetable.Rounds];
    private readonly int[] _targetsOfSecond = new int[Timetable.Rounds];

    /// <summary>Whether a stage can be played so.</summary>
    public bool CanPlay(Table table, StagePlan stage)
    {
        if (stage.Protocol != Protocol.AlternatingOffers || stage.SettlesIssueByIssue || table.Seats.Length != 2)
            return false;
        foreach (Seat seat in table.Seats)
        {
            if (seat.Tactic is not TargetTactic { Choice: AccommodatingWalk } tactic || !Targets.DependOnTimeAlone(tactic.Target))
                return false;
        }
        int options = OptionsOf(table.Issues[0]);
        foreach (int issue in table.Issues)
        {
            if (OptionsOf(issue) != options)
                return false;
        }
        return true;
    }

    public override StageEnding Play(Talks talks, StagePlan stage)
    {
        Table table = talks.Table;
        (Seat first, Seat second) = (table.Seats[0], table.Seats[1]);
        bool calm = talks.IsCalm(stage), stands = false;
        int batch = 0;
        for (int round = 0; round < stage.Rounds; round++)
        {
            if (!talks.BeginRound(stage, out bool struck))
            {
                if (round > 0)
                    End(talks);
                return StageEnding.WalkOut;
            }
            if (struck || round == 0)
            {
                if (round > 0)
                    End(talks);
                Lapse();
                table.Refresh();
                // Somebody walks out at its turn in this round: no offer stands any more, and for an agreement both would
                // have to have had their turn.
                if (first.IsHopeless || second.IsHopeless)
                    return PlayRound(talks, stage, round + 1)!.Value;
                _first.Begin(table, first, second);
                _second.Begin(table, second, first);
                stands = false;
                Fill(table, batch = round);
            }
            else if (round >= batch + Timetable.Rounds)
            {
                Fill(table, batch = round);
            }

            _first.Go(table, _targetsOfFirst[round - batch], _second);
            if (stands && Accepts(_first, _second, _first.Worth))
                return Agree(talks, second);
            bool moved = _first.Propose(talks);
            stands = true;
            _second.Go(table, _targetsOfSecond[round - batch], _first);
            // Nobody could answer the last proposal of the last round.
            if (Accepts(_second, _first, round == stage.Rounds - 1 ? second.Floor : _second.Worth))
                return Agree(talks, first);
            moved |= _second.Propose(talks);

            if (!calm)
            {
                if (talks.BreaksDown(stage, round + 1))
                {
                    End(talks);
                    return StageEnding.Breakdown;
                }
            }
            else if (!moved)
            {
                int next = round + 1, end = Math.Min(batch + Timetable.Rounds, stage.Rounds - 1);
                int quiet = end <= next ? 0 : _first.Quiet(_targetsOfFirst.AsSpan(next - batch, end - next));
                quiet = _second.Quiet(_targetsOfSecond.AsSpan(next - batch, quiet));
                _first.Repeat(quiet);
                _second.Repeat(quiet);
                talks.Pass(stage, quiet);
                round += quiet;
            }
        }
        End(talks);
        return StageEnding.NoAgreement;
    }

    /// <summary>Whether a party takes the standing offer of the other.</summary>
    private static bool Accepts(OneWayWalk party, OneWayWalk other, int wanted) =>
        other.WorthToOther >= Math.Max(wanted, party.Seat.Floor) && other.Crossed == 0;

    private StageEnding Agree(Talks talks, Seat agreed)
    {
        End(talks);
        talks.Table.Close(agreed.Offer);
        return StageEnding.Agreement;
    }

    private void End(Talks talks)
    {
        _first.End(talks);
        _second.End(talks);
    }

    private void Fill(Table table, int from)
    {
        Targets.Fill(table.Seats[0], table, from, _targetsOfFirst);
        Targets.Fill(table.Seats[1], table, from, _targetsOfSecond);
    }

    private int OptionsOf(int issue) => _offsets[issue + 1] - _offsets[issue];
}
