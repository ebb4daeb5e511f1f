using System.Globalization;

namespace PeaceTalks.Modeling;

/// <summary>
/// Sobol' points (1967) in Gray-code order (Antonov and Saleev 1979), with the directions of Joe and Kuo (2008, SIAM Journal on Scientific Computing
/// 30:2635-2654, new-joe-kuo-6.21201), as whole numbers of 2^-32.
/// </summary>
internal static class SobolSequence
{
    /// <summary>The most coordinates that a point may have.</summary>
    public const int MostDimensions = 1_111;

    private const int Bits = 32;

    // Read when first asked for: most simulations never do.
    private static readonly Lazy<uint[][]> Directions = new(ReadDirections);

    /// <summary>One coordinate of one point.</summary>
    /// <param name="index">The point, 0-based.</param>
    /// <param name="dimension">The coordinate, 0-based, below <see cref="MostDimensions"/>.</param>
    public static uint Coordinate(uint index, int dimension)
    {
        uint[] directions = Directions.Value[dimension];
        uint coordinate = 0;
        for (uint gray = index ^ (index >> 1); gray != 0; gray &= gray - 1)
            coordinate ^= directions[System.Numerics.BitOperations.TrailingZeroCount(gray)];
        return coordinate;
    }

    private static uint[][] ReadDirections()
    {
        using Stream stream = typeof(SobolSequence).Assembly.GetManifestResourceStream("JoeKuo.txt")!;
        using StreamReader reader = new(stream);
        // The first coordinate mirrors the index at the point (van der Corput).
        List<uint[]> directions = [[.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))]];
        while (reader.ReadLine() is string line)
        {
            if (!line.StartsWith('#'))
                directions.Add(DirectionsOf([.. line.Split(' ').Select(number => uint.Parse(number, CultureInfo.InvariantCulture))]));
        }
        return [.. directions];
    }

    /// <summary>The recurrence of a primitive polynomial of degree s with inner coefficients a, from its first s directions (Bratley and Fox 1988).</summary>
    private static uint[] DirectionsOf(uint[] numbers)
    {
        uint a = numbers[0];
        int s = numbers.Length - 1;
        uint[] directions = new uint[Bits];
        for (int bit = 0; bit < Bits; bit++)
        {
            if (bit < s)
            {
                directions[bit] = numbers[bit + 1] << (Bits - 1 - bit);
                continue;
            }
            directions[bit] = directions[bit - s] ^ (directions[bit - s] >> s);
            for (int k = 1; k < s; k++)
            {
                if (((a >> (s - 1 - k)) & 1) != 0)
                    directions[bit] ^= directions[bit - k];
            }
        }
        return directions;
    }
}
