namespace PeaceTalks.Modeling;

/// <summary>What a principal sees when it is its turn: the table, its own values as they are now, and all offers made.</summary>
public sealed class Turn
{
    private readonly Talks _talks;
    private readonly Seat _seat;

    internal Turn(Talks talks, Seat seat)
    {
        _talks = talks;
        _seat = seat;
    }

    /// <summary>The name of the party whose turn it is.</summary>
    public string Party => _seat.Principal.Plan.Name;

    /// <summary>The scenario that is played.</summary>
    public Scenario Scenario => _talks.Plan.Scenario;

    /// <summary>The name of the stage.</summary>
    public string Stage => Table.Stage!.Name;

    /// <summary>The round, 1-based and counted over all stages.</summary>
    public int Round => _talks.Round;

    /// <summary>Whole days since the first round.</summary>
    public int Day => _talks.Day;

    /// <summary>How far the round is along the stage: from 0 in its first to 1 in its last; 0 where it has only one.</summary>
    public double Time { get; internal set; }

    /// <summary>Whether it is the last turn of a stage of alternating offers, so that nobody could answer a proposal.</summary>
    public bool IsLastWord =>
        Table.Stage is { Protocol: Protocol.AlternatingOffers } stage && (Time == 1 || stage.Rounds == 1) && Table.Seats[^1] == _seat;

    /// <summary>The issues on the table that are still open, in the order of the scenario.</summary>
    public IReadOnlyList<Issue> Issues => [.. Table.Issues.ToArray().Select(issue => Scenario.Issues[issue])];

    /// <summary>The names of the other principals at the table, in speaking order.</summary>
    public IReadOnlyList<string> Others => [.. Table.Seats.ToArray().Where(seat => seat != _seat).Select(seat => seat.Principal.Plan.Name)];

    /// <summary>What no agreement is worth to the party now, in [0, 1].</summary>
    public double WalkAwayValue => Billionths.ToDouble(_seat.WalkAway);

    /// <summary>
    /// The least utility that it may accept: its walk-away value, or more where its delegation's mandate in this stage
    /// does not go so far.
    /// </summary>
    public double LeastAcceptable => Billionths.ToDouble(_seat.Floor);

    /// <summary>The settlement best for the party across none of its real red lines; of equals the one with the lowest index.</summary>
    public Settlement BestSettlement => Settlement(_seat.BestOffer);

    /// <summary>The newest offer of any principal at the table in this stage, cut to the issues still open; null where it has made none.</summary>
    /// <param name="party">The principal's name.</param>
    /// <exception cref="ArgumentException">No such principal is at the table.</exception>
    public Settlement? NewestOffer(string party)
    {
        Seat seat = SeatOf(party);
        return seat.HasOffer ? Settlement(seat.Offer) : null;
    }

    /// <summary>The offers of a principal at the table in this stage, the first first, repeated ones once, cut to the issues still open.</summary>
    /// <inheritdoc cref="NewestOffer"/>
    public IReadOnlyList<Settlement> Offers(string party)
    {
        OfferHistory history = SeatOf(party).History;
        return [.. Enumerable.Range(0, history.Count).Select(i => Settlement(history[i]))];
    }

    /// <summary>Every settlement on the table, in the order of its index. There may be very many.</summary>
    public IEnumerable<Settlement> Settlements()
    {
        int[] options = new int[Scenario.Issues.Count];
        int[] issues = Table.Issues.ToArray();
        while (true)
        {
            yield return Settlement(options);
            int last = issues.Length - 1;
            while (last >= 0 && ++options[issues[last]] == Scenario.Issues[issues[last]].Options.Count)
                options[issues[last--]] = 0;
            if (last < 0)
                yield break;
        }
    }

    /// <summary>What agreeing on terms would leave the party with, in [0, 1] up to rounding, closed and open issues included.</summary>
    /// <param name="terms">Terms for every issue on the table; others in it don't count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException">The terms leave an issue of the table open, or are of other issues than the scenario's.</exception>
    public double Utility(Settlement terms) => Billionths.ToDouble(_seat.Worth(Options(terms), Table));

    /// <summary>Whether terms cross a red line of the party's own that is real.</summary>
    /// <inheritdoc cref="Utility"/>
    public bool CrossesRedLine(Settlement terms) => !_seat.CanLiveWith(Options(terms), Table);

    /// <summary>
    /// A random number in (0, 1) of this run, party and round, the same whenever the replication is played. Two numbers of
    /// one round need two purposes.
    /// </summary>
    /// <param name="purpose">What it is for: any name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="purpose"/> is null.</exception>
    public double Chance(string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return _talks.Luck.Number(StableHash.With(StableHash.Of($"{Party}/negotiator/{purpose}"), Round));
    }

    private Table Table => _talks.Table;

    /// <summary>The options of terms for the table, checked.</summary>
    internal int[] Options(Settlement terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (!terms.IsOf(Scenario))
            throw new ArgumentException("The terms are of other issues than the scenario's.", nameof(terms));
        foreach (int issue in Table.Issues)
        {
            if (terms.Options[issue] < 0)
                throw new ArgumentException($"The terms leave the issue \"{Scenario.Issues[issue].Name}\" open, which is on the table.", nameof(terms));
        }
        return terms.Options.ToArray();
    }

    internal Settlement Settlement(ReadOnlySpan<int> offer)
    {
        int[] options = [.. Enumerable.Repeat(-1, Scenario.Issues.Count)];
        foreach (int issue in Table.Issues)
            options[issue] = offer[issue];
        return new Settlement(Scenario.Issues, options);
    }

    private Seat SeatOf(string party)
    {
        ArgumentNullException.ThrowIfNull(party);
        foreach (Seat seat in Table.Seats)
        {
            if (seat.Principal.Plan.Name == party)
                return seat;
        }
        throw new ArgumentException($"No principal \"{party}\" is at the table.", nameof(party));
    }
}
