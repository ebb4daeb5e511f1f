namespace PeaceTalks.Modeling;

/// <summary>
/// The offers that a principal has made in one stage, and how many different ones they are, cut to the issues that are
/// still open. Grows to the longest stage and is then used over and over.
/// </summary>
internal sealed class OfferHistory(int issueCount)
{
    private readonly HashSet<int> _distinct = [];
    private int[] _options = new int[issueCount];

    public int Count { get; private set; }

    /// <summary>An offer by its number, an option per issue of the scenario; only the issues of the table count.</summary>
    public ReadOnlySpan<int> this[int index] => _options.AsSpan(index * issueCount, issueCount);

    /// <summary>How many different offers were made; known only where somebody at the table goes down a list.</summary>
    public int Distinct => _distinct.Count;

    public void Clear()
    {
        Count = 0;
        _distinct.Clear();
    }

    public void Add(int[] offer, Table table)
    {
        if (Count > 0 && this[Count - 1].SequenceEqual(offer))
            return;
        if ((Count + 1) * issueCount > _options.Length)
            Array.Resize(ref _options, _options.Length * 2);
        offer.AsSpan().CopyTo(_options.AsSpan(Count++ * issueCount));
        if (table.CountsOffers)
            _distinct.Add(table.IndexOf(offer));
    }

    /// <summary>Counts again after an issue has been closed.</summary>
    public void Recount(Table table)
    {
        _distinct.Clear();
        for (int i = 0; i < Count && table.CountsOffers; i++)
            _distinct.Add(table.IndexOf(this[i]));
    }

    public bool Contains(int settlement) => _distinct.Contains(settlement);
}
