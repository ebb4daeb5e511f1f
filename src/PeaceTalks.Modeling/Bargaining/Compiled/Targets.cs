using System.Runtime.Intrinsics;

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

    /// <summary>Fills in the targets of the rounds from <paramref name="from"/> on.</summary>
    /// <param name="seat">The party at its table.</param>
    /// <param name="table">The table.</param>
    /// <param name="from">The first round, 0-based within the stage.</param>
    /// <param name="targets">As many targets as <see cref="Timetable.Rounds"/>; those beyond the stage's last round are of no use.</param>
    public static void Fill(Seat seat, Table table, int from, Span<int> targets)
    {
        TargetTactic tactic = (TargetTactic)seat.Tactic;
        if (tactic.Target is Firm)
        {
            targets.Fill(seat.Best);
            return;
        }
        PowerBase[] times = table.Stage!.Times;
        uint doubtful = Vector512.IsHardwareAccelerated ? Approximate(seat, table.Stage.LogTimes.AsSpan(from), targets) : uint.MaxValue;
        for (int i = 0; doubtful != 0 && i < targets.Length && from + i < times.Length; i++, doubtful >>= 1)
        {
            if ((doubtful & 1) != 0)
                targets[i] = tactic.Target.At(seat, table, times[from + i]);
        }
    }

    /// <summary>Fills in the targets and tells which may be a billionth off, one bit for each.</summary>
    private static uint Approximate(Seat seat, ReadOnlySpan<double> logTimes, Span<int> targets)
    {
        PrincipalState party = seat.Principal;
        double power = Math.Min(1 / party.Exponent, GreatestPower);
        Vector512<double> opening = Vector512.Create(party.Opening), rest = Vector512.Create(1 - party.Opening);
        Vector512<double> floor = Vector512.Create((double)seat.Floor), range = Vector512.Create((double)seat.Best - seat.Floor);
        Vector512<double> early = floor + range * (Vector512<double>.One - (opening + rest * Exp(Vector512.Create(logTimes) * power)));
        Vector512<double> late = floor + range * (Vector512<double>.One - (opening + rest * Exp(Vector512.Create(logTimes[Vector512<double>.Count..]) * power)));
        Vector512.Narrow(Rounded(early).AsInt64(), Rounded(late).AsInt64()).CopyTo(targets);
        return Doubtful(early) | (Doubtful(late) << Vector512<double>.Count);
    }

    private static uint Doubtful(Vector512<double> target) =>
        (uint)Vector512.GreaterThan(Vector512.Abs(target - (Rounded(target) - Vector512.Create(Rounder))), Vector512.Create(Certain)).ExtractMostSignificantBits();

    /// <summary>e^x for x of at most 0, within 10^-14; the very smallest are all alike.</summary>
    private static Vector512<double> Exp(Vector512<double> x)
    {
        const double Smallest = -700;
        const double Ln2 = 0.6931471805599453;
        const int MantissaBits = 52;
        const int ExponentBias = 1023;

        x = Vector512.Max(x, Vector512.Create(Smallest));
        Vector512<double> rounded = Rounded(x * Vector512.Create(1 / Ln2));
        // |r| is at most half of ln 2, and the next term of the series, r^12/12!, below 10^-14.
        Vector512<double> r = x - (rounded - Vector512.Create(Rounder)) * Vector512.Create(Ln2), r2 = r * r, r4 = r2 * r2;
        Vector512<double> low = Vector512<double>.One + r + (Vector512.Create(1.0 / 2) + r * Vector512.Create(1.0 / 6)) * r2;
        Vector512<double> middle = Vector512.Create(1.0 / 24) + r * Vector512.Create(1.0 / 120) + (Vector512.Create(1.0 / 720) + r * Vector512.Create(1.0 / 5040)) * r2;
        Vector512<double> high = Vector512.Create(1.0 / 40320) + r * Vector512.Create(1.0 / 362880) + (Vector512.Create(1.0 / 3628800) + r * Vector512.Create(1.0 / 39916800)) * r2;
        Vector512<long> powerOfTwo = (rounded.AsInt64() + Vector512.Create((long)ExponentBias)) << MantissaBits;
        return (low + (middle + high * r4) * r4) * powerOfTwo.AsDouble();
    }

    /// <summary>Adds 1.5 · 2^52, so that the nearest whole number stands in the low bits.</summary>
    private static Vector512<double> Rounded(Vector512<double> x) => x + Vector512.Create(Rounder);
}
