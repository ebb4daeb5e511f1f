namespace PeaceTalks.Modeling.Theory;

/// <summary>
/// The monotonic concession protocol between two parties who follow Zeuthen's strategy (Rosenschein and Zlotkin 1994,
/// "Rules of Encounter"; Harsanyi 1956), over a list of deals whose worth both know. It ends at a deal of the
/// greatest product of gains over conflict: the Nash solution among the deals.
/// </summary>
/// <remarks>
/// <para>The negotiation set: deals worth at least conflict to both, without those that another such deal beats for one and
/// matches for the other. Of deals of the same worth to both only the first in the list is offered.</para>
/// <para>Play: each opens with its best deal. An offer that is worth at least as much to the other as the other's own is agreed; where
/// both are, that of the larger product, of equals the first party's. Else the party of smaller risk concedes, both where the risks
/// are equal: to the deal next best for itself whose product is at least that of the other's offer, which is the least
/// that makes its risk not the smaller any more. Risks are compared by products of gains, which order alike.</para>
/// <para>Ties: where several deals have the greatest product, both parties may come to stand by one each, and then go over to the
/// other's at once; <see cref="Ties"/> lists all such deals. Where nobody can gain together, all products are 0 and
/// the outcome is a tie among the whole negotiation set. Products are exact where gains are whole numbers below 2^26, and
/// else rounded: to have ties exact, give utilities as whole numbers.</para>
/// <para>Compares by value. Thread-safe.</para>
/// </remarks>
public sealed record MonotonicConcession
{
    private MonotonicConcession(ConcessionRound[] rounds, int? agreement, int[] ties)
    {
        Rounds = new ValueList<ConcessionRound>(rounds);
        Agreement = agreement;
        Ties = new ValueList<int>(ties);
    }

    /// <summary>Every round, the first first; empty where no deal suits both.</summary>
    public IReadOnlyList<ConcessionRound> Rounds { get; }

    /// <summary>The deal agreed, as its place in the list, 0-based; null where no deal is worth at least conflict to both.</summary>
    public int? Agreement { get; }

    /// <summary>All deals in the negotiation set with the greatest product of gains, the agreed one among them, by their places in the list, rising.</summary>
    public IReadOnlyList<int> Ties { get; }

    /// <summary>Plays the protocol to its end, in at most one round for each deal.</summary>
    /// <param name="deals">What each deal is worth to the first and to the second: any finite numbers. The work is that of sorting.</param>
    /// <param name="conflict">What conflict, no deal, is worth to each.</param>
    /// <exception cref="ArgumentNullException"><paramref name="deals"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A utility is NaN or infinite.</exception>
    public static MonotonicConcession Play(IReadOnlyList<Payoffs> deals, Payoffs conflict)
    {
        ArgumentNullException.ThrowIfNull(deals);
        Check.Finite(conflict);
        NegotiationSet set = new([.. deals], conflict);
        if (set.Count == 0)
            return new MonotonicConcession([], null, []);
        // Places in the set: the first's favourite stands at its start, the second's at its end.
        (int first, int second) = (0, set.Count - 1);
        List<ConcessionRound> rounds = [];
        // An offer suits both where the two have met or passed each other.
        while (first < second)
        {
            int order = set.Product(first).CompareTo(set.Product(second));
            rounds.Add(set.Round(rounds.Count + 1, first, second, order < 0 ? Conceder.First : order > 0 ? Conceder.Second : Conceder.Both));
            (double ofFirst, double ofSecond) = (set.Product(first), set.Product(second));
            if (order <= 0)
                first = set.FirstFrom(first + 1, 1, ofSecond);
            if (order >= 0)
                second = set.FirstFrom(second - 1, -1, ofFirst);
        }
        rounds.Add(set.Round(rounds.Count + 1, first, second, Conceder.Neither));
        int agreed = set.Product(second) > set.Product(first) ? second : first;
        return new MonotonicConcession([.. rounds], set.Deal(agreed), set.Best());
    }
}
