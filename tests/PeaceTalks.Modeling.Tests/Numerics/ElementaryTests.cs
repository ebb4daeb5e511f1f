using System.Numerics;
using FsCheck.Xunit;

namespace PeaceTalks.Modeling.Tests;

public sealed class ElementaryTests
{
    [Fact]
    public void Pow_ExponentOne_IsTheNumberItself()
    {
        for (ulong i = 0; i < 200_000; i++)
        {
            double x = Philox.Uniform(1, i, 0);
            Assert.Equal(x, Elementary.Pow(x, 1));
            double small = BitConverter.UInt64BitsToDouble((ulong)(x * 0x3FF0000000000000));
            Assert.Equal(small, Elementary.Pow(small, 1));
        }
        Assert.Equal(double.Epsilon, Elementary.Pow(double.Epsilon, 1));
    }

    [Theory]
    [InlineData(0.5, 2, 0.25)]
    [InlineData(0.25, 0.5, 0.5)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1e-300, 0)]
    [InlineData(0.3, 0, 1)]
    [InlineData(1, 1e300, 1)]
    [InlineData(1, double.PositiveInfinity, 1)]
    [InlineData(0.999, double.PositiveInfinity, 0)]
    [InlineData(0.5, 1e300, 0)]
    [InlineData(0.5, 1074, double.Epsilon)]
    [InlineData(0.5, 1076, 0)]
    [InlineData(0.9999999999999999, 1e300, 0)]
    [InlineData(2, 1023, 8.98846567431158e307)]
    [InlineData(2, 1024, double.PositiveInfinity)]
    [InlineData(1.0000000000000002, 1e300, double.PositiveInfinity)]
    public void Pow_SpecialCase_IsExact(double x, double y, double expected) => Assert.Equal(expected, Elementary.Pow(x, y));

    [Fact]
    public void Pow_SquaresCubesAndRoots_AreExactWhereTheyFit()
    {
        for (ulong i = 0; i < 50_000; i++)
        {
            double half = Math.Floor(Philox.Uniform(2, i, 0) * (1 << 26)) / (1 << 26);
            Assert.Equal(half * half, Elementary.Pow(half, 2));
            Assert.Equal(half, Elementary.Pow(half * half, 0.5));
            double third = Math.Floor(Philox.Uniform(2, i, 1) * (1 << 17)) / (1 << 17);
            Assert.Equal(third * third * third, Elementary.Pow(third, 3));
            Assert.Equal(third * third * third, Elementary.Pow(Math.Sqrt(third), 6), 1e-15);
        }
    }

    [Fact]
    public void Pow_WholeExponents_AreWithin55HundredthsOfAUnit()
    {
        for (ulong i = 0; i < 20_000; i++)
        {
            double x = 0.2 + 0.8 * Philox.Uniform(3, i, 0);
            int y = 2 + (int)(i % 30);
            AssertWithin055(x, y, Elementary.Pow(x, y));
        }
    }

    [Fact]
    public void Pow_ManyRandomNumbers_IsWithinOneUnitOfMathPow()
    {
        for (ulong i = 0; i < 300_000; i++)
        {
            double x = Philox.Uniform(4, i, 0);
            double y = Math.Exp(12 * Philox.Uniform(4, i, 1) - 6);
            AssertUlps(1, Math.Pow(x, y), Elementary.Pow(x, y));
        }
    }

    [Fact]
    public void ExpAndLog_ManyRandomNumbers_AreWithinOneUnitOfMath()
    {
        for (ulong i = 0; i < 300_000; i++)
        {
            double x = 1400 * Philox.Uniform(5, i, 0) - 700;
            AssertUlps(1, Math.Exp(x), Elementary.Exp(x));
            AssertUlps(1, Math.Exp(x / 1000), Elementary.Exp(x / 1000));
            double positive = BitConverter.UInt64BitsToDouble((ulong)(Philox.Uniform(5, i, 1) * 0x7FF0000000000000));
            AssertUlps(1, Math.Log(positive), Elementary.Log(positive));
            double nearOne = 0.5 + Philox.Uniform(5, i, 2);
            AssertUlps(1, Math.Log(nearOne), Elementary.Log(nearOne));
        }
    }

    [Fact]
    public void ExpAndLog_Ends_AreTheLimits()
    {
        Assert.Equal(1, Elementary.Exp(0));
        Assert.Equal(0, Elementary.Exp(double.NegativeInfinity));
        Assert.Equal(0, Elementary.Exp(-1e300));
        Assert.Equal(double.PositiveInfinity, Elementary.Exp(double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, Elementary.Exp(709.8));
        Assert.Equal(double.NaN, Elementary.Exp(double.NaN));
        Assert.Equal(0, Elementary.Log(1));
        Assert.Equal(double.NegativeInfinity, Elementary.Log(0));
        Assert.Equal(double.PositiveInfinity, Elementary.Log(double.PositiveInfinity));
        Assert.Equal(double.NaN, Elementary.Log(-1));
        Assert.Equal(double.NaN, Elementary.Log(double.NaN));
        AssertUlps(0, -744.4400719213812, Elementary.Log(double.Epsilon));
    }

    [Fact]
    public void ExpLogPow_SomeNumbers_HavePinnedBits()
    {
        ulong hash = 0;
        for (ulong i = 0; i < 1000; i++)
        {
            double x = Philox.Uniform(6, i, 0);
            double y = 10 * Philox.Uniform(6, i, 1);
            hash = StableHash.With(hash, BitConverter.DoubleToInt64Bits(Elementary.Exp(y)));
            hash = StableHash.With(hash, BitConverter.DoubleToInt64Bits(Elementary.Log(x)));
            hash = StableHash.With(hash, BitConverter.DoubleToInt64Bits(Elementary.Pow(x, y)));
        }
        Assert.Equal(749672531879086497UL, hash);
    }

    [Property(MaxTest = 2000)]
    public bool Pow_InUnitInterval_StaysThereAndFallsWithTheExponent(uint a, uint b, uint c)
    {
        double x = a / (double)uint.MaxValue;
        double y = b / 1e8;
        double further = y + c / 1e8;
        double power = Elementary.Pow(x, y);
        return power is >= 0 and <= 1 && Elementary.Pow(x, further) <= power;
    }

    /// <summary>Against the exact power of the fraction that the double is.</summary>
    private static void AssertWithin055(double x, int y, double actual)
    {
        // x = m 2^-e; x^y = m^y 2^(-e y); a unit of the result is 2^u. All times 2^(e y + 60).
        (BigInteger m, int e) = Fraction(x);
        BigInteger exact = BigInteger.Pow(m, y) << 60;
        (BigInteger n, int f) = Fraction(actual);
        int shift = e * y + 60 - f;
        BigInteger given = shift >= 0 ? n << shift : n >> -shift;
        BigInteger unit = BigInteger.One << (shift + (int)Math.Log2((double)n) - 52);
        Assert.True(BigInteger.Abs(given - exact) * 100 <= unit * 55, $"{x:R}^{y} = {actual:R}");
    }

    private static (BigInteger Numerator, int Exponent) Fraction(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return ((bits & ((1L << 52) - 1)) | (1L << 52), 1075 - (int)(bits >> 52));
    }

    private static void AssertUlps(long ulps, double expected, double actual) => Assert.True(
        Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual)) <= ulps,
        $"expected {expected:R}, was {actual:R}");
}
