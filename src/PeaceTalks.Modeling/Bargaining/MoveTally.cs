namespace PeaceTalks.Modeling;

/// <summary>How many proposals of each class each principal makes in one run.</summary>
internal sealed class MoveTally(GamePlan plan)
{
    /// <summary>The number of classes.</summary>
    public const int Classes = 6;

    /// <summary>Proposals by principal and <see cref="MoveClass"/>; the first ones of a stage have no class.</summary>
    public int[] Counts { get; } = new int[plan.Principals.Length * Classes];

    public void Clear() => Counts.AsSpan().Clear();

    /// <summary>To be called before the proposal becomes the newest offer.</summary>
    public void Count(Seat seat, Table table)
    {
        if (ClassOf(seat, table) is MoveClass step)
            Count(seat, step);
    }

    /// <summary>Counts one proposal of a class.</summary>
    public void Count(Seat seat, MoveClass step) => Of(seat)[(int)step]++;

    /// <summary>A principal's proposals by class.</summary>
    public Span<int> Of(Seat seat) => Counts.AsSpan(seat.Principal.Plan.Index * Classes, Classes);

    /// <summary>The class of what a party is about to propose; null for its first offer of the stage.</summary>
    public static MoveClass? ClassOf(Seat seat, Table table)
    {
        if (!seat.HasOffer)
            return null;
        long own = 0, others = 0;
        foreach (Seat other in table.Seats)
        {
            int change = other.Worth(seat.Proposal, table) - other.Worth(seat.Offer, table);
            if (other == seat)
                own = change;
            else
                others += change;
        }
        return ClassOf(own, others);
    }

    /// <summary>The class of a change of the own utility and of the others'.</summary>
    public static MoveClass ClassOf(long own, long others) => (Math.Sign(own), Math.Sign(others)) switch
    {
        (1, 1) => MoveClass.Fortunate,
        (1, _) => MoveClass.Selfish,
        (-1, >= 0) => MoveClass.Concession,
        (_, -1) => MoveClass.Unfortunate,
        (_, 1) => MoveClass.Nice,
        _ => MoveClass.Silent,
    };
}
