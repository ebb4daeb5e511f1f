using System.Runtime.CompilerServices;

namespace PeaceTalks.Modeling;

/// <summary>
/// Exponential, logarithm and power with bits of our own: IEEE additions, multiplications and divisions in a fixed order,
/// without fused operations, so that no runtime, processor or vector width changes a result. Where a double's 53 bits are
/// not enough, a number is the unevaluated sum of two (Dekker 1971, "A floating-point technique for extending the
/// available precision").
/// </summary>
/// <remarks>
/// Errors, of which half a unit in the last place is the rounding of the result: within 0.55 units. Results below the
/// normal range (2.2e-308) are rounded twice.
/// </remarks>
internal static partial class Elementary
{
    /// <summary>2^27 + 1 splits 53 bits into 26 and 26 (Veltkamp).</summary>
    private const double Splitter = 134217729;

    /// <summary>1.5 · 2^52: adding it rounds to a whole number, half to even, which then stands in the low bits.</summary>
    public const double Rounder = 6755399441055744;

    /// <summary>Its last 11 bits are 0, so that its products with an exponent are exact.</summary>
    private const double Ln2High = 0.6931471805598903;
    private const double Ln2Low = 5.497923018708371e-14;

    /// <summary>The bits of sqrt(1/2).</summary>
    private const long RootHalfBits = 0x3FE6A09E667F3BCD;

    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>e^x; 0 where that underflows, infinity where it overflows, NaN for NaN.</summary>
    public static double Exp(double x) => ExpOfSum(x, 0);

    /// <summary>The natural logarithm; negative infinity for 0, NaN below and for NaN.</summary>
    public static double Log(double x)
    {
        if (!(x > 0 && x <= double.MaxValue))
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        return LogAsSum(x).High;
    }

    /// <summary>
    /// x^y for finite x of at least 0 and y of at least 0, perhaps infinite. Exact where x^y is a double in the normal
    /// range; x^0 = 1, also for x = 0.
    /// </summary>
    public static double Pow(double x, double y) => x == 0 ? (y == 0 ? 1 : 0) : Pow(LogAsSum(x), y);

    /// <summary>x^y of ln x, to the same bits as of x itself, for where one x has many powers.</summary>
    public static double Pow(in (double High, double Low) logarithm, double y)
    {
        // Beyond this, every x but 1 has under- or overflown: |ln x| is at least 2^-53.
        const double Endless = 1e21;
        y = Math.Min(y, Endless);
        (double product, double error) = Product(logarithm.High, y);
        return ExpOfSum(product, error + logarithm.Low * y);
    }

    /// <summary>
    /// ln x to about 2^-70 of itself, for positive finite x: x = 2^k m with m in [sqrt(1/2), sqrt(2)), and
    /// ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + ...) with s = (m − 1)/(m + 1), |s| &lt; 0.172.
    /// </summary>
    public static (double High, double Low) LogAsSum(double x)
    {
        bool subnormal = x < SmallestNormal;
        long bits = BitConverter.DoubleToInt64Bits(subnormal ? x * (1L << 54) : x);
        long exponent = (bits - RootHalfBits) >> MantissaBits;
        double m = BitConverter.Int64BitsToDouble(bits - (exponent << MantissaBits));
        double k = exponent - (subnormal ? 54 : 0);

        double f = m - 1;
        (double d, double dLow) = OrderedSum(2, f);
        double s = f / d;
        (double back, double backLow) = Product(s, d);
        double sLow = (f - back - backLow - s * dLow) / d;
        (double z, double zLow) = Product(s, s);
        zLow += 2 * s * sLow;

        // The first terms need the second double; from s⁷/7 on, the term's own smallness is enough.
        double tail = 1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z * (1.0 / 13 + z * (1.0 / 15 + z * (1.0 / 17
            + z * (1.0 / 19 + z * (1.0 / 21 + z * (1.0 / 23 + z * (1.0 / 25 + z * (1.0 / 27))))))))));
        const double FifthLow = -1.1102230246251566e-17;
        const double ThirdLow = 1.850371707708594e-17;
        (double a, double aLow) = OrderedSum(1.0 / 5, z * tail);
        (double za, double zaLow) = Product(z, a, zLow, aLow + FifthLow);
        (double b, double bLow) = OrderedSum(1.0 / 3, za);
        (double zb, double zbLow) = Product(z, b, zLow, bLow + zaLow + ThirdLow);
        (double szb, double szbLow) = Product(s, zb, sLow, zbLow);
        (double half, double halfLow) = OrderedSum(s, szb);

        (double high, double low) = OrderedSum(k * Ln2High, 2 * half);
        return OrderedSum(high, low + (2 * (halfLow + sLow + szbLow) + k * Ln2Low));
    }

    /// <summary>
    /// e^(high + low) with |low| tiny beside |high|: high + low = n ln 2 / 32 + r with |r| &lt; 0.011, and
    /// e^(high + low) = 2^(n/32) (1 + r + r²/2 + ...), the powers of 2^(1/32) from a table.
    /// </summary>
    private static double ExpOfSum(double high, double low)
    {
        const double Underflow = -750;
        const double Overflow = 710;
        const double ThirtySecondsPerE = 46.16624130844683;
        const double StepHigh = 0.021660849392446835;
        const double StepLow = 5.145609244655338e-14;

        low = Math.Abs(high) < -Underflow ? low : 0;
        high = Math.Min(Math.Max(high, Underflow), Overflow);
        double rounded = high * ThirtySecondsPerE + Rounder;
        int n = (int)BitConverter.DoubleToInt64Bits(rounded);
        double steps = rounded - Rounder;
        (double r, double rLow) = Sum(high - steps * StepHigh, low - steps * StepLow);
        double curve = r * r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040))))));

        double[] roots = RootsOfTwo;
        int index = 2 * (n & 31);
        double root = roots[index];
        double power = root + (roots[index + 1] + root * (r + (rLow + curve)));
        // In two steps, since 2^k alone may be out of range where the result is not.
        int k = n >> 5;
        int first = k >> 1;
        return power * PowerOfTwo(first) * PowerOfTwo(k - first);
    }

    private static double PowerOfTwo(int k) => BitConverter.Int64BitsToDouble((long)(k + ExponentBias) << MantissaBits);

    /// <summary>a + b exactly, as a rounded sum and its error (Knuth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) Sum(double a, double b)
    {
        double sum = a + b;
        double ofB = sum - a;
        return (sum, (a - (sum - ofB)) + (b - ofB));
    }

    /// <summary>a + b exactly, where a is 0 or |a| ≥ |b| (Dekker).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) OrderedSum(double a, double b)
    {
        double sum = a + b;
        return (sum, b - (sum - a));
    }

    /// <summary>a · b exactly, as a rounded product and its error (Dekker and Veltkamp).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) Product(double a, double b)
    {
        double aTop = a * Splitter - (a * Splitter - a);
        double bTop = b * Splitter - (b * Splitter - b);
        double aRest = a - aTop;
        double bRest = b - bTop;
        double product = a * b;
        return (product, ((aTop * bTop - product) + aTop * bRest + aRest * bTop) + aRest * bRest);
    }

    /// <summary>(a + aLow)(b + bLow) but for the product of the small parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) Product(double a, double b, double aLow, double bLow)
    {
        (double high, double low) = Product(a, b);
        return (high, low + (a * bLow + aLow * b));
    }
}
