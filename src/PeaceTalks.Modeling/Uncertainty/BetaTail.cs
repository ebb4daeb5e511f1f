using MathNet.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>The lower half of a beta distribution on [0, 1]: density, CDF, and the CDF solved for the value.</summary>
internal readonly struct BetaTail(double a, double b)
{
    private readonly double _a = a;
    private readonly double _b = b;
    private readonly double _logBeta = SpecialFunctions.BetaLn(a, b);

    /// <summary>
    /// The value with CDF <paramref name="u"/>, in (0, 1/2], to about 1e-14 of itself. Newton's steps on the logarithms of
    /// both (where a power law is a straight line) inside a bracket that only shrinks; the last step is Halley's.
    /// </summary>
    /// <param name="u">The probability.</param>
    /// <param name="guess">Where to begin; outside (0, 1) or NaN for no idea.</param>
    public double Solve(double u, double guess)
    {
        const int Enough = 400;
        const double Close = 1e-5;
        double low = 0;
        double high = 1;
        double x = guess;
        if (!(x is > 0 and < 1))
        {
            // The CDF's leading term is x^a / (a B(a, b)); the next one is smaller by less than (1 + b) x.
            x = Elementary.Exp((Elementary.Log(u) + (Elementary.Log(_a) + _logBeta)) / _a);
            if (x * (1 + _b) < 1e-17)
                return x;
            x = Math.Min(x, _a / (_a + _b));
        }
        for (int i = 0; i < Enough; i++)
        {
            double density = Density(x);
            double cdf = Cdf(x, density);
            (low, high) = cdf < u ? (x, high) : (low, x);
            double step = (cdf - u) / density;
            double bend = step * Slope(x) / 2;
            if (Math.Abs(step) <= Close * x && Math.Abs(bend) <= Close)
                return Math.Min(x - step / (1 - bend), 1);
            double next = x * Elementary.Exp(Elementary.Log(u / cdf) * cdf / (x * density));
            if (!(next > low && next < high))
                next = low > 0 ? low + (high - low) / 2 : high / 1024;
            if (next == low || next == high)
                return high;
            x = next;
        }
        return x;
    }

    /// <summary>The value and its first three derivatives by the probability: Q' = 1/f, Q'' = −f'/f³, Q''' = (3 f'² − f f'')/f⁵.</summary>
    public (double Value, double First, double Second, double Third) Derivatives(double x)
    {
        double density = Density(x);
        double slope = Slope(x);
        double slopeOfSlope = -(_a - 1) / (x * x) - (_b - 1) / ((1 - x) * (1 - x));
        double first = 1 / density;
        double second = -slope * first * first;
        return (x, first, second, (2 * slope * slope - slopeOfSlope) * first * first * first);
    }

    /// <summary>
    /// The regularised incomplete beta function, by its continued fraction (DLMF 8.17.22), from the side where it
    /// converges fast. MathNet's computes B(a, b) anew at every call.
    /// </summary>
    private double Cdf(double x, double density)
    {
        double front = density * x * (1 - x);
        return x < (_a + 1) / (_a + _b + 2)
            ? front / (_a * Fraction(_a, _b, x))
            : 1 - front / (_b * Fraction(_b, _a, 1 - x));
    }

    /// <summary>1 + d₁/(1 + d₂/(1 + ...)) by the modified method of Lentz (Thompson and Barnett 1986).</summary>
    private static double Fraction(double a, double b, double x)
    {
        const int Enough = 20_000;
        const double Tiny = 1e-300;
        double value = 1;
        double c = 1;
        double d = 0;
        for (int m = 0; m < Enough; m++)
        {
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            Next(odd, ref value, ref c, ref d);
            double n = m + 1;
            double even = n * (b - n) * x / ((a + 2 * n - 1) * (a + 2 * n));
            if (Math.Abs(Next(even, ref value, ref c, ref d) - 1) <= 2.5e-16)
                break;
        }
        return value;

        static double Next(double term, ref double value, ref double c, ref double d)
        {
            d = 1 + term * d;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = 1 + term / c;
            c = Math.Abs(c) < Tiny ? Tiny : c;
            value *= c * d;
            return c * d;
        }
    }

    private double Density(double x) =>
        Elementary.Exp((_a - 1) * Elementary.Log(x) + (_b - 1) * Elementary.Log(1 - x) - _logBeta);

    /// <summary>The derivative of the density's logarithm.</summary>
    private double Slope(double x) => (_a - 1) / x - (_b - 1) / (1 - x);
}
