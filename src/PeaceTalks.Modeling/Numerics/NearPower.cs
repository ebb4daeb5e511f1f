using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PeaceTalks.Modeling;

/// <summary>
/// Powers of many numbers in [0, 1] at once, nearly those of <see cref="Elementary.Pow(double, double)"/>: for where a result
/// is rounded anyway, so that only those near the middle between two have to be worked out exactly.
/// </summary>
internal static class NearPower
{
    /// <summary>
    /// The absolute error stays below this. For x of at most 0 that is e^x: rounding x moves it by |x| e^x, at most 0.37, times
    /// 2^-53 for each of the logarithm, its product with the exponent and n ln 2 / 8; the series' tail by 10^-15; and a
    /// dozen roundings of numbers of at most 1.1 by 2^-53 each: together some 3·10^-15.
    /// </summary>
    /// <remarks>Operations are fused here, unlike in <see cref="Elementary"/>: the bits may differ from processor to processor, so no result is used but rounded, where it is beyond doubt.</remarks>
    public const double Error = 1e-14;

    public static bool IsSupported => Avx512F.IsSupported;

    /// <summary>2^(i/8).</summary>
    /// <remarks>Data, not a vector: a property that is not inlined would have all registers saved around its call.</remarks>
    private static ReadOnlySpan<double> RootsOfTwo =>
        [1, 1.0905077326652577, 1.189207115002721, 1.2968395546510096, 1.4142135623730951, 1.5422108254079407, 1.681792830507429, 1.8340080864093424];

    /// <summary>Numbers, given by their logarithms (negative infinity for 0), raised to a power above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> logarithms, double exponent)
    {
        // Beyond this, every number but 1 has underflown; it keeps 0 times infinity away.
        const double Endless = 1e21;
        return Exp(logarithms * Vector512.Create(Math.Min(exponent, Endless)));
    }

    /// <summary>The nearest whole numbers, half to even, of numbers within ±2^31, and which of them come so near to the middle between two that an error could have moved them.</summary>
    /// <param name="low">The first eight.</param>
    /// <param name="high">The last eight.</param>
    /// <param name="error">How far they may be off, below 1/4.</param>
    /// <param name="doubtful">A bit for each in doubt.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Round(Vector512<double> low, Vector512<double> high, double error, out uint doubtful)
    {
        Vector512<double> wholeOfLow = low + Vector512.Create(Elementary.Rounder), wholeOfHigh = high + Vector512.Create(Elementary.Rounder);
        Vector512<double> certain = Vector512.Create(0.5 - error);
        doubtful = (uint)Vector512.GreaterThan(Vector512.Abs(low - (wholeOfLow - Vector512.Create(Elementary.Rounder))), certain).ExtractMostSignificantBits()
            | ((uint)Vector512.GreaterThan(Vector512.Abs(high - (wholeOfHigh - Vector512.Create(Elementary.Rounder))), certain).ExtractMostSignificantBits() << Vector512<double>.Count);
        return Vector512.Narrow(wholeOfLow.AsInt64(), wholeOfHigh.AsInt64());
    }

    /// <summary>e^x for x of at most 0; the very smallest are all alike.</summary>
    /// <remarks>x = n ln 2 / 8 + r, and e^x = 2^(n / 8) (1 + r + r²/2 + ...), the powers of 2^(1/8) from a register.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp(Vector512<double> x)
    {
        const double Smallest = -700;
        const double EighthOfLn2 = 0.6931471805599453 / 8;
        const int ExponentAfterEighths = 52 - 3;

        x = Vector512.Max(x, Vector512.Create(Smallest));
        Vector512<double> rounded = Avx512F.FusedMultiplyAdd(x, Vector512.Create(1 / EighthOfLn2), Vector512.Create(Elementary.Rounder));
        Vector512<double> r = Avx512F.FusedMultiplyAddNegated(rounded - Vector512.Create(Elementary.Rounder), Vector512.Create(EighthOfLn2), x);
        // |r| is below 0.044, and the next term of the series, r^8/8!, below 10^-15.
        Vector512<double> r2 = r * r;
        Vector512<double> first = Vector512<double>.One + r;
        Vector512<double> second = Avx512F.FusedMultiplyAdd(r, Vector512.Create(1.0 / 6), Vector512.Create(1.0 / 2));
        Vector512<double> third = Avx512F.FusedMultiplyAdd(r, Vector512.Create(1.0 / 120), Vector512.Create(1.0 / 24));
        Vector512<double> fourth = Avx512F.FusedMultiplyAdd(r, Vector512.Create(1.0 / 5040), Vector512.Create(1.0 / 720));
        Vector512<double> series = Avx512F.FusedMultiplyAdd(r2, Avx512F.FusedMultiplyAdd(r2, Avx512F.FusedMultiplyAdd(r2, fourth, third), second), first);
        // The permutation looks at the lowest three bits alone; the others, shifted, are what the exponent grows by.
        Vector512<long> n = rounded.AsInt64();
        Vector512<long> root = Avx512F.PermuteVar8x64(Vector512.Create(RootsOfTwo).AsInt64(), n);
        return series * (root + ((n & Vector512.Create(-8L)) << ExponentAfterEighths)).AsDouble();
    }
}
