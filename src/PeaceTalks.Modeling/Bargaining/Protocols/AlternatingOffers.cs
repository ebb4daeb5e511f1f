namespace PeaceTalks.Modeling;

/// <summary>
/// Stacked alternating offers for any number of principals: in each round they act in speaking order. The one to act
/// accepts the standing offer, replaces it by a proposal of its own, or walks out. When every other principal has
/// accepted a standing offer in turn, it is agreed. It stays over the end of a round, and lapses when a shock strikes and
/// at the end of the stage.
/// </summary>
internal sealed class AlternatingOffers
{
    private Seat? _proposer;
    private int _acceptances;

    public StageEnd Play(Talks talks, StagePlan stage)
    {
        _proposer = null;
        for (int round = 1; round <= stage.Rounds; round++)
        {
            if (!talks.BeginRound(stage, out bool struck))
                return StageEnd.WalkOut;
            if (struck)
                _proposer = null;
            if (struck || round == 1)
                talks.Table.Refresh();
            StageEnd? end = PlayRound(talks, stage, round);
            if (end is not null)
                return end.Value;
            if (talks.BreaksDown(stage, round))
                return StageEnd.Breakdown;
        }
        return StageEnd.NoAgreement;
    }

    private StageEnd? PlayRound(Talks talks, StagePlan stage, int round)
    {
        Table table = talks.Table;
        PowerBase time = stage.Times[round - 1];
        for (int turn = 0; turn < table.Seats.Length; turn++)
        {
            Seat seat = table.Seats[turn];
            if (seat.Best < seat.WalkAway)
            {
                talks.WalkOut(seat);
                talks.Transcript?.WalkedOut(talks, seat);
                return StageEnd.WalkOut;
            }
            int target = seat.Tactic.At(seat, time);
            int worth = seat.Choice.Choose(seat, table, target, Reference(table, turn));
            bool nobodyCouldAnswer = round == stage.Rounds && turn == table.Seats.Length - 1;
            if (_proposer is not null && Accepts(seat, table, nobodyCouldAnswer ? seat.WalkAway : Math.Max(worth, seat.WalkAway)))
            {
                talks.Transcript?.Accepted(talks, seat, _proposer);
                if (++_acceptances < table.Seats.Length - 1)
                    continue;
                table.Close(_proposer.Offer);
                return StageEnd.Agreement;
            }
            talks.Transcript?.Proposed(talks, seat);
            seat.Propose();
            _proposer = seat;
            _acceptances = 0;
        }
        return null;
    }

    private bool Accepts(Seat seat, Table table, int least) =>
        seat.Worth(_proposer!.Offer, table) >= least && seat.CanLiveWith(_proposer.Offer, table);

    /// <summary>The standing offer; else the newest offer of the next principal in speaking order, else that one's asks.</summary>
    private int[] Reference(Table table, int turn)
    {
        if (_proposer is not null)
            return _proposer.Offer;
        Seat next = table.Seats[(turn + 1) % table.Seats.Length];
        return next.HasOffer ? next.Offer : next.Principal.Plan.AsksByIssue;
    }
}
