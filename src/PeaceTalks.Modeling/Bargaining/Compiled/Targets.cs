using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>The targets of a party whose tactic is a matter of time alone, for many rounds at once.</summary>
/// <remarks>
/// Why they are those of <see cref="TargetUtility.At"/>: with t^(1/e) as e^(ln t / e) from a short series, a target is known
/// within 10^-5 of a billionth. Only where it comes so close to the middle between two whole
/// billionths could that be rounded otherwise, and there, as where there are no wide vectors, the target itself is asked.
/// </remarks>
internal static class Targets
{
    /// <summary>How far from a whole billionth rounding is certain: the error is below 10^-5.</summary>
    private const double Certain = 0.4999;

    /// <summary>Beyond this every x but 1 has under- or overflown; it keeps 0 times infinity away.</summary>
    private const double GreatestPower = 1e21;

    /// <summary>1.5 · 2^52.</summary>
    private const double Rounder = 6755399441055744;

    /// <summary>Whether a tactic's offers depend on nothing that others do.</summary>
    public static bool DependOnTimeAlone(SeatTactic tactic) =>
        tactic is TargetTactic { Choice: ClosestToTarget, Target: TimeDependent or Firm };

    /// <summary>Fills in the targets of the rounds from <paramref name="from"/> on, as many as there are of <see cref="Timetable.Rounds"/>.</summary>
    /// <param name="seat">The party at its table.</param>
    /// <param name="table">The table.</param>
    /// <param name="from">The first round, 0-based within the stage.</param>
    /// <param name="targets">The targets; those beyond the stage's last round stay as they are.</param>
    public static void Fill(Seat seat, Table table, int from, Span<int> targets)
    {
        if (Avx512F.IsSupported)
            Sixteen(seat, table, from).CopyTo(targets);
        else
            Ask(seat, table, from, uint.MaxValue, targets);
    }

    /// <summary>The targets of sixteen rounds; those beyond the stage's last round mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Sixteen(Seat seat, Table table, int from)
    {
        if (((TargetTactic)seat.Tactic).Target is Firm)
            return Vector512.Create(seat.Best);
        PrincipalState party = seat.Principal;
        ReadOnlySpan<double> logTimes = table.Stage!.LogTimes.AsSpan(from);
        Vector512<double> power = Vector512.Create(Math.Min(1 / party.Exponent, GreatestPower));
        // m - (m - f)(k + (1 - k) t^(1/e)) = top - fall t^(1/e)
        double range = (double)seat.Best - seat.Floor;
        Vector512<double> top = Vector512.Create(seat.Best - range * party.Opening), fall = Vector512.Create(range * (1 - party.Opening));
        Vector512<double> early = Avx512F.FusedMultiplyAddNegated(fall, Exp(Vector512.Create(logTimes) * power), top);
        Vector512<double> late = Avx512F.FusedMultiplyAddNegated(fall, Exp(Vector512.Create(logTimes[Vector512<double>.Count..]) * power), top);
        Vector512<int> targets = Vector512.Narrow(Rounded(early).AsInt64(), Rounded(late).AsInt64());
        uint doubtful = Doubtful(early) | (Doubtful(late) << Vector512<double>.Count);
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
        TargetUtility tactic = ((TargetTactic)seat.Tactic).Target;
        ReadOnlySpan<PowerBase> times = table.Stage!.Times.AsSpan(from);
        for (int i = 0; i < Math.Min(targets.Length, times.Length); i++)
        {
            if (((wanted >> i) & 1) != 0)
                targets[i] = tactic.At(seat, table, times[i]);
        }
    }

    /// <summary>Which targets may be a billionth off, one bit for each.</summary>
    private static uint Doubtful(Vector512<double> target) =>
        (uint)Vector512.GreaterThan(Vector512.Abs(target - (Rounded(target) - Vector512.Create(Rounder))), Vector512.Create(Certain)).ExtractMostSignificantBits();

    /// <summary>e^x for x of at most 0, within 10^-14; the very smallest are all alike.</summary>
    /// <remarks>x = n ln 2 / 8 + r, and e^x = 2^(n / 8) (1 + r + r²/2 + ...), the powers of 2^(1/8) from a register.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp(Vector512<double> x)
    {
        const double Smallest = -700;
        const double EighthOfLn2 = 0.6931471805599453 / 8;
        const int ExponentAfterEighths = 52 - 3;

        x = Vector512.Max(x, Vector512.Create(Smallest));
        Vector512<double> rounded = Avx512F.FusedMultiplyAdd(x, Vector512.Create(1 / EighthOfLn2), Vector512.Create(Rounder));
        Vector512<double> r = Avx512F.FusedMultiplyAddNegated(rounded - Vector512.Create(Rounder), Vector512.Create(EighthOfLn2), x);
        // |r| is below 0.044, and the next term of the series, r^8/8!, below 10^-15.
        Vector512<double> r2 = r * r;
        Vector512<double> first = Vector512<double>.One + r;
        Vector512<double> second = Avx512F.FusedMultiplyAdd(r, Vector512.Create(1.0 / 6), Vector512.Create(1.0 / 2));
        Vector512<double> third = Avx512F.FusedMultiplyAdd(r, Vector512.Create(1.0 / 120), Vector512.Create(1.0 / 24));
        Vector512<double> fourth = Avx512F.FusedMultiplyAdd(r, Vector512.Create(1.0 / 5040), Vector512.Create(1.0 / 720));
        Vector512<double> series = Avx512F.FusedMultiplyAdd(r2, Avx512F.FusedMultiplyAdd(r2, Avx512F.FusedMultiplyAdd(r2, fourth, third), second), first);
        // The permutation looks at the lowest three bits alone; the others, shifted, are what the exponent grows by.
        Vector512<long> n = rounded.AsInt64();
        Vector512<long> root = Avx512F.PermuteVar8x64(RootsOfTwo.AsInt64(), n);
        return series * (root + ((n & Vector512.Create(-8L)) << ExponentAfterEighths)).AsDouble();
    }

    /// <summary>2^(i/8).</summary>
    private static Vector512<double> RootsOfTwo => Vector512.Create(
        1, 1.0905077326652577, 1.189207115002721, 1.2968395546510096, 1.4142135623730951, 1.5422108254079407, 1.681792830507429, 1.8340080864093424);

    /// <summary>Adds 1.5 · 2^52, so that the nearest whole number stands in the low bits.</summary>
    private static Vector512<double> Rounded(Vector512<double> x) => x + Vector512.Create(Rounder);
}
