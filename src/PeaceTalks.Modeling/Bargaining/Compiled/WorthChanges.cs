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

    /// <summary>The same for any number of others, taken together.</summary>
    /// <param name="table">The offers.</param>
    /// <param name="own">The place of the one who offers.</param>
    /// <param name="seats">How many are at the table.</param>
    public static WorthChanges Of(Timetable table, int own, int seats)
    {
        if (!Vector512.IsHardwareAccelerated)
            return OneByOne(table, own, seats);
        (Vector512<long> early, Vector512<long> late) = (default, default);
        for (int valuer = 0; valuer < seats; valuer++)
        {
            if (valuer == own)
                continue;
            (Vector512<long> earlyChange, Vector512<long> lateChange) = Vector512.Widen(Change(table.Worths(valuer)));
            early += earlyChange;
            late += lateChange;
        }
        Vector512<int> change = Change(table.Worths(own));
        return new WorthChanges(
            (uint)Vector512.GreaterThan(change, Vector512<int>.Zero).ExtractMostSignificantBits(),
            (uint)change.ExtractMostSignificantBits(),
            (uint)(Vector512.GreaterThan(early, Vector512<long>.Zero).ExtractMostSignificantBits()
                | (Vector512.GreaterThan(late, Vector512<long>.Zero).ExtractMostSignificantBits() << Vector512<long>.Count)),
            (uint)(early.ExtractMostSignificantBits() | (late.ExtractMostSignificantBits() << Vector512<long>.Count)));
    }

    private static WorthChanges OneByOne(Timetable table, int own, int seats)
    {
        (uint risen, uint fallen, uint otherRisen, uint otherFallen) = (0, 0, 0, 0);
        for (int i = 0; i < Timetable.Rounds; i++)
        {
            long change = table.Worths(own)[i + 1] - table.Worths(own)[i], others = -change;
            for (int valuer = 0; valuer < seats; valuer++)
                others += table.Worths(valuer)[i + 1] - table.Worths(valuer)[i];
            risen |= change > 0 ? 1u << i : 0;
            fallen |= change < 0 ? 1u << i : 0;
            otherRisen |= others > 0 ? 1u << i : 0;
            otherFallen |= others < 0 ? 1u << i : 0;
        }
        return new WorthChanges(risen, fallen, otherRisen, otherFallen);
    }

    private static Vector512<int> Change(ReadOnlySpan<int> worths) => Vector512.Create(worths[1..]) - Vector512.Create(worths);

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
}
