using System.Text.Json.Serialization;

namespace PeaceTalks.Modeling;

/// <summary>Some replications in a row; the default is empty. Compared by value.</summary>
public readonly record struct ReplicationRange
{
    [JsonConstructor]
    internal ReplicationRange(long first, long count) => (First, Count) = (first, count);

    /// <summary>The first replication, 0-based.</summary>
    public long First { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>The replication after the last one.</summary>
    public long End => First + Count;

    /// <summary>The ranges in order, with those that touch joined.</summary>
    /// <exception cref="ArgumentException">Two of them overlap.</exception>
    internal static IReadOnlyList<ReplicationRange> Join(IEnumerable<ReplicationRange> ranges)
    {
        List<ReplicationRange> joined = [];
        foreach (ReplicationRange range in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && range.First < joined[^1].End)
                throw new ArgumentException($"The results overlap: replication {range.First} is in two of them. Give each its own range by SimulationOptions.First.");
            if (joined.Count > 0 && range.First == joined[^1].End)
                joined[^1] = new ReplicationRange(joined[^1].First, joined[^1].Count + range.Count);
            else
                joined.Add(range);
        }
        return joined;
    }
}
