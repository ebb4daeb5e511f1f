namespace PeaceTalks.Modeling;

/// <summary>The timetables of all at a table, in speaking order.</summary>
internal sealed class Timetables(GamePlan plan)
{
    private readonly Timetable[] _all = [.. plan.Principals.Select(_ => new Timetable(plan.Principals.Length))];

    public TableHalves Halves { get; } = new(plan);

    public Timetable this[int place] => _all[place];

    /// <summary>Prepares for a table and its values, at the start of a stage and after a shock.</summary>
    public void Refresh(Table table)
    {
        Halves.Cut(table);
        for (int place = 0; place < table.Seats.Length; place++)
            _all[place].Refresh(Halves, table, place);
    }

    /// <summary>Works out the next rounds.</summary>
    /// <param name="table">The table.</param>
    /// <param name="from">The first of the rounds, 0-based within the stage.</param>
    public void Fill(Table table, int from)
    {
        for (int place = 0; place < table.Seats.Length; place++)
            _all[place].Fill(_all.AsSpan(0, table.Seats.Length), place, table, from);
    }

    /// <summary>Makes one of its offers the newest offer of a principal.</summary>
    /// <param name="table">The table.</param>
    /// <param name="place">The principal's place in speaking order.</param>
    /// <param name="offer">Which offer: the 1-based number of the round among those worked out, 0 for the one before.</param>
    public void Propose(Table table, int place, int offer)
    {
        _all[place].Decode(offer, Halves, table.Seats[place], table);
        table.Seats[place].Propose(table);
    }
}
