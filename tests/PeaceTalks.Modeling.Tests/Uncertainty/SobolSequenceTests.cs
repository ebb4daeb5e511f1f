namespace PeaceTalks.Modeling.Tests;

public sealed class SobolSequenceTests
{
    /// <summary>The first points as they are published (Joe and Kuo 2008; Bratley and Fox 1988 for the third coordinate).</summary>
    [Fact]
    public void Coordinate_FirstEightPoints_AreThePublishedOnes()
    {
        double[][] points =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75],
            [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375],
        ];
        for (uint i = 0; i < points.Length; i++)
            Assert.Equal(points[i], Enumerable.Range(0, 3).Select(j => SobolSequence.Coordinate(i, j) / 4294967296.0));
    }

    /// <summary>The directions of one late dimension, worked out from its line in the published file by the recurrence as it is written there.</summary>
    [Fact]
    public void Coordinate_AnyDimension_FirstPowersOfTwoAreItsDirections()
    {
        // Line "8 5 2 1 1 5 5 17" of the file: dimension 8, degree 5, a = 2, m = 1, 1, 5, 5, 17; m_6 = 2^2 a_2 m_... by hand below.
        // a = 2 is binary 0010: a_1 = 0, a_2 = 0, a_3 = 1, a_4 = 0. m_6 = 8 a_3 m_3 ^ 32 m_1 ^ m_1 = 40 ^ 32 ^ 1 = 9.
        uint[] m = [1, 1, 5, 5, 17, 9];
        for (int bit = 0; bit < m.Length; bit++)
            Assert.Equal(m[bit] << (31 - bit), Change(bit, dimension: 7));
    }

    [Fact]
    public void Coordinate_AllDimensions_EveryDyadicIntervalHasOnePoint()
    {
        const int count = 64;
        for (int dimension = 0; dimension < SobolSequence.MostDimensions; dimension++)
            Assert.Equal(count, Enumerable.Range(0, count).Select(i => SobolSequence.Coordinate((uint)i, dimension) >> 26).Distinct().Count());
    }

    /// <summary>In Gray-code order one direction makes the difference between point 2^bit - 1 and point 2^bit.</summary>
    private static uint Change(int bit, int dimension) =>
        SobolSequence.Coordinate((1u << bit) - 1, dimension) ^ SobolSequence.Coordinate(1u << bit, dimension);
}
