namespace PeaceTalks.Modeling.Tests;

public sealed class MomentSumsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 100)]
    [InlineData(44, 1_000)]
    [InlineData(2_000, 5)]
    public void Finish_AnyRows_AreTheMomentsOneByOne(int columns, int rows)
    {
        Random random = new(columns);
        Moments[] expected = new Moments[columns];
        MomentSums sums = new(columns);
        for (int i = 0; i < rows; i++)
        {
            Span<long> row = sums.NextRow();
            for (int c = 0; c < columns; c++)
            {
                // Small numbers, numbers near 2^32, and now and then larger ones, of either sign.
                row[c] = random.Next(20) switch
                {
                    0 => uint.MaxValue,
                    1 => -(long)uint.MaxValue,
                    2 when c % 7 == 0 => random.NextInt64(-1L << 40, 1L << 40),
                    _ => random.Next(-1_000_000_000, 1_000_000_000),
                };
                expected[c].Add(row[c]);
            }
        }
        Assert.Equal(expected, sums.Finish().ToArray());
    }

    [Fact]
    public void Finish_MoreRowsThanAreHeldBack_LosesNone()
    {
        // What is held back goes over to the moments every 2^20 rows: here twice on the way, and once at the end.
        const int rows = (2 << 20) + 100;
        MomentSums sums = new(2);
        for (int i = 0; i < rows; i++)
        {
            Span<long> row = sums.NextRow();
            (row[0], row[1]) = (uint.MaxValue, -(long)uint.MaxValue);
        }
        Int128 squares = rows * ((Int128)uint.MaxValue * uint.MaxValue);
        Int128 sum = (Int128)rows * uint.MaxValue;
        Assert.Equal([new Moments(rows, sum, squares), new Moments(rows, -sum, squares)], sums.Finish().ToArray());
    }

    [Fact]
    public void Finish_NoRows_IsEmpty() => Assert.Equal([default, default], new MomentSums(2).Finish().ToArray());

    [Fact]
    public void NextRow_AfterFinish_GoesOn()
    {
        MomentSums sums = new(1);
        sums.NextRow()[0] = 3;
        sums.Finish();
        sums.NextRow()[0] = -4;
        Assert.Equal(new Moments(2, -1, 25), sums.Finish()[0]);
    }
}
