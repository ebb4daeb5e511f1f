using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>The turns of a table whose offers stand in timetables: who accepts what, and how the moves are counted.</summary>
internal abstract class TimetabledTurns
{
    /// <summary>Begins at a round, when the values have just been refreshed.</summary>
    public abstract void Begin(Talks talks, Timetables timetables);

    /// <summary>Goes on with the next rounds.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="timetables">The timetables.</param>
    /// <param name="from">The first of the rounds, 0-based within the stage.</param>
    public abstract void Fill(Talks talks, Timetables timetables, int from);

    /// <summary>Plays a round.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="timetables">The timetables.</param>
    /// <param name="round">Its 0-based number among those worked out.</param>
    /// <returns>The principal whose offer is agreed, or null.</returns>
    public abstract Seat? Play(Talks talks, Timetables timetables, int round);

    /// <summary>Plays the rounds after one in which nobody agrees, where nothing else can happen in them.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="timetables">The timetables.</param>
    /// <param name="round">The 0-based number of the round just played among those worked out.</param>
    /// <param name="count">How many have been worked out.</param>
    /// <returns>How many rounds were passed: up to the one that agrees, or all.</returns>
    public abstract int Pass(Talks talks, Timetables timetables, int round, int count);

    /// <summary>Ends the turns: the newest offers are those made, and all moves are counted.</summary>
    public abstract void End(Talks talks, Timetables timetables);

    /// <summary>In which rounds an offer is wanted: worth what the own proposal is, and what the party may accept; a bit for each.</summary>
    protected static uint Wanted(ReadOnlySpan<int> offered, ReadOnlySpan<int> own, int floor)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<int> wanted = Vector512.Max(Vector512.Create(own), Vector512.Create(floor));
            return (uint)Vector512.GreaterThanOrEqual(Vector512.Create(offered), wanted).ExtractMostSignificantBits();
        }
        uint wantedIn = 0;
        for (int i = 0; i < Timetable.Rounds; i++)
            wantedIn |= offered[i] >= Math.Max(own[i], floor) ? 1u << i : 0;
        return wantedIn;
    }
}
