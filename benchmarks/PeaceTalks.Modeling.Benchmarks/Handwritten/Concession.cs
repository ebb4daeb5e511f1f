using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The targets of a side, r + (m - r)(1 - t^(1/e)), in sixteen of the 100 rounds at a time.</summary>
internal readonly struct Concession(int walkAway, int best, double exponent)
{
    public const int Rounds = 100;

    /// <summary>How many rounds are worked out together.</summary>
    public const int Lanes = 16;

    /// <summary>1.5 · 2^52: adding it rounds to a whole number, which then stands in the low bits.</summary>
    private const double Rounder = 6755399441055744;

    private const double Least = -1e30;

    // Beyond the last round time stands still.
    private static readonly double[] LogTimes = [.. Enumerable.Range(0, Rounds + 2 * Lanes).Select(round => round == 0 ? Least : Math.Log(TimeOf(round)))];
    private static readonly float[] BinaryLogTimes = [.. Enumerable.Range(0, Rounds + 2 * Lanes).Select(round => round == 0 ? (float)Least : (float)Math.Log2(TimeOf(round)))];

    /// <summary>2^(i/8).</summary>
    private static readonly double[] RootsOfTwo = [.. Enumerable.Range(0, 8).Select(i => Math.Pow(2, i / 8.0))];

    private readonly double _inverse = 1 / exponent;

    /// <summary>The greatest utility, in billionths.</summary>
    public int Best => best;

    /// <summary>In billionths.</summary>
    public int WalkAway => walkAway;

    /// <summary>The targets of sixteen rounds from one on, 0-based, as utilities to within 10^-5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> RoughTargets(int round)
    {
        const float Billionth = 1e-9f;
        Vector512<float> x = Vector512.Create(BinaryLogTimes, round) * Vector512.Create((float)_inverse);
        Vector512<float> whole = Avx512F.RoundScale(x, 0);
        Vector512<float> r = x - whole;
        // 2^r with |r| at most 1/2: the Taylor series ends with r^5.
        Vector512<float> power = Fma(r, Vector512.Create(1.3333558e-3f), Vector512.Create(9.6181291e-3f));
        power = Fma(power, r, Vector512.Create(5.5504109e-2f));
        power = Fma(power, r, Vector512.Create(2.4022651e-1f));
        power = Fma(power, r, Vector512.Create(6.9314718e-1f));
        power = Fma(power, r, Vector512<float>.One);
        return Fma(Vector512.Create((walkAway - best) * Billionth), Avx512F.Scale(power, whole), Vector512.Create(best * Billionth));
    }

    /// <summary>The targets of sixteen rounds from one on, 0-based, in billionths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> Targets(int round)
    {
        Vector512<double> inverse = Vector512.Create(_inverse), top = Vector512.Create((double)best), range = Vector512.Create((double)best - walkAway);
        Vector512<double> early = top - range * Exp(Vector512.Create(LogTimes, round) * inverse);
        Vector512<double> late = top - range * Exp(Vector512.Create(LogTimes, round + 8) * inverse);
        Vector512<double> wholeEarly = early + Vector512.Create(Rounder), wholeLate = late + Vector512.Create(Rounder);
        Vector512<int> targets = Vector512.Narrow(wholeEarly.AsInt64(), wholeLate.AsInt64());
        // Off by less than 10^-4: only near the middle between two whole billionths might the other be the right one.
        Vector512<double> doubt = Vector512.Max(
            Vector512.Abs(early - (wholeEarly - Vector512.Create(Rounder))), Vector512.Abs(late - (wholeLate - Vector512.Create(Rounder))));
        return Vector512.GreaterThanAny(doubt, Vector512.Create(0.4999)) ? ExactTargets(round) : targets;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Vector512<int> ExactTargets(int round)
    {
        Span<int> targets = stackalloc int[Lanes];
        for (int i = 0; i < Lanes; i++)
            targets[i] = (int)Math.Round(walkAway + (best - walkAway) * (1 - Elementary.Pow(TimeOf(round + i), _inverse)));
        return Vector512.Create<int>(targets);
    }

    private static double TimeOf(int round) => Math.Min(round / (double)(Rounds - 1), 1);

    /// <summary>e^x for x of at most 0, to within 10^-14; the very smallest are all alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp(Vector512<double> x)
    {
        const double EighthOfLn2 = 0.6931471805599453 / 8;

        x = Vector512.Max(x, Vector512.Create(-700.0));
        Vector512<double> rounded = Avx512F.FusedMultiplyAdd(x, Vector512.Create(1 / EighthOfLn2), Vector512.Create(Rounder));
        Vector512<double> r = Avx512F.FusedMultiplyAddNegated(rounded - Vector512.Create(Rounder), Vector512.Create(EighthOfLn2), x);
        Vector512<double> power = Fma(r, Vector512.Create(1.0 / 5040), Vector512.Create(1.0 / 720));
        power = Fma(power, r, Vector512.Create(1.0 / 120));
        power = Fma(power, r, Vector512.Create(1.0 / 24));
        power = Fma(power, r, Vector512.Create(1.0 / 6));
        power = Fma(power, r, Vector512.Create(1.0 / 2));
        power = Fma(power, r, Vector512<double>.One);
        power = Fma(power, r, Vector512<double>.One);
        // The lowest three bits choose the root, the others grow the exponent.
        Vector512<long> n = rounded.AsInt64();
        Vector512<long> root = Avx512F.PermuteVar8x64(Vector512.Create(RootsOfTwo, 0).AsInt64(), n);
        return power * (root + ((n & Vector512.Create(-8L)) << 49)).AsDouble();
    }

    private static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Avx512F.FusedMultiplyAdd(a, b, c);

    private static Vector512<double> Fma(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Avx512F.FusedMultiplyAdd(a, b, c);
}
