namespace PeaceTalks.Modeling;

/// <summary>
/// The monotonic concession protocol (Rosenschein and Zlotkin 1994): in each round all principals table a complete
/// memorandum at the same time. One that crosses nobody's real red line and is worth at least as much to each other
/// principal as its own is agreed; of several, the one with the larger product of gains; of equals, the first in file
/// order. Then each decides whether to concede.
/// </summary>
/// <remarks>
/// Where nobody would, and no tactic at the table moves with time alone, the stage ends without agreement at the end of
/// that round. A shock at the start of the next round makes all decide anew.
/// </remarks>
internal sealed class MemorandumExchange : StageProtocol
{
    protected override void Lapse()
    {
    }

    protected override StageEnding? PlayRound(Talks talks, StagePlan stage, int round)
    {
        Table table = talks.Table;
        foreach (Seat seat in table.Seats)
        {
            if (seat.IsHopeless)
                return WalkOut(talks, seat);
        }
        Decide(table, stage.Times[round - 1]);
        foreach (Seat seat in table.Seats)
        {
            talks.Propose(seat);
        }
        if (Agreed(table) is not Seat agreed)
            return null;
        table.Close(agreed.Offer);
        return StageEnding.Agreement;
    }

    protected override bool IsStuck(Table table, PowerBase next)
    {
        foreach (Seat seat in table.Seats)
        {
            if (seat.Tactic.MovesWithTime(seat) || seat.IsHopeless)
                return false;
        }
        Decide(table, next);
        foreach (Seat seat in table.Seats)
        {
            foreach (int issue in table.Issues)
            {
                if (seat.Proposal[issue] != seat.Offer[issue])
                    return false;
            }
        }
        return true;
    }

    private static void Decide(Table table, PowerBase time)
    {
        for (int turn = 0; turn < table.Seats.Length; turn++)
        {
            Seat seat = table.Seats[turn];
            seat.Tactic.Propose(seat, table, time, NewestOfNext(table, turn));
        }
    }

    /// <summary>Whose memorandum is agreed; null where it is nobody's.</summary>
    private static Seat? Agreed(Table table)
    {
        Seat? agreed = null;
        GainProduct greatest = default;
        foreach (Seat seat in table.Seats)
        {
            if (!SuitsAll(seat, table))
                continue;
            GainProduct product = table.GainProduct(seat.Offer);
            int comparison = product.CompareTo(greatest);
            if (agreed is null || comparison > 0 || (comparison == 0 && seat.Principal.Plan.Index < agreed.Principal.Plan.Index))
                (agreed, greatest) = (seat, product);
        }
        return agreed;
    }

    private static bool SuitsAll(Seat proposer, Table table)
    {
        foreach (Seat seat in table.Seats)
        {
            if (!seat.CanLiveWith(proposer.Offer, table) || seat.Worth(proposer.Offer, table) < seat.Worth(seat.Offer, table))
                return false;
        }
        return true;
    }
}
