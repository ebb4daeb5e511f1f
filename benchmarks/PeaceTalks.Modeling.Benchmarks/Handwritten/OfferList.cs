namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>What a side of known preferences offers at each target, and what that is worth to the other: sorted once for all replications.</summary>
internal sealed class OfferList
{
    /// <summary>How many billionths, as a power of two, share one entry of the table.</summary>
    private const int BucketBits = 18;

    private readonly int[] _own;
    private readonly int[] _others;
    private readonly int[] _settlements;
    private readonly short[] _places;

    /// <summary>Sorts the settlements.</summary>
    /// <param name="own">What each is worth to the side.</param>
    /// <param name="others">What each is worth to the other.</param>
    public OfferList(int[] own, int[] others)
    {
        // Of equals the first is offered.
        _settlements = [.. Enumerable.Range(0, own.Length).OrderBy(settlement => own[settlement]).DistinctBy(settlement => own[settlement])];
        _own = [.. _settlements.Select(settlement => own[settlement])];
        _others = [.. _settlements.Select(settlement => others[settlement])];
        _places = new short[(Billionths.One >> BucketBits) + 1];
        for (int i = 0; i < _places.Length; i++)
            _places[i] = (short)Array.FindIndex(_own, worth => worth >= i << BucketBits);
    }

    public int Best => _own[^1];

    /// <summary>The place in the list of what is offered at a target of at most <see cref="Best"/>.</summary>
    public int PlaceOf(int target)
    {
        int place = _places[target >> BucketBits];
        while (_own[place] < target)
            place++;
        return place;
    }

    public int OwnWorth(int place) => _own[place];

    public int OthersWorth(int place) => _others[place];

    public int Settlement(int place) => _settlements[place];
}
