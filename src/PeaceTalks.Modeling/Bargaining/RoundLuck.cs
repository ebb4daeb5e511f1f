namespace PeaceTalks.Modeling;

/// <summary>The random numbers that one chance event has in round after round of a run, made for some rounds at once.</summary>
/// <param name="purpose">What the event is.</param>
internal sealed class RoundLuck(ulong purpose)
{
    private readonly ulong[] _purposes = new ulong[Philox.Lanes];
    private readonly double[] _numbers = new double[Philox.Lanes];
    private Luck _luck;
    private long _from;

    /// <summary>Begins a run.</summary>
    public void Begin(Luck luck)
    {
        _luck = luck;
        _from = long.MinValue;
    }

    /// <summary>Whether the event of this probability happens in a round: never at 0, always at 1.</summary>
    public bool Happens(long round, double probability)
    {
        if (probability <= 0)
            return false;
        if (_from == long.MinValue || (ulong)(round - _from) >= Philox.Lanes)
            Fill(round);
        return _numbers[round - _from] <= probability;
    }

    private void Fill(long from)
    {
        for (int i = 0; i < Philox.Lanes; i++)
            _purposes[i] = StableHash.With(purpose, from + i);
        _luck.Numbers(_purposes, _numbers);
        _from = from;
    }
}
