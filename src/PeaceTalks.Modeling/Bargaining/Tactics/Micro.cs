namespace PeaceTalks.Modeling;

/// <summary>
/// MiCRO (de Jonge 2022): proposes the next new settlement of its list iff it has made no more distinct offers than it
/// has received from the other who made the fewest; else it repeats its newest offer.
/// </summary>
/// <remarks>
/// A newest offer that is no longer worth the least that the party may accept, or crosses a red line that has turned out
/// to be real, gives way to the party's best settlement.
/// </remarks>
internal sealed class Micro(GamePlan plan) : SeatTactic
{
    private readonly RankedSettlements _list = new(plan);
    private int _next;

    public override bool LooksBack => true;

    public override bool MovesWithTime(Seat seat) => false;

    public override void Refresh(Seat seat, Table table)
    {
        _list.Refresh(seat, table);
        _next = 0;
    }

    public override int Propose(Seat seat, Table table, PowerBase time, int[] reference)
    {
        if (MayProposeAnew(seat, table) && TryFindNew(seat, out (int Index, int Worth) settlement))
        {
            table.Decode(settlement.Index, seat.Proposal);
            return settlement.Worth;
        }
        return seat.Repeat(table);
    }

    private static bool MayProposeAnew(Seat seat, Table table)
    {
        int fewest = int.MaxValue;
        foreach (Seat other in table.Seats)
        {
            if (other != seat)
                fewest = Math.Min(fewest, other.History.Distinct);
        }
        return seat.History.Distinct <= fewest;
    }

    private bool TryFindNew(Seat seat, out (int Index, int Worth) settlement)
    {
        while (_list.TryGet(_next, out settlement) && settlement.Worth >= seat.Floor)
        {
            if (!seat.History.Contains(settlement.Index))
                return true;
            _next++;
        }
        return false;
    }
}
