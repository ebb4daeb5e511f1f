using System.Runtime.CompilerServices;

namespace PeaceTalks.Modeling;

/// <summary>The quantile function of a beta distribution on [0, 1] for probabilities up to one half, as a table.</summary>
/// <remarks>
/// <para>
/// Each octave [2^-(j+1), 2^-j) of the probability down to 2^-17 is cut into 2^k equal segments, with a polynomial of
/// degree 7 that has the quantile function's value and first three derivatives at both ends (Hermite interpolation). k
/// is the least for which, in every segment of the octave, the polynomial is within 1e-12 of the quantile function at
/// the middle, where the error t⁴(1 − t)⁴h⁸ Q⁽⁸⁾/8! is largest, and has rising Bernstein coefficients, which makes it
/// rise (Farouki 2012). The tests check at many more points that the error stays below 1e-11.
/// </para>
/// <para>
/// An octave that would need more than 64 segments, and what lies below 2^-17, is solved for directly, to full accuracy.
/// </para>
/// </remarks>
internal sealed class BetaTable
{
    private const int OctaveCount = 16;
    private const int MostSegments = 64;
    private const int Degree = 7;
    private const double Tolerance = 1e-12;
    private const int MantissaBits = 52;

    /// <summary>The exponent bits of 1/4, the low end of the first octave.</summary>
    private const int FirstExponent = 1021;

    private readonly BetaTail _tail;
    private readonly double _median;
    private readonly Octave[] _octaves = new Octave[OctaveCount];
    private readonly double[] _coefficients;

    public BetaTable(double a, double b)
    {
        _tail = new BetaTail(a, b);
        _median = _tail.Solve(0.5, double.NaN);
        List<double> coefficients = [];
        Node end = At(0.5, _median);
        for (int i = 0; i < OctaveCount; i++)
        {
            double from = BitConverter.Int64BitsToDouble((long)(FirstExponent - i) << MantissaBits);
            Node start = At(from, _tail.Solve(from, double.NaN));
            Node[]? nodes = Refine(from, start, end);
            if (nodes is not null)
            {
                int segments = nodes.Length - 1;
                int shift = MantissaBits - (int)Math.Log2(segments);
                _octaves[i] = new Octave(coefficients.Count, shift, 1.0 / (1L << shift));
                for (int k = 0; k < segments; k++)
                    coefficients.AddRange(Polynomial(nodes[k], nodes[k + 1], from / segments));
            }
            end = start;
        }
        _coefficients = [.. coefficients];
    }

    /// <summary>The number of segments of all octaves together.</summary>
    public int SegmentCount => _coefficients.Length / (Degree + 1);

    /// <summary>The quantile; <paramref name="u"/> in [0, 1/2].</summary>
    public double Quantile(double u)
    {
        long bits = BitConverter.DoubleToInt64Bits(u);
        int index = FirstExponent - (int)(bits >> MantissaBits);
        Octave[] octaves = _octaves;
        if ((uint)index >= (uint)octaves.Length)
            return Directly(u);
        ref readonly Octave octave = ref octaves[index];
        if (octave.Shift == 0)
            return Directly(u);
        long mantissa = bits & ((1L << MantissaBits) - 1);
        int segment = (int)(mantissa >> octave.Shift);
        double t = (mantissa & ((1L << octave.Shift) - 1)) * octave.Scale;
        ReadOnlySpan<double> c = _coefficients.AsSpan(octave.Offset + segment * (Degree + 1), Degree + 1);
        // Two by two (Estrin), so that the processor can overlap them.
        double t2 = t * t;
        double low = c[0] + c[1] * t + (c[2] + c[3] * t) * t2;
        double high = c[4] + c[5] * t + (c[6] + c[7] * t) * t2;
        return low + high * (t2 * t2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Directly(double u)
    {
        if (u == 0.5)
            return _median;
        return u == 0 ? 0 : _tail.Solve(u, double.NaN);
    }

    private Node At(double u, double x)
    {
        (double value, double first, double second, double third) = _tail.Derivatives(x);
        return new Node(u, value, first, second, third);
    }

    /// <summary>The nodes of an octave's segments; null where it would need too many.</summary>
    private Node[]? Refine(double from, Node start, Node end)
    {
        Node[] nodes = [start, end];
        while (true)
        {
            int segments = nodes.Length - 1;
            double width = from / segments;
            bool good = true;
            Node[] finer = new Node[2 * segments + 1];
            finer[0] = start;
            for (int k = 0; k < segments; k++)
            {
                double[] control = Control(nodes[k], nodes[k + 1], width);
                double middle = (control[0] + control[7] + 7 * (control[1] + control[6]) + 21 * (control[2] + control[5])
                    + 35 * (control[3] + control[4])) / 128;
                double u = nodes[k].U + width / 2;
                Node exact = At(u, _tail.Solve(u, middle));
                good = good && Rises(control) && Math.Abs(middle - exact.Value) <= Tolerance;
                (finer[2 * k + 1], finer[2 * k + 2]) = (exact, nodes[k + 1]);
            }
            if (good)
                return nodes;
            if (segments == MostSegments)
                return null;
            nodes = finer;
        }
    }

    private static bool Rises(double[] control)
    {
        for (int i = 1; i < control.Length; i++)
        {
            if (!(control[i] >= control[i - 1]))
                return false;
        }
        return true;
    }

    /// <summary>The Bernstein coefficients of the polynomial between two nodes, from the derivatives at either end.</summary>
    private static double[] Control(in Node a, in Node b, double h)
    {
        (double a1, double a2, double a3) = (a.First * h / 7, a.Second * h * h / 42, a.Third * h * h * h / 210);
        (double b1, double b2, double b3) = (b.First * h / 7, b.Second * h * h / 42, b.Third * h * h * h / 210);
        return
        [
            a.Value, a.Value + a1, a.Value + 2 * a1 + a2, a.Value + 3 * a1 + 3 * a2 + a3,
            b.Value - 3 * b1 + 3 * b2 - b3, b.Value - 2 * b1 + b2, b.Value - b1, b.Value,
        ];
    }

    /// <summary>The coefficients of the powers of t in [0, 1]: the scaled differences of Bernstein coefficients.</summary>
    private static double[] Polynomial(in Node a, in Node b, double h)
    {
        double[] c = Control(a, b, h);
        double binomial = 1;
        for (int i = 1; i <= Degree; i++)
        {
            for (int k = Degree; k >= i; k--)
                c[k] -= c[k - 1];
        }
        for (int i = 0; i <= Degree; i++)
        {
            c[i] *= binomial;
            binomial = binomial * (Degree - i) / (i + 1);
        }
        return c;
    }

    private readonly record struct Octave(int Offset, int Shift, double Scale);

    private readonly record struct Node(double U, double Value, double First, double Second, double Third);
}
