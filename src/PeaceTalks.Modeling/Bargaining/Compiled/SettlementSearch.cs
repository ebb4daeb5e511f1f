namespace PeaceTalks.Modeling;

/// <summary>
/// Finds what <see cref="ClosestToTarget"/> chooses, for many targets: the settlement worth least among those worth at least
/// the target; of equals the one with the lowest index.
/// </summary>
internal abstract class SettlementSearch
{
    /// <summary>Prepares for a party's values at a table.</summary>
    public abstract void Refresh(HalfSums sums);

    /// <summary>Finds a settlement for each target.</summary>
    /// <param name="targets">The targets, in billionths: some settlement reaches each.</param>
    /// <param name="add">What is worth the same whatever the settlement.</param>
    /// <param name="count">How many of the targets matter; the others may find anything.</param>
    /// <param name="first">The combination of the first issues for each.</param>
    /// <param name="last">The combination of the last issues for each.</param>
    public abstract void Find(ReadOnlySpan<int> targets, int add, int count, Span<int> first, Span<int> last);
}
