namespace PeaceTalks.Modeling.Tests;

public sealed class PhiloxTests
{
    [Fact]
    public void Block_KnownAnswersOfRandom123_AreMet()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Block(0, 0, 0, 0, 0, 0));
        const uint All = uint.MaxValue;
        Assert.Equal((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu), Philox.Block(All, All, All, All, All, All));
        Assert.Equal(
            (0xd16cfe09u, 0x94fdcceb, 0x5001e420u, 0x24126ea1u),
            Philox.Block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0));
    }

    [Fact]
    public void Uniform_SeedReplicationPurpose_FillKeyAndCounterLowHalfFirst()
    {
        (uint low, uint high, _, _) = Philox.Block(0x11111111, 0x22222222, 0x33333333, 0x44444444, 0x55555555, 0x66666666);
        double expected = ((((ulong)high << 20) | (low >> 12)) + 0.5) / Math.Pow(2, 52);
        Assert.Equal(expected, Philox.Uniform(0x6666666655555555, 0x2222222211111111, 0x4444444433333333));
    }

    [Fact]
    public void Uniform_AllZero_IsPinned() => Assert.Equal(0.8805201978886142, Philox.Uniform(0, 0, 0));

    [Fact]
    public void Open_ExtremeBits_StaysInsideTheOpenInterval()
    {
        Assert.Equal(Math.Pow(2, -53), Philox.Open(0));
        Assert.Equal(1 - Math.Pow(2, -53), Philox.Open(ulong.MaxValue));
    }

    [Fact]
    public void Uniform_MillionReplications_IsUniform()
    {
        // Chi-square of 100 equal cells: mean 99, standard deviation sqrt(198) = 14.1; six of them.
        const int Runs = 1_000_000;
        int[] cells = new int[100];
        double sum = 0;
        for (ulong i = 0; i < Runs; i++)
        {
            double u = Philox.Uniform(2025, i, 42);
            sum += u;
            cells[(int)(u * cells.Length)]++;
        }
        double chiSquare = cells.Sum(n => (n - 10_000.0) * (n - 10_000.0) / 10_000);
        Assert.InRange(chiSquare, 99 - 6 * 14.1, 99 + 6 * 14.1);
        // Standard error of the mean: sqrt(1/12 / 10^6) = 2.9e-4; six of them.
        Assert.InRange(sum / Runs, 0.5 - 0.0018, 0.5 + 0.0018);
    }

    [Fact]
    public void Uniform_SteadyState_AllocatesNothing()
    {
        double sum = Philox.Uniform(1, 2, 3);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 0; i < 10_000; i++)
            sum += Philox.Uniform(1, i, 3);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(52)]
    public void Fill_ManyPurposes_IsUniformOneByOne(int count)
    {
        Random random = new(count);
        ulong[] purposes = [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))];
        foreach ((ulong seed, ulong replication) in new[] { (0ul, 0ul), (2025ul, 417ul), (ulong.MaxValue, (1ul << 40) + 3), (1ul << 63, ulong.MaxValue) })
        {
            double[] numbers = new double[count];
            Philox.Fill(seed, replication, purposes, numbers);
            Assert.Equal(purposes.Select(purpose => Philox.Uniform(seed, replication, purpose)), numbers);
        }
    }
}
