using System.Numerics;

namespace PeaceTalks.Modeling;

/// <summary>
/// One randomisation of a sampling design: points of the unit cube, each of which is uniform by itself. Any point can be had on its own, on any
/// thread. Each coordinate has random numbers of its own, by what it is for.
/// </summary>
internal sealed class DesignPoints
{
    /// <summary>The largest number below 1: rounding may not take a point to the end, where a distribution without end has no value.</summary>
    private const double Greatest = 1 - 1.0 / (1L << 53);

    private readonly SamplingDesign _design;
    private readonly ulong _seed;
    private readonly long _first;
    private readonly int _count;
    private readonly ulong[] _purposes;
    private readonly ulong[] _keys;
    private readonly int _bits;

    /// <param name="design">How the points are spread.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of its first point among those of all randomisations; others have others.</param>
    /// <param name="count">How many points it has.</param>
    /// <param name="purposes">What each coordinate is for.</param>
    /// <exception cref="ArgumentException">Sobol' points don't have so many coordinates.</exception>
    public DesignPoints(SamplingDesign design, ulong seed, long first, int count, ulong[] purposes)
    {
        if (design == SamplingDesign.Sobol && purposes.Length > SobolSequence.MostDimensions)
            throw new ArgumentException($"Sobol' points have at most {SobolSequence.MostDimensions} coordinates; there are {purposes.Length} uncertain quantities. Use SamplingDesign.LatinHypercube, or fix quantities that hardly matter.", nameof(design));
        _design = design;
        _seed = seed;
        _first = first;
        _count = count;
        _purposes = purposes;
        _keys = [.. purposes.Select(purpose => StableHash.With(StableHash.With(purpose, (long)seed), first))];
        _bits = BitOperations.Log2((uint)Math.Max(1, count - 1)) + 1;
    }

    /// <summary>The coordinates of one point, in (0, 1).</summary>
    /// <param name="index">The point, 0-based, below their number.</param>
    /// <param name="point">Where they go.</param>
    public void Point(int index, Span<double> point)
    {
        switch (_design)
        {
            case SamplingDesign.Antithetic:
                Philox.Fill(_seed, (ulong)(_first + index / 2), _purposes, point);
                for (int j = 0; j < point.Length && index % 2 == 1; j++)
                    point[j] = 1 - point[j];
                break;
            case SamplingDesign.LatinHypercube:
                Philox.Fill(_seed, (ulong)(_first + index), _purposes, point);
                for (int j = 0; j < point.Length; j++)
                    point[j] = Math.Min((Permuted((uint)index, _keys[j]) + point[j]) / _count, Greatest);
                break;
            case SamplingDesign.Sobol:
                for (int j = 0; j < point.Length; j++)
                    point[j] = Scrambled(SobolSequence.Coordinate((uint)index, j), _keys[j]);
                break;
            default:
                Philox.Fill(_seed, (ulong)(_first + index), _purposes, point);
                break;
        }
    }

    /// <summary>
    /// Nested uniform scrambling (Owen 1995): each bit is flipped or not by a random bit of its own for each value of the bits above it.
    /// </summary>
    /// <remarks>
    /// No two of 2^m points agree in their first m bits in any coordinate, so that the bits after these are independent from point to point: one random
    /// number stands for all of them.
    /// </remarks>
    private double Scrambled(uint coordinate, ulong key)
    {
        // A number for each node of the tree of prefixes: a 1, then the bits above.
        ulong node = 1, scrambled = 0;
        for (int bit = 0; bit < _bits; bit++)
        {
            ulong original = (coordinate >> (31 - bit)) & 1;
            scrambled = (scrambled << 1) | (original ^ (StableHash.With(key, (long)node) & 1));
            node = (node << 1) | original;
        }
        return Math.Min((scrambled + Philox.Open(StableHash.With(key, (long)node))) / (1UL << _bits), Greatest);
    }

    /// <summary>One place of a random permutation of all points: a Feistel network on the next even number of bits, walked until it falls on a point (Black and Rogaway 2002).</summary>
    private uint Permuted(uint index, ulong key)
    {
        const int rounds = 6;
        int half = (_bits + 1) / 2;
        uint mask = (1u << half) - 1;
        do
        {
            uint left = index >> half, right = index & mask;
            for (int round = 0; round < rounds; round++)
                (left, right) = (right, left ^ (uint)StableHash.With(key, ((long)round << 32) | right) & mask);
            index = (left << half) | right;
        }
        while (index >= _count);
        return index;
    }
}
