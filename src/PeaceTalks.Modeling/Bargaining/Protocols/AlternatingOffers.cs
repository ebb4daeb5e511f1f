namespace PeaceTalks.Modeling;

/// <summary>
/// Stacked alternating offers for any number of principals: in each round they act in speaking order. The one to act
/// accepts the standing offer, replaces it by a proposal of its own, or walks out. When every other principal has
/// accepted a standing offer in turn, it is agreed. It stays over the end of a round, and lapses when a shock strikes and
/// at the end of the stage.
/// </summary>
internal class AlternatingOffers : StageProtocol
{
    private Seat? _proposer;
    private int _acceptances;

    protected override void Lapse() => _proposer = null;

    protected override bool IsStuck(Table table, PowerBase next) => false;

    protected override StageEnding? PlayRound(Talks talks, StagePlan stage, int round)
    {
        Table table = talks.Table;
        PowerBase time = stage.Times[round - 1];
        for (int turn = 0; turn < table.Seats.Length; turn++)
        {
            Seat seat = table.Seats[turn];
            if (seat.IsHopeless)
                return WalkOut(talks, seat);
            int worth = seat.Tactic.Propose(seat, table, time, _proposer is null ? NewestOfNext(table, turn) : _proposer.Offer);
            bool lastWord = round == stage.Rounds && turn == table.Seats.Length - 1;
            if (_proposer is not null && Accepts(seat, table, _proposer.Offer, worth, lastWord))
            {
                talks.Transcript?.Accepted(talks, seat, _proposer);
                if (++_acceptances < table.Seats.Length - 1)
                    continue;
                table.Close(_proposer.Offer);
                return StageEnding.Agreement;
            }
            talks.Propose(seat);
            _proposer = seat;
            _acceptances = 0;
        }
        return null;
    }

    private static bool Accepts(Seat seat, Table table, int[] offer, int worthOfProposal, bool lastWord)
    {
        int worth = seat.Worth(offer, table);
        return worth >= seat.Floor && seat.CanLiveWith(offer, table) && seat.Tactic.Wants(offer, worth, worthOfProposal, lastWord);
    }
}
