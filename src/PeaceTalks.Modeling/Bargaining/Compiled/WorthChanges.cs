using System.Numerics;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>
/// In which rounds a principal's offer is worth more, and in which less, than that of the round before, to itself and to the
/// other: a bit for each round.
/// </summary>
internal readonly record struct WorthChanges(uint Risen, uint Fallen, uint OtherRisen, uint OtherFallen)
{
    public static WorthChanges Of(Vector512<int> own, Vector512<int> ownBefore, Vector512<int> other, Vector512<int> otherBefore) => new(
        (uint)Vector512.GreaterThan(own, ownBefore).ExtractMostSignificantBits(),
        (uint)Vector512.LessThan(own, ownBefore).ExtractMostSignificantBits(),
        (uint)Vector512.GreaterThan(other, otherBefore).ExtractMostSignificantBits(),
        (uint)Vector512.LessThan(other, otherBefore).ExtractMostSignificantBits());

    /// <param name="own">Worths to the one who offers, that of the round before first.</param>
    /// <param name="other">Worths to the other, likewise.</param>
    public static WorthChanges Of(ReadOnlySpan<int> own, ReadOnlySpan<int> other)
    {
        (uint risen, uint fallen) = Of(own);
        (uint otherRisen, uint otherFallen) = Of(other);
        return new WorthChanges(risen, fallen, otherRisen, otherFallen);
    }

    /// <summary>Counts the moves of some rounds by class, as <see cref="MoveTally.ClassOf(long, long)"/> tells it.</summary>
    /// <param name="rounds">A bit for each round that counts.</param>
    /// <param name="counts">The counts by class.</param>
    public void Count(uint rounds, Span<int> counts)
    {
        uint same = rounds & ~(Risen | Fallen);
        Add(MoveClass.Concession, rounds & Fallen & ~OtherFallen, counts);
        Add(MoveClass.Unfortunate, rounds & ~Risen & OtherFallen, counts);
        Add(MoveClass.Silent, same & ~(OtherRisen | OtherFallen), counts);
        // A target hardly ever rises, and of settlements worth the same the same is chosen.
        if (((rounds & Risen) | (same & OtherRisen)) == 0)
            return;
        Add(MoveClass.Nice, same & OtherRisen, counts);
        Add(MoveClass.Fortunate, rounds & Risen & OtherRisen, counts);
        Add(MoveClass.Selfish, rounds & Risen & ~OtherRisen, counts);
    }

    private static void Add(MoveClass step, uint rounds, Span<int> counts) => counts[(int)step] += BitOperations.PopCount(rounds);

    private static (uint Risen, uint Fallen) Of(ReadOnlySpan<int> worths)
    {
        (uint risen, uint fallen) = (0, 0);
        for (int i = 0; i + 1 < worths.Length; i++)
        {
            risen |= worths[i + 1] > worths[i] ? 1u << i : 0;
            fallen |= worths[i + 1] < worths[i] ? 1u << i : 0;
        }
        return (risen, fallen);
    }
}
