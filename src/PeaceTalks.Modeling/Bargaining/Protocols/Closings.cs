namespace PeaceTalks.Modeling;

/// <summary>
/// Closes, at the end of a round, each issue on which the newest offers of all at the table coincide, in file order. One
/// stays open where closing it would, with w r for what stays open, leave somebody at the table with less than r, or
/// unable to reach r (with a mandate f, as it was before the closing) with its best on the rest.
/// </summary>
internal static class Closings
{
    /// <summary>Whether an issue was closed.</summary>
    public static bool Close(Talks talks)
    {
        Table table = talks.Table;
        foreach (Seat seat in table.Seats)
        {
            if (!seat.HasOffer)
                return false;
        }
        bool any = false;
        foreach (int issue in table.Opened)
        {
            int option = table.Seats[0].Offer[issue];
            if (table.Closed[issue] >= 0 || !SuitsAll(table, issue, option))
                continue;
            any = true;
            table.Close(issue, option);
            talks.Transcript?.Closed(talks, issue);
            table.Refresh();
        }
        return any;
    }

    private static bool SuitsAll(Table table, int issue, int option)
    {
        foreach (Seat seat in table.Seats)
        {
            if (seat.Offer[issue] != option || !seat.IsAcceptable(issue, option))
                return false;
            if (seat.SecuredWith(issue, option, table) < seat.WalkAway || seat.BestWith(issue, option) < seat.Floor)
                return false;
        }
        return true;
    }
}
