namespace PeaceTalks.Modeling;

/// <summary>
/// The random numbers of one replication. Each is a function of seed, replication and of what it is for, so that any
/// one can be had without the others, and a scenario with one more issue, party or shock leaves all others as they were.
/// </summary>
internal readonly struct Luck
{
    private readonly ulong _seed;
    private readonly ulong _replication;
    private readonly bool _median;

    private Luck(ulong seed, ulong replication, bool median)
    {
        _seed = seed;
        _replication = replication;
        _median = median;
    }

    /// <summary>No luck: every number is one half, so that a chance event goes the likelier way (at one half: it happens).</summary>
    public static Luck Median => new(0, 0, true);

    public static Luck Of(ulong seed, long replication) => new(seed, (ulong)replication, false);

    /// <summary>A number in (0, 1) for one purpose.</summary>
    public double Number(ulong purpose) => _median ? 0.5 : Philox.Uniform(_seed, _replication, purpose);

    /// <summary>A number in (0, 1) for each of many purposes.</summary>
    public void Numbers(ReadOnlySpan<ulong> purposes, Span<double> numbers)
    {
        if (_median)
            numbers[..purposes.Length].Fill(0.5);
        else
            Philox.Fill(_seed, _replication, purposes, numbers);
    }

    /// <summary>One of so many, each as likely; without luck the first.</summary>
    public int Choice(ulong purpose, int count) => _median ? 0 : (int)(Number(purpose) * count);
}
