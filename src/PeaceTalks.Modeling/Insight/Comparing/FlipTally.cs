namespace PeaceTalks.Modeling;

/// <summary>Counts how runs end in a scenario and, with the same luck, in a variant.</summary>
internal sealed class FlipTally
{
    private const int MostExamples = 5;

    private static readonly int Kinds = Enum.GetValues<OutcomeKind>().Length;

    private readonly long[] _counts = new long[Kinds * Kinds];
    private readonly List<long>[] _examples = [.. Enumerable.Range(0, Kinds * Kinds).Select(_ => new List<long>())];

    /// <summary>Counts one replication; they come in order.</summary>
    public void Add(OutcomeKind from, OutcomeKind to, long replication)
    {
        int cell = (int)from * Kinds + (int)to;
        _counts[cell]++;
        if (from != to && _examples[cell].Count < MostExamples)
            _examples[cell].Add(replication);
    }

    /// <summary>Adds a tally of later replications.</summary>
    public void Add(FlipTally later)
    {
        for (int cell = 0; cell < _counts.Length; cell++)
        {
            _counts[cell] += later._counts[cell];
            _examples[cell].AddRange(later._examples[cell].Take(MostExamples - _examples[cell].Count));
        }
    }

    /// <summary>All that end in another way, the most frequent first.</summary>
    public IReadOnlyList<Flip> Flips(long replications) => new ValueList<Flip>([.. Enumerable.Range(0, _counts.Length)
        .Where(cell => cell / Kinds != cell % Kinds && _counts[cell] > 0)
        .OrderByDescending(cell => _counts[cell])
        .Select(cell => new Flip
        {
            From = (OutcomeKind)(cell / Kinds),
            To = (OutcomeKind)(cell % Kinds),
            Count = _counts[cell],
            Share = Estimate.OfProportion(_counts[cell], replications)!,
            Examples = new ValueList<long>([.. _examples[cell]]),
        })]);

    /// <summary>How the probability of an outcome changes.</summary>
    public Estimate Change(OutcomeKind kind)
    {
        long gained = 0, lost = 0, all = 0;
        for (int cell = 0; cell < _counts.Length; cell++)
        {
            bool before = cell / Kinds == (int)kind, after = cell % Kinds == (int)kind;
            gained += after && !before ? _counts[cell] : 0;
            lost += before && !after ? _counts[cell] : 0;
            all += _counts[cell];
        }
        return Estimate.OfPairedDifference(gained, lost, all);
    }
}
