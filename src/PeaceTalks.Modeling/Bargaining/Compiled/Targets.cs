using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>The targets of a party whose tactic is a matter of time alone, for many rounds at once.</summary>
/// <remarks>
/// Why they are those of <see cref="TargetUtility.At"/>: with <see cref="NearPower"/> a target is known within 10^-4 of a
/// billionth. Only where it comes so close to the middle between two whole billionths could it be rounded otherwise, and
/// there, as where there are no wide vectors, the tactic itself is asked.
/// </remarks>
internal static class Targets
{
    /// <summary>
    /// How far a target may be off from what the plain formula gives before rounding, in billionths: a range of up to 10^9 times
    /// the error of a power is 10^-5, adding up numbers of up to 10^9 in either order some 10^-6; the rest is margin.
    /// </summary>
    private const double Error = 1e-4;

    /// <summary>Whether targets depend on nothing that others do.</summary>
    public static bool DependOnTimeAlone(TargetUtility target) => target is TimeDependent or TimeDependentAhead or Firm;

    /// <summary>Fills in the targets of the rounds from <paramref name="from"/> on, as many as there are of <see cref="Timetable.Rounds"/>.</summary>
    /// <param name="seat">The party at its table.</param>
    /// <param name="table">The table.</param>
    /// <param name="from">The first round, 0-based within the stage.</param>
    /// <param name="targets">The targets; those beyond the stage's last round stay as they are.</param>
    public static void Fill(Seat seat, Table table, int from, Span<int> targets)
    {
        if (((TargetTactic)seat.Tactic).Target is Firm)
            targets.Fill(seat.Best);
        else if (NearPower.IsSupported)
            Sixteen(seat, table, from).CopyTo(targets);
        else
            Ask(seat, table, from, uint.MaxValue, targets);
    }

    /// <summary>The targets of sixteen rounds; those beyond the stage's last round mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Sixteen(Seat seat, Table table, int from)
    {
        if (((TargetTactic)seat.Tactic).Target is Firm)
            return Vector512.Create(seat.Best);
        PrincipalState party = seat.Principal;
        ReadOnlySpan<double> logTimes = table.Stage!.LogTimes.AsSpan(from);
        // m - (m - f)(k + (1 - k) t^(1/e)) = top - fall t^(1/e)
        double range = (double)seat.Best - seat.Floor;
        Vector512<double> top = Vector512.Create(seat.Best - range * party.Opening), fall = Vector512.Create(range * (1 - party.Opening));
        Vector512<double> early = top - fall * NearPower.Of(Vector512.Create(logTimes), 1 / party.Exponent);
        Vector512<double> late = top - fall * NearPower.Of(Vector512.Create(logTimes[Vector512<double>.Count..]), 1 / party.Exponent);
        Vector512<int> targets = NearPower.Round(early, late, Error, out uint doubtful);
        return doubtful == 0 ? targets : Ask(seat, table, from, doubtful, targets);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<int> Ask(Seat seat, Table table, int from, uint doubtful, Vector512<int> targets)
    {
        Span<int> asked = stackalloc int[Timetable.Rounds];
        targets.CopyTo(asked);
        Ask(seat, table, from, doubtful, asked);
        return Vector512.Create<int>(asked);
    }

    /// <summary>Asks the tactic for some of the targets, one bit for each.</summary>
    private static void Ask(Seat seat, Table table, int from, uint wanted, Span<int> targets)
    {
        ReadOnlySpan<PowerBase> times = table.Stage!.Times.AsSpan(from);
        for (int i = 0; i < Math.Min(targets.Length, times.Length); i++)
        {
            if (((wanted >> i) & 1) != 0)
                targets[i] = TimeDependent.Instance.At(seat, table, times[i]);
        }
    }
}
